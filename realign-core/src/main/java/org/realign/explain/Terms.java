package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.explain.Explanation.Driver;
import org.realign.explain.Explanation.Expectation;
import org.realign.measure.Evidence;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Window;

/** From what an explanation expects, in dates, to terms, in periods. */
final class Terms {
    /** Dates that a step is tried at, at most; more are thinned out evenly. */
    private static final int MOST_DATES = 6;

    private Terms() {}

    /** The term of explanation {@code h}, or why it cannot be weighed. */
    static Observed<Term> of(Evidence evidence, Clock clock, int h, Expectation expected) {
        int from = clock.at(expected.within().from());
        int to = clock.at(expected.within().to());
        int periods = clock.periods();
        if (expected.form() != Explanation.Form.STEP && (to < 1 || from >= periods)) {
            return outside(expected);
        }
        return switch (expected.form()) {
            case STEP -> step(periods, h, from, to, expected);
            case PULSE -> Observed.of(Term.known(h, Shapes.pulse(periods, from, to), expected.direction()));
            case RAMP ->
                expected.driver()
                        .map(d -> driven(evidence, clock, d, from, to)
                                .map(shape -> Term.known(h, shape, expected.direction())))
                        .orElseGet(() ->
                                Observed.of(Term.known(h, Shapes.ramp(periods, from - 1, to), expected.direction())));
        };
    }

    private static Observed<Term> step(int periods, int h, int from, int to, Expectation expected) {
        int[] dates = IntStream.rangeClosed(Math.max(1, from), Math.min(periods - 1, to))
                .toArray();
        if (dates.length == 0) {
            return outside(expected);
        }
        int every = (dates.length + MOST_DATES - 1) / MOST_DATES;
        double[][] shapes = IntStream.range(0, dates.length)
                .filter(i -> i % every == 0)
                .mapToObj(i -> Shapes.step(periods, dates[i]))
                .toArray(double[][]::new);
        return Observed.of(Term.open(h, shapes, expected.direction()));
    }

    private static Observed<Term> outside(Expectation expected) {
        return Observed.missing(
                Missing.OUTSIDE_COVERAGE,
                "The change expected in " + expected.within().spoken() + " lies where there is nothing to compare.");
    }

    /**
     * The course of a driver from year to year, 0 before the window and 1 where it is furthest from there within it.
     *
     * <p><b>Missing.</b> A year without a value has that of the year before.
     */
    private static Observed<double[]> driven(Evidence evidence, Clock clock, Driver driver, int from, int to) {
        int first = clock.year(Math.max(0, from));
        int last = clock.year(Math.min(clock.periods() - 1, to));
        double[] course = new double[last - first + 2];
        Arrays.fill(course, Double.NaN);
        for (int year = first - 1; year <= last; year++) {
            int at = year - first + 1;
            double before = at > 0 ? course[at - 1] : Double.NaN;
            course[at] = evidence.estimate(
                            driver.subject().measured(), driver.subject().question(Window.year(year)))
                    .match(e -> e.distribution().mean(), absent -> before);
        }
        double start =
                Arrays.stream(course).filter(v -> !Double.isNaN(v)).findFirst().orElse(Double.NaN);
        double far = 0;
        for (double v : course) {
            far = Math.abs(v - start) > Math.abs(far) ? v - start : far;
        }
        if (Math.abs(far) < 1e-6) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The driver, " + driver.subject().words() + ", does not change from " + (first - 1) + " to " + last
                            + ", or is not known.");
        }
        return Observed.of(spread(clock, course, start, far, first));
    }

    private static double[] spread(Clock clock, double[] course, double start, double far, int first) {
        double[] shape = new double[clock.periods()];
        for (int t = 0; t < shape.length; t++) {
            int past = clock.year(t) - first + 1;
            int year = Math.max(0, Math.min(course.length - 1, past));
            // Within a year the course is a line from the last year's value to this one's.
            double share = clock.step() == Step.YEAR || clock.year(t) < first
                    ? 1
                    : (clock.begin(t).getMonthValue() + 2) / 12.0;
            // After the driver's last year, its course stays where that year ended.
            double before = past > year ? course[year] : course[Math.max(0, year - 1)];
            double now = course[year];
            double value = (Double.isNaN(before) ? now : before) * (1 - share) + now * share;
            shape[t] = clock.year(t) < first ? 0 : Double.isNaN(value) ? 0 : (value - start) / far;
        }
        return shape;
    }

    /** Pairs of explanations whose terms no reading can tell apart: their mean shapes rise and fall together. */
    static List<int[]> alike(List<Term> terms, int[] at) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (correlation(mean(terms.get(i), at), mean(terms.get(j), at)) > 0.99) {
                    pairs.add(
                            new int[] {terms.get(j).explanation(), terms.get(i).explanation()});
                }
            }
        }
        return pairs;
    }

    private static double[] mean(Term term, int[] at) {
        double[] mean = new double[at.length];
        for (int v = 0; v < term.weights().length; v++) {
            for (int n = 0; n < at.length; n++) {
                mean[n] += term.weights()[v] * term.shapes()[v][at[n]];
            }
        }
        return mean;
    }

    private static double correlation(double[] a, double[] b) {
        double ma = 0;
        double mb = 0;
        for (int n = 0; n < a.length; n++) {
            ma += a[n] / a.length;
            mb += b[n] / a.length;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int n = 0; n < a.length; n++) {
            ab += (a[n] - ma) * (b[n] - mb);
            aa += (a[n] - ma) * (a[n] - ma);
            bb += (b[n] - mb) * (b[n] - mb);
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
