package org.realign.align;

import org.hipparchus.util.FastMath;
import org.realign.kernel.Slice;

/**
 * Stretches alignment as a whole while calibrating: all x times c, all loadings by c, all small steps times c, which leaves
 * every psi as it was. Without this move a chain changes its scale only as fast as thousands of terms let a loading move
 * given x.
 *
 * <p><b>Model.</b> log c is drawn along the group of stretchings from the joint density times the Jacobian. With n first
 * values, m cells moved by jumps and K loadings, it is, up to a constant, (n + m - K) log c - c^2 sum x_1^2 / 2 - sum over
 * jumps of [log(c^2 q0 + 1) + (c e)^2 / (c^2 q0 + 1)] / 2, with the priors of the loadings at loading / c and of the mean
 * of log q0 moved by 2 log c; steps without a jump cancel.
 * <p><b>Source.</b> Liu and Sabatti 2000, Biometrika 87(2).
 */
final class Stretch {
    private static final double WIDTH = 0.05;
    private static final int CAP = 40;

    private final Slice slice;
    /** Squares of the jumps' sizes and the q0 of each. */
    private double[] square = new double[1024];

    private double[] small = new double[1024];
    private int jumps;
    private int firsts;
    private double firstSquares;

    Stretch(Slice slice) {
        this.slice = slice;
    }

    /** Draws c, stretches x, q0, log q0 and the loadings, and returns how far the mean of log q0 moves. */
    double draw(Walk[] walks, Item[] items, double[] logStep, double stepMean, Motion motion) {
        gather(walks);
        double log = slice.next(u -> density(u, items, stepMean, motion), 0, WIDTH, CAP);
        double c = FastMath.exp(log);
        for (int i = 0; i < walks.length; i++) {
            double[] x = walks[i].x;
            for (int n = 0; n < x.length; n++) {
                x[n] *= c;
            }
            walks[i].q0 *= c * c;
            logStep[i] += 2 * log;
        }
        for (Item item : items) {
            if (item.terms() > 0) {
                item.loading /= c;
            }
        }
        return 2 * log;
    }

    private void gather(Walk[] walks) {
        jumps = 0;
        firsts = 0;
        firstSquares = 0;
        for (Walk walk : walks) {
            for (int p = 0; p < walk.poles; p++) {
                firstSquares += walk.x[p] * walk.x[p];
                firsts++;
            }
            for (int t = 1; t < walk.periods; t++) {
                if (walk.jump[t]) {
                    gather(walk, t);
                }
            }
        }
    }

    private void gather(Walk walk, int t) {
        for (int p = 0; p < walk.poles; p++) {
            if (!walk.moves(t, p)) {
                continue;
            }
            if (jumps == square.length) {
                square = java.util.Arrays.copyOf(square, 2 * jumps);
                small = java.util.Arrays.copyOf(small, 2 * jumps);
            }
            int cell = t * walk.poles + p;
            double e = walk.x[cell] - walk.x[cell - walk.poles];
            square[jumps] = e * e;
            small[jumps] = walk.q0 * walk.stretch[cell];
            jumps++;
        }
    }

    private double density(double log, Item[] items, double stepMean, Motion motion) {
        double c2 = FastMath.exp(2 * log);
        double sum = (firsts + jumps) * log - 0.5 * c2 * firstSquares;
        double product = 1;
        for (int j = 0; j < jumps; j++) {
            double v = c2 * small[j] + Motion.JUMP;
            sum -= 0.5 * c2 * square[j] / v;
            product *= v;
            if (product > 1e200) {
                sum -= 0.5 * FastMath.log(product);
                product = 1;
            }
        }
        sum -= 0.5 * FastMath.log(product);
        double c = FastMath.exp(log);
        for (Item item : items) {
            if (item.terms() > 0) {
                double e = (Math.abs(item.loading) / c - item.prior.loading()) / item.prior.loadingSd();
                sum -= log + 0.5 * e * e;
            }
        }
        double moved = (stepMean + 2 * log - motion.logStep()) / motion.logStepSd();
        return sum - 0.5 * moved * moved;
    }
}
