package org.realign.kernel;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * The standard normal distribution: its distribution function, log density and quantiles.
 *
 * <p><b>Model.</b> The distribution function is half the complementary error function, so that the lower tail keeps its
 * relative accuracy; the quantile is Wichura's rational approximation, with a relative error near 1e-15.
 * <p><b>Source.</b> Wichura 1988, Applied Statistics 37, 477-484 (algorithm AS 241, PPND16).
 */
public final class Normal {
    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double LOG_SQRT_TWO_PI = 0.5 * FastMath.log(2 * FastMath.PI);

    /** Coefficients, lowest power first: numerators and denominators of the centre, the flanks and the far tails. */
    private static final double[][] CENTRE = {
        {
            3.3871328727963665,
            133.14166789178438,
            1971.5909503065513,
            13731.69376550946,
            45921.95393154987,
            67265.7709270087,
            33430.57558358813,
            2509.0809287301227
        },
        {
            1,
            42.31333070160091,
            687.1870074920579,
            5394.196021424751,
            21213.794301586597,
            39307.89580009271,
            28729.085735721943,
            5226.495278852854
        }
    };

    private static final double[][] FLANK = {
        {
            1.4234371107496835,
            4.630337846156546,
            5.769497221460691,
            3.6478483247632045,
            1.2704582524523684,
            0.2417807251774506,
            0.022723844989269184,
            0.0007745450142783414
        },
        {
            1,
            2.053191626637759,
            1.6763848301838038,
            0.6897673349851,
            0.14810397642748008,
            0.015198666563616457,
            0.0005475938084995345,
            1.0507500716444169e-09
        }
    };

    private static final double[][] TAIL = {
        {
            6.657904643501103,
            5.463784911164114,
            1.7848265399172913,
            0.29656057182850487,
            0.026532189526576124,
            0.0012426609473880784,
            2.7115555687434876e-05,
            2.0103343992922881e-07
        },
        {
            1,
            0.599832206555888,
            0.1369298809227358,
            0.014875361290850615,
            0.0007868691311456133,
            1.8463183175100548e-05,
            1.421511758316446e-07,
            2.0442631033899397e-15
        }
    };

    private Normal() {}

    /** The probability of a value below {@code x}. */
    public static double cdf(double x) {
        return 0.5 * Erf.erfc(-x * SQRT_HALF);
    }

    /** The logarithm of the density at {@code x}. */
    public static double logDensity(double x) {
        return -0.5 * x * x - LOG_SQRT_TWO_PI;
    }

    /**
     * The value below which a share {@code p} of the probability lies: -Infinity at 0, Infinity at 1, NaN outside.
     *
     * @param p 0 to 1
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            return p == 0 ? Double.NEGATIVE_INFINITY : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            return q * ratio(CENTRE, 0.180625 - q * q);
        }
        double r = Math.sqrt(-FastMath.log(q < 0 ? p : 1 - p));
        double size = r <= 5 ? ratio(FLANK, r - 1.6) : ratio(TAIL, r - 5);
        return q < 0 ? -size : size;
    }

    private static double ratio(double[][] of, double x) {
        double above = 0;
        double below = 0;
        for (int i = of[0].length - 1; i >= 0; i--) {
            above = above * x + of[0][i];
            below = below * x + of[1][i];
        }
        return above / below;
    }
}
