package org.realign.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realign.kernel.Spelling;

/** Series that importers of published datasets bring, by the names that cases use, and how to come by any other. */
public final class KnownSeries {
    private static final String CAPABILITIES =
            "the National Material Capabilities of the Correlates of War (a file like NMC-70-abridged.csv)";
    private static final String IDEAL_POINTS =
            "the ideal points of Bailey, Strezhnev and Voeten (a file like IdealpointestimatesAll.csv)";

    private static final Map<String, String> PUBLISHED = published();

    private KnownSeries() {}

    private static Map<String, String> published() {
        Map<String, String> names = new LinkedHashMap<>();
        List.of("milex", "milper", "irst", "pec", "tpop", "upop", "cinc").forEach(n -> names.put(n, CAPABILITIES));
        List.of("ideal_point", "ideal_point_final_passage", "ideal_point_legacy")
                .forEach(n -> names.put(n, IDEAL_POINTS));
        return names;
    }

    /** The six components of national capabilities, and the index made of them. */
    public static List<String> capabilities() {
        return PUBLISHED.entrySet().stream()
                .filter(e -> e.getValue().equals(CAPABILITIES))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What would bring the series {@code name}, and what else may be meant by it. */
    public static String whereFrom(String name, List<String> imported) {
        List<String> known = new ArrayList<>(imported);
        PUBLISHED.keySet().stream().filter(n -> !imported.contains(n)).forEach(known::add);
        String dataset = PUBLISHED.get(name);
        String remedy = dataset != null
                ? "'realign import FILE' of " + dataset + " brings it."
                : "A table of it comes in by 'realign import --mapping MAP FILE', with 'series: " + name
                        + "' in the mapping file (docs/archive.md, \"Mapping files\")."
                        + Spelling.nearest(name, known)
                                .map(n -> " Perhaps '" + n + "' is meant.")
                                .orElse("");
        return "No series '" + name + "' was imported"
                + (imported.isEmpty() ? "" : "; there are " + String.join(", ", imported)) + ". " + remedy;
    }
}
