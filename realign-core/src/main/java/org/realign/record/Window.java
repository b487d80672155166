package org.realign.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A closed stretch of days.
 *
 * @param from the first day
 * @param to the last day, not before {@code from}
 */
public record Window(LocalDate from, LocalDate to) {
    /** Mean length of a year in days, for rates per year. */
    public static final double DAYS_PER_YEAR = 365.2425;

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    /** The window from the first day {@code from} may mean to the last day {@code to} may mean. */
    public static Window of(PartialDate from, PartialDate to) {
        return new Window(from.earliest(), to.latest());
    }

    /**
     * Reads {@code 2018-01..2019-02}, or one date for the whole of that day, month or year.
     *
     * @throws IllegalArgumentException with the reason
     */
    public static Window parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            PartialDate date = PartialDate.parse(text.strip());
            return of(date, date);
        }
        return of(
                PartialDate.parse(text.substring(0, dots).strip()),
                PartialDate.parse(text.substring(dots + 2).strip()));
    }

    /** The calendar year {@code year}. */
    public static Window year(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Number of days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Length in years of {@value #DAYS_PER_YEAR} days. */
    public double years() {
        return days() / DAYS_PER_YEAR;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** True where every day that {@code date} may mean lies inside. */
    public boolean contains(PartialDate date) {
        return contains(date.earliest()) && contains(date.latest());
    }

    /** The share of the days {@code date} may mean that lie inside: 1 inside, 0 outside, between where it straddles. */
    public double share(PartialDate date) {
        LocalDate first = date.earliest().isAfter(from) ? date.earliest() : from;
        LocalDate last = date.latest().isBefore(to) ? date.latest() : to;
        long inside = Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        return inside / (double) (ChronoUnit.DAYS.between(date.earliest(), date.latest()) + 1);
    }

    public boolean overlaps(Window other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /** The part shared with {@code other}, if any. */
    public Optional<Window> shared(Window other) {
        return overlaps(other) ? Optional.of(intersection(other)) : Optional.empty();
    }

    /** The part shared with {@code other}, which must overlap. */
    public Window intersection(Window other) {
        return new Window(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** The shortest window that holds this and {@code other}. */
    public Window span(Window other) {
        return new Window(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    public boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** For people: {@code 2018 to 2019}, {@code March 2019 to September 2025}, {@code 5 October 2019}. */
    public String spoken() {
        String iso = toString();
        int dots = iso.indexOf("..");
        if (dots < 0) {
            return PartialDate.parse(iso).spoken();
        }
        return PartialDate.parse(iso.substring(0, dots)).spoken() + " to "
                + PartialDate.parse(iso.substring(dots + 2)).spoken();
    }

    /** ISO form, shortened to months or years where the window is made of whole ones: {@code 2018..2019}. */
    @Override
    public String toString() {
        boolean years = from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        int length = years ? 4 : months ? 7 : 10;
        String first = from.toString().substring(0, length);
        String last = to.toString().substring(0, length);
        return first.equals(last) ? first : first + ".." + last;
    }
}
