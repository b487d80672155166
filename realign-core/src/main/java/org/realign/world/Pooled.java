package org.realign.world;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.realign.kernel.Sums;

/**
 * Estimates from several imputations as one.
 *
 * <p><b>Model.</b> With m imputations, mean estimate q, mean covariance W within and covariance B between: T = W + (1 + 1/m) B. Degrees of freedom
 * (m - 1) (1 + W / ((1 + 1/m) B))^2, per parameter.
 * <p><b>Source.</b> Rubin 1987, Multiple Imputation for Nonresponse in Surveys, section 3.1.
 *
 * @param names of the parameters
 * @param mean q
 * @param covariance T
 * @param within the standard errors of W alone
 * @param between the standard deviations of B
 * @param freedom degrees of freedom; infinite where estimates do not differ
 * @param imputations how many there were
 */
@SuppressWarnings("ArrayRecordComponent") // a result; whoever reads it must not write
public record Pooled(
        List<String> names,
        double[] mean,
        double[][] covariance,
        double[] within,
        double[] between,
        double[] freedom,
        int imputations) {

    /**
     * Pools.
     *
     * @param estimates by imputation, at least 2
     * @param covariances by imputation
     */
    static Pooled of(List<String> names, List<double[]> estimates, List<double[][]> covariances) {
        int p = names.size();
        int m = estimates.size();
        double[] mean = new double[p];
        for (int k = 0; k < p; k++) {
            int at = k;
            mean[k] = Sums.mean(estimates.stream().mapToDouble(e -> e[at]).toArray());
        }
        double[][] total = new double[p][p];
        double[] within = new double[p];
        double[] between = new double[p];
        double[] freedom = new double[p];
        for (int k = 0; k < p; k++) {
            for (int l = 0; l < p; l++) {
                int row = k;
                int column = l;
                double w = Sums.mean(
                        covariances.stream().mapToDouble(c -> c[row][column]).toArray());
                double b = Sums.of(estimates.stream()
                                .mapToDouble(e -> (e[row] - mean[row]) * (e[column] - mean[column]))
                                .toArray())
                        / (m - 1);
                total[k][l] = w + (1 + 1.0 / m) * b;
                if (k == l) {
                    within[k] = Math.sqrt(w);
                    between[k] = Math.sqrt(b);
                    double more = w / ((1 + 1.0 / m) * b);
                    freedom[k] = (m - 1) * (1 + more) * (1 + more);
                }
            }
        }
        return new Pooled(List.copyOf(names), mean, total, within, between, freedom, m);
    }

    /** The standard error of a parameter. */
    public double error(int k) {
        return Math.sqrt(covariance[k][k]);
    }

    /** The share of its variance that comes from not knowing where states stood. */
    public double missing(int k) {
        return (1 + 1.0 / imputations) * between[k] * between[k] / covariance[k][k];
    }

    /** Half the width of its interval of {@code level}: 0.95. */
    public double halfWidth(int k, double level) {
        double df = Double.isFinite(freedom[k]) ? freedom[k] : Integer.MAX_VALUE;
        return error(k) * new TDistribution(df).inverseCumulativeProbability((1 + level) / 2);
    }
}
