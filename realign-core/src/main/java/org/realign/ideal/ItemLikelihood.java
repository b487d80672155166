package org.realign.ideal;

import org.hipparchus.util.FastMath;
import org.realign.kernel.NormalTable;

/**
 * How likely the votes on one item at a time are, and how that changes with the item's parameters and with positions.
 *
 * <p><b>Model.</b> A vote has probability p; {@code scores} and {@code weights} are the first derivative of log p in the mean
 * beta theta of the latent value, and minus the second: log p is concave, so weights are not negative. Those in
 * (beta, low, high) follow by the chain rule.
 * <p><b>Units.</b> No probability counts as less than 1e-26.
 */
final class ItemLikelihood {
    private static final double LEAST = 1e-26;
    private static final double SMALL = 1e-280;

    private final RollCalls calls;
    private final double[] positions;
    private final Tail tail = new Tail();
    private double[][] last;
    private double[][] kept;

    private int from;
    private int abstained;
    private int opposed;
    private int count;

    // Of the item's parameters, as seen from those evaluated last.
    private double gradBeta;
    private double gradLow;
    private double gradHigh;
    private double betaBeta;
    private double betaLow;
    private double betaHigh;
    private double lowLow;
    private double lowHigh;
    private double highHigh;

    /** For items with at most {@code longest} votes. */
    ItemLikelihood(RollCalls calls, int longest) {
        this.calls = calls;
        positions = new double[longest];
        last = new double[3][longest];
        kept = new double[3][longest];
    }

    /** Turns to {@code item}. */
    void open(int item, double[] theta) {
        from = calls.starts[item];
        abstained = calls.abstained[item] - from;
        opposed = calls.opposed[item] - from;
        count = calls.starts[item + 1] - from;
        for (int i = 0; i < count; i++) {
            positions[i] = theta[calls.cells[from + i]];
        }
    }

    /** The logarithm of the probability of all votes; {@link #keep} keeps what was computed for {@link #addTo}. */
    double log(double beta, double low, double high) {
        clear();
        double yes = yes(beta, low);
        double abstain = abstain(beta, low, high);
        return yes + abstain + no(beta, high);
    }

    /** Gives the derivatives at the parameters evaluated last. */
    void slopes(NormalProposal to) {
        to.slopes[0] = gradBeta;
        to.slopes[1] = gradLow;
        to.slopes[2] = gradHigh;
        to.curvature[0] = betaBeta;
        to.curvature[1] = betaLow;
        to.curvature[2] = betaHigh;
        to.curvature[3] = lowLow;
        to.curvature[4] = lowHigh;
        to.curvature[5] = highHigh;
    }

    private void clear() {
        gradBeta = 0;
        gradLow = 0;
        gradHigh = 0;
        betaBeta = 0;
        betaLow = 0;
        betaHigh = 0;
        lowLow = 0;
        lowHigh = 0;
        highHigh = 0;
    }

    private double yes(double beta, double low) {
        double log = tail(0, abstained, beta, low, 1);
        gradLow += tail.gradient;
        gradBeta -= tail.gradientX;
        lowLow += tail.sum;
        betaLow -= tail.sumX;
        betaBeta += tail.sumXx;
        return log;
    }

    private double no(double beta, double high) {
        double log = tail(opposed, count, beta, high, -1);
        gradHigh -= tail.gradient;
        gradBeta += tail.gradientX;
        highHigh += tail.sum;
        betaHigh -= tail.sumX;
        betaBeta += tail.sumXx;
        return log;
    }

    /** Sums over votes on one side of a cutpoint, of what {@link #tail} computes for each. */
    private static final class Tail {
        private double gradient;
        private double gradientX;
        private double sum;
        private double sumX;
        private double sumXx;
    }

