package org.realign.align;

import org.hipparchus.special.Gamma;

/** Logarithms of the negative binomial's coefficient. */
final class Counts {
    private static final int TABLE = 256;
    private static final double[] LOG_FACTORIAL = new double[TABLE];

    static {
        for (int n = 0; n < TABLE; n++) {
            LOG_FACTORIAL[n] = Gamma.logGamma(n + 1.0);
        }
    }

    private Counts() {}

    /** log of (y + size - 1)! / (y! (size - 1)!). */
    static double logChoose(int y, int size) {
        return logFactorial(y + size - 1) - logFactorial(y) - logFactorial(size - 1);
    }

    private static double logFactorial(int n) {
        return n < TABLE ? LOG_FACTORIAL[n] : Gamma.logGamma(n + 1.0);
    }
}
