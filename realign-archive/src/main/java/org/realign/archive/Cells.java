package org.realign.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.realign.kernel.Spelling;
import org.realign.record.Check;
import org.realign.record.InputException;
import org.realign.record.PartialDate;
import org.realign.record.Source;
import org.realign.record.Window;

/** Reads the cells of a row as what they stand for. Each method refuses, by {@link InputException}, what it cannot read. */
final class Cells {
    private Cells() {}

    /** A cell that must not be blank. */
    static String text(Row row, String column) {
        String value = row.cell(column);
        if (value.isEmpty()) {
            throw row.refuse(column, "it must be filled in", "");
        }
        return value;
    }

    /** A short name without blanks, as used in ids. */
    static String word(Row row, String column) {
        String value = text(row, column);
        boolean plain = value.chars()
                .allMatch(
                        c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || isJoint(c));
        if (!plain) {
            throw row.refuse(column, "is not a short name; write letters, digits, '_' and '-' only", "");
        }
        return value;
    }

    private static boolean isJoint(int c) {
        return c == '_' || c == '-';
    }

    /** One of a closed set of words. */
    static <T> T choose(Row row, String column, List<T> known, Function<T, String> word) {
        String value = row.cell(column);
        for (T choice : known) {
            if (word.apply(choice).equals(value)) {
                return choice;
            }
        }
        List<String> words = known.stream().map(word).toList();
        String all = words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
        if (value.isEmpty()) {
            throw row.refuse(column, "known: " + all, "");
        }
        throw row.refuse(
                column,
                "is unknown; known: " + all,
                Spelling.nearest(value, words).map(Cells::perhaps).orElse(""));
    }

    /** One of the constants of an enumeration, by name in small letters. */
    static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
        return choose(row, column, Arrays.asList(type.getEnumConstants()), Cells::lower);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Check check(Row row) {
        return choose(row, "check", Arrays.asList(Check.values()), Check::word);
    }

    /** A date of any precision. */
    static PartialDate date(Row row, String column) {
        text(row, column);
        return parsed(row, column);
    }

    /** A date, or nothing where the cell is blank. */
    static Optional<PartialDate> optionalDate(Row row, String column) {
        return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(parsed(row, column));
    }

    private static PartialDate parsed(Row row, String column) {
        String value = row.cell(column);
        try {
            return PartialDate.parse(value);
        } catch (IllegalArgumentException e) {
            String form = "write a year (1948), a month (1948-02) or a day (1948-02-08)";
            String reason = e.getCause() == null ? "is not a date; " + form : "is not a day of the calendar; " + form;
            throw row.refuse(column, reason, "");
        }
    }

    /** An end, if the cell holds one: not wholly before {@code begin}. */
    static Optional<PartialDate> end(Row row, String column, Optional<PartialDate> begin) {
        Optional<PartialDate> end = optionalDate(row, column);
        if (begin.isPresent() && end.isPresent() && end.get().before(begin.get())) {
            throw row.refuse(column, "lies before the beginning, " + begin.get(), "");
        }
        return end;
    }

    /** A year, 1000 to 9999. */
    static int year(Row row, String column) {
        PartialDate date = date(row, column);
        if (date.precision() != PartialDate.Precision.YEAR || date.year() < 1000) {
            throw row.refuse(column, "is not a year; write four digits, like 1990", "");
        }
        return date.year();
    }

    /** A year, or several as {@code 1989..1990}. */
    static Window years(Row row, String column) {
        String value = text(row, column);
        int dots = value.indexOf("..");
        String first = dots < 0 ? value : value.substring(0, dots);
        String last = dots < 0 ? value : value.substring(dots + 2);
        if (!isYear(first) || !isYear(last) || first.compareTo(last) > 0) {
            throw row.refuse(column, "is not a year (1990) or span of years (1989..1990)", "");
        }
        return Window.of(PartialDate.parse(first), PartialDate.parse(last));
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && text.charAt(0) != '0' && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A whole number from {@code least} to {@code most}. */
    static int whole(Row row, String column, int least, int most) {
        String value = text(row, column);
        String digits = value.startsWith("-") ? value.substring(1) : value;
        boolean plain =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (plain) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw row.refuse(column, "is not a whole number from " + least + " to " + most, "");
    }

    /** A number in plain decimal form, such as {@code 434.1}: point, no thousands separator. */
    static double number(Row row, String column) {
        String value = text(row, column);
        String digits = value.startsWith("-") ? value.substring(1) : value;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String part = point < 0 ? "0" : digits.substring(point + 1);
        boolean plain = !whole.isEmpty()
                && !part.isEmpty()
                && value.length() <= 30
                && (whole + part).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain) {
            throw row.refuse(column, "is not a number; write it like 434.1, with a point and nothing else", "");
        }
        return Double.parseDouble(value);
    }

    /** The columns source, url and check together. Of several addresses the first is kept as such, the rest as words. */
    static Source source(Row row) {
        String text = text(row, "source");
        String cell = row.cell("url");
        if (cell.isEmpty()) {
            return new Source(text, "", check(row));
        }
        List<String> urls = List.of(cell.split(" ", -1));
        if (!urls.stream().allMatch(Cells::isWebAddress)) {
            throw row.refuse(
                    "url", "is not a web address; write https://..., several set apart by a blank, or nothing", "");
        }
        String more = urls.stream().skip(1).map(u -> "; also at " + u).collect(Collectors.joining());
        return new Source(text + more, urls.get(0), check(row));
    }

    private static boolean isWebAddress(String url) {
        return (url.startsWith("https://") || url.startsWith("http://"))
                && url.length() > "https://".length()
                && url.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>');
    }

    static String perhaps(String word) {
        return "Perhaps you meant '" + word + "'.";
    }
}
