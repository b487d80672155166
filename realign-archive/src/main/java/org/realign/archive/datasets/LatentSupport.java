package org.realign.archive.datasets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realign.archive.store.Archive;
import org.realign.archive.store.Tables;
import org.realign.record.ImportedSource;

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
    /** The short name of the dataset. */
    static final String DATASET = "mcmanus-nieman-latent";

    private static final String SIGNAL = "latent_support";

    /**
     * All rows of the version in use that have both, in its order; a year in which one state follows another under another
     * number has two.
     */
    public static List<LatentSupport> read(Archive archive, Map<String, ImportedSource> used) {
        ImportedSource source = used.get(DATASET);
        if (source == null) {
            return List.of();
        }
        Map<String, LatentSupport> found = new LinkedHashMap<>();
        archive.rows(Tables.SIGNALS, source.id(), "signal", List.of(SIGNAL), row -> {
            String state = row.text("state").orElse("");
            int year = row.whole("year").orElse(0);
            double value = row.number("value").orElse(Double.NaN);
            boolean china = row.text("power").orElse("").equals("CHN");
            String key = row.whole("number").orElse(0) + " " + year;
            LatentSupport other = found.getOrDefault(key, new LatentSupport(state, year, Double.NaN, Double.NaN));
            found.put(
                    key,
                    new LatentSupport(state, year, china ? other.washington : value, china ? value : other.beijing));
        });
        return found.values().stream()
                .filter(s -> !Double.isNaN(s.washington()) && !Double.isNaN(s.beijing()))
                .toList();
    }
}
