package org.realign.claim.read;

import java.util.Optional;
import java.util.function.Function;
import org.realign.claim.MeasureCall;
import org.realign.claim.Pending;
import org.realign.claim.Test;
import org.realign.record.PartialDate;

/** The tests whose measures are still to be built; they are checked as strictly as the others. */
final class PendingTests {
    private final Values values;
    private final Times times;
    private final MeasureReader measures;

    PendingTests(Values values, Times times, MeasureReader measures) {
        this.values = values;
        this.times = times;
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

    /** A forecast; {@code nested} reads the test that it makes. */
    Pending forecast(Fields fields, Function<Value, Optional<Test>> nested) {
        PartialDate saved = fields.need("saved", times::date, PartialDate.parse("2000"));
        PartialDate due = fields.need("due", times::date, PartialDate.parse("2001"));
        if (fields.has("saved") && fields.has("due") && !saved.before(due)) {
            fields.wrong("due", "'due' (" + due + ") does not lie after 'saved' (" + saved + ")", "");
        }
        Optional<Test> that = fields.need("that", nested, Optional.empty());
        double probability = fields.need("probability", v -> values.number(v, 0, 1, 0.5), 0.5);
        return new Pending(
                "forecast",
                "a forecast of " + saved.spoken() + " for " + due.spoken() + ", with probability "
                        + Clauses.number(probability) + ", that "
                        + that.map(Clauses::of).orElse(""));
    }
}
