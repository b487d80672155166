package org.realign.breaks;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * Segments of constant mean with independent normal noise, both unknown and both new in each segment.
 *
 * <p><b>Model.</b> Within a segment x ~ Normal(m, v), with 1/v ~ Gamma(shape, rate) and m ~ Normal(mean, v / strength),
 * so the predictive is a Student t. A series that drifts, or whose noise remembers, has no constant mean: such a model
 * then sees steps where there is a slope, and its dates are a cross-check, not evidence.
 * <p><b>Units.</b> Those of the series; {@link #standardised} counts in standard deviations of the whole series.
 * <p><b>Missing.</b> Observations marked as unobserved say nothing, but take their place in time.
 * <p><b>Errors.</b> NaN and infinite observations are refused. A segment's sum of squares is a difference of sums over
 * the series: it errs by about 1e-16 times the sum of squares of the whole.
 * <p><b>Source.</b> Gelman et al. 2013, section 3.3 (normal-inverse-gamma conjugate prior).
 */
public final class NormalMean implements SegmentModel {

    /**
     * Belief about a segment before it is seen.
     *
     * @param mean expected mean of a segment
     * @param strength how many observations that expectation is worth, positive
     * @param shape shape of the Gamma for one over the variance, positive
     * @param rate its rate, positive, in squared units of the series
     */
    public record Prior(double mean, double strength, double shape, double rate) {

        /**
         * For standardised series: noise variance of median 0.36, 90% between 0.08 and 4.9, so that levels may differ by
         * more than the noise or by less; means of segments spread twice as wide as the noise.
         */
        public static final Prior STANDARDISED = new Prior(0, 0.25, 1, 0.25);

        /** Checks the values. */
        public Prior {
            if (!Double.isFinite(mean) || !positive(strength) || !positive(shape) || !positive(rate)) {
                throw new IllegalArgumentException("a normal-gamma prior needs a finite mean and positive strength,"
                        + " shape and rate, was (" + mean + ", " + strength + ", " + shape + ", " + rate + ")");
            }
        }

        private static boolean positive(double value) {
            return value > 0 && !Double.isInfinite(value);
        }
    }

    private final Prior prior;
    private final double centre;
    private final int[] count;
    private final double[] sum;
    private final double[] square;
    /** Terms of the marginal that depend on the number of observations alone. */
    private final double[] byCount;

    private NormalMean(double[] values, boolean[] observed, Prior prior) {
        this.prior = prior;
        int n = values.length;
        count = new int[n + 1];
        sum = new double[n + 1];
        square = new double[n + 1];
        centre = centre(values, observed);
        for (int t = 0; t < n; t++) {
            double x = observed[t] ? values[t] - centre : 0;
            count[t + 1] = count[t] + (observed[t] ? 1 : 0);
            sum[t + 1] = sum[t] + x;
            square[t + 1] = square[t] + x * x;
        }
        byCount = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            byCount[k] = Gamma.logGamma(prior.shape + k / 2.0)
                    - Gamma.logGamma(prior.shape)
                    + prior.shape * FastMath.log(prior.rate)
                    - 0.5 * FastMath.log1p(k / prior.strength)
                    - 0.5 * k * FastMath.log(2 * Math.PI);
        }
    }

    /** The series as it is, complete. */
    public static NormalMean of(double[] values, Prior prior) {
        boolean[] all = new boolean[values.length];
        Arrays.fill(all, true);
        return of(values, all, prior);
    }

    /** The series as it is; the value is ignored where {@code observed} is false. */
    public static NormalMean of(double[] values, boolean[] observed, Prior prior) {
        if (observed.length != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values but " + observed.length + " marks of observation");
        }
        for (int t = 0; t < values.length; t++) {
            if (observed[t]) {
                Series.requireFinite(values[t], t);
            }
        }
        Series.requireSome(values.length);
        return new NormalMean(values, observed, prior);
    }

    /** The complete series in its own standard deviations from its own mean, with {@link Prior#STANDARDISED}. */
    public static NormalMean standardised(double[] values) {
        return of(Series.standardised(values), Prior.STANDARDISED);
    }

    private static double centre(double[] values, boolean[] observed) {
        double[] kept = new double[values.length];
        int n = 0;
        for (int t = 0; t < values.length; t++) {
            if (observed[t]) {
                kept[n] = values[t];
                n++;
            }
        }
        return n == 0 ? 0 : Sums.mean(Arrays.copyOf(kept, n));
    }

    @Override
    public int length() {
        return count.length - 1;
    }

    @Override
    public double logMarginal(int from, int to) {
        int k = count[to] - count[from];
        if (k == 0) {
            return 0;
        }
        double mean = (sum[to] - sum[from]) / k;
        double scatter = Math.max(0, square[to] - square[from] - k * mean * mean);
        double off = mean + centre - prior.mean;
        double rate = prior.rate + 0.5 * scatter + 0.5 * prior.strength * k / (prior.strength + k) * off * off;
        return byCount[k] - (prior.shape + k / 2.0) * FastMath.log(rate);
    }

    @Override
    public double level(int from, int to) {
        int k = count[to] - count[from];
        double total = sum[to] - sum[from] + k * centre;
        return (prior.strength * prior.mean + total) / (prior.strength + k);
    }

    /**
     * The mean of k observations, scaled, is a Student t with twice the shape as its degrees of freedom; drawn by Bailey's
     * polar method (Bailey 1994).
     */
    @Override
    public double drawLevel(int from, int to, UniformRandomProvider random) {
        int k = count[to] - count[from];
        if (k == 0) {
            return prior.mean;
        }
        double u = 1 - random.nextDouble();
        double angle = 2 * Math.PI * random.nextDouble();
        double t =
                FastMath.sqrt(2 * prior.shape * FastMath.expm1(-FastMath.log(u) / prior.shape)) * FastMath.cos(angle);
        double spread = FastMath.sqrt(prior.rate / prior.shape * (1 / prior.strength + 1.0 / k));
        return prior.mean + k / (prior.strength + k) * spread * t;
    }

    @Override
    public boolean observed(int from, int to) {
        return count[to] > count[from];
    }
}
