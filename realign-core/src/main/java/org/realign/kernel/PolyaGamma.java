package org.realign.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;

/**
 * Draws of Polya-Gamma variables PG(b, c), the precisions that make a logit likelihood normal.
 *
 * <p><b>Model.</b> PG(1, c) is drawn exactly. With z = |c| / 2, a value x is proposed from the first term of the
 * alternating series of 4 PG(1, c), cut at {@value #CUT}: an exponential above; below, a truncated inverse Gaussian. It
 * is accepted by the partial sums, more than 999 times in 1000. The share of the exponential is tabulated in z as straight
 * lines with a band that holds their error; a uniform inside the band is decided by the share itself, so the table costs
 * no exactness. Where z is below 1 / {@value #CUT}, 1 / sqrt(x) has a log-concave density and is proposed from a tangent exponential;
 * elsewhere x is drawn as a root with a chi-square until it lies below the cut.
 * <p>PG(b, c) is the sum of b draws up to b = {@value #SUMMED}. Beyond, it is <em>not</em> exact: a normal draw n bent to
 * n + k (n^2 - 1), with the exact mean and variance and, to first order in k, the exact skewness.
 * <p><b>Errors.</b> A tilt c that is not finite and a b below 1 are refused.
 * <p><b>Cost.</b> No allocation; about one exponential function in 150 draws.
 * <p><b>Determinism.</b> The draws are a function of the generator's state; instances do not share it between threads.
 * <p><b>Source.</b> Polson, Scott and Windle 2013, Journal of the American Statistical Association 108, 1339-1349; Devroye
 * 2009, Statistics and Probability Letters 79, 2251-2259; Michael, Schucany and Haas 1976, The American Statistician 30,
 * 88-90.
 */
public final class PolyaGamma {
    private static final double CUT = 0.64;
    private static final int SUMMED = 30;

    /** 1 / sqrt(CUT): what 1 / sqrt(x) exceeds where x is below the cut. */
    private static final double EDGE = 1.25;

    /** Where the exponential touches the log density of 1 / sqrt(x): about the best place for z from 0 to 1 / CUT. */
    private static final double TOUCH = 1.83;

    private static final double PI_SQUARED = FastMath.PI * FastMath.PI;

    /** The second term of the series is at most 3 exp(-4 / CUT) = 0.00579 of the first. */
    private static final double SURE = 0.994;

    /** Cells of the table per unit of z. */
    private static final int FINE = 64;

    /** Where the table ends; the share falls, so that its last value bounds all beyond. */
    private static final int REACH = 8;

    /** Bounds the error of a straight line in a cell, 1 / (8 FINE^2) times the second derivative. */
    static final double BAND = 1e-5;

    private static final double[] SHARE = shares();

    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;
    private final ZigguratSampler.Exponential exponential;

    /** Draws from {@code random}, which the caller may go on using for other things. */
    public PolyaGamma(UniformRandomProvider random) {
        this.random = random;
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        exponential = ZigguratSampler.Exponential.of(random);
    }

    /** The mean of PG(b, c): b tanh(c / 2) / (2 c), and b / 4 at c = 0. */
    public static double mean(int b, double c) {
        double z = 0.5 * Math.abs(c);
        return 0.25 * b * (z < 1e-4 ? 1 - z * z / 3 : FastMath.tanh(z) / z);
    }

    /** The variance of PG(b, c): b (sinh c - c) / (4 c^3 cosh(c / 2)^2), and b / 24 at c = 0. */
    public static double variance(int b, double c) {
        double z = 0.5 * Math.abs(c);
        double s = z * z;
        if (z < 0.05) {
            return b * (1 / 24.0 - s * (1 / 30.0 - s * (17 / 840.0 - s * (31 / 2835.0 - s * 691 / 124740))));
        }
        double t = FastMath.tanh(z);
        return b * (t - z * (1 - t * t)) / (16 * z * s);
    }

    /** The third central moment of PG(b, c): b / 60 at c = 0. */
    static double thirdMoment(int b, double c) {
        double z = 0.5 * Math.abs(c);
        double s = z * z;
        if (z < 0.05) {
            return b * (1 / 60.0 - s * (17 / 840.0 - s * 31 / 1890));
        }
        double t = FastMath.tanh(z);
        double rest = 1 - t * t;
        return b * (3 * (t - z * rest) - 2 * s * t * rest) / (64 * z * s * s);
    }

    /**
     * A draw of PG(b, c).
     *
     * @param b how many PG(1, c) it is the sum of, 1 or more
     * @param c tilt, finite
     */
    public double draw(int b, double c) {
        if (b < 1) {
            throw new IllegalArgumentException("b must be 1 or more, was " + b);
        }
        if (b > SUMMED) {
            return bent(b, c);
        }
        double sum = 0;
        for (int i = 0; i < b; i++) {
            sum += draw(c);
        }
        return sum;
    }

