package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.archive.datasets.Names;
import org.realign.archive.intake.Refusal;
import org.realign.record.StateNumber;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/**
 * Who datasets mean by numbers, letters and names.
 *
 * <p><b>Model.</b> A number denotes on a day the state that holds it then, and in a year the one that holds it on the first
 * of January, else the first to hold it in the year. A name denotes the state of that name that exists in the year. The
 * list of states begins with {@value #FIRST}: of earlier years nothing is said.
 */
public final class States {
    /** The first year of the list of states. */
    public static final int FIRST = 1946;

    static final String UNLISTED = "a state that is not in the list of states";
    static final String BEFORE = "before " + FIRST + ", where the list of states begins";

    private static final int LAST = 2100;
    private static final int NUMBERS = 1000;

    private final StateSystem system;
    private final Names names;
    private final Map<Numbering, List<List<Span>>> spans = new HashMap<>();

    /** Days on which a number denotes a state. */
    record Span(LocalDate from, LocalDate to, String code) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public States(StateSystem system) {
        this.system = system;
        this.names = new Names(system.states());
        for (Numbering numbering : Numbering.values()) {
            List<List<Span>> all = new ArrayList<>();
            for (int i = 0; i < NUMBERS; i++) {
                all.add(new ArrayList<>());
            }
            spans.put(numbering, all);
        }
        for (StateNumber n : system.numbers()) {
            LocalDate from = n.begin().map(d -> d.earliest()).orElse(LocalDate.of(FIRST, 1, 1));
            LocalDate to = n.end().map(d -> d.latest()).orElse(LocalDate.of(LAST, 12, 31));
            all(n.numbering(), n.number()).add(new Span(from, to, n.party().code()));
        }
    }

    private List<Span> all(Numbering numbering, int number) {
        List<List<Span>> all = spans.getOrDefault(numbering, List.of());
        return number >= 0 && number < all.size() ? all.get(number) : List.of();
    }

    /** The days from {@link #FIRST} on, within these, on which a number denotes one state after the other. */
    List<Span> spans(Numbering numbering, int number, LocalDate from, LocalDate to) {
        List<Span> within = new ArrayList<>();
        for (Span span : all(numbering, number)) {
            LocalDate first = span.from().isAfter(from) ? span.from() : from;
            LocalDate last = span.to().isBefore(to) ? span.to() : to;
            if (!first.isAfter(last)) {
                within.add(new Span(first, last, span.code()));
            }
        }
        return within;
    }

    /** The state that a Correlates of War number denotes in a year. */
    String cow(int number, int year) {
        return in(Numbering.COW, number, year).orElseThrow(States::unlisted);
    }

    /** The state that a Correlates of War number denotes on a day. */
    String cow(int number, LocalDate day) {
        since(day.getYear());
        for (Span span : all(Numbering.COW, number)) {
            if (span.contains(day)) {
                return span.code();
            }
        }
        throw unlisted();
    }

    /** The state that a number denotes in a year. */
    Optional<String> in(Numbering numbering, int number, int year) {
        since(year);
        LocalDate january = LocalDate.of(year, 1, 1);
        Optional<Span> first = Optional.empty();
        for (Span span : all(numbering, number)) {
            if (span.contains(january)) {
                return Optional.of(span.code());
            }
            boolean inYear = span.from().getYear() <= year && span.to().getYear() >= year;
            if (inYear && (first.isEmpty() || span.from().isBefore(first.get().from()))) {
                first = Optional.of(span);
            }
        }
        return first.map(Span::code);
    }

    /** The state that a dataset calls {@code name}, which existed in {@code year}. */
    String named(String name, int year) {
        since(year);
        return find(name, year).orElseThrow(States::unlisted);
    }

    /** The same, empty where there is none. */
    Optional<String> find(String name, int year) {
        Window days = Window.year(year);
        return names.codes(name).stream()
                .filter(c -> system.state(c).map(s -> s.existedIn(days)).orElse(false))
                .findFirst();
    }

    /** True where a name denotes a state, at whatever time. */
    boolean knows(String name) {
        return !names.codes(name).isEmpty();
    }

    /** The code itself, where it is that of a state; a retired one's successor is not meant. */
    String coded(String code) {
        if (system.state(code).isEmpty()) {
            throw unlisted();
        }
        return code;
    }

    /** True where the list has this code. */
    boolean has(String code) {
        return system.state(code).isPresent();
    }

    /** The list itself. */
    StateSystem system() {
        return system;
    }

    /** Leaves out a row of an earlier year. */
    static void since(int year) {
        if (year < FIRST) {
            throw Refusal.ignored(BEFORE);
        }
    }

    static Refusal unlisted() {
        return Refusal.ignored(UNLISTED);
    }
}
