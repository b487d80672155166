package org.realign.claim.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realign.measure.Measures;
import org.realign.record.InputException;

/**
 * The text of a measure taken apart: {@code engagement(PRK, washington)}, {@code cohesion([CHN, RUS, IRN, PRK])} or {@code
 * series(cinc, PRK)}.
 *
 * @param name of a measure that there is
 * @param series the name of an imported series, which stands before the parties of {@code series}; empty elsewhere
 * @param arguments in order, at least one; of {@code series} perhaps none
 * @param source where it stands
 */
record MeasureText(String name, Optional<String> series, List<Argument> arguments, Value source) {
    /** The measure whose first argument is no party. */
    private static final String SERIES = "series";

    private static final String FORM = "write it like engagement(PRK, washington)";

    /**
     * What stands between two commas.
     *
     * @param words the parties; several where they stand in brackets
     * @param list true where they stand in brackets
     */
    record Argument(List<Word> words, boolean list) {
        String text() {
            String all = words.stream().map(Word::text).collect(Collectors.joining(", "));
            return list ? "[" + all + "]" : all;
        }
    }

    /** A party as written, and how many characters after the beginning. */
    record Word(String text, int offset) {}

    MeasureText {
        arguments = List.copyOf(arguments);
    }

    /** The measure with single blanks: {@code engagement(PRK, washington)}. */
    String text() {
        return Stream.concat(series.stream(), arguments.stream().map(Argument::text))
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    boolean isOf(String other) {
        return name.equals(other);
    }

    /** Reads the text of {@code value}; empty where it is no measure, which is noted. */
    static Optional<MeasureText> of(Value value, Values values, Problems problems) {
        String text = values.word(value);
        int open = text.indexOf('(');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String name = open < 0 ? text : text.substring(0, open).strip();
        if (!Measures.names().contains(name)) {
            problems.add(
                    value,
                    InputException.quoted(name) + " is no measure; there are " + String.join(", ", Measures.names()),
                    Suggestion.of(name, Measures.names()));
            return Optional.empty();
        }
        Scan scan = new Scan(text, open + 1);
        if (open < 0 || !scan.arguments()) {
            String what = open < 0 ? "has no parties" : scan.problem;
            problems.add(value, InputException.quoted(text) + " " + what + "; " + FORM, "");
            return Optional.empty();
        }
        return name.equals(SERIES)
                ? series(scan.found, value, problems)
                : Optional.of(new MeasureText(name, Optional.empty(), scan.found, value));
    }

    private static Optional<MeasureText> series(List<Argument> found, Value value, Problems problems) {
        Argument first = found.get(0);
        if (first.list() || first.text().equals(Parties.EACH)) {
            problems.add(
                    value,
                    InputException.quoted(first.text()) + " is no name of a series",
                    "Write it like series(cinc, PRK).");
            return Optional.empty();
        }
        List<Argument> parties = found.subList(1, found.size());
        return Optional.of(new MeasureText(SERIES, Optional.of(first.text()), parties, value));
    }

    /** Goes through the arguments once, from left to right. */
    private static final class Scan {
        private final String text;
        private final List<Argument> found = new ArrayList<>();
        private int at;
        private String problem = "";

        Scan(String text, int from) {
            this.text = text;
            this.at = from;
        }

        /** True if all is well up to the end of the text. */
        boolean arguments() {
            do {
                boolean list = next('[');
                List<Word> words = new ArrayList<>();
                do {
                    if (!word(words)) {
                        return false;
                    }
                } while (list && next(','));
                if (list && !next(']')) {
                    return fails("has a '[' without its ']'");
                }
                found.add(new Argument(List.copyOf(words), list));
            } while (next(','));
            if (!next(')')) {
                return fails("has no ')' where one must stand");
            }
            return at == text.length() || fails("goes on after its ')'");
        }

        private boolean word(List<Word> words) {
            blanks();
            int from = at;
            while (at < text.length() && "()[], \t\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            words.add(new Word(text.substring(from, at), from));
            return from < at || fails("lacks a party");
        }

        private boolean next(char sign) {
            blanks();
            boolean there = at < text.length() && text.charAt(at) == sign;
            at += there ? 1 : 0;
            return there;
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private boolean fails(String why) {
            problem = why;
            return false;
        }
    }
}
