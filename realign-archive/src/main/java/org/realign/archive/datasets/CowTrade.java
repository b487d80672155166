package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shares of trade from the Correlates of War's undirected dyads, 1946 to 2014: imports and exports with the pole over those
 * with all partners.
 *
 * <p><b>Missing.</b> -9 and blanks are not known. A zero with Moscow before 1992, or with China before 1978, means that
 * neither reported, not that nothing was traded. A share needs the total: at least {@value #KNOWN} of the partners listed
 * in the year must be known, and planned economies, whose largest partner is among those unreported, have no total before
 * 1992 (China before 1978).
 */
final class CowTrade {
    /** Shares at or below this are known only to be small. */
    static final double LIMIT = 0.001;

    private static final String FILE = "trade/cow_trade_undirected_1946_2014.csv.gz";
    private static final int LAST = 2014;
    private static final double KNOWN = 0.8;
    private static final int MOSCOW = 1;
    private static final int BEIJING = 2;
    private static final int MOSCOW_REPORTS = 1992;
    private static final int BEIJING_REPORTS = 1978;
    private static final Set<String> PLANNED =
            Set.of("SUN", "PRK", "MNG", "VNM", "CUB", "ALB", "BGR", "CSK", "DDR", "HUN", "POL", "ROU", "LAO", "KHM");

    private final World world;
    /** By state and year: total known, partners known, partners listed, then trade with each pole, NaN unknown. */
    private final Map<String, double[][]> sums = new TreeMap<>();

    private CowTrade(World world) {
        this.world = world;
    }

    static Dataset read(World world, Path folder, Shares shares) {
        CowTrade trade = new CowTrade(world);
        Dataset read = new CsvFile(folder, FILE, StandardCharsets.UTF_8)
                .read(
                        "COW trade, undirected dyads 1946-2014",
                        "-9 and blank unknown; 0 with Moscow before 1992 and China before 1978 unknown",
                        List.of("ccode1", "ccode2", "year", "flow1", "flow2"),
                        trade::row);
        trade.share(shares);
        return read;
    }

    private boolean row(CsvFile.Cells row) {
        int year = row.whole(2, 0);
        String a = world.numbered(row.whole(0, 0), year).orElse("");
        String b = world.numbered(row.whole(1, 0), year).orElse("");
        if (a.isEmpty() || b.isEmpty() || year > LAST) {
            return false;
        }
        double one = row.number(3);
        double other = row.number(4);
        double both = one >= 0 && other >= 0 ? one + other : Double.NaN;
        add(a, b, year, both);
        add(b, a, year, both);
        return true;
    }

    private void add(String state, String partner, int year, double both) {
        double[] sum = sums.computeIfAbsent(state, s -> new double[World.YEARS][])[year - World.FIRST];
        if (sum == null) {
            sum = new double[3 + World.POLES];
            Arrays.fill(sum, 3, sum.length, Double.NaN);
            sums.get(state)[year - World.FIRST] = sum;
        }
        int pole = world.pole(partner);
        boolean silent = both == 0 && (unreported(pole, year) || unreported(world.pole(state), year));
        sum[2]++;
        if (!Double.isNaN(both)) {
            sum[0] += both;
            sum[1]++;
            if (pole >= 0 && !silent) {
                sum[3 + pole] = both;
            }
        }
    }

    /** True where what is known of a state's trade makes a total. */
    static boolean hasTotal(String state, int year, double sum, double known, double listed) {
        return sum > 0 && known >= KNOWN * listed && !noTotal(state, year);
    }

    /** True where a zero with a pole means that it did not report. */
    static boolean unreported(int pole, int year) {
        return (pole == MOSCOW && year < MOSCOW_REPORTS) || (pole == BEIJING && year < BEIJING_REPORTS);
    }

    private void share(Shares shares) {
        sums.forEach((state, years) -> {
            for (int y = 0; y < World.YEARS; y++) {
                double[] sum = years[y];
                int year = World.FIRST + y;
                if (sum == null || !hasTotal(state, year, sum[0], sum[1], sum[2])) {
                    continue;
                }
                for (int p = 0; p < World.POLES; p++) {
                    shares.set(state, year, p, sum[3 + p] / sum[0]);
                }
            }
        });
    }

    private static boolean noTotal(String state, int year) {
        return (PLANNED.contains(state) && year < MOSCOW_REPORTS) || (state.equals("CHN") && year < BEIJING_REPORTS);
    }
}
