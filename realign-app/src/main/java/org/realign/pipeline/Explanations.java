package org.realign.pipeline;

import java.util.List;
import java.util.Map;
import org.realign.claim.read.ExplanationReader;
import org.realign.explain.Explanation;
import org.realign.record.StateSystem;

/** The explanations that a case may name: those that come with Realign, and those in {@code explanations/} beside the case. */
final class Explanations {
    /** Those that come with Realign. */
    static final List<String> SHIPPED = List.of(
            "china-shock",
            "combine-and-contain",
            "economic-opening",
            "hanoi-recalibration",
            "october-war",
            "order-shift",
            "russias-war",
            "sadats-choice",
            "soviet-collapse",
            "soviet-refusal");

    private Explanations() {}

    /**
     * By name; one beside the case takes the place of a shipped one.
     *
     * @throws org.realign.record.InputException if one of them cannot be read, with every problem in it
     */
    static Map<String, Explanation> of(StateSystem states, CaseFile argument) {
        ExplanationReader reader = new ExplanationReader(states);
        return new Shelf<>("explanation", SHIPPED, reader::read, Explanation::name).of(argument);
    }
}
