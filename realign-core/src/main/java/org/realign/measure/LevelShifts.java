package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.realign.align.Clock;
import org.realign.align.Panels;
import org.realign.align.Step;
import org.realign.breaks.NormalMean;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * Breaks of a measure that has a value for each year.
 *
 * <p><b>Model.</b> The medians of its yearly posteriors, in their own standard deviations, in segments of constant mean
 * ({@link NormalMean}). A series that drifts has no such segments: its breaks are then steps put where there is a slope.
 * <p><b>Missing.</b> A year without a value says nothing; fewer than {@value #FEWEST} values, or none in the window, leave
 * nothing to answer.
 */
final class LevelShifts {
    private static final int FEWEST = 8;

    private LevelShifts() {}

    static Observed<Shift> find(
            Evidence evidence, Measure measure, Question question, Shift.Sought sought, RandomStreams streams) {
        Clock clock = Clock.of(Step.YEAR, Panels.span(evidence.record()));
        double[] values = known(evidence, measure, question, clock);
        Optional<Clock.Range> range = range(clock, question.window());
        int known = known(values, 0, values.length);
        boolean few = known < FEWEST;
        if (few
                || range.isEmpty()
                || known(values, range.orElseThrow().from(), range.orElseThrow().to()) == 0) {
            String why = measure.phrase(question) + " is known for " + known + (known == 1 ? " year" : " years")
                    + (few
                            ? ", too few: a break needs " + FEWEST + "."
                            : ", but not for " + question.window().spoken() + ".");
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    known > 0 ? why : evidence.estimate(measure, question).match(e -> why, Observed.Absent::why));
        }
        String unit = measure.unit(evidence.record(), question);
        String what = question.options().series().orElse(measure.name());
        return Observed.of(shift(question, sought, streams, clock, values, unit, what));
    }

    private static Shift shift(
            Question question,
            Shift.Sought sought,
            RandomStreams streams,
            Clock clock,
            double[] values,
            String unit,
            String what) {
        Scaled scaled = Scaled.of(values, values.length);
        SegmentShifts shifts = SegmentShifts.of(scaled.model(), clock, unit);
        return shifts.within(
                range(clock, question.window()).orElseThrow(),
                sought,
                what,
                scaled.sd(),
                streams,
                List.of(
                        "Dated from yearly values, as steps between constant levels: a slope would show as steps too."));
    }

    /** The years as they came in, scaled by those before the question's window. */
    static Optional<Watcher.Live> live(Evidence evidence, Measure measure, Question question) {
        Clock clock = Clock.of(Step.YEAR, Panels.span(evidence.record()));
        double[] values = known(evidence, measure, question, clock);
        return range(clock, question.window())
                .filter(r -> known(values, 0, r.from()) >= FEWEST)
                .map(r -> new Watcher.Live(Scaled.of(values, r.from()).model(), clock, r));
    }

    /**
     * Values in standard deviations.
     *
     * @param sd of those that scale the others, 1 where they are all alike
     */
    @SuppressWarnings("ArrayRecordComponent") // made here, read here, never changed
    private record Scaled(double[] values, boolean[] observed, double sd) {
        /** All {@code values}, scaled by the first {@code until}. */
        static Scaled of(double[] values, int until) {
            double[] some = Arrays.stream(values, 0, until)
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double mean = Sums.mean(some);
            double[] squares =
                    Arrays.stream(some).map(v -> (v - mean) * (v - mean)).toArray();
            double sd = FastMath.sqrt(Sums.mean(squares));
            double scale = sd > 0 ? sd : 1;
            boolean[] observed = new boolean[values.length];
            double[] scaled = new double[values.length];
            for (int t = 0; t < values.length; t++) {
                observed[t] = !Double.isNaN(values[t]);
                scaled[t] = observed[t] ? (values[t] - mean) / scale : 0;
            }
            return new Scaled(scaled, observed, scale);
        }

        NormalMean model() {
            return NormalMean.of(values, observed, NormalMean.Prior.STANDARDISED);
        }
    }

    private static double[] known(Evidence evidence, Measure measure, Question question, Clock clock) {
        return evidence.once(
                List.of("by year", measure.name(), question.during(Window.year(clock.year(0)))),
                () -> values(evidence, measure, question, clock));
    }

    private static Optional<Clock.Range> range(Clock clock, Window window) {
        int middle = clock.at(window.from().plusDays(window.days() / 2));
        return middle < 0 || middle >= clock.periods()
                ? Optional.empty()
                : Optional.of(clock.within(window).orElseGet(() -> new Clock.Range(middle, middle + 1)));
    }

    /** The median of each year, NaN where there is none. */
    private static double[] values(Evidence evidence, Measure measure, Question question, Clock clock) {
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < clock.periods(); t++) {
            values.add(evidence.estimate(measure, question.during(Window.year(clock.year(t))))
                    .match(e -> e.distribution().quantile(0.5), a -> Double.NaN));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int known(double[] values, int from, int to) {
        int known = 0;
        for (int t = from; t < to; t++) {
            known += Double.isNaN(values[t]) ? 0 : 1;
        }
        return known;
    }
}