    /**
     * A draw of PG(1, c).
     *
     * @param c tilt, finite
     */
    public double draw(double c) {
        double z = 0.5 * Math.abs(c);
        if (!(z < Double.POSITIVE_INFINITY)) {
            throw notFinite(c);
        }
        while (true) {
            double x = isAbove(z)
                    ? CUT + exponential.sample() / (0.125 * PI_SQUARED + 0.5 * z * z)
                    : z < 1 / CUT ? belowByTangent(z) : belowByRoots(z);
            double u = random.nextDouble();
            if (u < SURE || isBelowSeries(u, x)) {
                return 0.25 * x;
            }
        }
    }

    private double bent(int b, double c) {
        if (!(Math.abs(c) < Double.POSITIVE_INFINITY)) {
            throw notFinite(c);
        }
        double variance = variance(b, c);
        double sd = Math.sqrt(variance);
        double k = thirdMoment(b, c) / (6 * variance * sd);
        if (!(k >= 0)) {
            // The variance has underflown, at a tilt above 1e100.
            return mean(b, c);
        }
        double n = gaussian.sample();
        return mean(b, c) + sd * (n + k * (n * n - 1)) / Math.sqrt(1 + 2 * k * k);
    }

    /** Whether the proposal lies above the cut, with probability {@link #share}. */
    private boolean isAbove(double z) {
        double u = random.nextDouble();
        if (z >= REACH) {
            return u < SHARE[FINE * REACH] && u < share(z);
        }
        double at = z * FINE;
        int cell = (int) at;
        double line = SHARE[cell] + (at - cell) * (SHARE[cell + 1] - SHARE[cell]);
        return Math.abs(u - line) > BAND ? u < line : u < share(z);
    }

    /** x below the cut, with density in y = 1 / sqrt(x) proportional to exp(-y^2 / 2 - z^2 / (2 y^2)), z &lt; 1 / CUT. */
    private double belowByTangent(double z) {
        double half = 0.5 * z * z;
        double rate = TOUCH - half * (2 / (TOUCH * TOUCH * TOUCH));
        double atTouch = 0.5 * TOUCH * TOUCH + half * (1 / (TOUCH * TOUCH));
        while (true) {
            double y = EDGE + exponential.sample() / rate;
            double x = 1 / (y * y);
            double gap = 0.5 * y * y + half * x - atTouch - rate * (y - TOUCH);
            if (exponential.sample() >= gap) {
                return x;
            }
        }
    }

    /** x below the cut, inverse Gaussian with mean 1 / z and shape 1, z &gt;= 1 / CUT. */
    private double belowByRoots(double z) {
        while (true) {
            double n = gaussian.sample();
            double r = 0.5 * n * n / z;
            // The smaller root over the mean; the larger is its inverse.
            double root = 1 / (1 + r + Math.sqrt(r * (2 + r)));
            double x = random.nextDouble() * (1 + root) <= 1 ? root / z : 1 / (root * z);
            if (x <= CUT) {
                return x;
            }
        }
    }

    /** Whether {@code u} lies below the alternating series at {@code x}, in units of its first term. */
    static boolean isBelowSeries(double u, double x) {
        // Term n over the first is (2 n + 1) power^(n (n + 1) / 2), from the form that converges fast on x's side.
        double power = FastMath.exp(x > CUT ? -PI_SQUARED * x : -4 / x);
        double sum = 1;
        double step = 1;
        double term = 1;
        for (int n = 1; ; n++) {
            step *= power;
            term *= step;
            double next = (2 * n + 1) * term;
            if (n % 2 == 1) {
                sum -= next;
                if (u <= sum) {
                    return true;
                }
            } else {
                sum += next;
                if (u > sum || next == 0) {
                    return false;
                }
            }
        }
    }

    /** The share of the exponential above the cut in the proposal for z. */
    static double share(double z) {
        if (z > 50) {
            // Below e^-700, less than any uniform but 0.
            return 0;
        }
        double rate = 0.125 * PI_SQUARED + 0.5 * z * z;
        double above = FastMath.PI / (2 * rate) * FastMath.exp(-rate * CUT);
        double below = 2 * FastMath.exp(-z) * Normal.cdf(EDGE * (CUT * z - 1))
                + 2 * FastMath.exp(z) * Normal.cdf(-EDGE * (CUT * z + 1));
        return above / (above + below);
    }

    private static double[] shares() {
        double[] shares = new double[FINE * REACH + 1];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share((double) i / FINE);
        }
        return shares;
    }

    private static IllegalArgumentException notFinite(double c) {
        return new IllegalArgumentException("c must be finite, was " + c);
    }
}
