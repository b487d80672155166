package org.realign.claim.read;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.realign.claim.Forecast;
import org.realign.claim.Interpretation;
import org.realign.claim.Test;
import org.realign.record.PartialDate;

/** The test {@code forecast}: a judgement saved on one day about what is so by another. */
final class ForecastTests {
    private static final Test STAND_IN = new Interpretation("");

    private final Values values;
    private final Times times;

    ForecastTests(Values values, Times times) {
        this.values = values;
        this.times = times;
    }

    /** A forecast; {@code nested} reads the test that it makes. */
    Forecast forecast(Fields fields, Function<Value, Optional<Test>> nested) {
        PartialDate saved = fields.need("saved", times::date, PartialDate.parse("2000"));
        PartialDate due = fields.need("due", times::date, PartialDate.parse("2001"));
        boolean inOrder = saved.before(due);
        if (fields.has("saved") && fields.has("due") && !inOrder) {
            fields.wrong("due", "'due' (" + due + ") does not lie after 'saved' (" + saved + ")", "");
        }
        Optional<Test> that = fields.need("that", nested, Optional.empty());
        if (inOrder && fields.has("saved") && fields.has("due")) {
            that.ifPresent(t -> checkTime(fields, t, saved, due));
        }
        double probability = fields.need("probability", v -> values.number(v, 0, 1, 0.5), 0.5);
        return new Forecast(
                saved, due, that.orElse(STAND_IN), that.map(Clauses::of).orElse(""), probability);
    }

    /** What is foretold must lie ahead when it is said, and be over when it is due. */
    private static void checkTime(Fields fields, Test that, PartialDate saved, PartialDate due) {
        Optional<LocalDate> until = that.until();
        if (until.isEmpty() && !(that instanceof Interpretation)) {
            fields.wrong(
                    "that", "'that' names no time, and so could come true after 'due'", "Give it 'during' or 'on'.");
        }
        until.filter(day -> day.isAfter(due.latest()))
                .ifPresent(day -> fields.wrong(
                        "that", "'that' asks about days up to " + day + ", which lie after 'due' (" + due + ")", ""));
        until.filter(day -> !day.isAfter(saved.earliest()))
                .ifPresent(day -> fields.wrong(
                        "that",
                        "'that' asks about days up to " + day + ", which are over when it is 'saved' (" + saved + ")",
                        ""));
    }
}
