package org.realign.align;

import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.hipparchus.util.FastMath;

/**
 * An indicator's own course: how it strays, for years on end, from where alignment would put it in a state towards a pole.
 * Without it an indicator that is dense and exact, as votes are, would be taken for alignment itself.
 *
 * <p><b>Model.</b> v ~ N(0, sd^2) at the first term of a state and pole, v' = stay^years v + N(0, sd^2 (1 - stay^(2 years))) at
 * the next. When calibrating, sd ~ half-t with 4 degrees of freedom and stay ~ Beta(9, 1).
 * <p><b>Shapes.</b> One value for each term; terms of a state and pole are linked in order of time.
 * <p><b>Source.</b> Idiosyncratic components that are autoregressions: Kose, Otrok and Whiteman 2003, American Economic
 * Review 93(4), equation 2.
 */
final class Course {
    private static final int NONE = -1;

    final double[] value;
    double sd;
    double stay;

    private final int[] before;
    private final int[] after;
    private final int[] years;
    private final double[] mean;
    private final double[] variance;

    Course(Item item, double sd, double stay) {
        this.sd = sd;
        this.stay = stay;
        int n = item.terms();
        value = new double[n];
        before = new int[n];
        after = new int[n];
        years = new int[n];
        mean = new double[n];
        variance = new double[n];
        java.util.Arrays.fill(before, NONE);
        java.util.Arrays.fill(after, NONE);
        for (int i = 0; i + 1 < item.start.length; i++) {
            int[] last = new int[item.poles];
            java.util.Arrays.fill(last, NONE);
            for (int k = item.start[i]; k < item.start[i + 1]; k++) {
                int p = item.pole[k];
                if (last[p] != NONE) {
                    before[k] = last[p];
                    after[last[p]] = k;
                    years[k] = Math.max(item.year[k] - item.year[last[p]], 0);
                }
                last[p] = k;
            }
        }
    }

    private double kept(int n) {
        return years[n] == 1 ? stay : FastMath.pow(stay, years[n]);
    }

    /** Draws all values given the rest: forward filter, backward draws. */
    void draw(Item item, Walk[] walks, NormalizedGaussianSampler normal) {
        double stationary = sd * sd;
        for (int i = 0; i < walks.length; i++) {
            double[] x = walks[i].x;
            for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                double m = 0;
                double v = stationary;
                if (before[n] != NONE) {
                    double phi = kept(n);
                    m = phi * mean[before[n]];
                    v = phi * phi * variance[before[n]] + stationary * (1 - phi * phi);
                }
                double residual = item.z[n] - item.rest(n, i) + value[n] - item.loading * x[item.cell[n]];
                double inverse = 1 / (1 + v * item.w[n]);
                mean[n] = (m + v * item.w[n] * residual) * inverse;
                variance[n] = v * inverse;
            }
        }
        for (int n = value.length - 1; n >= 0; n--) {
            double m = mean[n];
            double v = variance[n];
            if (after[n] != NONE) {
                double phi = kept(after[n]);
                double q = stationary * (1 - phi * phi);
                double inverse = 1 / (phi * phi * v + q);
                m = (m * q + phi * v * value[after[n]]) * inverse;
                v *= q * inverse;
            }
            value[n] = m + Math.sqrt(v) * normal.sample();
        }
    }

    /** Log density of the values as a function of the standard deviation {@code s}, with its prior. */
    double logScale(double s) {
        double sum = 0;
        for (int n = 0; n < value.length; n++) {
            sum += innovation(n, stay);
        }
        return -value.length * FastMath.log(s) - sum / (2 * s * s) - 2.5 * FastMath.log1p(s * s / 4);
    }

    /** Log density of the values as a function of the logit {@code u} of what stays in a year, with its prior. */
    double logStay(double u) {
        double phi = 1 / (1 + FastMath.exp(-u));
        double sum = 0;
        double product = 1;
        for (int n = 0; n < value.length; n++) {
            sum += innovation(n, phi);
            if (before[n] != NONE) {
                product *= 1 - FastMath.pow(phi, 2 * years[n]);
                if (product < 1e-200) {
                    sum += sd * sd * FastMath.log(product);
                    product = 1;
                }
            }
        }
        double prior = 9 * FastMath.log(phi) + FastMath.log1p(-phi);
        return -(sum / (sd * sd) + FastMath.log(product)) / 2 + prior;
    }

    /** The squared innovation into term n over what multiplies sd^2 in its variance. */
    private double innovation(int n, double phi) {
        if (before[n] == NONE) {
            return value[n] * value[n];
        }
        double power = years[n] == 1 ? phi : FastMath.pow(phi, years[n]);
        double e = value[n] - power * value[before[n]];
        return e * e / (1 - power * power);
    }
}
