package org.realign.pipeline;

import java.util.List;
import java.util.Map;
import org.realign.claim.read.ScenarioReader;
import org.realign.record.StateSystem;
import org.realign.world.Scenario;

/** The scenarios that a case may name: those that come with Realign, and those in {@code scenarios/} beside the case. */
final class Scenarios {
    /** Those that come with Realign. */
    static final List<String> SHIPPED = List.of(
            "brics-opens",
            "divide-and-rule",
            "leader-change-in-washington",
            "no-dual-pressure",
            "no-hanoi-failure",
            "no-war",
            "sanctions-relief");

    private Scenarios() {}

    /**
     * By name; one beside the case takes the place of a shipped one.
     *
     * @throws org.realign.record.InputException if one of them cannot be read, with every problem in it
     */
    static Map<String, Scenario> of(StateSystem states, CaseFile argument) {
        ScenarioReader reader = new ScenarioReader(states);
        return new Shelf<>("scenario", SHIPPED, reader::read, Scenario::name).of(argument);
    }
}
