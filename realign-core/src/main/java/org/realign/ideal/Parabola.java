package org.realign.ideal;

import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/**
 * A logarithm of a posterior as a function of one number for each session, seen from where all are 0: its height there, its
 * slopes, and minus its second derivatives. Where it has a peak it is a normal distribution to propose from.
 */
final class Parabola {
    /** How far apart, relatively, the two bends of a pair may be: nothing but rounding. */
    private static final double ROUNDING = 1e-9;

    double height;
    final double[] slopes;
    final double[][] bends;

    /** The lower Cholesky factor of the bends, and the slopes divided by it. */
    private RealMatrix factor = new Array2DRowRealMatrix(1, 1);

    private RealVector aim = new ArrayRealVector(1);

    Parabola(int sessions) {
        slopes = new double[sessions];
        bends = new double[sessions][sessions];
    }

    void clear() {
        height = 0;
        Arrays.fill(slopes, 0);
        for (double[] row : bends) {
            Arrays.fill(row, 0);
        }
    }

    void add(Parabola other) {
        height += other.height;
        for (int s = 0; s < slopes.length; s++) {
            slopes[s] += other.slopes[s];
            for (int t = 0; t < slopes.length; t++) {
                bends[s][t] += other.bends[s][t];
            }
        }
    }

    /** Adds {@code by} to the bends of the pair, in both orders. */
    void bend(int s, int t, double by) {
        bends[s][t] += by;
        bends[t][s] += by;
    }

    /** Looks for the peak; false where there is none. */
    boolean hasPeak() {
        try {
            factor = new CholeskyDecomposition(new Array2DRowRealMatrix(bends, false), ROUNDING, 0).getL();
        } catch (MathIllegalArgumentException e) {
            return false;
        }
        aim = new ArrayRealVector(slopes);
        MatrixUtils.solveLowerTriangularSystem(factor, aim);
        return true;
    }

    /** A draw from the normal distribution about the peak. */
    double[] draw(ZigguratSampler.NormalizedGaussian gaussian) {
        RealVector drawn = aim.copy();
        for (int s = 0; s < slopes.length; s++) {
            drawn.addToEntry(s, gaussian.sample());
        }
        MatrixUtils.solveUpperTriangularSystem(factor.transpose(), drawn);
        return drawn.toArray();
    }

    /** The logarithm of its density at {@code point}, but for a constant. */
    double logDensity(double[] point) {
        double log = 0;
        for (int s = 0; s < slopes.length; s++) {
            double away = -aim.getEntry(s);
            for (int t = s; t < slopes.length; t++) {
                away += factor.getEntry(t, s) * point[t];
            }
            log += FastMath.log(factor.getEntry(s, s)) - 0.5 * away * away;
        }
        return log;
    }
}
