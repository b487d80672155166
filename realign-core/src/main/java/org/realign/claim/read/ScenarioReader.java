package org.realign.claim.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.realign.explain.Explanation;
import org.realign.record.InputException;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.StateSystem;
import org.realign.record.Window;
import org.realign.world.Change;
import org.realign.world.Circumstance;
import org.realign.world.Scenario;
import org.realign.world.Sphere;

/**
 * Reads a scenario from YAML; docs/scenarios.md is its grammar.
 *
 * <p><b>Errors.</b> {@link InputException} with all that is wrong, in order of line.
 */
public final class ScenarioReader {
    private static final List<String> KEYS =
            List.of("scenario", "title", "says", "source", "names", "from", "until", "instead");
    private static final List<String> CHANGES = List.of("circumstance", "negotiation", "rivalry", "sanctions", "joins");

    private static final int FIRST = 1946;
    private static final int LAST = 2100;
    /** Further ahead than this nothing that was estimated holds. */
    private static final int LONGEST = 20;

    private final StateSystem states;

    /** A reader that knows the codes of {@code states}. */
    public ScenarioReader(StateSystem states) {
        this.states = states;
    }

    private static Map<String, Circumstance> circumstances() {
        Map<String, Circumstance> all = new LinkedHashMap<>();
        for (Circumstance c : Circumstance.values()) {
            // A belief is changed by what it is learned from.
            if (c != Circumstance.BELIEF) {
                all.put(c.code(), c);
            }
        }
        return all;
    }

    /** One file on its way through. */
    private static final class Reading {
        private final Problems problems;
        private final Values values;
        private final Times times;
        private final Parties parties;

        Reading(Problems problems, StateSystem states) {
            this.problems = problems;
            values = new Values(problems);
            times = new Times(problems, values);
            parties = new Parties(problems, values, states);
        }

        int year(Value value) {
            return values.whole(value, FIRST, LAST);
        }

        Change change(Value value) {
            Fields fields = new Fields(value, "what is otherwise", with("says"), problems);
            String says = fields.need("says", values::text, "");
            String kind = fields.oneOf(CHANGES).orElse("");
            Function<Value, Change> reader = switch (kind) {
                case "circumstance" -> v -> circumstantial(says, v);
                case "negotiation" -> v -> negotiated(says, v);
                case "rivalry" -> v -> rivals(says, v);
                case "sanctions" -> v -> among(says, v);
                default -> v -> joins(says, v);
            };
            Change standIn = new Change.Rivals(says, 0, 1, FIRST, FIRST, 0);
            return kind.isEmpty() ? standIn : fields.need(kind, reader, standIn);
        }

        private static List<String> with(String more) {
            List<String> keys = new java.util.ArrayList<>(CHANGES);
            keys.add(more);
            return keys;
        }

        private Change circumstantial(String says, Value value) {
            Fields fields =
                    new Fields(value, "a circumstance", List.of("what", "state", "with", "during", "value"), problems);
            Circumstance what =
                    fields.need("what", v -> values.choice(v, "circumstance", circumstances()), Circumstance.VISITS);
            Window during = fields.need("during", times::window, Times.STAND_IN);
            return new Change.Circumstantial(
                    says,
                    what,
                    fields.need("state", parties::state, new Party("XXX")),
                    fields.need("with", this::pole, 0),
                    during.from().getYear(),
                    during.to().getYear(),
                    fields.need("value", v -> values.number(v, what.low(), what.high(), what.low()), 0.0));
        }

        private Change negotiated(String says, Value value) {
            Fields fields = new Fields(value, "a negotiation", List.of("state", "with", "year", "outcome"), problems);
            return new Change.Negotiated(
                    says,
                    fields.need("state", parties::state, new Party("XXX")),
                    fields.need("with", this::pole, 0),
                    fields.need("year", this::year, FIRST),
                    fields.need("outcome", v -> values.number(v, 0, 1, 0), 0.0));
        }

        private Change rivals(String says, Value value) {
            Fields fields = new Fields(value, "a rivalry", List.of("between", "during", "value"), problems);
            List<Integer> two = fields.<List<Integer>>need(
                    "between", v -> values.list(v, 2, 2, "poles", this::pole), List.of(0, 1));
            if (two.size() == 2 && two.get(0).equals(two.get(1))) {
                fields.wrong("between", "a pole is no rival of itself", "");
            }
            Window during = fields.need("during", times::window, Times.STAND_IN);
            return new Change.Rivals(
                    says,
                    two.get(0),
                    two.get(two.size() - 1),
                    during.from().getYear(),
                    during.to().getYear(),
                    fields.need("value", v -> values.number(v, 0, 1, 0), 0.0));
        }

        private Change among(String says, Value value) {
            Fields fields =
                    new Fields(value, "sanctions among poles", List.of("by", "on", "during", "value"), problems);
            Window during = fields.need("during", times::window, Times.STAND_IN);
            int by = fields.need("by", this::pole, 0);
            int on = fields.need("on", this::pole, 1);
            if (by == on) {
                fields.wrong("on", "a pole has no sanctions on itself", "");
            }
            return new Change.Among(
                    says,
                    by,
                    on,
                    during.from().getYear(),
                    during.to().getYear(),
                    fields.need("value", v -> values.number(v, 0, 1, 0), 0.0));
        }

        private Change joins(String says, Value value) {
            Fields fields = new Fields(value, "an entry", List.of("state", "club", "year"), problems);
            Pole club = fields.need("club", parties::pole, Parties.STAND_IN);
            return new Change.Joins(
                    says,
                    fields.need("state", parties::state, new Party("XXX")),
                    club.parties().get(0),
                    fields.need("year", this::year, FIRST));
        }

        private int pole(Value value) {
            Pole named = parties.pole(value);
            int pole = named.parties().stream().mapToInt(Sphere::pole).max().orElse(-1);
            if (pole < 0 && !named.equals(Parties.STAND_IN)) {
                problems.add(
                        value,
                        named.label() + " is no pole of simulated worlds; these are "
                                + Sphere.POLES.stream().map(Pole::name).collect(Collectors.joining(", ")),
                        "");
            }
            return Math.max(0, pole);
        }
    }

    /**
     * The scenario in {@code bytes}.
     *
     * @param file where they come from, as the user knows it
     */
    public Scenario read(String file, byte[] bytes) {
        Problems problems = new Problems(file);
        Value root = new Value("", YamlTree.read(bytes, problems));
        Reading reading = new Reading(problems, states);
        Fields fields = new Fields(root, "a scenario", KEYS, problems);
        fields.take("names", reading.parties::declare);
        String name = fields.need("scenario", reading.values::name, "");
        int from = fields.need("from", reading::year, FIRST);
        int until = fields.need("until", reading::year, FIRST + 1);
        if (until <= from || until > from + LONGEST) {
            fields.wrong(
                    "until",
                    "a scenario ends after it begins, and at most " + LONGEST + " years later: not " + until
                            + " if it begins in " + from,
                    "");
        }
        Scenario read = new Scenario(
                name,
                fields.take("title", reading.values::text).orElse(Explanation.words(name)),
                fields.need("says", reading.values::text, ""),
                fields.need("source", reading.values::text, ""),
                from,
                Math.max(from + 1, until),
                fields.<List<Change>>need(
                        "instead", v -> reading.values.list(v, 1, 30, "changes", reading::change), List.of()));
        problems.throwIfAny();
        return read;
    }
}
