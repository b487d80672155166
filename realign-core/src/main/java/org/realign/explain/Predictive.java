package org.realign.explain;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Normal;
import org.realign.kernel.OrthantTail;
import org.realign.kernel.Sums;

/**
 * What an explanation says beforehand of one number that is to be observed.
 *
 * <p><b>Model.</b> A mixture: z = e + shift |d| with e ~ N(0, spread^2) and d ~ N(0, 1) where the sign is said, else z = e + shift d; of
 * the first the density is 2 / w phi(z / w) Phi(a z / w), w^2 = spread^2 + shift^2, a = shift / spread.
 * <p><b>Shapes.</b> {@code weight}, {@code spread} and {@code shift} by part of the mixture.
 * <p><b>Source.</b> Azzalini 1985, Scandinavian Journal of Statistics 12(2) (the density); Lindley 1956, Annals of Mathematical
 * Statistics 27(4) (information).
 *
 * @param weight of each part, summing to 1
 * @param spread standard deviation of what no explanation is about, positive
 * @param shift how far a size of one moves the number
 * @param signed true where sizes are at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
record Predictive(double[] weight, double[] spread, double[] shift, boolean signed) {
    /** So many of the narrowest part's standard deviations are between two points of a sum, so many of the widest's at its ends. */
    private static final double FINE = 0.5;

    private static final double FAR = 8;
    private static final int MOST_POINTS = 4000;
    /** A smaller density is taken from its logarithm. */
    private static final double LEAST = 1e-250;

    /** Log density at {@code z}. */
    double log(double z) {
        double[] logs = new double[weight.length];
        for (int i = 0; i < logs.length; i++) {
            double w = FastMath.sqrt(spread[i] * spread[i] + shift[i] * shift[i]);
            logs[i] = FastMath.log(weight[i]) + Normal.logDensity(z / w) - FastMath.log(w);
            if (signed) {
                logs[i] += FastMath.log(2) + OrthantTail.logCdf(shift[i] / spread[i] * z / w);
            }
        }
        return Sums.logSumExp(logs);
    }

    /** How far it is expected to move, whichever way. */
    double moves() {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * Math.abs(shift[i]);
        }
        return sum;
    }

    /** Its mean. */
    double mean() {
        double sum = 0;
        for (int i = 0; signed && i < weight.length; i++) {
            sum += weight[i] * shift[i] * FastMath.sqrt(2 / FastMath.PI);
        }
        return sum;
    }

    /**
     * What one observation is expected to tell of two explanations, each as likely before, of which one is true.
     *
     * @param mutual information in nats, between 0 and log 2
     * @param logBayesFactor of the true one against the other, expected, in nats
     */
    record Information(double mutual, double logBayesFactor) {}

    /** What an observation tells of {@code a} and {@code b}: a sum over the line. */
    static Information between(Predictive a, Predictive b) {
        double far = FAR * Math.max(a.widest(), b.widest());
        double step = Math.max(FINE * Math.min(a.narrowest(), b.narrowest()), 2 * far / MOST_POINTS);
        int half = (int) FastMath.ceil(far / step);
        double[] mutual = new double[2 * half + 1];
        double[] factor = new double[2 * half + 1];
        for (int i = 0; i < mutual.length; i++) {
            double z = (i - half) * step;
            double p = a.density(z);
            double q = b.density(z);
            if (p + q > 0) {
                double mean = FastMath.log((p + q) / 2);
                double la = p > LEAST ? FastMath.log(p) : a.log(z);
                double lb = q > LEAST ? FastMath.log(q) : b.log(z);
                mutual[i] = step * ((p > 0 ? p * (la - mean) : 0) + (q > 0 ? q * (lb - mean) : 0)) / 2;
                factor[i] = step * (p - q) * (la - lb) / 2;
            }
        }
        return new Information(Math.max(0, Sums.of(mutual)), Math.max(0, Sums.of(factor)));
    }

    /** Density at {@code z}, 0 where it is too small to be told. */
    private double density(double z) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            double square = spread[i] * spread[i] + shift[i] * shift[i];
            double each = weight[i] * FastMath.exp(-0.5 * z * z / square) / Math.sqrt(2 * Math.PI * square);
            boolean halved = signed && shift[i] != 0;
            sum += halved ? 2 * each * Normal.cdf(shift[i] / spread[i] * z / Math.sqrt(square)) : each;
        }
        return sum;
    }

    private double widest() {
        double most = 0;
        for (int i = 0; i < spread.length; i++) {
            most = Math.max(most, FastMath.sqrt(spread[i] * spread[i] + shift[i] * shift[i]));
        }
        return most;
    }

    private double narrowest() {
        return Arrays.stream(spread).min().orElseThrow();
    }
}
