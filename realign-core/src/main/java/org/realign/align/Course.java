package org.realign.align;

import java.util.function.DoubleUnaryOperator;
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
    /** By years since the value before, 0 for none: how many, and sums of squares and products. */
    private final int[] counts;

    private final double[] squares;
    private final double[] products;
    private final double[] squaresBefore;
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
        int longest = 0;
        for (int gap : years) {
            longest = Math.max(longest, gap);
        }
        counts = new int[longest + 1];
        squares = new double[longest + 1];
        products = new double[longest + 1];
        squaresBefore = new double[longest + 1];
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
        gather();
    }

    /** Sums over the values, by years since the value before: what scale and stay are drawn from. */
    private void gather() {
        java.util.Arrays.fill(counts, 0);
        java.util.Arrays.fill(squares, 0);
        java.util.Arrays.fill(products, 0);
        java.util.Arrays.fill(squaresBefore, 0);
        for (int n = 0; n < value.length; n++) {
            int gap = before[n] == NONE ? 0 : years[n];
            double old = before[n] == NONE ? 0 : value[before[n]];
            counts[gap]++;
            squares[gap] += value[n] * value[n];
            products[gap] += value[n] * old;
            squaresBefore[gap] += old * old;
        }
    }

    /** The sum of squared innovations, each over what multiplies sd^2 in its variance. */
    private double innovations(double phi) {
        double sum = squares[0];
        double power = 1;
        for (int gap = 1; gap < counts.length; gap++) {
            power *= phi;
            if (counts[gap] > 0) {
                double e = squares[gap] - power * (2 * products[gap] - power * squaresBefore[gap]);
                sum += e / (1 - power * power);
            }
        }
        return sum;
    }

    /** Log density of the values as a function of the standard deviation, with its prior. */
    DoubleUnaryOperator logScale() {
        double sum = innovations(stay);
        return s -> -value.length * FastMath.log(s) - sum / (2 * s * s) - 2.5 * FastMath.log1p(s * s / 4);
    }

    /** Log density of the values as a function of the logit {@code u} of what stays in a year, with its prior. */
    double logStay(double u) {
        double phi = 1 / (1 + FastMath.exp(-u));
        double sum = innovations(phi) / (sd * sd);
        double power = 1;
        for (int gap = 1; gap < counts.length; gap++) {
            power *= phi;
            if (counts[gap] > 0) {
                sum += counts[gap] * FastMath.log1p(-power * power);
            }
        }
        return -sum / 2 + 9 * FastMath.log(phi) + FastMath.log1p(-phi);
    }
}
