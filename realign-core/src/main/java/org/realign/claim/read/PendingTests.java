package org.realign.claim.read;

import org.realign.claim.MeasureCall;
import org.realign.claim.Pending;

/** The tests whose measures are still to be built; they are checked as strictly as the others. */
final class PendingTests {
    private final Values values;
    private final MeasureReader measures;

    PendingTests(Values values, MeasureReader measures) {
        this.values = values;
        this.measures = measures;
    }

    /** The name of a scenario as words that stand apart. */
    private static String name(String written) {
        return "\u201c" + written.replace('-', ' ') + "\u201d";
    }

    Pending counterfactual(Fields fields) {
        String scenario = fields.need("scenario", values::name, "");
        MeasureCall measure = measures.measure(fields);
        String expect = fields.need("expect", v -> values.choice(v, "expectation", Choices.CHANGES), "same");
        return new Pending(
                "counterfactual",
                measure.words() + " under the scenario " + name(scenario) + ", said to be "
                        + (expect.equals("same") ? "the same" : expect));
    }
}
