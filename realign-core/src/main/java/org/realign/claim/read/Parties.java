package org.realign.claim.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.realign.kernel.Spelling;
import org.realign.record.InputException;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.StateSystem;

/** Who is meant: the poles and names that a case declares, and the codes of states and organisations. */
final class Parties {
    /** The word that {@code ranks} puts in the place of a party. */
    static final String EACH = "each";

    private static final String LISTS =
            "The codes stand in record/states.tsv, those of organisations in record/organisations.tsv.";

    /** Stands where a party could not be read. */
    static final Pole STAND_IN = Pole.of("XXX");

    private final Problems problems;
    private final Values values;
    private final StateSystem states;
    private final Map<String, Pole> declared = new LinkedHashMap<>();

    Parties(Problems problems, Values values, StateSystem states) {
        this.problems = problems;
        this.values = values;
        this.states = states;
    }

    /** Takes in the case's own names for parties, and gives them back in order. */
    List<Pole> declare(Value names) {
        List<Pole> made = new ArrayList<>();
        for (Values.Named entry : values.named(names)) {
            String name = values.name(entry.name());
            List<Party> members = values.oneOrMore(entry.value(), this::code);
            Pole pole = name.isEmpty() || members.isEmpty() ? STAND_IN : called(name, members);
            made.add(pole);
            if (name.equals(EACH)) {
                problems.add(entry.name(), "'each' is the word of 'ranks', and names no party", "");
            } else if (declared.putIfAbsent(name, pole) != null) {
                problems.add(entry.name(), InputException.quoted(name) + " is declared twice", "");
            }
        }
        return made;
    }

    /** Organisations go by their full name in sentences; the name a case gives a state is how it wants it called. */
    private Pole called(String name, List<Party> members) {
        Party first = members.get(0);
        return first.isOrganisation() ? new Pole(name, members, states.name(first)) : new Pole(name, members);
    }

    /** A state by its code. */
    Party state(Value value) {
        Party party = code(value);
        if (states.knows(party.code()) && states.state(party.code()).isEmpty()) {
            problems.add(value, InputException.quoted(value.text()) + " is no state", "");
        }
        return party;
    }

    private Party code(Value value) {
        String text = values.word(value);
        Optional<Party> party = states.party(text);
        if (party.isPresent()) {
            return party.get();
        }
        if (!text.isEmpty()) {
            problems.add(value, InputException.quoted(text) + " is no code of a state or organisation", meant(text));
        }
        return STAND_IN.parties().get(0);
    }

    /** A party by its declared name or its code. */
    Pole pole(Value value) {
        String text = values.word(value);
        return text.isEmpty() ? STAND_IN : named(text, value, 0);
    }

    /** The party called {@code text}, which stands {@code offset} characters after the beginning of {@code value}. */
    Pole named(String text, Value value, int offset) {
        Pole known = declared.get(text);
        if (known != null) {
            return known;
        }
        Optional<Party> coded = states.party(text);
        if (coded.isPresent()) {
            Party party = coded.get();
            return new Pole(party.code(), List.of(party), states.name(party));
        }
        int column = value.node() instanceof YamlNode.Scalar scalar
                ? scalar.columnAt(offset)
                : value.node().column();
        problems.add(
                value.node().line(),
                column,
                value.field(),
                text,
                InputException.quoted(text) + " is neither declared in this case nor a code of a state or organisation",
                meant(text));
        return STAND_IN;
    }

    /** The two parties of {@code between}, who must not be the same. */
    List<Pole> two(Value value) {
        List<Pole> two = values.list(value, 2, 2, "two parties", this::pole);
        if (two.size() == 2 && overlap(two.get(0), two.get(1))) {
            problems.add(value, "'" + value.field() + "' names the same party twice", "");
        }
        return two.isEmpty() ? List.of(STAND_IN, STAND_IN) : two;
    }

    /** True where the two have a member in common; a stand-in has none. */
    static boolean overlap(Pole a, Pole b) {
        return !a.equals(STAND_IN) && a.parties().stream().anyMatch(b::includes);
    }

    /** True where every member is a state. */
    boolean isOfStates(Pole pole) {
        return pole.equals(STAND_IN)
                || pole.parties().stream().allMatch(p -> states.state(p.code()).isPresent());
    }

    private String meant(String typed) {
        if (!Suggestion.isWord(typed)) {
            return LISTS;
        }
        boolean small = typed.equals(typed.toLowerCase(Locale.ROOT));
        Optional<String> own = Spelling.nearest(typed, declared.keySet());
        Optional<String> code = states.meant(typed);
        return (small ? own.or(() -> code) : code.or(() -> own))
                .map(Suggestion::of)
                .orElse(LISTS);
    }
}
