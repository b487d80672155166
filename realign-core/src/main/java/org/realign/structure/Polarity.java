package org.realign.structure;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How many poles a system has: the powers with at least half of what the leader has.
 *
 * <p><b>Model.</b> A description, not a theory: 1 is unipolar, 2 bipolar, more multipolar.
 * <p><b>Missing.</b> Empty without powers, or where nobody has anything.
 * <p><b>Errors.</b> {@link IllegalArgumentException} for a negative or infinite capability, or NaN.
 * <p><b>Source.</b> Rasler and Thompson 1994.
 */
public final class Polarity {
    private static final double HALF = 0.5;

    private Polarity() {}

    /** The number of poles among powers with these capabilities, in any unit. */
    public static OptionalInt of(double... capabilities) {
        Amounts.require("a capability", capabilities);
        double leader = Arrays.stream(capabilities).max().orElse(0);
        if (leader == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int)
                Arrays.stream(capabilities).filter(c -> c >= HALF * leader).count());
    }
}
