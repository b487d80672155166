package org.realign.brief;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realign.record.PartialDate;

/** Small steps from data to sentences. */
final class Prose {
    private static final String DATE = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
    private static final Pattern WINDOW = Pattern.compile("(?<![\\w.-])(" + DATE + ")\\.\\.(" + DATE + ")(?![\\w-])");
    private static final Pattern DAY =
            Pattern.compile("(\\bin )?(?<![\\w.:/-])(\\d{4}-\\d{2}(?:-\\d{2})?)(?![\\w:/-]|\\.\\w)");

    private Prose() {}

    /** {@code 1 entry}, {@code 2 entries}. */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        int n = items.size();
        return n < 2 ? String.join("", items) : String.join(", ", items.subList(0, n - 1)) + " and " + items.get(n - 1);
    }

    /** The name with its article, where it has one: {@code the United States}. */
    static String the(String name) {
        return name.matches("(?:United|Union) .*|.* (?:Republic|Union|Islands|Emirates|Federation)"
                        + "|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros")
                ? "the " + name
                : name;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A sentence ends in a full stop, unless it ends in a mark of its own. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.matches("(?s).*[.!?\u2026]['\"\u2019\u201d)]*")
                ? stripped
                : stripped + ".";
    }

    /**
     * Dates and windows written out, and minus signs real: {@code 2018-01..2019-02} becomes {@code January 2018 –
     * February 2019}. What only looks like a date stays.
     */
    static String spoken(String text) {
        String windows = WINDOW.matcher(text).replaceAll(m -> quoted(window(m)));
        String days = DAY.matcher(windows).replaceAll(m -> quoted(on(m.group(1), m.group(2))));
        return Numbers.minus(days);
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String window(MatchResult m) {
        boolean years = m.group(1).length() == 4 && m.group(2).length() == 4;
        return years ? m.group(1) + "\u2013" + m.group(2) : date(m.group(1)) + " \u2013 " + date(m.group(2));
    }

    private static String on(@Nullable String in, String date) {
        if (in == null) {
            return date(date);
        }
        return (date.length() == "2018-06-12".length() ? "on " : in) + date(date);
    }

    private static String date(String text) {
        try {
            return PartialDate.parse(text).spoken();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /**
     * {@code text} without what XML forbids: control characters other than tab and line break are left out, and half a
     * surrogate pair becomes a replacement character.
     */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0xD800 && c <= 0xDFFF) {
                out.append('\uFFFD');
            } else if (c == '\t' || c == '\n' || (c >= ' ' && !(c >= 0x7F && c <= 0x9F) && (c & 0xFFFE) != 0xFFFE)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The first words of a long text. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most);
        int end = blank > most / 2 ? blank : most;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
