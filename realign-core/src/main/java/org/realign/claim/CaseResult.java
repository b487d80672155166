package org.realign.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A case with its answers.
 *
 * @param argument the case
 * @param verdicts one for each claim, in order
 */
public record CaseResult(Case argument, List<Verdict> verdicts) {
    public CaseResult {
        verdicts = List.copyOf(verdicts);
    }

    /** How many claims came out each way; every outcome is there, zero where there is none. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        verdicts.forEach(v -> counts.merge(v.outcome(), 1, Integer::sum));
        return counts;
    }
}
