package org.realign.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.panel.Column;
import org.realign.panel.Column.Head;
import org.realign.panel.PanelTable;
import org.realign.record.Missing;

/**
 * A panel as a Stata file, format 118 (Stata 14 and later), least significant byte first, without a time of writing.
 *
 * <p><b>Missing.</b> An extended missing value by kind: {@code .a} absent, {@code .b} unknown, {@code .c} not coded,
 * {@code .d} outside coverage, {@code .e} not yet a state; the set of value labels {@code missing_kinds} says so. Text has
 * no such values in Stata: its kinds stand in a variable {@code <name>_missing}.
 */
public final class Stata {
    private static final int DOUBLE = 65526;
    private static final int LONG = 65528;
    /** The system missing value {@code .}; {@code .a} and so on are the next ones up. */
    private static final long MISSING_LONG = 2_147_483_621L;

    private static final long MISSING_DOUBLE = 0x7FE0_0000_0000_0000L;
    private static final long STEP_DOUBLE = 0x0000_0100_0000_0000L;

    private static final int NAME = 129;
    private static final int FORMAT = 57;
    private static final int LABEL = 321;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_TEXT = 2045;
    private static final String KINDS = "missing_kinds";

    private final Bytes out = new Bytes();
    private final List<Integer> map = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final int rows;

    /** A variable of the file: a column of the panel, or the kinds of missing of one of text. */
    private record Variable(Column column, boolean kinds, int type) {
        Head head() {
            return column.head();
        }

        String name() {
            return kinds ? head().companion() : head().name();
        }

        String label() {
            return shortened(kinds ? "why " + head().name() + " is missing" : head().label());
        }

        String text(int row) {
            if (kinds) {
                return column.isMissing(row) ? column.missing(row).words() : "";
            }
            return column.isMissing(row) ? "" : column.text(row);
        }

        boolean isLabelled() {
            return !kinds && !head().labels().isEmpty();
        }
    }

    private Stata(PanelTable panel) {
        rows = panel.rows();
        for (Column column : panel.columns()) {
            switch (column.head().type()) {
                case WHOLE -> variables.add(new Variable(column, false, LONG));
                case NUMBER -> variables.add(new Variable(column, false, DOUBLE));
                case TEXT -> {
                    text(column, false);
                    if (column.head().explained()) {
                        text(column, true);
                    }
                }
            }
        }
    }

    private void text(Column column, boolean kinds) {
        Variable variable = new Variable(column, kinds, 1);
        int longest = 1;
        for (int row = 0; row < rows; row++) {
            longest = Math.max(longest, variable.text(row).getBytes(StandardCharsets.UTF_8).length);
        }
        variables.add(new Variable(column, kinds, Math.min(LONGEST_TEXT, longest)));
    }

