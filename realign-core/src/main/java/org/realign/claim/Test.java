package org.realign.claim;

/** A question to the record whose answer is a verdict. The set is closed; docs/claims.md lists it. */
public sealed interface Test
        permits Compound, Fact, Count, LevelTest, Change, Exceeds, Precedes, Ranks, Pending, Interpretation {
    /** The word after {@code test:}, or {@code all} / {@code any}. */
    String kind();

    /** Puts the question to the record. */
    Finding check(Bench bench);
}
