package org.realign.claim.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.realign.claim.MeasureCall;
import org.realign.explain.Explanation;
import org.realign.explain.Explanation.Ban;
import org.realign.explain.Explanation.Driver;
import org.realign.explain.Explanation.Expectation;
import org.realign.explain.Explanation.Exposure;
import org.realign.explain.Explanation.Form;
import org.realign.explain.Explanation.Listed;
import org.realign.explain.Explanation.Testimony;
import org.realign.explain.Explanation.Votes;
import org.realign.explain.Explanation.Yardstick;
import org.realign.explain.Subject;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.record.InputException;
import org.realign.record.Pole;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/**
 * Reads an explanation from YAML; docs/explanations.md is its grammar.
 *
 * <p><b>Errors.</b> {@link InputException} with all that is wrong, in order of line. One that forbids nothing is refused: what
 * is compatible with any record explains none.
 */
public final class ExplanationReader {
    private static final List<String> KEYS = List.of(
            "explanation",
            "title",
            "says",
            "source",
            "names",
            "expects",
            "forbids",
            "controls",
            "elsewhere",
            "testimony");

    private static final Subject STAND_IN = new Subject("engagement", List.of(Parties.STAND_IN, Parties.STAND_IN));

    private static final Map<String, Form> FORMS = forms();
    private static final Map<String, Integer> DIRECTIONS = directions();
    private static final Map<String, Integer> WAYS = ways();

    private final StateSystem states;

    /** A reader that knows the codes of {@code states}. */
    public ExplanationReader(StateSystem states) {
        this.states = states;
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("step", Form.STEP);
        forms.put("ramp", Form.RAMP);
        forms.put("pulse", Form.PULSE);
        return forms;
    }

    private static Map<String, Integer> directions() {
        Map<String, Integer> directions = new LinkedHashMap<>();
        directions.put("up", 1);
        directions.put("down", -1);
        directions.put("either", 0);
        return directions;
    }

    private static Map<String, Integer> ways() {
        Map<String, Integer> ways = directions();
        ways.remove("either");
        return ways;
    }

    /** One file on its way through. */
    private static final class Reading {
        final Problems problems;
        final Values values;
        final Times times;
        final Parties parties;
        final MeasureReader measures;

        Reading(Problems problems, StateSystem states) {
            this.problems = problems;
            values = new Values(problems);
            times = new Times(problems, values);
            parties = new Parties(problems, values, states);
            measures = new MeasureReader(problems, values, parties, times);
        }

        Expectation expected(Value value) {
            Fields fields = new Fields(
                    value,
                    "an expectation",
                    List.of("says", "measure", "change", "direction", "within", "driver"),
                    problems);
            Form form = fields.need("change", v -> values.choice(v, "form of change", FORMS), Form.STEP);
            if (fields.has("driver") && form != Form.RAMP) {
                fields.wrong("driver", "only a ramp follows a driver", "");
            }
            return new Expectation(
                    fields.need("says", values::text, ""),
                    subject(fields),
                    form,
                    fields.need("direction", v -> values.choice(v, "direction", DIRECTIONS), 1),
                    fields.need("within", times::window, Times.STAND_IN),
                    fields.take("driver", this::driver));
        }

        private Driver driver(Value value) {
            Fields fields = new Fields(value, "a driver", List.of("measure", "direction"), problems);
            MeasureCall call = measures.plain(fields, "measure");
            boolean built =
                    Measures.named(call.name()).isPresent() && call.options().equals(Options.NONE);
            if (!built || call.arguments().size() != 2) {
                fields.wrong(
                        "measure",
                        "a driver is a built measure of two parties, like agreement(RUS, USA), not "
                                + InputException.quoted(call.text()),
                        "");
            }
            return new Driver(
                    built ? of(call) : STAND_IN, fields.need("direction", v -> values.choice(v, "direction", WAYS), 1));
        }

        /** Expectations, each of a series of its own: of two changes of one series only one could be weighed. */
        List<Expectation> expectations(Value value) {
            Set<String> series = new HashSet<>();
            return values.list(value, 1, 20, "expectations", v -> {
                Expectation expected = expected(v);
                if (!expected.subject().equals(STAND_IN)
                        && !series.add(expected.subject().key())) {
                    problems.add(
                            v,
                            "says twice what it expects of "
                                    + expected.subject().words(),
                            "Say it once, or write two explanations.");
                }
                return expected;
            });
        }

        private Subject subject(Fields fields) {
            MeasureCall call = measures.plain(fields, "measure");
            if (!Subject.MEASURES.contains(call.name())) {
                fields.wrong(
                        "measure",
                        "explanations are weighed on " + String.join(", ", Subject.MEASURES) + ", not on "
                                + call.name(),
                        "");
                return STAND_IN;
            }
            if (!Subject.takes(call.name(), call.arguments().size())) {
                fields.wrong("measure", "an explanation speaks of a state and another party, or of a group", "");
            }
            return of(call);
        }

