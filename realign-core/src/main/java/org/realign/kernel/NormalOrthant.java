package org.realign.kernel;

import org.hipparchus.util.FastMath;

/**
 * The probability that all of several jointly normal values are above 0.
 *
 * <p><b>Model.</b> One: the distribution function. Two: Plackett's integral over the angle whose sine is the correlation. Three
 * and more: the first is set to each of the nodes of a Gauss-Legendre rule over its own probability above 0, the others
 * follow given it.
 * <p><b>Accuracy.</b> About 1e-8 for two with a correlation of at most 0.95 in size, and 2e-5 for three; worse the nearer
 * correlations come to 1.
 * <p><b>Cost.</b> For each value beyond the second, {@value #NODES} times as much.
 * <p><b>Source.</b> Plackett 1954, Biometrika 41(3/4); Genz 2004, Statistics and Computing 14, 251-260, equation 3.
 */
public final class NormalOrthant {
    private static final int NODES = 20;
    private static final double[] NODE = new double[NODES];
    private static final double[] WEIGHT = new double[NODES];

    /** Beyond it nothing is left of a probability. */
    private static final double FAR = 37;

    static {
        rule();
    }

    private NormalOrthant() {}

    /** Nodes and weights of the Gauss-Legendre rule on 0 to 1, as roots of the Legendre polynomial by Newton's method. */
    private static void rule() {
        for (int i = 0; i < NODES; i++) {
            double x = FastMath.cos(FastMath.PI * (i + 0.75) / (NODES + 0.5));
            double slope = 1;
            for (int step = 0; step < 100; step++) {
                double before = 1;
                double now = x;
                for (int k = 2; k <= NODES; k++) {
                    double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
                    before = now;
                    now = next;
                }
                slope = NODES * (x * now - before) / (x * x - 1);
                x -= now / slope;
            }
            NODE[i] = 0.5 * (1 - x);
            WEIGHT[i] = 1 / ((1 - x * x) * slope * slope);
        }
    }

    /**
     * The probability that all values are above 0.
     *
     * @param mean of each value
     * @param covariance their covariance, n x n by rows, positive definite
     * @param n how many there are; 0 gives 1
     */
    public static double above(double[] mean, double[] covariance, int n) {
        if (n == 0) {
            return 1;
        }
        double sd = Math.sqrt(covariance[0]);
        double first = mean[0] / sd;
        if (n == 1) {
            return Normal.cdf(first);
        }
        if (n == 2) {
            double other = Math.sqrt(covariance[3]);
            return both(first, mean[1] / other, covariance[1] / (sd * other));
        }
        return given(mean, covariance, n, sd, first);
    }

    private static double given(double[] mean, double[] covariance, int n, double sd, double first) {
        double mass = Normal.cdf(first);
        double[] less = new double[n - 1];
        double[] rest = new double[(n - 1) * (n - 1)];
        for (int i = 1; i < n; i++) {
            for (int j = 1; j < n; j++) {
                rest[(i - 1) * (n - 1) + j - 1] = covariance[i * n + j] - covariance[i] * covariance[j] / covariance[0];
            }
        }
        double sum = 0;
        for (int k = 0; k < NODES && mass > 0; k++) {
            // How far the first lies above its mean, in sd, given that a share NODE of its mass above 0 lies beyond it.
            double u = -Normal.quantile(mass * NODE[k]);
            for (int i = 1; i < n; i++) {
                less[i - 1] = mean[i] + covariance[i] / sd * u;
            }
            sum += WEIGHT[k] * above(less, rest, n - 1);
        }
        return mass * sum;
    }

    /**
     * The probability that two standard normal values with correlation {@code r} lie below {@code a} and {@code b}.
     *
     * @param r above -1 and below 1
     */
    public static double both(double a, double b, double r) {
        if (a < -FAR || b < -FAR) {
            return 0;
        }
        double angle = FastMath.asin(r);
        double sum = 0;
        for (int k = 0; k < NODES; k++) {
            double sine = FastMath.sin(angle * NODE[k]);
            double cosine = 1 - sine * sine;
            sum += WEIGHT[k] * FastMath.exp(-(a * a + b * b - 2 * a * b * sine) / (2 * cosine));
        }
        double p = Normal.cdf(a) * Normal.cdf(b) + sum * angle / (2 * FastMath.PI);
        return Math.max(0, Math.min(1, p));
    }
}
