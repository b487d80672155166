package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realign.archive.store.Digest;

/**
 * Shares of trade from the Correlates of War's undirected dyads: imports and exports with the pole over those with all
 * partners.
 *
 * <p><b>Missing.</b> What either did not report is not known. A zero with Moscow before 1992, or with China before 1978,
 * means that neither reported, not that nothing was traded. A share needs the total: at least {@value #KNOWN} of the
 * partners listed in the year must be known, and planned economies, whose largest partner is among those unreported, have no
 * total before 1992 (China before 1978).
 */
final class CowTrade {
    /** Shares at or below this are known only to be small. */
    static final double LIMIT = 0.001;

    private static final double KNOWN = 0.8;
    private static final int MOSCOW = 1;
    private static final int BEIJING = 2;
    private static final int MOSCOW_REPORTS = 1992;
    private static final int BEIJING_REPORTS = 1978;
    private static final Set<String> PLANNED =
            Set.of("SUN", "PRK", "MNG", "VNM", "CUB", "ALB", "BGR", "CSK", "DDR", "HUN", "POL", "ROU", "LAO", "KHM");

    private CowTrade() {}

    /**
     * The share of a pole in a state's trade.
     *
     * @param partner the state that was the pole
     * @param share 0 to 1
     */
    record Share(String state, String partner, int year, double share) {}

    /** All shares, by state, partner and year. */
    static List<Share> read(World world, ImportedData data, ImportedData.Part part) {
        int source = part.imported().id();
        Map<String, Double> totals = new HashMap<>();
        for (Digest.Total t : data.digest().totals(source)) {
            if (t.dollars() > 0 && t.known() >= KNOWN * t.listed() && !noTotal(t.state(), t.year())) {
                totals.put(t.state() + t.year(), t.dollars());
            }
        }
        List<Share> shares = new ArrayList<>();
        for (Digest.Pair pair : data.digest().pairs(source, World.POWERS)) {
            Double total = totals.get(pair.state() + pair.year());
            if (total != null && !silent(world, pair)) {
                shares.add(new Share(pair.state(), pair.partner(), pair.year(), pair.dollars() / total));
            }
        }
        return shares;
    }

    private static boolean noTotal(String state, int year) {
        return (PLANNED.contains(state) && year < MOSCOW_REPORTS) || (state.equals("CHN") && year < BEIJING_REPORTS);
    }

    /** True where a zero means that one of the two did not report. */
    private static boolean silent(World world, Digest.Pair pair) {
        return pair.dollars() == 0
                && (unreported(world.pole(pair.partner()), pair.year())
                        || unreported(world.pole(pair.state()), pair.year()));
    }

    private static boolean unreported(int pole, int year) {
        return (pole == MOSCOW && year < MOSCOW_REPORTS) || (pole == BEIJING && year < BEIJING_REPORTS);
    }
}