    /**
     * The whole file.
     *
     * @param label of the data, cut to 80 characters
     * @param note kept with the data: Stata shows it on {@code notes list}
     */
    public static byte[] write(PanelTable panel, String label, String note) {
        return new Stata(panel).file(shortened(label), note);
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_LABEL ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL));
    }

    private byte[] file(String label, String note) {
        mark();
        byte[] utf8 = label.getBytes(StandardCharsets.UTF_8);
        out.put("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>")
                .put(variables.size(), 2)
                .put("</K><N>")
                .put(rows, 8)
                .put("</N><label>")
                .put(utf8.length, 2)
                .put(utf8)
                .put("</label><timestamp>")
                .put(0, 1)
                .put("</timestamp></header>");
        mark();
        out.put("<map>");
        int places = out.size();
        out.put(new byte[14 * Long.BYTES]).put("</map>");
        section("variable_types", () -> variables.forEach(v -> out.put(v.type(), 2)));
        section(
                "varnames",
                () -> variables.forEach(v -> out.padded(v.name(), NAME - 1).put(0)));
        section("sortlist", () -> out.put(new byte[2 * (variables.size() + 1)]));
        section(
                "formats",
                () -> variables.forEach(v -> out.padded(format(v), FORMAT - 1).put(0)));
        section(
                "value_label_names",
                () -> variables.forEach(v ->
                        out.padded(v.isLabelled() ? v.name() : "", NAME - 1).put(0)));
        section(
                "variable_labels",
                () -> variables.forEach(v -> out.padded(v.label(), LABEL - 1).put(0)));
        section("characteristics", () -> {
            characteristic("note0", "1");
            characteristic("note1", note);
        });
        section("data", this::data);
        section("strls", () -> {});
        section("value_labels", this::labels);
        mark();
        out.put("</stata_dta>");
        mark();
        for (int i = 0; i < map.size(); i++) {
            out.set(places + i * Long.BYTES, map.get(i), Long.BYTES);
        }
        return out.toArray();
    }

    private void mark() {
        map.add(out.size());
    }

    private void section(String name, Runnable content) {
        mark();
        out.put("<" + name + ">");
        content.run();
        out.put("</" + name + ">");
    }

    private static String format(Variable variable) {
        return switch (variable.type()) {
            case DOUBLE -> "%10.0g";
            case LONG -> "%12.0g";
            default -> "%" + Math.max(9, variable.type()) + "s";
        };
    }

    private void characteristic(String name, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.put("<ch>").put(2 * NAME + utf8.length + 1, 4);
        out.padded("_dta", NAME).padded(name, NAME).put(utf8).put(0).put("</ch>");
    }

    private void data() {
        for (int row = 0; row < rows; row++) {
            for (Variable variable : variables) {
                put(variable, row);
            }
        }
    }

    private void put(Variable variable, int row) {
        Column column = variable.column();
        switch (variable.type()) {
            case DOUBLE -> {
                if (column.isMissing(row)) {
                    out.put(MISSING_DOUBLE + letter(column.missing(row)) * STEP_DOUBLE, Double.BYTES);
                } else {
                    out.put(column.number(row));
                }
            }
            case LONG -> {
                long value = column.isMissing(row)
                        ? MISSING_LONG + letter(column.missing(row))
                        : whole(variable, column.number(row));
                out.put(value, Integer.BYTES);
            }
            default -> out.padded(variable.text(row), variable.type());
        }
    }

    private static long whole(Variable variable, double value) {
        if (Math.abs(value) >= MISSING_LONG) {
            throw new IllegalStateException(variable.name() + " has " + value + ", which a Stata long cannot hold");
        }
        return (long) value;
    }

    /** 1 for {@code .a}, and so on. */
    private static int letter(Missing kind) {
        return switch (kind) {
            case ABSENT -> 1;
            case UNKNOWN -> 2;
            case NOT_CODED -> 3;
            case OUTSIDE_COVERAGE -> 4;
            case NOT_YET_A_STATE -> 5;
        };
    }

    private void labels() {
        Map<Long, String> kinds = new TreeMap<>();
        for (Missing kind : Missing.values()) {
            kinds.put(MISSING_LONG + letter(kind), kind.words());
        }
        Map<String, Map<Long, String>> sets = new LinkedHashMap<>();
        sets.put(KINDS, kinds);
        for (Variable variable : variables) {
            if (variable.isLabelled()) {
                Map<Long, String> all = new TreeMap<>(kinds);
                variable.head().labels().forEach((n, words) -> all.put((long) n, words));
                sets.put(variable.name(), all);
            }
        }
        sets.forEach(this::labels);
    }

    private void labels(String name, Map<Long, String> values) {
        Bytes texts = new Bytes();
        List<Integer> offsets = new ArrayList<>();
        values.values().forEach(words -> {
            offsets.add(texts.size());
            texts.put(words).put(0);
        });
        int length = 8 + 8 * values.size() + texts.size();
        out.put("<lbl>").put(length, 4).padded(name, NAME).put(new byte[3]);
        out.put(values.size(), 4).put(texts.size(), 4);
        offsets.forEach(o -> out.put(o, 4));
        values.keySet().forEach(v -> out.put(v, 4));
        out.put(texts).put("</lbl>");
    }
}
