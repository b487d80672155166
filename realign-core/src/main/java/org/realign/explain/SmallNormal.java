package org.realign.explain;

import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Normal;
import org.realign.kernel.NormalOrthant;
import org.realign.kernel.TruncatedNormal;

/**
 * A normal distribution of a few values by precision and pull: mean = precision^-1 pull. Its arrays are used again and again.
 *
 * <p><b>Shapes.</b> precision and covariance n x n by rows.
 */
final class SmallNormal {
    private static final int SWEEPS = 30;
    /** Where so little is missed, it does not matter how misses overlap. */
    private static final double CERTAIN = 1e-7;

    int n;
    final double[] precision;
    final double[] pull;
    /** Which values are at least 0. */
    final boolean[] signed;

    final double[] mean;
    final double[] covariance;
    private final double[] lower;

    SmallNormal(int most) {
        precision = new double[most * most];
        pull = new double[most];
        signed = new boolean[most];
        mean = new double[most];
        covariance = new double[most * most];
        lower = new double[most * most];
    }

    /** Computes mean and covariance; the log determinant of the precision. */
    double solve() {
        double root = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = precision[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i * n + k] * lower[j * n + k];
                }
                lower[i * n + j] = i == j ? Math.sqrt(sum) : sum / lower[j * n + j];
            }
            root *= lower[i * n + i];
        }
        for (int c = 0; c < n; c++) {
            column(c);
        }
        for (int i = 0; i < n; i++) {
            mean[i] = 0;
            for (int j = 0; j < n; j++) {
                mean[i] += covariance[i * n + j] * pull[j];
            }
        }
        return n == 0 ? 0 : 2 * FastMath.log(root);
    }

    /** Column {@code c} of the inverse, by both triangles. */
    private void column(int c) {
        for (int i = 0; i < n; i++) {
            double sum = i == c ? 1 : 0;
            for (int k = 0; k < i; k++) {
                sum -= lower[i * n + k] * covariance[k * n + c];
            }
            covariance[i * n + c] = sum / lower[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = covariance[i * n + c];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k * n + i] * covariance[k * n + c];
            }
            covariance[i * n + c] = sum / lower[i * n + i];
        }
    }

    /** Pull times mean: twice what the log likelihood gains. */
    double gain() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += pull[i] * mean[i];
        }
        return sum;
    }

    /** Probability that all signed values are above 0. */
    double above() {
        int k = 0;
        int[] which = new int[n];
        for (int i = 0; i < n; i++) {
            if (signed[i]) {
                which[k++] = i;
            }
        }
        if (k == 1) {
            int i = which[0];
            return Normal.cdf(mean[i] / Math.sqrt(covariance[i * n + i]));
        }
        double misses = 0;
        for (int i = 0; i < k; i++) {
            misses += Normal.cdf(-mean[which[i]] / Math.sqrt(covariance[which[i] * n + which[i]]));
        }
        if (misses < CERTAIN) {
            // Of several, at most all misses are apart.
            return 1 - misses;
        }
        double[] some = new double[k];
        double[] cov = new double[k * k];
        for (int i = 0; i < k; i++) {
            some[i] = mean[which[i]];
            for (int j = 0; j < k; j++) {
                cov[i * k + j] = covariance[which[i] * n + which[j]];
            }
        }
        return NormalOrthant.above(some, cov, k);
    }

    /** Draws values, the signed ones at least 0, by Gibbs sweeps into {@code into}. */
    void draw(double[] into, TruncatedNormal truncated, NormalizedGaussianSampler normal) {
        for (int i = 0; i < n; i++) {
            into[i] = signed[i] ? Math.max(mean[i], 0) : mean[i];
        }
        for (int sweep = 0; sweep < (n == 1 ? 1 : SWEEPS); sweep++) {
            for (int i = 0; i < n; i++) {
                double about = 0;
                for (int j = 0; j < n; j++) {
                    about += j == i ? 0 : precision[i * n + j] * (into[j] - mean[j]);
                }
                double p = precision[i * n + i];
                double centre = mean[i] - about / p;
                double sd = 1 / Math.sqrt(p);
                into[i] = signed[i] ? truncated.above(centre, sd, 0) : centre + sd * normal.sample();
            }
        }
    }
}
