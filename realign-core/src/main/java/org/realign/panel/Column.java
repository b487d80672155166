package org.realign.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.record.Missing;
import org.realign.record.Observed;

/**
 * A column of a panel: what it is, and a value, or the kind of missing, for each row.
 *
 * <p><b>Missing.</b> A cell without a value has no number at all: {@link #number} refuses it, so that no writer can take it
 * for a zero.
 */
public final class Column {
    /** Stata's limit, and the shortest of all. */
    public static final int LONGEST_NAME = 32;

    /** What stands behind a name in the column that says why a value is missing. */
    public static final String COMPANION = "_missing";

    private static final List<Missing> KINDS = List.of(Missing.values());

    /** What sort of values a column has. */
    public enum Type {
        /** Whole numbers, within 32 bits. */
        WHOLE,
        /** Numbers. */
        NUMBER,
        /** Text. */
        TEXT
    }

    /**
     * What a column is.
     *
     * @param name small letters, digits and underscores, beginning with a letter; at most {@value #LONGEST_NAME}
     * @param label a few words
     * @param unit of its values, or blank
     * @param type of its values
     * @param description a sentence or two: what it is, how it is made
     * @param explained true where a second column says why a value is missing
     * @param sources where its numbers come from
     * @param methods keys in docs/references.bib
     * @param labels for whole numbers that stand for words, what they say
     */
    public record Head(
            String name,
            String label,
            String unit,
            Type type,
            String description,
            boolean explained,
            List<DataSource> sources,
            List<String> methods,
            Map<Integer, String> labels) {
        public Head {
            int longest = explained ? LONGEST_NAME - COMPANION.length() : LONGEST_NAME;
            if (!name.matches("[a-z][a-z0-9_]*") || name.length() > longest) {
                throw new IllegalArgumentException("'" + name + "' is no name of a column: small letters, digits and"
                        + " underscores, at most " + longest + " of them");
            }
            sources = List.copyOf(sources);
            methods = List.copyOf(methods);
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        }

        /** The same under another name. */
        public Head named(String other) {
            return new Head(other, label, unit, type, description, explained, sources, methods, labels);
        }

        /** The same, resting on {@code others} too. */
        Head restingOn(List<DataSource> others) {
            List<DataSource> all = new ArrayList<>(sources);
            all.addAll(others);
            return new Head(name, label, unit, type, description, explained, all, methods, labels);
        }

        /** The name of the column that says why a value is missing. */
        public String companion() {
            return name + COMPANION;
        }
    }

    private final Head head;
    private final int rows;
    private final double[] numbers;
    private final String[] texts;
    private final byte[] missing;

    private Column(Head head, int rows, double[] numbers, String[] texts, byte[] missing) {
        this.head = head;
        this.rows = rows;
        this.numbers = numbers;
        this.texts = texts;
        this.missing = missing;
    }

    public Head head() {
        return head;
    }

    public int rows() {
        return rows;
    }

    /** True where there is no value. */
    public boolean isMissing(int row) {
        return missing[row] != 0;
    }

    /** Why there is no value. */
    public Missing missing(int row) {
        if (missing[row] == 0) {
            throw new IllegalStateException(head.name() + " has a value in row " + row);
        }
        return KINDS.get(missing[row] - 1);
    }

    /** The number in {@code row}; not of text. */
    public double number(int row) {
        requirePresent(row);
        return numbers[row];
    }

    /** The text in {@code row}; only of text. */
    public String text(int row) {
        requirePresent(row);
        return texts[row];
    }

    private void requirePresent(int row) {
        if (missing[row] != 0) {
            throw new IllegalStateException(head.name() + " is missing in row " + row + ", which is no value");
        }
    }

    /** The same rows as {@code parts} one after another, which have the same head. */
    static Column joined(Head head, List<Column> parts) {
        Builder all =
                new Column.Builder(head, parts.stream().mapToInt(Column::rows).sum());
        parts.forEach(all::addAll);
        return all.build();
    }

    /** Collects the values of a column, row by row. */
    public static final class Builder {
        private final Head head;
        private final boolean text;
        private int rows;
        private double[] numbers;
        private String[] texts;
        private byte[] missing;

        /**
         * A column without rows.
         *
         * @param expected about how many there will be
         */
        public Builder(Head head, int expected) {
            this.head = head;
            text = head.type() == Type.TEXT;
            int size = Math.max(16, expected);
            numbers = new double[text ? 0 : size];
            texts = new String[text ? size : 0];
            missing = new byte[size];
        }

        private int next() {
            if (rows == missing.length) {
                int more = rows + rows / 2;
                numbers = Arrays.copyOf(numbers, text ? 0 : more);
                texts = Arrays.copyOf(texts, text ? more : 0);
                missing = Arrays.copyOf(missing, more);
            }
            return rows++;
        }

        /**
         * A number.
         *
         * @throws IllegalArgumentException if it is not finite, not of the column's type, or the column is text
         */
        public void add(double value) {
            boolean whole = head.type() == Type.WHOLE;
            if (text || !Double.isFinite(value) || (whole && value != (int) value)) {
                throw new IllegalArgumentException(value + " is no value of " + head.name() + ", " + head.type());
            }
            int row = next();
            // No negative zero: formats print it differently.
            numbers[row] = value + 0.0;
        }

        /** A text. */
        public void add(String value) {
            if (!text) {
                throw new IllegalArgumentException("'" + value + "' is no value of " + head.name());
            }
            int row = next();
            texts[row] = value;
        }

        /** No value, for this reason. */
        public void add(Missing kind) {
            int row = next();
            if (text) {
                texts[row] = "";
            }
            missing[row] = (byte) (1 + KINDS.indexOf(kind));
        }

        /** A number, or why there is none. */
        public void add(Observed<Double> value) {
            value.either(this::add, absent -> add(absent.kind()));
        }

        private void addAll(Column other) {
            for (int row = 0; row < other.rows; row++) {
                int at = next();
                missing[at] = other.missing[row];
                if (text) {
                    texts[at] = other.texts[row];
                } else {
                    numbers[at] = other.numbers[row];
                }
            }
        }

        /** The column. */
        public Column build() {
            return new Column(head, rows, numbers, texts, missing);
        }
    }
}
