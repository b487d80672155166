package org.realign.claim;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/** Standard normal quantiles, for the sentences that say how far an estimate would have to move. */
final class Quantiles {
    private Quantiles() {}

    static double normal(double p) {
        return FastMath.sqrt(2) * Erf.erfInv(2 * p - 1);
    }
}
