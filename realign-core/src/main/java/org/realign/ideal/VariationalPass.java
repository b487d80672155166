package org.realign.ideal;

import org.hipparchus.util.FastMath;
import org.realign.kernel.NormalTable;

/**
 * One pass of the variational fit over the items of a chunk: what is expected behind each vote, then each item's line.
 *
 * <p><b>Model.</b> With the cutpoints at 0 and 1, z ~ N(tau + b x, 1 / D); an item on which nobody voted yes, abstained or voted
 * no has one cutpoint, at 0, and D = 1. Given E[z], (tau, b) is a Gaussian regression on E[x] and E[x^2] with the prior b ~ N(0,
 * 1 / D), which is beta ~ N(0, 1); then D = n / sum E[(z - tau - b x)^2].
 * <p><b>Source.</b> Imai, Lo and Olmsted 2016, American Political Science Review 110, 631-656, with a row for every vote that was
 * cast instead of a full table.
 */
final class VariationalPass {
    private static final double LEAST = 1e-26;

    /** Keeps the regression solvable where all positions are equal; its weight is that of a hundredth of a vote. */
    private static final double RIDGE = 0.01;

    private final RollCalls calls;
    private final VariationalState at;
    private final Chunk chunk;
    private final double[] expected;

    VariationalPass(RollCalls calls, VariationalState at, Chunk chunk) {
        this.calls = calls;
        this.at = at;
        this.chunk = chunk;
        expected = new double[chunk.longest(calls)];
    }

    void run() {
        chunk.clear();
        for (int item = chunk.firstItem; item < chunk.endItem; item++) {
            update(item);
        }
    }

    private void update(int item) {
        boolean single = at.single[item];
        double root = FastMath.exp(at.logGap[item]);
        double tau = -at.low[item] / root;
        double b = at.beta[item] / root;
        int from = calls.starts[item];
        int end = calls.starts[item + 1];
        // The first and last way of voting that occur; with a single cutpoint they meet at 0.
        int firstEnd = calls.abstained[item] > from ? calls.abstained[item] : calls.opposed[item];
        int lastBegin = calls.opposed[item] < end ? calls.opposed[item] : calls.abstained[item];
        double spread = 0;
        double sumX = 0;
        double sumZ = 0;
        double sumXx = 0;
        double sumXz = 0;
        for (int i = from; i < end; i++) {
            int seat = calls.cells[i];
            double x = at.x[seat];
            double mean = tau + b * x;
            double residual;
            double variance;
            if (i < firstEnd) {
                double bound = -mean * root;
                double mills = NormalTable.density(bound) / Math.max(LEAST, NormalTable.cdf(bound));
                residual = -mills;
                variance = 1 - mills * (mills + bound);
            } else if (i >= lastBegin) {
                double bound = (mean - (single ? 0 : 1)) * root;
                double mills = NormalTable.density(bound) / Math.max(LEAST, NormalTable.cdf(bound));
                residual = mills;
                variance = 1 - mills * (mills + bound);
            } else {
                double low = -mean * root;
                double high = (1 - mean) * root;
                double p = Math.max(LEAST, Ballots.middle(low, high));
                double atLow = NormalTable.density(low);
                double atHigh = NormalTable.density(high);
                residual = (atLow - atHigh) / p;
                variance = 1 + (low * atLow - high * atHigh) / p - residual * residual;
            }
            double z = mean + residual / root;
            expected[i - from] = z;
            spread += Math.max(0, variance);
            sumX += x;
            sumZ += z;
            sumXx += x * x + at.variance[seat];
            sumXz += x * z;
        }
        int n = end - from;
        double d = root * root;
        double a11 = n + RIDGE;
        double a22 = sumXx + 1;
        double determinant = a11 * a22 - sumX * sumX;
        tau = (a22 * sumZ - sumX * sumXz) / determinant;
        b = (a11 * sumXz - sumX * sumZ) / determinant;
        double varTau = a22 / (d * determinant);
        double cov = -sumX / (d * determinant);
        double varB = a11 / (d * determinant);
        double squares = spread / d;
        for (int i = from; i < end; i++) {
            int seat = calls.cells[i];
            double x = at.x[seat];
            double away = expected[i - from] - tau - b * x;
            double v = at.variance[seat];
            squares += away * away + b * b * v + varTau + 2 * x * cov + (x * x + v) * varB;
        }
        double newD = single ? 1 : n / squares;
        double newRoot = Math.sqrt(newD);
        at.low[item] = -tau * newRoot;
        at.beta[item] = b * newRoot;
        at.logGap[item] = FastMath.log(newRoot);
        for (int i = from; i < end; i++) {
            int seat = calls.cells[i] - chunk.firstSeat;
            chunk.precision[seat] += newD * (b * b + varB);
            chunk.weighted[seat] += newD * (b * (expected[i - from] - tau) - cov);
        }
    }
}
