package org.realign.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the day, the month or the year, and the days it may therefore mean.
 *
 * @param text the ISO form it was written in: {@code 1948}, {@code 1948-02} or {@code 1948-02-08}
 * @param earliest the first day it may mean
 * @param latest the last day it may mean
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /**
     * Reads an ISO date of any precision.
     *
     * @throws IllegalArgumentException if {@code text} is no such date (2023-02-30 is none), with the reason
     */
    public static PartialDate parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date; write a year (1948), a month (1948-02) or a day (1948-02-08)");
        }
        try {
            int year = Integer.parseInt(m.group(1));
            if (m.group(2) == null) {
                return new PartialDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
            if (m.group(3) == null) {
                return new PartialDate(text, month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = LocalDate.of(year, month.getMonthValue(), Integer.parseInt(m.group(3)));
            return new PartialDate(text, day, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a day of the calendar", e);
        }
    }

    /** The date of which only the year is known; years from 1000. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** How much of the date is known. */
    public Precision precision() {
        if (earliest.equals(latest)) {
            return Precision.DAY;
        }
        return earliest.getMonth() == latest.getMonth() ? Precision.MONTH : Precision.YEAR;
    }

    /** The calendar year. */
    public int year() {
        return earliest.getYear();
    }

    /** True where this date certainly lies before {@code other}. */
    public boolean before(PartialDate other) {
        return latest.isBefore(other.earliest);
    }

    /** By first possible day, then by last, then by text: a total order. */
    @Override
    public int compareTo(PartialDate other) {
        int c = earliest.compareTo(other.earliest);
        if (c == 0) {
            c = latest.compareTo(other.latest);
        }
        return c != 0 ? c : text.compareTo(other.text);
    }

    /** For people: {@code 8 February 1948}, {@code February 1948} or {@code 1948}. */
    public String spoken() {
        String month = earliest.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (precision()) {
            case DAY -> earliest.getDayOfMonth() + " " + month + " " + year();
            case MONTH -> month + " " + year();
            case YEAR -> String.valueOf(year());
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
