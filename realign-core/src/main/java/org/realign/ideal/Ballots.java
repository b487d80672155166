package org.realign.ideal;

import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;
import org.realign.kernel.NormalTable;

/**
 * The votes on one item at a time: how likely they are, and draws of what lies behind them.
 *
 * <p><b>Model.</b> Of yes and no the probability is a tail, that is kept: the latent value is the quantile of a uniform share
 * of it. Of an abstention it is the difference of two tails on the side where they are the smaller.
 * <p><b>Units.</b> Probabilities as exact as {@link NormalTable}; in products none counts as less than 1e-26.
 * <p><b>Cost.</b> The loops of this class take nearly all the time of a sweep.
 */
final class Ballots {
    private static final double LEAST = 1e-26;
    private static final double SMALL = 1e-280;
    private static final double TINIEST = 1e-300;
    private static final double PER_ULP = 0x1p-53;

    private final int[] cells;
    private final double[] theta;
    private final double[] positions;
    private double[] tails;
    private double[] otherTails;
    final double[] latent;

    private int from;
    private int abstained;
    private int opposed;
    private int count;
    private double beta;

    /** For items with at most {@code longest} votes. */
    Ballots(RollCalls calls, double[] theta, int longest) {
        cells = calls.cells;
        this.theta = theta;
        positions = new double[longest];
        tails = new double[longest];
        otherTails = new double[longest];
        latent = new double[longest];
    }

    /** Turns to {@code item}. */
    void open(RollCalls calls, int item) {
        from = calls.starts[item];
        abstained = calls.abstained[item] - from;
        opposed = calls.opposed[item] - from;
        count = calls.starts[item + 1] - from;
        for (int i = 0; i < count; i++) {
            positions[i] = theta[cells[from + i]];
        }
    }

    /** The logarithm of the probability of all votes; {@link #keep} makes these parameters those of the draws. */
    double logLikelihood(double slope, double low, double high) {
        double[] to = otherTails;
        double log = 0;
        double product = 1;
        for (int i = 0; i < count; i++) {
            double mean = slope * positions[i];
            double p;
            if (i < abstained) {
                p = NormalTable.cdf(low - mean);
            } else if (i < opposed) {
                p = middle(low - mean, high - mean);
            } else {
                p = NormalTable.cdf(mean - high);
            }
            to[i] = p;
            product *= Math.max(p, LEAST);
            if (product < SMALL) {
                log += FastMath.log(product);
                product = 1;
            }
        }
        return log + FastMath.log(product);
    }

    static double middle(double a, double b) {
        return a + b > 0 ? NormalTable.cdf(-a) - NormalTable.cdf(-b) : NormalTable.cdf(b) - NormalTable.cdf(a);
    }

    /** Keeps the probabilities that {@link #logLikelihood} computed last: the next draws are of its parameters. */
    void keep(double slope) {
        double[] last = otherTails;
        otherTails = tails;
        tails = last;
        beta = slope;
    }

    /** Draws the value behind each vote; returns the sum of position times value. */
    double draw(double low, double high, double most, UniformRandomProvider random) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double mean = beta * positions[i];
            double uniform = ((random.nextLong() >>> 11) + 0.5) * PER_ULP;
            double z;
            if (i < abstained) {
                z = mean + NormalTable.quantile(Math.max(uniform * tails[i], TINIEST));
            } else if (i < opposed) {
                z = between(mean, low, high, uniform * tails[i]);
            } else {
                z = mean - NormalTable.quantile(Math.max(uniform * tails[i], TINIEST));
            }
            z = Math.max(-most, Math.min(most, z));
            latent[i] = z;
            sum += positions[i] * z;
        }
        return sum;
    }

    private static double between(double mean, double low, double high, double share) {
        double a = low - mean;
        double b = high - mean;
        double z = a + b > 0
                ? mean - NormalTable.quantile(NormalTable.cdf(-b) + share)
                : mean + NormalTable.quantile(NormalTable.cdf(a) + share);
        return Math.max(low, Math.min(high, z));
    }

    /** The sum of squared positions. */
    double squares() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += positions[i] * positions[i];
        }
        return sum;
    }

    /** Adds what the drawn values say of the seats. */
    void addTo(Chunk chunk, double slope) {
        double square = slope * slope;
        for (int i = 0; i < count; i++) {
            int seat = cells[from + i] - chunk.firstSeat;
            chunk.precision[seat] += square;
            chunk.weighted[seat] += slope * latent[i];
        }
    }
}
