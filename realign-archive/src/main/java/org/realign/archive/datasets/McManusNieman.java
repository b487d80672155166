package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Signals of support from the great powers, by state and year (McManus and Nieman 2019): visits of leaders, exercises,
 * troops.
 *
 * <p><b>Missing.</b> Zeros are nothing seen, but for the years in which the sources behind them had not begun or had
 * ended: exercises are known from 1977 to 2010, troops from 1981 to 2012, visits from 1950 to 2012. Visits of Washington
 * are left to {@link UsVisits} and the zeros of Beijing's to {@link ChineseTravels}, which go on for longer; Beijing's own
 * visits count from either list, since each lacks some of the other's.
 * <p><b>Units.</b> Troops are persons; {@value #TROOPS} and more count as stationed. Those of the United States come from
 * {@link UsTroops}.
 */
final class McManusNieman {
    /** Fewer soldiers than this guard an embassy or train somebody. */
    static final int TROOPS = 100;

    private static final String FILE = "signals/mcmanus_nieman_individual_signals.csv.gz";
    /** In the order of the poles. */
    private static final List<String> POLES = List.of("us", "rus", "chi", "uk", "fra");

    /** Poles whose visits, and whose lack of any, are taken from here: Moscow, London, Paris. */
    private static final Set<Integer> VISITORS = Set.of(1, 3, 4);

    private static final int BEIJING = 2;

    private static final int FIRST_VISITS = 1950;
    private static final int LAST = 2012;
    private static final int FIRST_EXERCISES = 1977;
    private static final int LAST_EXERCISES = 2010;
    private static final int FIRST_TROOPS = 1981;

    private McManusNieman() {}

    static Dataset read(World world, Path folder, Levels visits, Levels exercises, Levels troops) {
        List<String> columns = new ArrayList<>(List.of("ccode", "year"));
        for (String what : List.of("_vis", "_ex", "_troops")) {
            POLES.forEach(p -> columns.add(p + what));
        }
        String zeros =
                "visits of Moscow, London and Paris 1950-2012, exercises 1977-2010, troops (100 and more, not US) 1981-2012: 0 means"
                        + " none; other years unknown; of visits of Beijing only those there were";
        return new CsvFile(folder, FILE, StandardCharsets.ISO_8859_1)
                .read("McManus and Nieman 2019, individual signals", zeros, columns, row -> {
                    int year = row.whole(1, 0);
                    String state = world.numbered(row.whole(0, 0), year).orElse("");
                    if (state.isEmpty()) {
                        return false;
                    }
                    for (int p = 0; p < World.POLES; p++) {
                        if (VISITORS.contains(p)) {
                            visit(visits, state, year, p, row.number(2 + p));
                        } else if (p == BEIJING && row.number(2 + p) >= 1) {
                            visits.raise(state, year, p, 1);
                        }
                        exercise(exercises, state, year, p, row.number(2 + World.POLES + p));
                        if (p > 0) {
                            troops(troops, state, year, p, row.number(2 + 2 * World.POLES + p));
                        }
                    }
                    return true;
                });
    }

    static void visit(Levels visits, String state, int year, int pole, double value) {
        one(visits, state, year, pole, value, 1, FIRST_VISITS, LAST);
    }

    static void exercise(Levels exercises, String state, int year, int pole, double value) {
        one(exercises, state, year, pole, value, 1, FIRST_EXERCISES, LAST_EXERCISES);
    }

    static void troops(Levels troops, String state, int year, int pole, double value) {
        one(troops, state, year, pole, value, TROOPS, FIRST_TROOPS, LAST);
    }

    private static void one(
            Levels levels, String state, int year, int pole, double value, int least, int first, int last) {
        if (year >= first && year <= last && !Double.isNaN(value)) {
            levels.set(state, year, pole, value >= least ? 1 : 0);
        }
    }
}
