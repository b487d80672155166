package org.realign.claim;

/** What the record says of a claim. */
public enum Outcome {
    /** Probability at least the case's upper threshold. */
    UPHELD("upheld", true),
    /** Probability at most the case's lower threshold. */
    REFUTED("refuted", true),
    /** The record is there and does not tell. */
    UNDECIDED("undecided", true),
    /** The record does not reach there. */
    OUTSIDE_RECORD("outside the record", false),
    /** A forecast whose day the record does not reach yet. */
    NOT_DUE("not due", false),
    /** No record could tell; never counted for or against. */
    INTERPRETATION("interpretation", false);

    private final String words;
    private final boolean tested;

    Outcome(String words, boolean tested) {
        this.words = words;
        this.tested = tested;
    }

    public String words() {
        return words;
    }

    /** The word in options and machine outputs, without blanks: {@code outside-the-record}. */
    public String code() {
        return words.replace(' ', '-');
    }

    /** True where the record was put to the question. */
    public boolean isTested() {
        return tested;
    }
}