    /** Votes whose latent value lies below {@code cut} for {@code side} 1, above it for -1. */
    private double tail(int first, int end, double beta, double cut, int side) {
        double[] ps = last[0];
        double[] scores = last[1];
        double[] weights = last[2];
        double log = 0;
        double product = 1;
        double gradient = 0;
        double gradientX = 0;
        double sum = 0;
        double sumX = 0;
        double sumXx = 0;
        for (int i = first; i < end; i++) {
            double x = positions[i];
            double bound = side * (cut - beta * x);
            double p = Math.max(LEAST, NormalTable.cdf(bound));
            double mills = NormalTable.density(bound) / p;
            double weight = Math.max(0, mills * (mills + bound));
            ps[i] = p;
            scores[i] = -side * mills;
            weights[i] = weight;
            gradient += mills;
            gradientX += mills * x;
            sum += weight;
            sumX += weight * x;
            sumXx += weight * x * x;
            product *= p;
            if (product < SMALL) {
                log += FastMath.log(product);
                product = 1;
            }
        }
        tail.gradient = gradient;
        tail.gradientX = gradientX;
        tail.sum = sum;
        tail.sumX = sumX;
        tail.sumXx = sumXx;
        return log + FastMath.log(product);
    }

    private double abstain(double beta, double low, double high) {
        double log = 0;
        double product = 1;
        for (int i = abstained; i < opposed; i++) {
            double x = positions[i];
            double a = low - beta * x;
            double b = high - beta * x;
            double p = Math.max(LEAST, Ballots.middle(a, b));
            double atLow = NormalTable.density(a) / p;
            double atHigh = NormalTable.density(b) / p;
            double ofLow = atLow * (atLow - a);
            double ofHigh = atHigh * (atHigh + b);
            double ofBoth = -atLow * atHigh;
            double weight = Math.max(0, ofLow + ofHigh + 2 * ofBoth);
            last[0][i] = p;
            last[1][i] = atLow - atHigh;
            last[2][i] = weight;
            gradLow -= atLow;
            gradHigh += atHigh;
            gradBeta += (atLow - atHigh) * x;
            lowLow += ofLow;
            highHigh += ofHigh;
            lowHigh += ofBoth;
            betaLow -= (ofLow + ofBoth) * x;
            betaHigh -= (ofHigh + ofBoth) * x;
            betaBeta += weight * x * x;
            product *= p;
            if (product < SMALL) {
                log += FastMath.log(product);
                product = 1;
            }
        }
        return log + FastMath.log(product);
    }

    /** Keeps what was computed last. */
    void keep() {
        double[][] other = kept;
        kept = last;
        last = other;
    }

    /** Adds what was kept, of an item with slope {@code beta}, to the chunk's sums by seat. */
    void addTo(Chunk chunk, double beta) {
        double[] ps = kept[0];
        double[] scores = kept[1];
        double[] weights = kept[2];
        double square = beta * beta;
        for (int i = 0; i < count; i++) {
            int seat = calls.cells[from + i] - chunk.firstSeat;
            chunk.weighted[seat] += beta * scores[i];
            chunk.precision[seat] += square * weights[i];
            double product = chunk.product[seat] * ps[i];
            if (product < SMALL) {
                chunk.logLikelihood[seat] += FastMath.log(product);
                product = 1;
            }
            chunk.product[seat] = product;
        }
    }

    /**
     * Adds what was computed last, of an item with slope {@code beta}, to sums by session: of positions moved by the same, or with
     * {@code stretch} multiplied by the same, in a session.
     */
    void addTo(double[] sessionScores, double[] sessionWeights, int[] sessions, double beta, boolean stretch) {
        for (int i = 0; i < count; i++) {
            int session = sessions[calls.cells[from + i]];
            double by = stretch ? beta * positions[i] : beta;
            sessionScores[session] += by * last[1][i];
            sessionWeights[session] += by * by * last[2][i];
        }
    }

    /** The slope of the logarithm where the lower cutpoint moves by {@code low} and the upper one by {@code high}. */
    double slope(double low, double high) {
        return low * gradLow + high * gradHigh;
    }

    /** Minus its second derivative along that line. */
    double bend(double low, double high) {
        return low * low * lowLow + 2 * low * high * lowHigh + high * high * highHigh;
    }
}
