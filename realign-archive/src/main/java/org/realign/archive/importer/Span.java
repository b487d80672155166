package org.realign.archive.importer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.realign.archive.intake.Row;

/**
 * The days that a date known to the day, the month or the year may mean.
 *
 * @param earliest the first
 * @param latest the last
 * @param precision day, month or year
 */
record Span(LocalDate earliest, LocalDate latest, String precision) {
    /** Reads three cells; a month or day that is blank, {@code xx}, 0 or below means that it is not known. */
    static Optional<Span> of(Row row, int yearColumn, int monthColumn, int dayColumn) {
        Optional<Integer> known = part(row, yearColumn, 2200);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        int year = row.year(yearColumn);
        Optional<Integer> month = part(row, monthColumn, 12);
        if (month.isEmpty()) {
            return Optional.of(new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "year"));
        }
        Optional<Integer> day = part(row, dayColumn, 31);
        if (day.isEmpty()) {
            YearMonth whole = YearMonth.of(year, month.get());
            return Optional.of(new Span(whole.atDay(1), whole.atEndOfMonth(), "month"));
        }
        LocalDate date = row.day(dayColumn, year, month.get(), day.get());
        return Optional.of(new Span(date, date, "day"));
    }

    private static Optional<Integer> part(Row row, int column, int most) {
        if (row.blank(column)
                || row.text(column).equalsIgnoreCase("xx")
                || row.text(column).equals("NA")) {
            return Optional.empty();
        }
        int value = row.whole(column, -99, most);
        return value > 0 ? Optional.of(value) : Optional.empty();
    }

    /** Refuses an end before a beginning. */
    static void order(Row row, int column, Span begin, Span end) {
        if (end.latest().isBefore(begin.earliest())) {
            throw row.rejected(column, "is before the beginning");
        }
    }
}
