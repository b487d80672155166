package org.realign.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;

/**
 * A probability distribution on the line, kept as {@value #SIZE} equally likely values in ascending order.
 *
 * <p><b>Model.</b> The values are the quantiles at (i + 1/2) / {@value #SIZE}. Probabilities computed from them are
 * exact up to 1 / {@value #SIZE}; nothing is random.
 * <p><b>Cost.</b> Building evaluates the log density {@value #GRID} times; comparing two takes O({@value #SIZE}).
 */
public final class Distribution {
    /** How many equally likely values stand for a distribution. */
    public static final int SIZE = 2000;

    private static final int GRID = 1024;
    /** Log density below the peak at which a tail is cut: e^-40 of the peak is far below 1 / SIZE. */
    private static final double TAIL = 40;

    private final double[] values;
    private final double mean;

    private Distribution(double[] values) {
        this.values = values;
        this.mean = Sums.mean(values);
    }

    /** All probability on one value. */
    public static Distribution point(double value) {
        double[] values = new double[SIZE];
        Arrays.fill(values, value);
        return new Distribution(values);
    }

    /**
     * Beta(a, b) on [0, 1].
     *
     * @param a first shape, positive
     * @param b second shape, positive
     */
    public static Distribution beta(double a, double b) {
        requirePositive(a, "a");
        requirePositive(b, "b");
        // On the logit scale the density (with its Jacobian) is p^a (1-p)^b: smooth, with one mode at logit(a/(a+b)).
        return ofLogDensity(
                u -> -a * FastMath.log1p(FastMath.exp(-u)) - b * FastMath.log1p(FastMath.exp(u)),
                FastMath.log(a / b),
                FastMath.sqrt(1 / a + 1 / b),
                u -> 1 / (1 + FastMath.exp(-u)));
    }

    /**
     * Gamma with the given shape and rate (mean shape / rate) on the positive line.
     *
     * @param shape positive
     * @param rate positive, in units of one over the value's unit
     */
    public static Distribution gamma(double shape, double rate) {
        requirePositive(shape, "shape");
        requirePositive(rate, "rate");
        return ofLogDensity(
                u -> shape * u - rate * FastMath.exp(u),
                FastMath.log(shape / rate),
                FastMath.sqrt(1 / shape),
                FastMath::exp);
    }

    /**
     * A distribution whose log density, up to a constant, is known on a scale without bounds.
     *
     * @param logDensity log density of u, Jacobian included, with one mode
     * @param centre a value of u near the mode
     * @param width a scale of u, positive, about the spread near the mode
     * @param value increasing map from u to the value
     */
    public static Distribution ofLogDensity(
            DoubleUnaryOperator logDensity, double centre, double width, DoubleUnaryOperator value) {
        return ofLogDensity(logDensity, centre, width, value, GRID);
    }

