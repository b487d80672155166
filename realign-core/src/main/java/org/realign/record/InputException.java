package org.realign.record;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something the user gave (a record, a case, a dataset, an option) cannot be used, and why, where, and what to try.
 *
 * <p>One exception may carry several problems, in the order in which they stand in the input. The message is made for
 * the user: one line for each problem, and below it a line with the next step where there is one.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;

    private final Problem[] problems;

    /**
     * Where in the input. Lines and columns count from 1; 0 means that the whole file is meant.
     *
     * @param file the file as the user knows it, or the option ({@code --as-of})
     * @param line the line, or 0
     * @param column the character in the line, or 0 where a field is enough
     * @param field the name of the column or key, or blank
     */
    public record Place(String file, int line, int column, String field) implements Serializable {
        /** A whole file, or an option. */
        public static Place of(String file) {
            return new Place(file, 0, 0, "");
        }

        /** A line of a file. */
        public static Place line(String file, int line) {
            return new Place(file, line, 0, "");
        }

        /** A cell of a table: {@code record/acts/prk.tsv line 12, column kind}. */
        public static Place cell(String file, int line, String field) {
            return new Place(file, line, 0, field);
        }

        /** A character of a text: {@code case.yaml line 12, column 7}. */
        public static Place at(String file, int line, int column) {
            return new Place(file, line, column, "");
        }

        @Override
        public String toString() {
            String inLine = line == 0 ? "" : " line " + line;
            if (column > 0) {
                return file + inLine + ", column " + column + (field.isEmpty() ? "" : " (" + field + ")");
            }
            return file + inLine + (field.isEmpty() ? "" : ", column " + field);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param place where
     * @param value what stands there, or blank where something is missing
     * @param problem what is wrong with it and what is allowed, as the rest of a sentence that begins with the place
     * @param remedy what to try, as a sentence, or blank
     */
    public record Problem(Place place, String value, String problem, String remedy) implements Serializable {
        @Override
        public String toString() {
            return place + ": " + problem + (remedy.isEmpty() ? "" : "\n" + remedy);
        }
    }

    public InputException(Problem problem) {
        this(List.of(problem), "");
    }

    public InputException(Place place, String value, String problem, String remedy) {
        this(new Problem(place, value, problem, remedy));
    }

    /** Several problems, and a closing line (for example that reading stopped there), or blank. */
    public InputException(List<Problem> problems, String closing) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))
                + (closing.isEmpty() ? "" : "\n" + closing));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an input exception needs a problem");
        }
        this.problems = problems.toArray(Problem[]::new);
    }

    /** All problems, in order; at least one. */
    public List<Problem> problems() {
        return List.copyOf(Arrays.asList(problems));
    }

    /** Where the first problem is. */
    public Place place() {
        return problems[0].place();
    }

    /** The file of the first problem. */
    public String file() {
        return place().file();
    }

    /** The line of the first problem, or 0. */
    public int line() {
        return place().line();
    }

    /** What stands at the first problem. */
    public String value() {
        return problems[0].value();
    }

    /** What is wrong there. */
    public String problem() {
        return problems[0].problem();
    }

    /** What to try, or blank. */
    public String remedy() {
        return problems[0].remedy();
    }

    /** {@code text} in quotes, fit for a message: shortened, and with invisible characters spelt out. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("'");
        text.codePoints().limit(LONGEST_QUOTE).forEach(c -> {
            boolean plain = c >= ' ' && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            out.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c));
        });
        return out.append(text.codePointCount(0, text.length()) > LONGEST_QUOTE ? "...'" : "'")
                .toString();
    }
}
