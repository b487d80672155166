package org.realign.structure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * How far capabilities are in the hands of few.
 *
 * <p><b>Model.</b> CON = sqrt((sum s[i]^2 - 1 / N) / (1 - 1 / N)) with s[i] the share of the i-th of N powers: 0 where all
 * have the same, 1 where one has everything.
 * <p><b>Missing.</b> Undefined, hence empty, for one power or none, and where nobody has anything: one power alone is neither
 * concentrated nor spread.
 * <p><b>Errors.</b> {@link IllegalArgumentException} for a negative or infinite capability, or none at all (NaN).
 * <p><b>Source.</b> Ray and Singer 1973.
 */
public final class Concentration {
    private Concentration() {}

    /** The concentration of capabilities in any unit, one for each power. */
    public static OptionalDouble of(double... capabilities) {
        Amounts.require("a capability", capabilities);
        int n = capabilities.length;
        double total = Sums.of(capabilities);
        if (n < 2 || total == 0) {
            return OptionalDouble.empty();
        }
        double squares = Sums.of(
                Arrays.stream(capabilities).map(c -> c / total * (c / total)).toArray());
        double even = 1.0 / n;
        // Equal shares give rounding instead of 0.
        return OptionalDouble.of(FastMath.sqrt(Math.max(0, (squares - even) / (1 - even))));
    }
}
