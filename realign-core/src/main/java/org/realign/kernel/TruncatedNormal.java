package org.realign.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Exact draws of a normal value known to lie above, or below, a bound.
 *
 * <p><b>Model.</b> With the bound a standard deviations above the mean: where a is negative, normal draws
 * until one lies above; else a shifted exponential with Robert's rate (a + sqrt(a^2 + 4)) / 2, accepted with probability
 * exp(-(x - rate)^2 / 2). At least half the proposals are accepted, however far the tail.
 * <p><b>Errors.</b> A standard deviation that is not positive and finite, a mean that is not finite, or a bound that
 * leaves nothing (NaN, or infinite on the wrong side) is refused.
 * <p><b>Cost.</b> No allocation, no transcendental function.
 * <p><b>Determinism.</b> The draws are a function of the generator's state; instances do not share it between threads.
 * <p><b>Source.</b> Robert 1995, Statistics and Computing 5, 121-125.
 */
public final class TruncatedNormal {
    /** Beyond it the tail is exponential with rate a to the last bit, and a * a may overflow. */
    private static final double FAR = 1e9;

    private final ZigguratSampler.NormalizedGaussian gaussian;
    private final ZigguratSampler.Exponential exponential;

    /** Draws from {@code random}, which the caller may go on using for other things. */
    public TruncatedNormal(UniformRandomProvider random) {
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        exponential = ZigguratSampler.Exponential.of(random);
    }

    /**
     * A draw of N(mean, sd^2) given that it is at least {@code bound}.
     *
     * @param mean of the normal before truncation, finite
     * @param sd standard deviation before truncation, positive and finite
     * @param bound less than Infinity
     */
    public double above(double mean, double sd, double bound) {
        if (!(sd > 0 && sd < Double.POSITIVE_INFINITY && Math.abs(mean) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "mean must be finite and sd positive and finite, were " + mean + ", " + sd);
        }
        if (!(bound < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("nothing lies above the bound " + bound);
        }
        double a = (bound - mean) / sd;
        // In the tail the distance from the bound is drawn, not from the mean: nothing cancels.
        return a < 0 ? Math.max(bound, mean + sd * near(a)) : bound + sd * excess(a);
    }

    /**
     * A draw of N(mean, sd^2) given that it is at most {@code bound}.
     *
     * @param mean of the normal before truncation, finite
     * @param sd standard deviation before truncation, positive and finite
     * @param bound greater than -Infinity
     */
    public double below(double mean, double sd, double bound) {
        return -above(-mean, sd, -bound);
    }

    private double near(double a) {
        double z = gaussian.sample();
        while (z < a) {
            z = gaussian.sample();
        }
        return z;
    }

    /** How far above {@code a} a standard normal value lies that is known to be above it. */
    private double excess(double a) {
        if (a > FAR) {
            return exponential.sample() / a;
        }
        double rate = 0.5 * (a + Math.sqrt(a * a + 4));
        double beyond;
        double miss;
        do {
            beyond = exponential.sample() / rate;
            miss = a + beyond - rate;
        } while (exponential.sample() < 0.5 * miss * miss);
        return beyond;
    }
}
