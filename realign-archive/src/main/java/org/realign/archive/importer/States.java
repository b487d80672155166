package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /** Codes that were or are used for states that now have another. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("BUR", "MMR"),
            Map.entry("BYS", "BLR"),
            Map.entry("KOS", "XKX"),
            Map.entry("KSV", "XKX"),
            Map.entry("ROM", "ROU"),
            Map.entry("TMP", "TLS"),
            Map.entry("ZAR", "COD"));

    private static final Map<String, List<String>> CONTINUES = Map.of(
            "RUS", List.of("SUN"),
            "SUN", List.of("RUS"),
            "SRB", List.of("SCG", "YUG"),
            "SCG", List.of("SRB", "YUG"),
            "YUG", List.of("SCG", "SRB"),
            "CZE", List.of("CSK"));

    private static final int LAST = 2100;
    private static final int NUMBERS = 1000;

    private final StateSystem system;
    private final Names names;
    private final Map<Numbering, List<List<Held>>> spans = new HashMap<>();

    /** Days on which a number denotes a state. */
    record Held(LocalDate from, LocalDate to, String code) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public States(StateSystem system) {
        this.system = system;
        this.names = new Names(system.states());
        for (Numbering numbering : Numbering.values()) {
            List<List<Held>> all = new ArrayList<>();
            for (int i = 0; i < NUMBERS; i++) {
                all.add(new ArrayList<>());
            }
            spans.put(numbering, all);
        }
        for (StateNumber n : system.numbers()) {
            LocalDate from = n.begin().map(d -> d.earliest()).orElse(LocalDate.of(FIRST, 1, 1));
            LocalDate to = n.end().map(d -> d.latest()).orElse(LocalDate.of(LAST, 12, 31));
            all(n.numbering(), n.number()).add(new Held(from, to, n.party().code()));
        }
    }

    private List<Held> all(Numbering numbering, int number) {
        List<List<Held>> all = spans.getOrDefault(numbering, List.of());
        return number >= 0 && number < all.size() ? all.get(number) : List.of();
    }

    /** The days from {@link #FIRST} on, within these, on which a number denotes one state after the other. */
    List<Held> spans(Numbering numbering, int number, LocalDate from, LocalDate to) {
        List<Held> within = new ArrayList<>();
        for (Held span : all(numbering, number)) {
            LocalDate first = span.from().isAfter(from) ? span.from() : from;
            LocalDate last = span.to().isBefore(to) ? span.to() : to;
            if (!first.isAfter(last)) {
                within.add(new Held(first, last, span.code()));
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
        for (Held span : all(Numbering.COW, number)) {
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
        Optional<Held> first = Optional.empty();
        for (Held span : all(numbering, number)) {
            if (span.contains(january)) {
                return Optional.of(span.code());
            }
            boolean inYear = span.from().getYear() <= year && span.to().getYear() >= year;
            if (inYear && (first.isEmpty() || span.from().isBefore(first.get().from()))) {
                first = Optional.of(span);
            }
        }
        return first.map(Held::code);
    }

    /** The state that a dataset calls {@code name}, which existed in {@code year}. */
    String named(String name, int year) {
        since(year);
        return find(name, year).orElseThrow(States::unlisted);
    }

    /** The same, empty where there is none. */
    Optional<String> find(String name, int year) {
        Window days = Window.year(year);
        return names.codes(name).stream().filter(c -> existed(c, days)).findFirst();
    }

    /** True where a name denotes a state, at whatever time. */
    boolean knows(String name) {
        return !names.codes(name).isEmpty();
    }

    /**
     * The state that a three-letter code denotes in a year: ISO codes, those that are no longer used, and those that datasets
     * use for a state and the one it continues. Of several, as with numbers, the one that was there on the first of January.
     */
    Optional<String> lettered(String letters, int year) {
        String code = RENAMED.getOrDefault(letters, letters);
        List<String> candidates = new ArrayList<>(List.of(code));
        candidates.addAll(CONTINUES.getOrDefault(code, List.of()));
        Window days = Window.year(year);
        Window january = new Window(days.from(), days.from());
        return Stream.of(january, days)
                .flatMap(when -> candidates.stream().filter(c -> existed(c, when)))
                .findFirst();
    }

    private boolean existed(String code, Window when) {
        return system.state(code).map(s -> s.existedIn(when)).orElse(false);
    }

    /** All letters that may denote a state. */
    SortedSet<String> letters() {
        SortedSet<String> letters = new TreeSet<>(RENAMED.keySet());
        system.states().forEach(s -> letters.add(s.party().code()));
        return letters;
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
