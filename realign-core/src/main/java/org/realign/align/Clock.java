package org.realign.align;

import java.time.LocalDate;
import java.util.Optional;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/**
 * The periods that a course is measured in, numbered from 0.
 *
 * @param step how long a period is
 * @param first the first period, counted in periods since the year 0
 * @param periods how many there are, at least 1
 */
public record Clock(Step step, int first, int periods) {
    public Clock {
        if (periods < 1) {
            throw new IllegalArgumentException("a clock needs at least one period, not " + periods);
        }
    }

    /** All periods that share a day with {@code window}. */
    public static Clock of(Step step, Window window) {
        int first = count(step, window.from());
        return new Clock(step, first, count(step, window.to()) - first + 1);
    }

    private static int count(Step step, LocalDate day) {
        return day.getYear() * step.perYear() + (day.getMonthValue() - 1) * step.perYear() / 12;
    }

    /** The period of {@code day}; negative, or {@link #periods} and more, outside. */
    public int at(LocalDate day) {
        return count(step, day) - first;
    }

    /** The year that period {@code t} lies in. */
    public int year(int t) {
        return Math.floorDiv(first + t, step.perYear());
    }

    /** The period in which the middle of {@code year} lies. */
    public int middle(int year) {
        return year * step.perYear() + step.perYear() / 2 - first;
    }

    /** The first day of period {@code t}. */
    public LocalDate begin(int t) {
        int month = Math.floorMod(first + t, step.perYear()) * 12 / step.perYear() + 1;
        return LocalDate.of(year(t), month, 1);
    }

    /** The days of period {@code t}. */
    public Window window(int t) {
        return new Window(begin(t), begin(t + 1).minusDays(1));
    }

    /** The periods of this clock that lie mostly in {@code window}, as first and one past the last; empty if none does. */
    public Optional<Range> within(Window window) {
        int from = Math.max(at(window.from()), 0);
        int to = Math.min(at(window.to()) + 1, periods);
        while (from < to && !mostly(from, window)) {
            from++;
        }
        while (from < to && !mostly(to - 1, window)) {
            to--;
        }
        return from < to ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    private boolean mostly(int t, Window window) {
        Window period = window(t);
        return 2 * period.shared(window).map(Window::days).orElse(0L) >= period.days();
    }

    /** The date of period {@code t}, as precise as the step: {@code 2019-02} or {@code 2019}. */
    public PartialDate date(int t) {
        LocalDate begin = begin(t);
        return PartialDate.parse(
                step == Step.YEAR
                        ? String.valueOf(begin.getYear())
                        : begin.toString().substring(0, 7));
    }

    /**
     * A run of periods.
     *
     * @param from the first
     * @param to one past the last
     */
    public record Range(int from, int to) {
        public int length() {
            return to - from;
        }
    }
}
