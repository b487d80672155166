package org.realign.breaks;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * What it costs to fit a series by steps: squared distance from each step's mean, and a penalty for each change.
 *
 * <p><b>Model.</b> Normal noise of one variance v throughout, by a {@link NoiseScale}; the penalty is 3 log(T) v.
 * <p><b>Units.</b> Squared units of the series.
 */
final class StepCost {
    /** The median absolute deviation of normal values is their standard deviation over this. */
    private static final double NORMAL_MAD = 1.482602218505602;

    private static final double PENALTY = 3;

    private final double[] sum;
    private final double[] square;
    private final double penalty;

    StepCost(double[] series, NoiseScale noise) {
        double[] scaled = Series.standardised(series);
        int n = scaled.length;
        sum = new double[n + 1];
        square = new double[n + 1];
        for (int t = 0; t < n; t++) {
            sum[t + 1] = sum[t] + scaled[t];
            square[t + 1] = square[t] + scaled[t] * scaled[t];
        }
        double variance = noise == NoiseScale.WHOLE ? between(0, n) / n : noiseVariance(scaled);
        penalty = variance > 0 ? PENALTY * FastMath.log(n) * variance : Double.POSITIVE_INFINITY;
    }

    int length() {
        return sum.length - 1;
    }

    /** The cost of the observations from {@code from} to {@code to - 1} as one step; 0 if there are none. */
    double between(int from, int to) {
        if (to <= from) {
            return 0;
        }
        double total = sum[to] - sum[from];
        return Math.max(0, square[to] - square[from] - total * total / (to - from));
    }

    /** The cost of each change; infinite for a constant series. */
    double penalty() {
        return penalty;
    }

    /** The variance of the noise around steps, from differences of neighbours. */
    static double noiseVariance(double[] series) {
        int n = series.length - 1;
        if (n < 1) {
            return 0;
        }
        double[] difference = new double[n];
        Arrays.setAll(difference, t -> series[t + 1] - series[t]);
        double middle = median(difference);
        double[] off = new double[n];
        Arrays.setAll(off, t -> Math.abs(difference[t] - middle));
        double sd = NORMAL_MAD * median(off);
        double[] squares = new double[n];
        Arrays.setAll(squares, t -> difference[t] * difference[t]);
        return (sd > 0 ? sd * sd : Sums.mean(squares)) / 2;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
