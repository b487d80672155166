package org.realign.claim.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.claim.ExplainsBetter;
import org.realign.claim.Interpretation;
import org.realign.claim.MeasureCall;
import org.realign.claim.Test;
import org.realign.explain.Contest;
import org.realign.explain.Explanation;
import org.realign.explain.Subject;
import org.realign.record.InputException;
import org.realign.record.Window;

/** Tests that weigh explanations against each other. */
final class ExplanationTests {
    private final Problems problems;
    private final Values values;
    private final Times times;
    private final MeasureReader measures;
    private final Map<String, Explanation> known;

    ExplanationTests(
            Problems problems, Values values, Times times, MeasureReader measures, Map<String, Explanation> known) {
        this.problems = problems;
        this.values = values;
        this.times = times;
        this.measures = measures;
        this.known = known;
    }

    private record Shift(MeasureCall measure, Window within) {}

    private static final Shift NONE = new Shift(MeasureReader.STAND_IN, Times.STAND_IN);

    Test explainsBetter(Fields fields) {
        Shift shift = fields.need("shift", this::shift, NONE);
        Optional<Explanation> first = fields.need("explanation", this::explanation, Optional.empty());
        List<Explanation> over = new ArrayList<>();
        fields.need(
                        "over",
                        v -> values.list(v, 1, Contest.MOST - 1, "other explanations", this::explanation),
                        List.<Optional<Explanation>>of())
                .forEach(e -> e.ifPresent(over::add));
        if (first.filter(over::contains).isPresent()) {
            fields.wrong("over", "names the explanation itself", "");
        }
        return first.<Test>map(e -> new ExplainsBetter(shift.measure(), shift.within(), e, over))
                .orElseGet(() -> new Interpretation(""));
    }

    private Optional<Explanation> explanation(Value value) {
        String name = values.name(value);
        Optional<Explanation> found = Optional.ofNullable(known.get(name));
        if (found.isEmpty() && name.matches("[a-z0-9-]+")) {
            problems.add(
                    value,
                    InputException.quoted(name) + " is no explanation; there are " + String.join(", ", known.keySet()),
                    Suggestion.nearest(name, List.copyOf(known.keySet()))
                            .map(Suggestion::of)
                            .orElse("Declare it in explanations/" + name + ".yaml beside the case."));
        }
        return found;
    }

    private Shift shift(Value value) {
        Fields fields = new Fields(value, "a shift", List.of("measure", "within"), problems);
        MeasureCall measure = measures.plain(fields, "measure");
        if (fields.has("measure") && !Subject.MEASURES.contains(measure.name())) {
            fields.wrong(
                    "measure",
                    "explanations are weighed on " + String.join(", ", Subject.MEASURES) + ", not on " + measure.name(),
                    "");
        } else if (!Subject.takes(measure.name(), measure.arguments().size())) {
            fields.wrong(
                    "measure",
                    "a shift is one of a state with another party, like alignment(PRK, RUS), or of a group",
                    "");
        }
        return new Shift(measure, fields.need("within", times::window, Times.STAND_IN));
    }
}
