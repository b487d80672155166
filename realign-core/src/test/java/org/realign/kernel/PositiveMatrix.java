package org.realign.kernel;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.util.FastMath;

/**
 * A symmetric positive definite matrix, as covariances and precisions are, factored once.
 *
 * <p><b>Shapes.</b> n x n, row by row in one array of n * n numbers; only the lower triangle is read.
 * <p><b>Errors.</b> {@link IllegalArgumentException} if the array is not square; Hipparchus'
 * {@code MathIllegalArgumentException} if the matrix is not positive definite.
 * <p><b>Cost.</b> O(n^3 / 3) to build, O(n^2) to solve.
 */
public final class PositiveMatrix {
    private final int n;
    private final CholeskyDecomposition factor;

    public PositiveMatrix(double[] rows) {
        n = (int) FastMath.round(FastMath.sqrt(rows.length));
        if (n == 0 || n * n != rows.length) {
            throw new IllegalArgumentException(rows.length + " numbers make no square matrix");
        }
        double[][] full = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                full[i][j] = rows[i * n + j];
                full[j][i] = full[i][j];
            }
        }
        factor = new CholeskyDecomposition(new Array2DRowRealMatrix(full, false), 1e-12, 0);
    }

    /** The solution x of A x = b; {@code b} of length n is left as it is. */
    public double[] solve(double[] b) {
        return factor.getSolver().solve(new ArrayRealVector(b)).toArray();
    }

    /** log |A|. */
    public double logDeterminant() {
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = 2 * FastMath.log(factor.getL().getEntry(i, i));
        }
        return Sums.of(logs);
    }

    /** The quadratic form b' A^-1 b. */
    public double quadratic(double[] b) {
        double[] x = solve(b);
        double[] terms = new double[n];
        for (int i = 0; i < n; i++) {
            terms[i] = b[i] * x[i];
        }
        return Sums.of(terms);
    }

    /** The log density of {@code y} under N(0, A). */
    public double logNormalDensity(double[] y) {
        return -0.5 * (quadratic(y) + logDeterminant() + n * FastMath.log(2 * FastMath.PI));
    }
}
