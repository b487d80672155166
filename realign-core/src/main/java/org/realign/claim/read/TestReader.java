package org.realign.claim.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.realign.claim.Change;
import org.realign.claim.Interpretation;
import org.realign.claim.Test;
import org.realign.explain.Explanation;
import org.realign.record.InputException;
import org.realign.world.Scenario;

/** A test by the word after {@code test:}. */
final class TestReader {
    /**
     * How one kind of test is written.
     *
     * @param keys that it may have, besides {@code test}
     * @param reader makes the test of them
     */
    private record Form(List<String> keys, Function<Fields, Test> reader) {}

    private final Problems problems;
    private final Map<String, Form> forms = new LinkedHashMap<>();

    TestReader(
            Problems problems,
            Values values,
            Parties parties,
            Times times,
            Map<String, Explanation> explanations,
            Map<String, Scenario> scenarios) {
        this.problems = problems;
        MeasureReader measures = new MeasureReader(problems, values, parties, times);
        forms(
                new FactTests(problems, values, new SelectionReader(problems, values, parties, times)),
                new MeasureTests(problems, values, parties, times, measures),
                new StandingTests(problems, values, parties, times, measures),
                new ExplanationTests(problems, values, times, measures, explanations),
                new ScenarioTests(problems, values, measures, scenarios),
                new ForecastTests(values, times));
        form("interpretation", List.of("because"), f -> new Interpretation(f.need("because", values::text, "")));
    }

    private void forms(
            FactTests facts,
            MeasureTests tests,
            StandingTests standing,
            ExplanationTests causes,
            ScenarioTests worlds,
            ForecastTests forecasts) {
        form("fact", with(SelectionReader.KEYS, "expect"), facts::fact);
        form("count", with(SelectionReader.KEYS, "equals", "at-least", "at-most", "distinct"), facts::count);
        form("level", measured("during", "above", "below", "between"), tests::level);
        form("rises", measured("during", "against", "by"), f -> tests.change(f, Change.Direction.RISES));
        form("falls", measured("during", "against", "by"), f -> tests.change(f, Change.Direction.FALLS));
        form("stays", measured("during", "against", "within"), f -> tests.change(f, Change.Direction.STAYS));
        form("exceeds", measured("over", "during", "by", "over-during"), tests::exceeds);
        form("precedes", List.of("earlier", "later"), facts::precedes);
        form("ranks", measured("among", "during", "order", "first", "last"), tests::ranks);
        form("break", measured("within", "direction"), f -> standing.shift(f, true));
        form("no-break", measured("within", "direction"), f -> standing.shift(f, false));
        form("posture", List.of("state", "is", "towards", "during"), standing::posture);
        form("explains-better", List.of("shift", "explanation", "over"), causes::explainsBetter);
        form("counterfactual", measured("scenario", "expect", "by"), worlds::counterfactual);
        form("forecast", List.of("saved", "due", "that", "probability"), f -> forecasts.forecast(f, this::foretold));
    }

    private void form(String kind, List<String> keys, Function<Fields, Test> reader) {
        forms.put(kind, new Form(with(keys, "test"), reader));
    }

    private static List<String> measured(String... keys) {
        return with(with(List.of("measure"), keys), MeasureReader.OPTIONS.toArray(String[]::new));
    }

    private static List<String> with(List<String> keys, String... more) {
        return Stream.concat(keys.stream(), Stream.of(more)).toList();
    }

    /** All words that may stand after {@code test:}. */
    List<String> kinds() {
        return List.copyOf(forms.keySet());
    }

    /** All keys that some test has, {@code test} included. */
    String[] keys() {
        return forms.values().stream()
                .flatMap(f -> f.keys().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** What may stand in a forecast: a test that time can settle. */
    private Optional<Test> foretold(Value value) {
        List<String> kinds = new ArrayList<>(kinds());
        kinds.removeAll(List.of("forecast", "interpretation"));
        return read(value, List.of(), "what is foretold", kinds).map(Read::test);
    }

    /** A test and the keys of the mapping in which it stands. */
    record Read(Test test, Fields fields) {}

    /**
     * The test in the mapping {@code whole}; empty where its kind is not known, which is noted.
     *
     * @param beside keys that the mapping may have besides those of the test
     * @param what the mapping is, with its article
     */
    Optional<Read> read(Value whole, List<String> beside, String what) {
        return read(whole, beside, what, kinds());
    }

    private Optional<Read> read(Value whole, List<String> beside, String what, List<String> allowed) {
        Optional<Value> word = word(whole);
        String kind = word.map(Value::text).orElse("");
        Form form = allowed.contains(kind) ? forms.get(kind) : null;
        if (form == null) {
            if (word.isPresent()) {
                problems.add(
                        word.get(),
                        InputException.quoted(kind) + " is no test; there are " + String.join(", ", allowed),
                        Suggestion.of(kind, allowed));
            } else {
                new Fields(whole, what, with(beside, keys()), problems).need("test", Value::text, "");
            }
            return Optional.empty();
        }
        List<String> keys = with(beside, form.keys().toArray(String[]::new));
        Fields fields = new Fields(whole, what + " with test '" + kind + "'", keys, problems);
        return Optional.of(new Read(form.reader().apply(fields), fields));
    }

    private static Optional<Value> word(Value whole) {
        if (whole.node() instanceof YamlNode.Mapping mapping) {
            return mapping.pairs().stream()
                    .filter(p -> p.key().text().equals("test"))
                    .map(p -> new Value("test", p.value()))
                    .findFirst();
        }
        return Optional.empty();
    }
}
