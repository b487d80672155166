package org.realign.kernel;

import org.hipparchus.util.FastMath;

/**
 * The log probability that all of several jointly normal values are above 0, however small it is.
 *
 * <p><b>Model.</b> Expectation propagation: each bound is replaced by a normal factor that leaves mean and variance of its value as the
 * bound does, given the factors of the others, again and again until nothing moves.
 * <p><b>Accuracy.</b> Of the probability, within some 2 per cent for two and three values, and better in the far tails; where it is
 * above about 1e-5, {@link NormalOrthant} is much more exact.
 * <p><b>Cost.</b> O(n^3) a sweep, some ten sweeps.
 * <p><b>Source.</b> Minka 2001, Uncertainty in Artificial Intelligence 17, 362-369; Cunningham, Hennig and Lacoste-Julien 2013,
 * arXiv:1111.6832.
 */
public final class OrthantTail {
    private static final int SWEEPS = 100;
    private static final double STILL = 1e-6;

    /** Below, the series of the tail is exact and the error function near underflow. */
    private static final double FAR = -30;

    /** Above, the table keeps its relative accuracy of 1e-6. */
    private static final double NEAR = -4;

    private final int n;
    /** Without the factors. */
    private final double[] start;

    /** With them. */
    private final double[] mean;

    private final double[] covariance;
    /** Precision and pull of each factor, and the log of what it takes away. */
    private final double[] precision;

    private final double[] pull;
    private final double[] scale;

    private double logDeterminant;

    private OrthantTail(double[] mean, double[] covariance, int n) {
        this.n = n;
        start = mean.clone();
        this.mean = mean.clone();
        this.covariance = covariance.clone();
        precision = new double[n];
        pull = new double[n];
        scale = new double[n];
    }

    /**
     * The log probability that all values are above 0.
     *
     * @param mean of each value
     * @param covariance their covariance, n x n by rows, positive definite
     * @param n how many there are; 0 gives 0
     */
    public static double logAbove(double[] mean, double[] covariance, int n) {
        OrthantTail tail = new OrthantTail(mean, covariance, n);
        double before = Double.NEGATIVE_INFINITY;
        double log = 0;
        for (int sweep = 0; sweep < SWEEPS && !(Math.abs(log - before) < STILL); sweep++) {
            for (int i = 0; i < n; i++) {
                tail.update(i);
            }
            before = log;
            log = tail.log();
        }
        return Math.min(0, log);
    }

    /** The log of the standard normal distribution function, also where that is no double. */
    public static double logCdf(double z) {
        if (z > NEAR) {
            return FastMath.log(NormalTable.cdf(z));
        }
        if (z > FAR) {
            return FastMath.log(Normal.cdf(z));
        }
        double square = 1 / (z * z);
        return Normal.logDensity(z) - FastMath.log(-z) + FastMath.log1p(-square + 3 * square * square);
    }

    private void update(int i) {
        double v = covariance[i * n + i];
        double cavity = 1 / v - precision[i];
        double centre = (mean[i] / v - pull[i]) / cavity;
        double sd = Math.sqrt(1 / cavity);
        double z = centre / sd;
        double logMass = logCdf(z);
        double hazard = FastMath.exp(Normal.logDensity(z) - logMass);
        double left = Math.max(1e-12, 1 - hazard * (hazard + z)) / cavity;
        double precise = 1 / left - cavity;
        double pulled = (centre + sd * hazard) / left - centre * cavity;
        move(i, precise - precision[i], pulled - pull[i]);
        precision[i] = precise;
        pull[i] = pulled;
        double all = cavity + precise;
        double both = centre * cavity + pulled;
        scale[i] = logMass + 0.5 * FastMath.log(all / cavity) - 0.5 * (both * both / all - centre * centre * cavity);
    }

    /** Mean and covariance once the factor of value {@code i} has so much more precision and pull. */
    private void move(int i, double precise, double pulled) {
        double grown = 1 + precise * covariance[i * n + i];
        logDeterminant += FastMath.log(grown);
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            column[j] = covariance[j * n + i];
        }
        double step = (pulled - precise * mean[i]) / grown;
        for (int j = 0; j < n; j++) {
            mean[j] += step * column[j];
            for (int k = 0; k < n; k++) {
                covariance[j * n + k] -= precise / grown * column[j] * column[k];
            }
        }
    }

    private double log() {
        double sum = -0.5 * logDeterminant;
        for (int i = 0; i < n; i++) {
            sum += scale[i] + 0.5 * (pull[i] * mean[i] + start[i] * (pull[i] - precision[i] * mean[i]));
        }
        return sum;
    }
}
