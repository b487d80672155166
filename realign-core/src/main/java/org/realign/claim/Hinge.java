package org.realign.claim;

import org.realign.record.Window;

/** What the answer to a test hangs on, besides the record: which other choices are worth trying on it. */
public enum Hinge {
    /** The joint draws of alignment, and so how it is measured. */
    DRAWS,
    /** Jumps of alignment, which a walk of normal steps does not have. */
    JUMPS,
    /** Time cut finer than years. */
    MONTHS,
    /** The limits between postures, and between rivals and partners. */
    LIMITS,
    /** How often something happened in months in which it could. */
    RATES,
    /** Shares of what the state received in trade, arms and aid. */
    RECEIPTS;

    private static final int YEAR = 365;

    /** True for a window in which no whole year fits. */
    static boolean isShort(Window window) {
        return window.days() < YEAR;
    }
}
