package org.realign.record;

/** Why there is no value. None of these is a zero. */
public enum Missing {
    /** Looked for where the record is complete, and there was none. */
    ABSENT("absent"),
    /** It may exist; the record does not say. */
    UNKNOWN("unknown"),
    /** The source reports on this, but not this case or year. */
    NOT_CODED("not coded"),
    /** The record does not reach there. */
    OUTSIDE_COVERAGE("outside coverage"),
    /** The state, or its partner, did not exist then. */
    NOT_YET_A_STATE("not yet a state");

    private final String words;

    Missing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
