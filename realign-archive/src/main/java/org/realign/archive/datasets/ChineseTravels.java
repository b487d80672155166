package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Journeys abroad of China's presidents, premiers and party leaders, from the list of the Central European Institute of
 * Asian Studies: level 1 towards Beijing in the years in which one of them was in the state.
 *
 * <p><b>Missing.</b> A state that the list does not name in a year from 1950 to 2019 had none. These zeros are weaker than
 * those of {@link UsVisits}, since the list lacks journeys: of 303 state-years of 1950 to 2012 in which McManus and Nieman
 * 2019 have a Chinese visit, 115 are not in it, 40 of them of the 1980s, mostly the premier's ({@link McManusNieman} adds
 * these; after 2012 nobody does). It gives years only; 1949
 * had three months of the People's Republic, and 2020, the year of its last row, need not be whole: nothing is known of
 * either. Foreign leaders received in Beijing are not in it, and it does not say what a journey was for: a summit counts
 * for its host. Rows of no use are those of names that no state had in the year.
 */
final class ChineseTravels {
    private static final String FILE = "visits/ceias_prc_leaders_travel.csv";
    private static final int FIRST = 1950;
    private static final int LAST = 2019;
    private static final int BEIJING = 2;

    private ChineseTravels() {}

    static Dataset read(World world, Path folder, Levels visits) {
        visits.zeros(FIRST, LAST, BEIJING);
        return new CsvFile(folder, FILE, StandardCharsets.UTF_8)
                .read(
                        "CEIAS, travels of Chinese leaders",
                        "no row from 1950 to 2019 means no journey there, though the list lacks some; leaders received are not"
                                + " in it",
                        List.of("Year", "Country"),
                        row -> {
                            int year = row.whole(0, 0);
                            if (year < FIRST || year > LAST) {
                                return year > 0;
                            }
                            String state = world.named(row.text(1), year).orElse("");
                            visits.raise(state, year, BEIJING, 1);
                            return !state.isEmpty();
                        });
    }
}
