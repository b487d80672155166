package org.realign.simulate;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * The behaviour model with linear and quadratic shape, solved without simulation: actors are independent chains on the levels, so
 * that expected statistics come from the exponential of a generator, and the parameters that meet targets from Newton's method.
 */
final class Oracle {
    private final int low;
    private final int levels;
    private final double mean;
    private final int[][] waves;

    /** Of a behaviour with levels from {@code low}, centred by {@code mean}. */
    Oracle(int low, int levels, double mean, int[][] waves) {
        this.low = low;
        this.levels = levels;
        this.mean = mean;
        this.waves = waves;
    }

    /** Choices are to stay, go up or go down, as far as there are levels. */
    private RealMatrix generator(double rate, double linear, double quadratic) {
        double[][] q = new double[levels][levels];
        for (int z = 0; z < levels; z++) {
            double total = 0;
            for (int to = Math.max(0, z - 1); to <= Math.min(levels - 1, z + 1); to++) {
                q[z][to] = FastMath.exp(objective(to, linear, quadratic) - objective(z, linear, quadratic));
                total += q[z][to];
            }
            for (int to = 0; to < levels; to++) {
                q[z][to] = rate * q[z][to] / total;
            }
            q[z][z] -= rate;
        }
        return new Array2DRowRealMatrix(q);
    }

    private double objective(int z, double linear, double quadratic) {
        double away = low + z - mean;
        return linear * away + quadratic * away * away;
    }

    /** Expected distance, linear and quadratic statistic of a period that begins with wave {@code period}. */
    private double[] expected(int period, double rate, double linear, double quadratic) {
        double[][] p = MatrixUtils.matrixExponential(generator(rate, linear, quadratic))
                .getData();
        double[] sums = new double[3];
        for (int value : waves[period]) {
            for (int to = 0; to < levels; to++) {
                double away = low + to - mean;
                double chance = p[value - low][to];
                sums[0] += chance * Math.abs(low + to - value);
                sums[1] += chance * away;
                sums[2] += chance * away * away;
            }
        }
        return sums;
    }

    /** Expected statistics: a distance for each period, then linear and quadratic over all periods. */
    double[] expected(double[] theta) {
        int periods = waves.length - 1;
        double[] all = new double[periods + 2];
        for (int period = 0; period < periods; period++) {
            double[] one = expected(period, theta[period], theta[periods], theta[periods + 1]);
            all[period] = one[0];
            all[periods] += one[1];
            all[periods + 1] += one[2];
        }
        return all;
    }

    /** The parameters that meet {@code targets} to ten digits. */
    double[] solve(double[] targets, double... begin) {
        double[] theta = begin.clone();
        for (int round = 0; round < 100; round++) {
            double[] now = expected(theta);
            double[] gap = new double[now.length];
            double[][] jacobian = new double[now.length][now.length];
            for (int k = 0; k < now.length; k++) {
                gap[k] = targets[k] - now[k];
                double[] moved = theta.clone();
                moved[k] += 1e-6;
                double[] there = expected(moved);
                for (int l = 0; l < now.length; l++) {
                    jacobian[l][k] = (there[l] - now[l]) / 1e-6;
                }
            }
            double[] step = new LUDecomposition(new Array2DRowRealMatrix(jacobian))
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(gap))
                    .toArray();
            double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            for (int k = 0; k < step.length; k++) {
                theta[k] += step[k] * Math.min(1, 0.5 / longest);
            }
            if (longest < 1e-10) {
                return theta;
            }
        }
        throw new IllegalStateException("no solution from " + Arrays.toString(begin));
    }
}
