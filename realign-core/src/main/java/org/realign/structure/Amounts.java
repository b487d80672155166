package org.realign.structure;

/** Checks of what is handed in. */
final class Amounts {
    private Amounts() {}

    /** Refuses what is negative, infinite or not a number. */
    static void require(String what, double... values) {
        for (double value : values) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(what + " is finite and not negative, was " + value);
            }
        }
    }
}
