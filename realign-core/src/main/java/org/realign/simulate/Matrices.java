package org.realign.simulate;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Small matrices of the estimation. */
final class Matrices {
    private static final double SINGULAR = 1e-11;

    /** What is added to a singular matrix's diagonal, as a share of its mean. */
    private static final double RIDGE = 1e-3;

    private Matrices() {}

    static RealMatrix of(double[][] rows) {
        return new Array2DRowRealMatrix(rows);
    }

    /** The inverse; of a singular matrix that of one a little away from it. */
    static RealMatrix inverse(RealMatrix matrix) {
        LUDecomposition exact = new LUDecomposition(matrix, SINGULAR);
        if (exact.getSolver().isNonSingular()) {
            return exact.getSolver().getInverse();
        }
        RealMatrix near = matrix.copy();
        int n = matrix.getRowDimension();
        double mean = 0;
        for (int k = 0; k < n; k++) {
            mean += Math.abs(matrix.getEntry(k, k)) / n;
        }
        for (int k = 0; k < n; k++) {
            near.addToEntry(k, k, RIDGE * mean + Double.MIN_NORMAL);
        }
        return new LUDecomposition(near, 0).getSolver().getInverse();
    }

    /** The root of x' M x. */
    static double length(RealMatrix metric, double[] x) {
        double[] image = metric.operate(x);
        double square = 0;
        for (int k = 0; k < x.length; k++) {
            square += x[k] * image[k];
        }
        return Math.sqrt(Math.max(0, square));
    }

    /** D^-1 Sigma D'^-1 for the inverse of D. */
    static RealMatrix sandwich(RealMatrix inverse, RealMatrix covariance) {
        return inverse.multiply(covariance).multiply(inverse.transpose());
    }
}
