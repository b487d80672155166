package org.realign.breaks;

import org.hipparchus.util.FastMath;

/**
 * The marginal likelihood of every segment of a series, in a scale in which sums over segmentations are plain sums.
 *
 * <p><b>Model.</b> With odds o of a change against none, the mass of all segmentations of what lies before t is C_t =
 * L(0, t) + o sum_s C_s L(s, t), but for the factor (1 - p)^(t - 1) that they share. What is kept is M(s, t) = L(s, t) C_s /
 * C_t, C_0 being 1, so that for these odds every C is 1; for odds near them it is near 1, and no sum leaves the range of
 * numbers. What is too small to be told from 0 is so beside the sum that it would enter.
 * <p><b>Cost.</b> Memory and time O(T^2), once for all odds.
 */
final class SegmentMasses {
    private final double[][] masses;
    private final double logScale;

    /** Scaled for the probability {@code p} of a change. */
    SegmentMasses(SegmentTable table, double p) {
        int n = table.length();
        masses = new double[n][];
        for (int s = 0; s < n; s++) {
            masses[s] = new double[n - s];
        }
        double odds = p / (1 - p);
        double logOdds = FastMath.log(odds);
        double[] logC = new double[n + 1];
        double[] terms = new double[n];
        for (int t = 1; t <= n; t++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < t; s++) {
                terms[s] = (s == 0 ? 0 : logOdds + logC[s]) + table.log(s, t);
                top = Math.max(top, terms[s]);
            }
            double total = 0;
            for (int s = 0; s < t; s++) {
                terms[s] = FastMath.exp(terms[s] - top);
                total += terms[s];
            }
            logC[t] = top + FastMath.log(total);
            for (int s = 0; s < t; s++) {
                masses[s][t - s - 1] = terms[s] / (s == 0 ? total : total * odds);
            }
        }
        logScale = logC[n];
    }

    int length() {
        return masses.length;
    }

    /** M({@code s}, s + 1), M(s, s + 2), ..., M(s, T). */
    double[] from(int s) {
        return masses[s];
    }

    /** M({@code s}, {@code t}). */
    double of(int s, int t) {
        return masses[s][t - s - 1];
    }

    /** Logarithm of C_T, the scale of whole segmentations. */
    double logScale() {
        return logScale;
    }
}
