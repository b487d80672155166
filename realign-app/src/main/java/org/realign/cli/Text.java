package org.realign.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Fits text to a terminal. */
final class Text {
    private Text() {}

    /** Breaks {@code text} at blanks into lines of at most {@code width} characters; a longer word gets its own line. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Without control characters, so that no file can steer the terminal. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Two decimals, and never 0.00 or 1.00 for what is not certain. */
    static String probability(OptionalDouble p) {
        if (p.isEmpty()) {
            return "";
        }
        double value = p.getAsDouble();
        if (value > 0.995) {
            return ">0.99";
        }
        if (value < 0.005) {
            return "<0.01";
        }
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
