package org.realign.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.align.Clock;
import org.realign.align.Panels;
import org.realign.align.Step;
import org.realign.breaks.PoissonRate;
import org.realign.kernel.RandomStreams;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Closure;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * Breaks of engagement: when dealings broke off or took up, whatever their tone.
 *
 * <p><b>Model.</b> Dealings by month, Poisson with a rate that is new in each segment ({@link PoissonRate}). A month counts
 * with the share of its days that the record covers and on which neither border was shut nor the question's {@code except}
 * holds; a month without any says nothing, and acts in it are not counted. An act dated to a year counts in its middle.
 * <p><b>Missing.</b> As {@link Engagement} says, and where no month of the window says anything.
 */
final class RateShifts {
    /** The months watched, what happened in them, and what to know of them. */
    @SuppressWarnings("ArrayRecordComponent") // made here, read here, never changed
    private record Months(Clock clock, int[] counts, double[] years, List<String> caveats) {
        boolean watched(Clock.Range range) {
            for (int t = range.from(); t < range.to(); t++) {
                if (years[t] > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What the rate believed beforehand is worth. */
    private static final double HALF_AN_ACT = 0.5;

    private RateShifts() {}

    static Observed<Shift> find(Evidence evidence, Question question, Shift.Sought sought, RandomStreams streams) {
        Question ever = question.during(Panels.span(evidence.record()));
        boolean closures = evidence.choices(question.from()).specification().closures();
        return months(evidence.record(), ever, closures).then(months -> {
            SegmentShifts shifts = evidence.onceOfRecord(
                    List.of("rate", ever, closures),
                    () -> SegmentShifts.of(
                            PoissonRate.of(months.counts(), months.years()), months.clock(), "dealings a year"));
            return within(months, shifts, question, sought, streams);
        });
    }

    /** The months as they came in, with a rate believed beforehand from those before the question's window. */
    static Optional<Watcher.Live> live(Evidence evidence, Question question) {
        Question ever = question.during(Panels.span(evidence.record()));
        boolean closures = evidence.choices(question.from()).specification().closures();
        return months(evidence.record(), ever, closures)
                .match(months -> live(months, question.window()), a -> Optional.empty());
    }

    private static Optional<Watcher.Live> live(Months months, Window window) {
        Optional<Clock.Range> range = months.clock().within(window);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        double years = 0;
        int acts = 0;
        for (int t = 0; t < range.orElseThrow().from(); t++) {
            years += months.years()[t];
            acts += months.counts()[t];
        }
        return years == 0
                ? Optional.empty()
                : Optional.of(new Watcher.Live(
                        PoissonRate.of(
                                months.counts(),
                                months.years(),
                                HALF_AN_ACT,
                                HALF_AN_ACT * years / (acts + HALF_AN_ACT)),
                        months.clock(),
                        range.orElseThrow()));
    }

    private static Observed<Shift> within(
            Months months, SegmentShifts shifts, Question question, Shift.Sought sought, RandomStreams streams) {
        Window window = question.window();
        Clock clock = months.clock();
        int middle = clock.at(window.from().plusDays(window.days() / 2));
        Optional<Clock.Range> range = middle < 0 || middle >= clock.periods()
                ? Optional.empty()
                : Optional.of(clock.within(window).orElseGet(() -> new Clock.Range(middle, middle + 1)));
        if (range.filter(months::watched).isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The record does not watch dealings between "
                            + question.from().label() + " and "
                            + question.towards().label() + " in any month of " + window.spoken() + ".");
        }
        String what = "dealings of " + question.from().codes() + " with "
                + question.towards().label();
        return Observed.of(shifts.within(range.orElseThrow(), sought, what, 1, streams, months.caveats()));
    }

    private static Observed<Months> months(PublicRecord record, Question ever, boolean closures) {
        Set<ActKind> kinds = Dealings.kinds(ever, ActKind.dealings());
        return Dealings.of(record, ever, kinds).map(d -> months(record, ever, d, closures));
    }

    private static Months months(PublicRecord record, Question ever, Dealings dealings, boolean closures) {
        Clock clock = Clock.of(Step.MONTH, dealings.covered());
        List<Window> out = new ArrayList<>(ever.options().except().stream().toList());
        if (closures) {
            for (Closure closure : record.closures()) {
                if (ever.from().includes(closure.state()) || ever.towards().includes(closure.state())) {
                    closure.in(dealings.covered()).ifPresent(out::add);
                }
            }
        }
        double[] years = new double[clock.periods()];
        for (int t = 0; t < years.length; t++) {
            years[t] = watched(clock.window(t).intersection(dealings.covered()), out) / Window.DAYS_PER_YEAR;
        }
        int[] counts = new int[clock.periods()];
        int lost = 0;
        for (Dealings.Weighted weighted : dealings.acts()) {
            int t = clock.at(middle(weighted.act()));
            if (t >= 0 && t < counts.length && years[t] > 0) {
                counts[t]++;
            } else {
                lost++;
            }
        }
        List<String> caveats = new ArrayList<>();
        if (!dealings.complete()) {
            caveats.add(
                    "Counted from a curated list, which shows timing and sign, not volume: a break of what was listed"
                            + " is a break of dealings only if all years were listed alike.");
        }
        if (lost > 0) {
            caveats.add("Of " + dealings.acts().size() + " dealings, " + lost
                    + " fall where nothing was watched or the border was shut, and are not counted.");
        }
        return new Months(clock, counts, years, caveats);
    }

    private static long watched(Window month, List<Window> out) {
        if (out.stream().noneMatch(month::overlaps)) {
            return month.days();
        }
        return month.from()
                .datesUntil(month.to().plusDays(1))
                .filter(day -> out.stream().noneMatch(w -> w.contains(day)))
                .count();
    }

    private static LocalDate middle(Act act) {
        Window days = Window.of(act.date(), act.date());
        return days.from().plusDays((days.days() - 1) / 2);
    }
}
