package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.realign.record.Figure;
import org.realign.record.Party;
import org.realign.record.Source;
import org.realign.record.Window;

/** Shares of the great powers in states' trade as figures, for years and partners of which the record has none of trade. */
final class ImportedTrade {
    private static final Set<Figure.Series> TRADE = Set.of(Figure.Series.TRADE_SHARE, Figure.Series.TRADE_TOTAL);

    private ImportedTrade() {}

    static List<Figure> beside(World world, List<Figure> own, List<CowTrade.Share> shares, Source source) {
        Set<String> spoken = new HashSet<>();
        own.stream()
                .filter(f -> TRADE.contains(f.series()))
                .forEach(f -> f.partners()
                        .forEach(p -> spoken.add(key(
                                f.state().code(),
                                world.pole(p.code()),
                                f.period().from().getYear()))));
        List<Figure> figures = new ArrayList<>();
        for (CowTrade.Share share : shares) {
            if (!spoken.contains(key(share.state(), world.pole(share.partner()), share.year()))) {
                figures.add(figure(share, source));
            }
        }
        return figures;
    }

    private static String key(String state, int pole, int year) {
        return state + "." + pole + "." + year;
    }

    private static Figure figure(CowTrade.Share share, Source source) {
        return new Figure(
                String.format(Locale.ROOT, "trade.%d.%s.%s", share.year(), share.state(), share.partner()),
                Window.year(share.year()),
                new Party(share.state()),
                List.of(new Party(share.partner())),
                Figure.Series.TRADE_SHARE,
                100 * share.share(),
                "pct_of_total",
                "imports and exports over those with all partners",
                source);
    }
}
