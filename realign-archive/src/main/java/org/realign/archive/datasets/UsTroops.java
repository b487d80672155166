package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Soldiers of the United States on active duty by country and year, 1950 to 2024: level 1 from
 * {@value McManusNieman#TROOPS} on.
 *
 * <p><b>Missing.</b> The source lists where soldiers are: a state that it does not list in a year has none. Germany has
 * one number throughout, unlike in the Correlates of War list; numbers from 1000 on are territories of others.
 */
final class UsTroops {
    private static final String FILE = "defence/us_troops_country_year.csv.gz";
    private static final int FIRST = 1950;
    private static final int GERMANY = 255;
    private static final int TERRITORIES = 1000;

    private UsTroops() {}

    static Dataset read(World world, Path folder, Levels troops) {
        troops.zeros(FIRST, World.LAST, true, 0);
        return new CsvFile(folder, FILE, StandardCharsets.UTF_8)
                .read(
                        "US troops by country and year",
                        "no row from 1950 to 2024 means none",
                        List.of("ccode", "year", "troops_ad"),
                        row -> {
                            int year = row.whole(1, 0);
                            int number = row.whole(0, 0);
                            double soldiers = row.number(2);
                            if (number <= 0 || number >= TERRITORIES || Double.isNaN(soldiers)) {
                                return false;
                            }
                            String state = number == GERMANY
                                    ? "DEU"
                                    : world.numbered(number, year).orElse("");
                            troops.raise(state, year, 0, soldiers >= McManusNieman.TROOPS ? 1 : 0);
                            return !state.isEmpty();
                        });
    }
}
