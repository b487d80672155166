package org.realign.claim.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.claim.ActSelection;
import org.realign.claim.MembershipSelection;
import org.realign.claim.PactSelection;
import org.realign.claim.Selection;
import org.realign.claim.TransferSelection;
import org.realign.record.InputException;
import org.realign.record.Pole;
import org.realign.record.Window;

/** The entries of the record that a test of facts looks at. */
final class SelectionReader {
    /** The keys under which a selection stands. */
    static final List<String> KEYS = List.of("acts", "membership", "pact", "transfer");

    /** The keys that select acts. */
    static final List<String> ACTS = List.of(
            "between", "actor", "target", "with", "kind", "during", "on", "tone", "level", "mentions", "not", "id");

    private final Problems problems;
    private final Values values;
    private final Parties parties;
    private final Times times;

    SelectionReader(Problems problems, Values values, Parties parties, Times times) {
        this.problems = problems;
        this.values = values;
        this.parties = parties;
        this.times = times;
    }

    /** The selection of a test of facts: one of {@link #KEYS}. */
    Selection selection(Fields fields) {
        return switch (fields.oneOf(KEYS).orElse("")) {
            case "acts" -> fields.need("acts", this::acts, nothing());
            case "membership" -> fields.need("membership", this::membership, nothing());
            case "pact" -> fields.need("pact", this::pact, nothing());
            case "transfer" -> fields.need("transfer", this::transfer, nothing());
            default -> nothing();
        };
    }

    /** Acts, by at least one condition. */
    ActSelection acts(Value value) {
        return acts(new Fields(value, "a selection of acts", ACTS, problems), true);
    }

    /** The acts that the keys of {@code fields} select; other keys are not looked at. */
    ActSelection acts(Fields fields, boolean mayExclude) {
        fields.someOf(ACTS);
        return new ActSelection(
                fields.take("between", parties::two).orElse(List.of()),
                fields.take("actor", this::poles).orElse(List.of()),
                fields.take("target", this::poles).orElse(List.of()),
                fields.take("with", parties::pole),
                fields.take("kind", v -> values.oneOrMore(v, k -> values.choice(k, "kind of act", Choices.KINDS)))
                        .map(Set::copyOf)
                        .orElse(Set.of()),
                times.when(fields),
                fields.take("tone", v -> values.oneOrMore(v, t -> values.choice(t, "tone", Choices.TONES)))
                        .map(Set::copyOf)
                        .orElse(Set.of()),
                fields.take("level", v -> values.oneOrMore(v, l -> values.choice(l, "level", Choices.LEVELS)))
                        .map(Set::copyOf)
                        .orElse(Set.of()),
                fields.take("mentions", v -> values.oneOrMore(v, values::text)).orElse(List.of()),
                fields.take("id", values::text),
                fields.take("not", v -> excluded(v, mayExclude)));
    }

    private ActSelection excluded(Value value, boolean mayExclude) {
        List<String> keys = new ArrayList<>(ACTS);
        keys.remove("not");
        if (!mayExclude) {
            return nothing();
        }
        return acts(new Fields(value, "the acts left out", keys, problems), false);
    }

    private List<Pole> poles(Value value) {
        return values.oneOrMore(value, parties::pole);
    }

    private MembershipSelection membership(Value value) {
        Fields fields = new Fields(value, "a membership", List.of("state", "org", "status", "during", "on"), problems);
        return new MembershipSelection(
                fields.take("state", this::poles).orElse(List.of()),
                fields.need("org", this::organisation, Parties.STAND_IN),
                fields.take("status", v -> values.choice(v, "status", Choices.STATUSES)),
                times.when(fields));
    }

    private Pole organisation(Value value) {
        Pole pole = parties.pole(value);
        boolean one = pole.parties().size() == 1 && pole.parties().get(0).isOrganisation();
        if (!one && !pole.equals(Parties.STAND_IN)) {
            problems.add(
                    value,
                    InputException.quoted(value.text()) + " is no organisation; one is written like org:BRICS",
                    "");
        }
        return pole;
    }

    private PactSelection pact(Value value) {
        Fields fields = new Fields(value, "a pact", List.of("between", "type", "during", "on"), problems);
        List<Pole> two = fields.need("between", parties::two, List.of(Parties.STAND_IN, Parties.STAND_IN));
        return new PactSelection(
                two.get(0),
                two.get(1),
                fields.take("type", v -> values.choice(v, "type of pact", Choices.PACT_TYPES)),
                times.when(fields));
    }

    private TransferSelection transfer(Value value) {
        Fields fields =
                new Fields(value, "a transfer", List.of("supplier", "recipient", "category", "during", "on"), problems);
        Optional<Pole> supplier = fields.take("supplier", parties::pole);
        Optional<Pole> recipient = fields.take("recipient", parties::pole);
        fields.someOf(List.of("supplier", "recipient"));
        Optional<Window> when = times.when(fields);
        return new TransferSelection(supplier, recipient, fields.take("category", values::text), when);
    }

    /** Stands where a selection could not be read. */
    static ActSelection nothing() {
        return new ActSelection(
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Optional.of(Times.STAND_IN),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
