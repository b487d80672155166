package org.realign.claim.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.claim.Counterfactual;
import org.realign.claim.Counterfactual.Expected;
import org.realign.claim.MeasureCall;
import org.realign.record.InputException;
import org.realign.world.Scenario;

/** The test of what would have been. */
final class ScenarioTests {
    private static final double MOST = 5;

    /** Stands where no scenario could be read. */
    private static final Scenario STAND_IN = new Scenario("", "", "", "", 0, 1, List.of());

    private final Problems problems;
    private final Values values;
    private final MeasureReader measures;
    private final Map<String, Scenario> known;

    ScenarioTests(Problems problems, Values values, MeasureReader measures, Map<String, Scenario> known) {
        this.problems = problems;
        this.values = values;
        this.measures = measures;
        this.known = known;
    }

    private static Map<String, Expected> expectations() {
        Map<String, Expected> all = new LinkedHashMap<>();
        all.put("higher", Expected.HIGHER);
        all.put("lower", Expected.LOWER);
        all.put("same", Expected.SAME);
        return all;
    }

    Counterfactual counterfactual(Fields fields) {
        Scenario scenario = fields.need("scenario", this::scenario, STAND_IN);
        MeasureCall measure = measures.measure(fields);
        return new Counterfactual(
                scenario,
                measure,
                fields.need("expect", v -> values.choice(v, "expectation", expectations()), Expected.SAME),
                fields.take("by", v -> values.number(v, 0, MOST, 0)));
    }

    private Scenario scenario(Value value) {
        String name = values.name(value);
        Optional<Scenario> found = Optional.ofNullable(known.get(name));
        if (found.isEmpty() && name.matches("[a-z0-9-]+")) {
            String there = known.isEmpty() ? "" : "; there are " + String.join(", ", known.keySet());
            problems.add(
                    value,
                    InputException.quoted(name) + " is no scenario" + there,
                    Suggestion.nearest(name, List.copyOf(known.keySet()))
                            .map(Suggestion::of)
                            .orElse("Declare it in scenarios/" + name + ".yaml beside the case."));
        }
        return found.orElse(STAND_IN);
    }
}
