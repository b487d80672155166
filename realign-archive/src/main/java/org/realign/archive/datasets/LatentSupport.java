package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.realign.record.StateSystem;

/**
 * The support of the United States and of China that states enjoyed, as McManus and Nieman 2019 estimate it: something to
 * compare with, never an input.
 *
 * @param state the state's code
 * @param year the year
 * @param washington posterior median of support by the United States
 * @param beijing the same by China
 */
public record LatentSupport(String state, int year, double washington, double beijing) {
    private static final String FILE = "signals/mcmanus_nieman_latent_medians_us_china.csv.gz";

    /** All rows of states that the record knows. */
    public static List<LatentSupport> read(StateSystem states, Path folder) {
        World world = new World(states);
        List<LatentSupport> rows = new ArrayList<>();
        new CsvFile(folder, FILE, StandardCharsets.ISO_8859_1)
                .read(
                        "McManus and Nieman 2019, latent support",
                        "none",
                        List.of("ccode", "year", "median_us", "median_chi"),
                        row -> {
                            int year = row.whole(1, 0);
                            String state = world.numbered(row.whole(0, 0), year).orElse("");
                            double us = row.number(2);
                            double china = row.number(3);
                            if (state.isEmpty() || Double.isNaN(us) || Double.isNaN(china)) {
                                return false;
                            }
                            return rows.add(new LatentSupport(state, year, us, china));
                        });
        return rows;
    }
}
