package org.realign.kernel;

import org.hipparchus.util.FastMath;

/**
 * The probability that all of up to three jointly normal values are above 0.
 *
 * <p><b>Model.</b> One: the distribution function. Two and three: Plackett's integral of the slope along a path from a
 * first value that is independent of the others to the correlations asked for; the three are ordered so that the first has the least
 * to do with the others.
 * <p><b>Accuracy.</b> 1e-8 with correlations of at most 0.95 in size, worse the nearer they come to 1; not of the probability
 * itself where that is small: {@link OrthantTail} is for the tails.
 * <p><b>Source.</b> Plackett 1954, Biometrika 41(3/4); Genz 2004, Statistics and Computing 14, 251-260.
 */
public final class NormalOrthant {
    private static final Rule FEW = new Rule(6);
    private static final Rule MIDDLE = new Rule(12);
    private static final Rule MANY = new Rule(20);

    /** Correlations up to which the smaller rules do (Genz 2004). */
    private static final double SLIGHT = 0.3;

    private static final double FAIR = 0.75;

    /** Beyond it nothing is left of a probability. */
    private static final double FAR = 37;

    private static final double PER_TURN = 1 / (2 * FastMath.PI);

    /** What is left of a variance is at least this, so that rounding does not divide by 0. */
    private static final double LEAST = 1e-14;

    private NormalOrthant() {}

    /** Nodes and weights of a Gauss-Legendre rule on 0 to 1, as roots of the Legendre polynomial by Newton's method. */
    private static final class Rule {
        final double[] node;
        final double[] weight;

        Rule(int nodes) {
            node = new double[nodes];
            weight = new double[nodes];
            for (int i = 0; i < nodes; i++) {
                double x = FastMath.cos(FastMath.PI * (i + 0.75) / (nodes + 0.5));
                double slope = 1;
                for (int step = 0; step < 100; step++) {
                    double before = 1;
                    double now = x;
                    for (int k = 2; k <= nodes; k++) {
                        double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
                        before = now;
                        now = next;
                    }
                    slope = nodes * (x * now - before) / (x * x - 1);
                    x -= now / slope;
                }
                node[i] = 0.5 * (1 - x);
                weight[i] = 1 / ((1 - x * x) * slope * slope);
            }
        }

        /** The one that does for correlations up to {@code r} in size. */
        static Rule of(double r) {
            return r < SLIGHT ? FEW : r < FAIR ? MIDDLE : MANY;
        }
    }

    /**
     * The probability that all values are above 0.
     *
     * @param mean of each value
     * @param covariance their covariance, n x n by rows, positive definite
     * @param n how many there are, 0 to 3; 0 gives 1
     */
    public static double above(double[] mean, double[] covariance, int n) {
        if (n == 0) {
            return 1;
        }
        double sd = Math.sqrt(covariance[0]);
        double first = mean[0] / sd;
        if (n == 1) {
            return NormalTable.cdf(first);
        }
        double second = Math.sqrt(covariance[n + 1]);
        double r = covariance[1] / (sd * second);
        if (n == 2) {
            return both(first, mean[1] / second, r);
        }
        if (n == 3) {
            double third = Math.sqrt(covariance[8]);
            return three(
                    first,
                    mean[1] / second,
                    mean[2] / third,
                    r,
                    covariance[2] / (sd * third),
                    covariance[5] / (second * third));
        }
        throw new IllegalArgumentException("at most three values, not " + n);
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
        Rule rule = Rule.of(Math.abs(r));
        double angle = FastMath.asin(r);
        double sum = 0;
        for (int k = 0; k < rule.node.length; k++) {
            double sine = FastMath.sin(angle * rule.node[k]);
            double cosine = 1 - sine * sine;
            sum += rule.weight[k] * FastMath.exp(-(a * a + b * b - 2 * a * b * sine) / (2 * cosine));
        }
        return probability(NormalTable.cdf(a) * NormalTable.cdf(b) + sum * angle * PER_TURN);
    }

    /** The same of three, with correlations {@code ab}, {@code ac} and {@code bc}. */
    static double three(double a, double b, double c, double ab, double ac, double bc) {
        double sizeAb = Math.abs(ab);
        double sizeAc = Math.abs(ac);
        double sizeBc = Math.abs(bc);
        if (sizeBc >= sizeAb && sizeBc >= sizeAc) {
            return ordered(a, b, c, ab, ac, bc);
        }
        return sizeAc >= sizeAb ? ordered(b, a, c, ab, bc, ac) : ordered(c, a, b, ac, bc, ab);
    }

    /** The first is made independent of the others, and led back: its correlations are t times what they are, t from 0 to 1. */
    private static double ordered(double a, double b, double c, double ab, double ac, double bc) {
        double start = NormalTable.cdf(a) * both(b, c, bc);
        double most = Math.max(Math.abs(ab), Math.abs(ac));
        if (most == 0 || a < -FAR || b < -FAR || c < -FAR) {
            return start;
        }
        Rule rule = Rule.of(most);
        // Steps of equal angle of the larger correlation: the slope stays finite however near to 1 it comes.
        double angle = FastMath.asin(most);
        double sum = 0;
        for (int k = 0; k < rule.node.length; k++) {
            double sine = FastMath.sin(angle * rule.node[k]);
            double t = sine / most;
            double pace = Math.sqrt(1 - sine * sine);
            double slope = slope(a, b, c, ab * t, ac * t, bc) * ab + slope(a, c, b, ac * t, ab * t, bc) * ac;
            sum += rule.weight[k] * pace * slope;
        }
        return probability(start + sum * angle / most * PER_TURN);
    }

    /** By how much the probability grows with the correlation {@code ab}, times a full turn. */
    private static double slope(double a, double b, double c, double ab, double ac, double bc) {
        double left = 1 - ab * ab;
        double all = Math.max(LEAST, left - ac * ac - bc * bc + 2 * ab * ac * bc);
        double beyond = (c * left - a * (ac - ab * bc) - b * (bc - ab * ac)) / Math.sqrt(left * all);
        return FastMath.exp(-(a * a + b * b - 2 * a * b * ab) / (2 * left)) / Math.sqrt(left) * NormalTable.cdf(beyond);
    }

    private static double probability(double p) {
        return Math.max(0, Math.min(1, p));
    }
}
