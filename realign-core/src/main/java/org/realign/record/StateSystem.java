package org.realign.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.realign.kernel.Spelling;

/**
 * All states since 1946 and all organisations the record names, with their numbers in the two usual systems.
 *
 * <p>Codes are ISO 3166-1 alpha-3, retired ones (SUN, YUG, DDR, ...) included; Correlates of War and Gleditsch-Ward
 * numbers translate both ways for a given time.
 */
public final class StateSystem {
    private static final Window EVER = Window.parse("1900..2100");

    private final Map<String, State> states = new TreeMap<>();
    private final Map<String, String> organisations = new TreeMap<>();
    private final List<StateNumber> numbers;

    /**
     * A system of these states, organisations (code to name) and numbers.
     *
     * @throws IllegalArgumentException if a number or a succession names an unknown state
     */
    public StateSystem(List<State> states, Map<String, String> organisations, List<StateNumber> numbers) {
        states.forEach(s -> this.states.put(s.party().code(), s));
        this.organisations.putAll(organisations);
        this.numbers = List.copyOf(numbers);
        List<Party> named = new ArrayList<>();
        numbers.forEach(n -> named.add(n.party()));
        states.forEach(s -> {
            named.addAll(s.before());
            named.addAll(s.after());
        });
        for (Party party : named) {
            if (!this.states.containsKey(party.code())) {
                throw new IllegalArgumentException("'" + party + "' is used as a state but not listed as one");
            }
        }
    }

    /** The state with this code. */
    public Optional<State> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /** All states in order of code. */
    public List<State> states() {
        return List.copyOf(states.values());
    }

    /** All numbers, in the order given. */
    public List<StateNumber> numbers() {
        return numbers;
    }

    /**
     * Who is meant by a code, or by a number with its system: {@code PRK}, {@code org:BRICS}, {@code cow:731}, {@code
     * gw:340}. A number that passed from one state to another means the latest.
     */
    public Optional<Party> party(String text) {
        if (knows(text)) {
            return Optional.of(new Party(text));
        }
        for (StateNumber.Numbering numbering : StateNumber.Numbering.values()) {
            String prefix = numbering.name().toLowerCase(Locale.ROOT) + ":";
            if (text.startsWith(prefix) && text.substring(prefix.length()).matches("\\d{1,3}")) {
                return byNumber(numbering, Integer.parseInt(text.substring(prefix.length())), EVER);
            }
        }
        return Optional.empty();
    }

    /** True where {@code code} is a known state, a known organisation, or the world. */
    public boolean knows(String code) {
        return states.containsKey(code) || organisations.containsKey(code) || code.equals(Party.WORLD.code());
    }

    /** The name for people; the code itself where there is none. */
    public String name(Party party) {
        State state = states.get(party.code());
        return state != null ? state.name() : organisations.getOrDefault(party.code(), party.code());
    }

    /** The state that {@code number} denotes in {@code numbering} at some time in {@code window}; the latest of several. */
    public Optional<Party> byNumber(StateNumber.Numbering numbering, int number, Window window) {
        return numbers.stream()
                .filter(n -> n.numbering() == numbering && n.number() == number && n.holdsIn(window))
                .map(StateNumber::party)
                .reduce((first, second) -> second);
    }

    /** The number of {@code party} in {@code numbering} at some time in {@code window}; the latest of several. */
    public Optional<Integer> number(StateNumber.Numbering numbering, Party party, Window window) {
        return numbers.stream()
                .filter(n -> n.numbering() == numbering && n.party().equals(party) && n.holdsIn(window))
                .map(StateNumber::number)
                .reduce((first, second) -> second);
    }

    /**
     * What the user most likely meant by a code that is not known: a state by its name, by a number, or by a code
     * nearly the same.
     */
    public Optional<String> meant(String typed) {
        for (State state : states.values()) {
            if (state.name().equalsIgnoreCase(typed)) {
                return Optional.of(state.party().code());
            }
        }
        if (typed.matches("\\d{1,3}")) {
            int number = Integer.parseInt(typed);
            return numbers.stream()
                    .filter(n -> n.number() == number && n.end().isEmpty())
                    .map(n -> n.party().code())
                    .findFirst();
        }
        if (organisations.containsKey(Party.ORGANISATION + typed)) {
            return Optional.of(Party.ORGANISATION + typed);
        }
        if (typed.startsWith(Party.ORGANISATION)) {
            // Without the prefix, which all share: with it, two wrong letters of three would count as near.
            Map<String, String> acronyms = new TreeMap<>();
            organisations.keySet().forEach(c -> acronyms.put(c.substring(Party.ORGANISATION.length()), c));
            return Spelling.nearest(typed.substring(Party.ORGANISATION.length()), acronyms.keySet())
                    .map(acronyms::get);
        }
        Map<String, String> words = new TreeMap<>();
        states.values().forEach(s -> words.put(s.name(), s.party().code()));
        states.keySet().forEach(c -> words.put(c, c));
        organisations.keySet().forEach(c -> words.put(c, c));
        return Spelling.nearest(typed, words.keySet()).map(words::get);
    }

    /**
     * The part of {@code window} in which some member of {@code pole} existed, from the first such day to the last; empty
     * where none did. An organisation has no known beginning.
     */
    public Optional<Window> lifetime(Pole pole, Window window) {
        return pole.parties().stream()
                .flatMap(p -> state(p.code()).map(s -> s.lifetime(window)).orElse(Optional.of(window)).stream())
                .reduce(Window::span);
    }
}
