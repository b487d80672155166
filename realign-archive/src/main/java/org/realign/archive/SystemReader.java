package org.realign.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.realign.kernel.Spelling;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.InputException.Problem;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateNumber;
import org.realign.record.StateSystem;

/** Reads the state system: states, their numbers, organisations. */
final class SystemReader {
    private final Problems problems;
    private final Map<String, State> states = new TreeMap<>();
    private final Map<String, Place> stated = new HashMap<>();
    private final Map<String, String> organisations = new TreeMap<>();
    private final Map<String, PartialDate> founded = new TreeMap<>();
    private final List<StateNumber> numbers = new ArrayList<>();

    SystemReader(Problems problems) {
        this.problems = problems;
    }

    /** A row of states.tsv. */
    void state(Row row) {
        String code = row.cell("code");
        if (!isStateCode(code) || code.equals(Party.WORLD.code())) {
            throw row.refuse("code", "is not a state's code; write three capital letters, like PRK", "");
        }
        Optional<PartialDate> begin = Cells.optionalDate(row, "begin");
        State state = new State(
                new Party(code),
                Cells.text(row, "name"),
                begin,
                Cells.end(row, "end", begin),
                codes(row, "before"),
                codes(row, "after"),
                row.cell("note"));
        if (states.putIfAbsent(code, state) != null) {
            throw row.refuse("code", "stands here twice; a state has one row", "");
        }
        stated.put(code, Place.line(row.file(), row.line()));
    }

    /** A row of organisations.tsv. */
    void organisation(Row row) {
        String code = row.cell("code");
        if (!code.startsWith("org:") || !isAcronym(code.substring("org:".length()))) {
            throw row.refuse("code", "is not an organisation's code; write org: and its acronym, like org:BRICS", "");
        }
        Optional<PartialDate> begin = Cells.optionalDate(row, "founded");
        Cells.end(row, "dissolved", begin);
        begin.ifPresent(b -> founded.put(code, b));
        if (organisations.putIfAbsent(code, Cells.text(row, "name")) != null) {
            throw row.refuse("code", "stands here twice; an organisation has one row", "");
        }
    }

    /** A row of state_numbers.tsv; states must have been read. */
    void number(Row row) {
        StateNumber.Numbering numbering = Cells.constant(row, "system", StateNumber.Numbering.class);
        int number = Cells.whole(row, "number", 1, 999);
        String code = row.cell("code");
        if (!states.containsKey(code)) {
            throw row.refuse("code", "is not a state of states.tsv", near(code));
        }
        Optional<PartialDate> begin = Cells.optionalDate(row, "begin");
        Optional<PartialDate> end = Cells.end(row, "end", begin);
        StateNumber added = new StateNumber(numbering, number, new Party(code), begin, end);
        for (StateNumber other : numbers) {
            if (other.numbering() == numbering && other.number() == number && overlap(other, added)) {
                throw row.refuse(
                        "number",
                        "denotes " + other.party() + " at the same time",
                        "Set the begin and end of the two.");
            }
        }
        numbers.add(added);
    }

    /** The states' succession must name states. */
    void checkSuccessions() {
        for (State state : states.values()) {
            for (Party other : state.before()) {
                checkNamed(state, other, "before");
            }
            for (Party other : state.after()) {
                checkNamed(state, other, "after");
            }
        }
    }

    private void checkNamed(State state, Party other, String column) {
        if (!states.containsKey(other.code())) {
            Place line = stated.getOrDefault(state.party().code(), Place.of(Layout.STATES.pattern()));
            Place place = Place.cell(line.file(), line.line(), column);
            String what = InputException.quoted(other.code()) + " is not a state of this file";
            problems.add(new Problem(place, other.code(), what, near(other.code())));
        }
    }

    StateSystem system() {
        return new StateSystem(List.copyOf(states.values()), organisations, numbers);
    }

    /** When organisations were founded, where the file says so. */
    Map<String, PartialDate> founded() {
        return founded;
    }

    private String near(String code) {
        return Spelling.nearest(code, states.keySet()).map(Cells::perhaps).orElse("");
    }

    private static List<Party> codes(Row row, String column) {
        String cell = row.cell(column);
        List<Party> parties = new ArrayList<>();
        if (!cell.isEmpty()) {
            for (String code : cell.split(";", -1)) {
                if (!isStateCode(code)) {
                    throw row.refuse(column, "is not a state's code, or several joined by ; (CZE;SVK)", "");
                }
                parties.add(new Party(code));
            }
        }
        return parties;
    }

    static boolean isStateCode(String code) {
        return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isAcronym(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '+' && c != '.' && c != '*' && c != ':');
    }

    private static boolean overlap(StateNumber a, StateNumber b) {
        return !endsBefore(a.end(), b.begin()) && !endsBefore(b.end(), a.begin());
    }

    private static boolean endsBefore(Optional<PartialDate> end, Optional<PartialDate> begin) {
        return end.isPresent()
                && begin.isPresent()
                && end.get().earliest().isBefore(begin.get().latest());
    }
}
