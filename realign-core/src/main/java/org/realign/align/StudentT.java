package org.realign.align;

import org.hipparchus.util.FastMath;

/** Student's t with 4 degrees of freedom, whose distribution function is algebraic. */
final class StudentT {
    private StudentT() {}

    /** Log density of a residual e / s on the scale s or, {@code below}, log probability of less than it. */
    static double log(boolean below, double e, double s) {
        if (below) {
            return FastMath.log(Math.max(cumulative(e), Double.MIN_NORMAL));
        }
        // density 3/8 (1 + e^2/4)^(-5/2)
        return FastMath.log(0.375 / s) - 2.5 * FastMath.log1p(e * e / 4);
    }

    /** Probability of a value below {@code e}: 1/2 + 3/8 u (1 - u^2 / 12), u = e / sqrt(1 + e^2/4) (Shaw 2006). */
    static double cumulative(double e) {
        double root = 1 / Math.sqrt(1 + e * e / 4);
        double u = e * root;
        return 0.5 + 0.375 * u * (1 - u * u / 12);
    }
}
