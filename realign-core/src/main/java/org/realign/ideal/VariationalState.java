package org.realign.ideal;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;

/** Where a variational fit stands; {@link VariationalPass} says what the values mean. Changed in place. */
final class VariationalState {
    /** A cutpoint beyond which nobody voted is put this far beyond the other, where all but nobody would. */
    private static final double BEYOND = 4;

    private static final double GAP = 0.02;

    final double[] x;
    final double[] variance;
    final double[] beta;
    final double[] low;
    final double[] logGap;
    final boolean[] single;

    VariationalState(RollCalls calls, Parameters start) {
        int items = calls.items();
        x = start.theta().clone();
        variance = new double[x.length];
        Arrays.fill(variance, 0.1);
        beta = start.beta().clone();
        low = new double[items];
        logGap = new double[items];
        single = new boolean[items];
        for (int item = 0; item < items; item++) {
            single[item] = calls.votes(item, 0) == 0 || calls.votes(item, 1) == 0 || calls.votes(item, 2) == 0;
            double gap = single[item] ? 1 : Math.max(0.1, start.high()[item] - start.low()[item]);
            low[item] = calls.votes(item, 0) > 0 ? start.low()[item] : start.high()[item];
            logGap[item] = FastMath.log(gap);
        }
    }

    /** The values that determine the next pass, except the variances. */
    List<double[]> moving() {
        return List.of(x, beta, low, logGap);
    }

    /** The same in terms of the model: latent values with variance 1. */
    Parameters parameters(RollCalls calls) {
        double[] lows = new double[low.length];
        double[] highs = new double[low.length];
        for (int item = 0; item < low.length; item++) {
            double cut = inside(low[item]);
            if (!single[item]) {
                lows[item] = cut;
                highs[item] = Math.max(cut + 1e-6, inside(cut + FastMath.exp(logGap[item])));
            } else if (calls.votes(item, 0) == 0) {
                highs[item] = cut;
                lows[item] = inside(cut - BEYOND);
            } else {
                lows[item] = cut;
                highs[item] = inside(cut + (calls.votes(item, 1) == 0 ? GAP : BEYOND));
            }
        }
        return new Parameters(x.clone(), beta.clone(), lows, highs);
    }

    private static double inside(double cut) {
        double most = Parameters.BOUND - 0.1;
        return Math.max(-most, Math.min(most, cut));
    }
}
