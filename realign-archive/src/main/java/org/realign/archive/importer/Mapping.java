package org.realign.archive.importer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.kernel.Spelling;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.Missing;

/**
 * A mapping file: what the columns of a table mean that no importer knows. Lines of {@code key: value}; what follows
 * {@code #} is a comment. docs/archive.md lists the keys.
 *
 * @param dataset what Realign says of the table
 * @param codes what the cells of states hold
 * @param state column of the state
 * @param partner column of the partner, if any
 * @param date column of the year, month or day
 * @param value column of the value
 * @param series what is measured
 * @param unit its unit
 * @param missing numbers that mean that there is no value
 * @param blank what a blank means
 */
public record Mapping(
        Dataset dataset,
        Codes codes,
        String state,
        Optional<String> partner,
        String date,
        String value,
        String series,
        String unit,
        List<Double> missing,
        Missing blank) {
    private static final long MOST_BYTES = 1 << 16;
    private static final List<String> NEEDED =
            List.of("dataset", "zeros", "codes", "state", "date", "value", "series", "unit", "blank");
    private static final List<String> KEYS = List.of(
            "dataset",
            "title",
            "zeros",
            "licence",
            "citation",
            "codes",
            "state",
            "partner",
            "date",
            "value",
            "series",
            "unit",
            "missing",
            "blank");

    /** What denotes a state. */
    public enum Codes {
        /** Three letters, ISO 3166-1 and retired ones. */
        ISO,
        /** Numbers of the Correlates of War. */
        COW,
        /** Numbers of Gleditsch and Ward. */
        GW,
        /** Letters of the Correlates of War. */
        COW_LETTERS,
        /** English names. */
        NAME
    }

    /** Reads a mapping file. */
    public static Mapping read(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw wrong(name, 0, "", "is no mapping file: it must be a file of at most " + MOST_BYTES + " bytes");
            }
            return of(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw wrong(name, 0, "", "is not UTF-8");
        } catch (IOException e) {
            throw wrong(name, 0, "", "cannot be read (" + e + ")");
        }
    }

    static Mapping of(String file, String text) {
        Map<String, String> values = new TreeMap<>();
        int line = 0;
        for (String each : text.split("\\R", -1)) {
            line++;
            if (!each.isBlank() && !each.startsWith("#")) {
                put(values, file, line, each);
            }
        }
        for (String key : NEEDED) {
            if (!values.containsKey(key)) {
                throw wrong(file, 0, key, "lacks the key '" + key + "'; needed: " + String.join(", ", NEEDED));
            }
        }
        String id = value(values, "dataset", "");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw wrong(
                    file,
                    0,
                    id,
                    "has the dataset " + InputException.quoted(id)
                            + "; its name has small letters, digits and hyphens only");
        }
        String citation = value(values, "citation", "As the mapping file says: " + id + ".");
        Dataset dataset = new Dataset(
                "mapped:" + id,
                value(values, "title", id),
                value(values, "zeros", ""),
                value(values, "licence", "Not stated"),
                false,
                citation,
                "",
                1);
        return new Mapping(
                dataset,
                choice(file, values, "codes", Codes.class),
                value(values, "state", ""),
                Optional.ofNullable(values.get("partner")),
                value(values, "date", ""),
                value(values, "value", ""),
                value(values, "series", ""),
                value(values, "unit", ""),
                missing(file, values),
                choice(file, values, "blank", Missing.class));
    }

    private static void put(Map<String, String> values, String file, int line, String text) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text.strip() : text.substring(0, colon).strip();
        String value = colon < 0
                ? ""
                : text.substring(colon + 1).replaceFirst("\\s#.*$", "").strip();
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        if (!KEYS.contains(key)) {
            String near = Spelling.nearest(key, KEYS)
                    .map(k -> " Perhaps '" + k + "' is meant.")
                    .orElse("");
            throw wrong(
                    file,
                    line,
                    key,
                    "has " + InputException.quoted(key) + ", which is no key; known: " + String.join(", ", KEYS) + "."
                            + near);
        }
        if (value.isEmpty()) {
            throw wrong(file, line, key, "gives no value for '" + key + "'; write: " + key + ": VALUE");
        }
        if (values.putIfAbsent(key, value) != null) {
            throw wrong(file, line, key, "has the key '" + key + "' twice");
        }
    }

    private static String value(Map<String, String> values, String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    private static <E extends Enum<E>> E choice(String file, Map<String, String> values, String key, Class<E> type) {
        String given = value(values, key, "");
        for (E each : type.getEnumConstants()) {
            if (word(each).equals(given)) {
                return each;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Mapping::word).collect(Collectors.joining(", "));
        throw wrong(file, 0, given, "has " + key + ": " + InputException.quoted(given) + "; known: " + known);
    }

    /** How files write a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<Double> missing(String file, Map<String, String> values) {
        String given = value(values, "missing", "");
        if (given.isEmpty()) {
            return List.of();
        }
        try {
            return Arrays.stream(given.split(",", -1))
                    .map(m -> Double.parseDouble(m.strip()))
                    .toList();
        } catch (NumberFormatException e) {
            throw wrong(
                    file, 0, given, "has missing: " + InputException.quoted(given) + "; write numbers like -9, -99");
        }
    }

    private static InputException wrong(String file, int line, String value, String problem) {
        return new InputException(
                line == 0 ? Place.of(file) : Place.line(file, line),
                value,
                problem,
                "See docs/archive.md, \"Mapping files\".");
    }
}