        /** The series that is called; a stand-in where it is of too few or too many parties, which was noted. */
        private static Subject of(MeasureCall call) {
            List<Pole> parties =
                    call.arguments().stream().flatMap(Optional::stream).toList();
            return Subject.takes(call.name(), parties.size()) ? new Subject(call.name(), parties) : STAND_IN;
        }

        Ban ban(Value value) {
            Fields fields =
                    new Fields(value, "what is forbidden", List.of("says", "measure", "direction", "within"), problems);
            return new Ban(
                    fields.need("says", values::text, ""),
                    subject(fields),
                    fields.take("direction", v -> values.choice(v, "direction", DIRECTIONS))
                            .orElse(0),
                    fields.need("within", times::window, Times.STAND_IN));
        }

        Subject control(Value value) {
            return subject(new Fields(value, "a control", List.of("measure"), problems));
        }

        Exposure exposure(Value value) {
            Fields fields = new Fields(
                    value,
                    "what happens elsewhere",
                    List.of("says", "exposed", "towards", "direction", "within"),
                    problems);
            Window within = fields.need("within", times::window, Times.STAND_IN);
            return new Exposure(
                    fields.need("says", values::text, ""),
                    fields.need("exposed", v -> yardstick(v, within), new Listed(List.of(), "")),
                    fields.need("towards", parties::pole, Parties.STAND_IN),
                    fields.need("direction", v -> values.choice(v, "direction", WAYS), 1),
                    within);
        }

        private Yardstick yardstick(Value value, Window within) {
            Fields fields = new Fields(
                    value, "an exposure", List.of("far-from", "near-to", "during", "states", "because"), problems);
            String by = fields.oneOf(List.of("far-from", "near-to", "states")).orElse("");
            if (by.equals("states")) {
                beside(fields, by, "during");
                return new Listed(
                        fields.need("states", v -> values.list(v, 1, 100, "states", parties::state), List.of()),
                        fields.need("because", values::text, ""));
            }
            if (by.isEmpty()) {
                return new Listed(List.of(), "");
            }
            beside(fields, by, "because");
            Window during = fields.need("during", times::window, Times.STAND_IN);
            checkBefore(fields, during, within);
            return new Votes(fields.need(by, parties::pole, Parties.STAND_IN), by.equals("far-from"), during);
        }

        /** Notes a key that goes with the other kind of exposure, and would not be read. */
        private static void beside(Fields fields, String by, String other) {
            if (fields.has(other)) {
                fields.wrong(other, "'" + other + "' is not read beside '" + by + "'", "Leave it out.");
            }
        }

        /** Notes where exposure is measured during the change or after it: what moved then would measure itself. */
        private void checkBefore(Fields fields, Window during, Window within) {
            boolean known = !during.equals(Times.STAND_IN) && !within.equals(Times.STAND_IN);
            if (known && during.to().getYear() >= within.from().getYear()) {
                fields.wrong(
                        "during",
                        "exposure is measured before the change, in votes of whole years: " + during
                                + " does not end before " + within.from().getYear(),
                        "");
            }
        }

        Testimony testimony(Value value) {
            Fields fields = new Fields(value, "testimony", List.of("says", "ratio", "scorer"), problems);
            return new Testimony(
                    fields.need("says", values::text, ""),
                    fields.need("ratio", v -> values.number(v, 0.001, 1000, 1), 1.0),
                    fields.need("scorer", values::text, ""));
        }
    }

    /**
     * The explanation in {@code bytes}.
     *
     * @param file where they come from, as the user knows it
     */
    public Explanation read(String file, byte[] bytes) {
        Problems problems = new Problems(file);
        Value root = new Value("", YamlTree.read(bytes, problems));
        Reading reading = new Reading(problems, states);
        Fields fields = new Fields(root, "an explanation", KEYS, problems);
        fields.take("names", reading.parties::declare);
        String name = fields.need("explanation", reading.values::name, "");
        Explanation read = new Explanation(
                name,
                fields.take("title", reading.values::text).orElse(Explanation.words(name)),
                fields.need("says", reading.values::text, ""),
                fields.need("source", reading.values::text, ""),
                fields.<List<Expectation>>need("expects", reading::expectations, List.of()),
                fields.<List<Ban>>need(
                        "forbids", v -> reading.values.list(v, 1, 20, "what is forbidden", reading::ban), List.of()),
                fields.<List<Subject>>take("controls", v -> reading.values.list(v, 1, 20, "series", reading::control))
                        .orElse(List.of()),
                fields.take("elsewhere", reading::exposure),
                fields.<List<Testimony>>take(
                                "testimony", v -> reading.values.list(v, 1, 20, "testimonies", reading::testimony))
                        .orElse(List.of()),
                file);
        problems.throwIfAny();
        return read;
    }
}