    /**
     * As above, from {@code grid} evaluations: enough are a few hundred where the density is near normal, since cutting
     * between two of them in a straight line errs by about (their distance / spread)^2 / 32.
     */
    public static Distribution ofLogDensity(
            DoubleUnaryOperator logDensity, double centre, double width, DoubleUnaryOperator value, int grid) {
        requirePositive(width, "width");
        double peak = logDensity.applyAsDouble(centre);
        double low = edge(logDensity, centre, -width, peak);
        double high = edge(logDensity, centre, width, peak);
        double step = (high - low) / (grid - 1);
        double[] log = new double[grid];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < grid; i++) {
            log[i] = logDensity.applyAsDouble(low + i * step);
            top = Math.max(top, log[i]);
        }
        double[] below = new double[grid];
        for (int i = 1; i < grid; i++) {
            below[i] = below[i - 1] + FastMath.exp(log[i - 1] - top) + FastMath.exp(log[i] - top);
        }
        return new Distribution(invert(below, low, step, value));
    }

    /**
     * The distribution that draws stand for: its values are the draws' own quantiles, in straight lines between the j-th
     * of n draws as the quantile (j - 1/2) / n (Hazen's rule), so that {@value #SIZE} draws are kept as they are.
     *
     * @param draws equally likely, at least one, all finite, in any order
     */
    public static Distribution ofDraws(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0 || !Double.isFinite(sorted[0]) || !Double.isFinite(sorted[n - 1])) {
            throw new IllegalArgumentException("draws must be finite and at least one, were " + n
                    + (n == 0 ? "" : " from " + sorted[0] + " to " + sorted[n - 1]));
        }
        double[] values = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            // (i + 1/2) / SIZE * n - 1/2 in units of 1 / (2 SIZE): whole numbers, so that no draw is missed by
            // rounding.
            long at = Math.max((2L * i + 1) * n - SIZE, 0);
            int below = (int) (at / (2 * SIZE));
            double inside = (at % (2 * SIZE)) / (2.0 * SIZE);
            double low = sorted[below];
            values[i] = below == n - 1 ? low : low + inside * (sorted[below + 1] - low);
        }
        return new Distribution(values);
    }

    private static double edge(DoubleUnaryOperator logDensity, double centre, double width, double peak) {
        double distance = 4 * width;
        for (int i = 0; i < 60; i++) {
            if (!(logDensity.applyAsDouble(centre + distance) > peak - TAIL)) {
                return centre + distance;
            }
            distance *= 1.3;
        }
        throw new IllegalArgumentException("the density has no finite tail near " + centre);
    }

    private static double[] invert(double[] below, double low, double step, DoubleUnaryOperator value) {
        double[] values = new double[SIZE];
        double total = below[below.length - 1];
        int cell = 1;
        for (int n = 0; n < SIZE; n++) {
            double target = (n + 0.5) / SIZE * total;
            while (below[cell] < target) {
                cell++;
            }
            double inside = (target - below[cell - 1]) / (below[cell] - below[cell - 1]);
            values[n] = value.applyAsDouble(low + (cell - 1 + inside) * step);
        }
        return values;
    }

    /** The mean. */
    public double mean() {
        return mean;
    }

    /** The value below which a share {@code p} of the probability lies, 0 &lt; p &lt; 1. */
    public double quantile(double p) {
        double at = p * SIZE - 0.5;
        int i = (int) Math.floor(at);
        if (i < 0) {
            return values[0];
        }
        if (i >= SIZE - 1) {
            return values[SIZE - 1];
        }
        return values[i] + (at - i) * (values[i + 1] - values[i]);
    }

    /** The probability of a value above {@code threshold}; a value equal to it counts half. */
    public double above(double threshold) {
        return (SIZE - 0.5 * (lowerBound(threshold) + upperBound(threshold))) / SIZE;
    }

    /** The probability of a value below {@code threshold}; a value equal to it counts half. */
    public double below(double threshold) {
        return 1 - above(threshold);
    }

    /**
     * The probability that an independent draw from here exceeds one from {@code other} by more than {@code margin}.
     *
     * @param margin in the values' unit; may be negative
     */
    public double above(Distribution other, double margin) {
        long pairs = 0;
        int less = 0;
        int lessOrEqual = 0;
        for (double value : values) {
            double limit = value - margin;
            while (less < SIZE && other.values[less] < limit) {
                less++;
            }
            while (lessOrEqual < SIZE && other.values[lessOrEqual] <= limit) {
                lessOrEqual++;
            }
            pairs += less + lessOrEqual;
        }
        return pairs / (2.0 * SIZE * SIZE);
    }

    /** The quantile {@code p} of the difference between an independent draw from here and one from {@code other}. */
    public double differenceQuantile(Distribution other, double p) {
        double low = values[0] - other.values[SIZE - 1];
        double high = values[SIZE - 1] - other.values[0];
        for (int i = 0; i < 60 && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (above(other, middle) > 1 - p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** The distribution of the negative of a draw. */
    public Distribution mirrored() {
        double[] mirrored = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            mirrored[i] = -values[SIZE - 1 - i];
        }
        return new Distribution(mirrored);
    }

    /** The probability that independent draws from {@code inOrder} come out strictly decreasing, first largest. */
    public static double decreasing(Distribution... inOrder) {
        // weight[i] = probability that everything ranked below stands in order and below the i-th value
        double[] weight = new double[SIZE];
        Arrays.fill(weight, 1);
        for (int k = inOrder.length - 2; k >= 0; k--) {
            weight = beneath(inOrder[k], inOrder[k + 1], weight);
        }
        return Sums.mean(weight);
    }

    private static double[] beneath(Distribution upper, Distribution lower, double[] weight) {
        double[] result = new double[SIZE];
        double mass = 0;
        double lost = 0;
        int j = 0;
        for (int i = 0; i < SIZE; i++) {
            while (j < SIZE && lower.values[j] < upper.values[i]) {
                double term = weight[j] / SIZE - lost;
                double next = mass + term;
                lost = (next - mass) - term;
                mass = next;
                j++;
            }
            result[i] = mass;
        }
        return result;
    }

    /** The probability that an independent draw from here exceeds one from every one of {@code others}. */
    public double aboveAll(Distribution... others) {
        double[] product = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double p = 1;
            for (Distribution other : others) {
                p *= other.below(values[i]);
            }
            product[i] = p;
        }
        return Sums.mean(product);
    }

    private int lowerBound(double x) {
        int low = 0;
        int high = SIZE;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int upperBound(double x) {
        int low = 0;
        int high = SIZE;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
        }
    }
}
