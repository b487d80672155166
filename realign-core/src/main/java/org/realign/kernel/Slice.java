package org.realign.kernel;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One step of a Markov chain that leaves a density on the line as it is, for parameters without a closed form.
 *
 * <p><b>Model.</b> A level is drawn under the density at the current value; an interval of the given width, laid at random
 * around the value, is stepped out until both ends lie below the level or the cap is reached; values drawn from it shrink
 * it until one lies above. The width affects the speed only.
 * <p><b>Errors.</b> A current value of no density is refused. A log density of NaN counts as no density.
 * <p><b>Cost.</b> About the number of steps plus 2 evaluations.
 * <p><b>Determinism.</b> The draws are a function of the generator's state; instances do not share it between threads.
 * <p><b>Source.</b> Neal 2003, Annals of Statistics 31, 705-767 (figures 3 and 5).
 */
public final class Slice {
    private final UniformRandomProvider random;
    private final ZigguratSampler.Exponential exponential;

    /** Draws from {@code random}, which the caller may go on using for other things. */
    public Slice(UniformRandomProvider random) {
        this.random = random;
        exponential = ZigguratSampler.Exponential.of(random);
    }

    /**
     * The value after {@code at}.
     *
     * @param logDensity up to a constant; -Infinity where there is none
     * @param at the current value, with a finite log density
     * @param width about the spread of the density, in the value's unit, positive and finite
     * @param cap the interval is at most this many widths, 1 or more
     */
    public double next(DoubleUnaryOperator logDensity, double at, double width, int cap) {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY) || cap < 1) {
            throw new IllegalArgumentException(
                    "width must be positive and finite and cap 1 or more, were " + width + ", " + cap);
        }
        double here = logDensity.applyAsDouble(at);
        if (!Double.isFinite(at) || !Double.isFinite(here)) {
            throw new IllegalArgumentException("the log density must be finite, was " + here + " at " + at);
        }
        double level = here - exponential.sample();
        double low = at - width * random.nextDouble();
        double high = low + width;
        // The steps are shared between the sides at random, so that the interval says nothing about where the value
        // lay.
        int left = random.nextInt(cap);
        int right = cap - 1 - left;
        while (left > 0 && logDensity.applyAsDouble(low) > level) {
            low -= width;
            left--;
        }
        while (right > 0 && logDensity.applyAsDouble(high) > level) {
            high += width;
            right--;
        }
        return shrink(logDensity, at, level, low, high);
    }

    private double shrink(DoubleUnaryOperator logDensity, double at, double level, double from, double to) {
        double low = from;
        double high = to;
        while (true) {
            double value = low + random.nextDouble() * (high - low);
            if (logDensity.applyAsDouble(value) >= level) {
                return value;
            }
            if (value < at) {
                low = value;
            } else if (value > at) {
                high = value;
            } else {
                // Only a log density that answers differently at the same value leads here.
                return at;
            }
        }
    }
}
