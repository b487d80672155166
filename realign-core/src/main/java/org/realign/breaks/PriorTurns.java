package org.realign.breaks;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;

/**
 * How probable it is that a level rises, or falls, in a window before the series is looked at.
 *
 * <p><b>Model.</b> The chance of any change is exact. Given that there is one, boundaries in and about the window and the
 * observations of the segments between them are drawn from their prior, and a draw counts if the posterior mean level
 * rises (falls) at a boundary in the window: just what {@link Segmentation#anyRise} asks of the series itself.
 * <p><b>Errors.</b> The share of {@value #DRAWS} draws has a standard error of at most 0.005; the answer has that times the
 * chance of any change.
 */
final class PriorTurns {
    private static final int DRAWS = 10_000;

    private final SegmentModel model;
    private final double[] weights;
    /** For each chance the logarithm of that of none. */
    private final double[] logStay;

    /**
     * Turns of {@code model}.
     *
     * @param chances of a change into each observation
     * @param weights of the chances, adding up to 1
     */
    PriorTurns(SegmentModel model, List<Double> chances, double[] weights) {
        this.model = model;
        this.weights = weights;
        this.logStay = chances.stream().mapToDouble(p -> FastMath.log1p(-p)).toArray();
    }

    /** The probability of at least one boundary from {@code a} to {@code b}, 0 &lt; a &lt;= b. */
    double any(int a, int b) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * some(i, b - a + 1);
        }
        return sum;
    }

    private double some(int i, int boundaries) {
        return -FastMath.expm1(boundaries * logStay[i]);
    }

    /** The probability of at least one boundary from {@code a} to {@code b} at which the level rises (falls: -1). */
    Segmentation.Before turn(int a, int b, int sign, UniformRandomProvider random) {
        double any = any(a, b);
        double[] some = new double[weights.length];
        Arrays.setAll(some, i -> some(i, b - a + 1));
        int found = 0;
        for (int s = 0; s < DRAWS; s++) {
            found += turns(a, b, sign, any, some, random) ? 1 : 0;
        }
        double share = found / (double) DRAWS;
        return new Segmentation.Before(any * share, any * FastMath.sqrt(share * (1 - share) / DRAWS));
    }

    private boolean turns(int a, int b, int sign, double any, double[] some, UniformRandomProvider random) {
        int i = 0;
        double rest = random.nextDouble() * any;
        while (i < weights.length - 1 && rest >= weights[i] * some[i]) {
            rest -= weights[i] * some[i];
            i++;
        }
        double stay = logStay[i];
        // The first boundary of at least one in the window.
        int from = (int) Math.min(b, a + gap(random.nextDouble() * some[i], stay));
        int before = (int) Math.max(0, a - 1 - gap(random.nextDouble(), stay));
        double level = model.drawLevel(before, from, random);
        boolean seen = model.observed(before, from);
        while (from <= b) {
            int to = (int) Math.min(model.length(), from + 1 + gap(random.nextDouble(), stay));
            double next = model.drawLevel(from, to, random);
            boolean both = seen && model.observed(from, to);
            if (both && sign * (next - level) > 0) {
                return true;
            }
            level = next;
            seen = model.observed(from, to);
            from = to;
        }
        return false;
    }

    /** How many observations go by before the first boundary; u is uniform. */
    private static double gap(double u, double logStay) {
        return Math.floor(FastMath.log1p(-u) / logStay);
    }
}
