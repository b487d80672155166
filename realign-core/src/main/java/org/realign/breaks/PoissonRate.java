package org.realign.breaks;

import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Distribution;

/**
 * Segments of constant rate of countable acts: when contact broke off or took up, whatever its tone.
 *
 * <p><b>Model.</b> The count in period t is Poisson(rate x exposure), independently given the rate; the rate is new in
 * each segment, Gamma(shape, rate parameter).
 * <p><b>Units.</b> Exposure in whatever the rate is to be counted by, such as years or share of the record that
 * survives; rates in acts per unit of exposure.
 * <p><b>Missing.</b> A period of exposure 0 was not watched: it says nothing, takes its place in time, and must have
 * count 0.
 * <p><b>Errors.</b> Negative counts, negative or infinite exposures, and acts in unwatched periods are refused.
 * <p><b>Source.</b> Gelman et al. 2013, section 2.6 (Poisson model with exposure).
 */
public final class PoissonRate implements SegmentModel {
    /** How many acts the usual prior is worth. */
    private static final double USUAL_SHAPE = 0.5;

    /** Far beyond any record; ends the search where rounding leaves nothing to add up. */
    private static final int MOST_DRAWN = 100_000;

    private final double shape;
    private final double rate;
    /** What the prior of a segment's rate adds to its log marginal likelihood. */
    private final double prior;

    private final long[] count;
    private final double[] exposure;
    /** Terms of the likelihood without the rate: sum of n log e - log n!. */
    private final double[] constant;
    /** Log Gamma of the posterior shape, by how many acts there are. */
    private final double[] byCount;

    private PoissonRate(int[] counts, double[] exposures, double shape, double rate) {
        this.shape = shape;
        this.rate = rate;
        int n = counts.length;
        count = new long[n + 1];
        exposure = new double[n + 1];
        constant = new double[n + 1];
        for (int t = 0; t < n; t++) {
            count[t + 1] = count[t] + counts[t];
            exposure[t + 1] = exposure[t] + exposures[t];
            double own = counts[t] == 0 ? 0 : counts[t] * FastMath.log(exposures[t]) - Gamma.logGamma(counts[t] + 1.0);
            constant[t + 1] = constant[t] + own;
        }
        byCount = new double[(int) count[n] + 1];
        for (int k = 0; k < byCount.length; k++) {
            byCount[k] = Gamma.logGamma(shape + k);
        }
        prior = shape * FastMath.log(rate) - byCount[0];
    }

    /**
     * Counts with their exposures, and the prior Gamma(shape, rate) of a segment's rate.
     *
     * @param shape how many acts the prior is worth, positive
     * @param rate how much exposure it is worth, positive
     */
    public static PoissonRate of(int[] counts, double[] exposures, double shape, double rate) {
        check(counts, exposures);
        if (!(shape > 0 && rate > 0) || Double.isInfinite(shape) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(
                    "a Gamma prior needs positive finite shape and rate, was (" + shape + ", " + rate + ")");
        }
        return new PoissonRate(counts, exposures, shape, rate);
    }

    /**
     * Counts with their exposures; the prior is worth half an act, at the rate of the whole series (half an act being
     * added to its count, so that a series without acts has one).
     */
    public static PoissonRate of(int[] counts, double[] exposures) {
        check(counts, exposures);
        long acts = 0;
        double watched = 0;
        for (int t = 0; t < counts.length; t++) {
            acts += counts[t];
            watched += exposures[t];
        }
        double rate = watched > 0 ? USUAL_SHAPE * watched / (acts + USUAL_SHAPE) : 1;
        return new PoissonRate(counts, exposures, USUAL_SHAPE, rate);
    }

    private static void check(int[] counts, double[] exposures) {
        Series.requireSome(counts.length);
        if (counts.length != exposures.length) {
            throw new IllegalArgumentException(counts.length + " counts but " + exposures.length + " exposures");
        }
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] < 0 || !(exposures[t] >= 0) || Double.isInfinite(exposures[t])) {
                throw new IllegalArgumentException("count and exposure must be finite and not negative, were "
                        + counts[t] + " and " + exposures[t] + " in period " + t);
            }
            if (counts[t] > 0 && exposures[t] == 0) {
                throw new IllegalArgumentException("period " + t + " has exposure 0 but count " + counts[t]
                        + "\nPerhaps it was watched in part: give the share as its exposure.");
            }
        }
    }

    @Override
    public int length() {
        return count.length - 1;
    }

    @Override
    public double logMarginal(int from, int to) {
        double watched = watched(from, to);
        if (watched == 0) {
            return 0;
        }
        int acts = (int) (count[to] - count[from]);
        return constant[to] - constant[from] + prior + byCount[acts] - (shape + acts) * FastMath.log(rate + watched);
    }

    @Override
    public double level(int from, int to) {
        return (shape + (count[to] - count[from])) / (rate + watched(from, to));
    }

    /** With a gamma rate, acts are negative binomial: found by adding up their probabilities. */
    @Override
    public double drawLevel(int from, int to, UniformRandomProvider random) {
        double watched = watched(from, to);
        double rest = random.nextDouble();
        double each = FastMath.pow(rate / (rate + watched), shape);
        double acts = 0;
        while (rest >= each && acts < MOST_DRAWN) {
            rest -= each;
            each *= (shape + acts) / (acts + 1) * watched / (rate + watched);
            acts++;
        }
        return (shape + acts) / (rate + watched);
    }

    @Override
    public boolean observed(int from, int to) {
        return watched(from, to) > 0;
    }

    /** Posterior of the rate of the segment, in acts per unit of exposure. */
    public Distribution rate(int from, int to) {
        return Distribution.gamma(shape + (count[to] - count[from]), rate + watched(from, to));
    }

    private double watched(int from, int to) {
        return exposure[to] - exposure[from];
    }
}
