package org.realign.claim;

import java.util.Optional;

/**
 * The answer to a claim.
 *
 * @param claim the claim
 * @param finding what its test found
 * @param withoutMemory what the test finds without what is from memory, entries and statements of completeness, where
 *     it rests on any
 */
public record Verdict(Claim claim, Finding finding, Optional<Finding> withoutMemory) {
    public Outcome outcome() {
        return finding.outcome();
    }

    /** True where the verdict would be another if entries never looked up were left out. */
    public boolean turnsOnMemory() {
        return withoutMemory.map(f -> f.outcome() != outcome()).orElse(false);
    }
}
