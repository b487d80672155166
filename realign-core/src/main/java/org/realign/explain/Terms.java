package org.realign.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.realign.align.Clock;
import org.realign.explain.Explanation.Expectation;
import org.realign.measure.Evidence;
import org.realign.record.Missing;
import org.realign.record.Observed;

/** From what an explanation expects, in dates, to terms, in periods. */
final class Terms {
    /** Dates that a step is tried at, at most; more are thinned out evenly. */
    private static final int MOST_DATES = 6;

    private Terms() {}

    /**
     * The term of explanation {@code h}, or why it cannot be weighed.
     *
     * @param beware is told what the reader must know of it
     */
    static Observed<Term> of(Evidence evidence, Clock clock, int h, Expectation expected, Consumer<String> beware) {
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
                        .map(d -> Drivers.shape(evidence, clock, d, from, to, beware)
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
        int tried = Math.min(MOST_DATES, dates.length);
        // The first and the last are among them.
        double apart = tried == 1 ? 0 : (dates.length - 1) / (tried - 1.0);
        double[][] shapes = IntStream.range(0, tried)
                .mapToObj(i -> Shapes.step(periods, dates[(int) FastMath.round(i * apart)]))
                .toArray(double[][]::new);
        return Observed.of(Term.open(h, shapes, expected.direction()));
    }

    private static Observed<Term> outside(Expectation expected) {
        return Observed.missing(
                Missing.OUTSIDE_COVERAGE,
                "The change expected in " + expected.within().spoken() + " lies where there is nothing to compare.");
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
