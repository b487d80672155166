package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.realign.align.Calibration;
import org.realign.archive.store.Digest;
import org.realign.archive.store.Tables;
import org.realign.record.Figure;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.Window;

/**
 * Shares of the great powers in states' trade from imported dyads, by the rules of {@link CowTrade}, for years and
 * partners of which the record has no figure of trade.
 */
final class ImportedTrade {
    private static final Set<Figure.Series> TRADE = Set.of(Figure.Series.TRADE_SHARE, Figure.Series.TRADE_TOTAL);

    private ImportedTrade() {}

    static List<Figure> read(World world, List<Figure> own, ImportedData data) {
        Optional<ImportedData.Part> part = data.newest(Tables.TRADE);
        if (part.isEmpty()) {
            return List.of();
        }
        Set<String> spoken = new HashSet<>();
        own.stream()
                .filter(f -> TRADE.contains(f.series()))
                .forEach(f -> f.partners()
                        .forEach(p -> spoken.add(key(
                                f.state().code(),
                                world.pole(p.code()),
                                f.period().from().getYear()))));
        int source = part.get().imported().id();
        Map<String, Double> totals = new HashMap<>();
        for (Digest.Total t : data.digest().totals(source)) {
            if (CowTrade.hasTotal(t.state(), t.year(), t.dollars(), t.known(), t.listed())) {
                totals.put(t.state() + t.year(), t.dollars());
            }
        }
        List<String> powers = Calibration.POWERS.stream()
                .flatMap(p -> p.parties().stream())
                .map(Party::code)
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (Digest.Pair pair : data.digest().pairs(source, powers)) {
            Double total = totals.get(pair.state() + pair.year());
            int pole = world.pole(pair.partner());
            if (total != null && !silent(world, pair) && !spoken.contains(key(pair.state(), pole, pair.year()))) {
                figures.add(share(pair, pair.dollars() / total, part.get().source()));
            }
        }
        return figures;
    }

    private static boolean silent(World world, Digest.Pair pair) {
        return pair.dollars() == 0
                && (CowTrade.unreported(world.pole(pair.partner()), pair.year())
                        || CowTrade.unreported(world.pole(pair.state()), pair.year()));
    }

    private static String key(String state, int pole, int year) {
        return state + "." + pole + "." + year;
    }

    private static Figure share(Digest.Pair pair, double share, Source source) {
        return new Figure(
                String.format(Locale.ROOT, "trade.%d.%s.%s", pair.year(), pair.state(), pair.partner()),
                Window.year(pair.year()),
                new Party(pair.state()),
                List.of(new Party(pair.partner())),
                Figure.Series.TRADE_SHARE,
                100 * share,
                "pct_of_total",
                "imports and exports over those with all partners",
                source);
    }
}
