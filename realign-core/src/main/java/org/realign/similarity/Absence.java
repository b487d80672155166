package org.realign.similarity;

/** What an absence from a roll call counts as. */
public enum Absence {
    /** Nothing: a pair is compared in the roll calls in which both cast a vote. */
    LEFT_OUT,
    /**
     * An abstention, from the state's first vote of the year to its last. Staying away is sometimes a choice and
     * often an empty chair: this is a check of how far an answer turns on it, not the standard.
     */
    AS_ABSTENTION
}
