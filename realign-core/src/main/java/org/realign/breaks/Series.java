package org.realign.breaks;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * Checks and scales of series.
 *
 * <p><b>Errors.</b> Empty series, NaN and infinite values are refused with {@link IllegalArgumentException}.
 */
final class Series {
    /** Spread, relative to size, below which differences are rounding of a constant. */
    private static final double ROUNDING = 1e-14;

    private Series() {}

    static void requireSome(int length) {
        if (length == 0) {
            throw new IllegalArgumentException("a series needs at least one observation, has 0");
        }
    }

    static void requireFinite(double value, int t) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("observation " + t + " must be finite, was " + value
                    + "\nPerhaps it is missing: leave it out, or mark it as unobserved.");
        }
    }

    /** A series that has observations, all finite. */
    static double[] required(double[] series) {
        requireSome(series.length);
        for (int t = 0; t < series.length; t++) {
            requireFinite(series[t], t);
        }
        return series;
    }

    /** In standard deviations (of the population form, over n) from the mean; all zero for a constant series. */
    static double[] standardised(double[] series) {
        double mean = Sums.mean(required(series));
        double[] result = new double[series.length];
        double largest = 0;
        for (int t = 0; t < series.length; t++) {
            result[t] = series[t] - mean;
            largest = Math.max(largest, Math.abs(series[t]));
        }
        double[] squares = new double[series.length];
        Arrays.setAll(squares, t -> result[t] * result[t]);
        double sd = FastMath.sqrt(Sums.mean(squares));
        if (sd <= ROUNDING * largest) {
            return new double[series.length];
        }
        for (int t = 0; t < series.length; t++) {
            result[t] /= sd;
        }
        return result;
    }
}
