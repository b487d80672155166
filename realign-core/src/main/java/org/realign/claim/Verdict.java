package org.realign.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer to a claim.
 *
 * @param claim the claim
 * @param finding what its test found
 * @param withoutMemory what the test finds without what is from memory, entries and statements of completeness, where
 *     it rests on any
 * @param again the answer under each other choice that touches it, in the declared order; empty where it has none
 */
public record Verdict(Claim claim, Finding finding, Optional<Finding> withoutMemory, List<Again> again) {
    /**
     * The answer under one other choice.
     *
     * @param specification its name, as {@link Specifications} declares it
     * @param says what is done otherwise, for readers
     * @param outcome the answer then
     * @param probability that the claim is true then, where it could be computed
     * @param caveats what to know of it: where the run behind it is too short to be relied on
     */
    public record Again(
            String specification, String says, Outcome outcome, OptionalDouble probability, List<String> caveats) {
        public Again {
            caveats = List.copyOf(caveats);
        }
    }

    public Verdict {
        again = List.copyOf(again);
    }

    /** An answer that was not computed again under other choices. */
    public Verdict(Claim claim, Finding finding, Optional<Finding> withoutMemory) {
        this(claim, finding, withoutMemory, List.of());
    }

    public Outcome outcome() {
        return finding.outcome();
    }

    /** True where the verdict would be another if entries never looked up were left out. */
    public boolean turnsOnMemory() {
        return withoutMemory.map(f -> f.outcome() != outcome()).orElse(false);
    }

    /** The answer without what was imported; empty where nothing was. */
    public Optional<Again> withoutImports() {
        return again.stream()
                .filter(a -> a.specification().equals(Specifications.WITHOUT_IMPORTS))
                .findFirst();
    }

    /** How many of the other choices give the same answer. */
    public int agreeing() {
        return (int) again.stream().filter(a -> a.outcome() == outcome()).count();
    }

    /** The share of the other choices that give the same answer; none where none was tried. */
    public OptionalDouble agreement() {
        return again.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(agreeing() / (double) again.size());
    }
}
