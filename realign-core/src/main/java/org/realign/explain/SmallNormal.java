package org.realign.explain;

import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.NormalOrthant;
import org.realign.kernel.NormalTable;
import org.realign.kernel.OrthantTail;
import org.realign.kernel.TruncatedNormal;

/**
 * A normal distribution of a few values by precision and pull: mean = precision^-1 pull. Its arrays are used again and again.
 *
 * <p><b>Shapes.</b> precision and covariance n x n by rows.
 */
final class SmallNormal {
    private static final int SWEEPS = 30;
    private static final int TRIES = 4;
    /** Where so little is missed, it does not matter how misses overlap. */
    private static final double CERTAIN = 1e-6;

    /** Below, the probability of signs is a difference of larger ones. */
    private static final double TAIL = 1e-4;

    /** Of more signs the exact probability is costly. */
    private static final int EXACT = 3;

    int n;
    final double[] precision;
    final double[] pull;
    /** Which values are at least 0. */
    final boolean[] signed;

    final double[] mean;
    final double[] covariance;
    private final double[] lower;
    /** The signed ones, with their means and covariance. */
    private final int[] which;

    private final double[] some;
    private final double[] between;

    SmallNormal(int most) {
        precision = new double[most * most];
        pull = new double[most];
        signed = new boolean[most];
        mean = new double[most];
        covariance = new double[most * most];
        lower = new double[most * most];
        which = new int[most];
        some = new double[most];
        between = new double[most * most];
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

    /** At least the log probability that all signed values are above 0: that of the least likely of them. */
    double logAboveAtMost() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (signed[i]) {
                least = Math.min(least, mean[i] / Math.sqrt(covariance[i * n + i]));
            }
        }
        return OrthantTail.logCdf(least);
    }

    /** Log probability that all signed values are above 0. */
    double logAbove() {
        int k = 0;
        double misses = 0;
        for (int i = 0; i < n; i++) {
            if (signed[i]) {
                which[k++] = i;
                misses += NormalTable.cdf(-mean[i] / Math.sqrt(covariance[i * n + i]));
            }
        }
        if (k == 1) {
            return logAboveAtMost();
        }
        if (misses < CERTAIN) {
            // Of several, at most all misses are apart.
            return FastMath.log1p(-misses);
        }
        for (int i = 0; i < k; i++) {
            some[i] = mean[which[i]];
            for (int j = 0; j < k; j++) {
                between[i * k + j] = covariance[which[i] * n + which[j]];
            }
        }
        double above = k > EXACT ? 0 : NormalOrthant.above(some, between, k);
        return above > TAIL ? FastMath.log(above) : OrthantTail.logAbove(some, between, k);
    }

    /**
     * Draws values, the signed ones at least 0, into {@code into}: unbounded ones until they fit, and where they seldom do, by Gibbs
     * sweeps.
     */
    void draw(double[] into, TruncatedNormal truncated, NormalizedGaussianSampler normal) {
        for (int i = 0; i < TRIES; i++) {
            free(into, normal);
            if (fits(into)) {
                return;
            }
        }
        sweep(into, truncated, normal);
    }

    /** Without regard to signs: mean + L^-T z, with precision LL'. */
    private void free(double[] into, NormalizedGaussianSampler normal) {
        for (int i = n - 1; i >= 0; i--) {
            double sum = normal.sample();
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k * n + i] * (into[k] - mean[k]);
            }
            into[i] = mean[i] + sum / lower[i * n + i];
        }
    }

    private boolean fits(double[] values) {
        for (int i = 0; i < n; i++) {
            if (signed[i] && values[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void sweep(double[] into, TruncatedNormal truncated, NormalizedGaussianSampler normal) {
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
