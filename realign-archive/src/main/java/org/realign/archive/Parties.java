package org.realign.archive;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.realign.record.InputException;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/**
 * Reads codes of parties, keeps one object for each, and refuses states that did not exist at the time.
 *
 * <p>A side that soon became a state may be named up to {@value #YEARS_AHEAD} years before it did (the two Koreas from
 * 1945), and may have sat in an organisation longer before (Ukraine in the United Nations), but never while a state
 * lived which it carries on (Russia before 1991-12-26 is SUN).
 */
final class Parties {
    private static final int YEARS_AHEAD = 5;

    private final StateSystem system;
    private final Map<String, PartialDate> founded;
    private final Map<String, Party> known = new HashMap<>();

    Parties(StateSystem system, Map<String, PartialDate> founded) {
        this.system = system;
        this.founded = founded;
    }

    /** A state, an organisation or the world, in being or soon to be on at least one day of {@code window}. */
    Party party(Row row, String column, Window window) {
        return one(row, column, Cells.text(row, column), window, YEARS_AHEAD);
    }

    /** A state in being or soon to be on at least one day of {@code window}. */
    Party state(Row row, String column, Window window) {
        return state(row, column, window, YEARS_AHEAD);
    }

    /** A state in being on at least one day of {@code window}. */
    Party existing(Row row, String column, Window window) {
        return state(row, column, window, 0);
    }

    /** A state, perhaps before it was one, as the holder of a seat. */
    Party seat(Row row, String column, Window window) {
        return state(row, column, window, Year.MAX_VALUE);
    }

    private Party state(Row row, String column, Window window, int yearsAhead) {
        Party party = one(row, column, Cells.text(row, column), window, yearsAhead);
        if (system.state(party.code()).isEmpty()) {
            throw row.refuse(column, "is not a state; write three capital letters, like PRK", "");
        }
        return party;
    }

    /** Parties joined by +, each once. */
    List<Party> several(Row row, String column, Window window) {
        List<Party> parties = new ArrayList<>();
        for (String code : Cells.text(row, column).split("\\+", -1)) {
            Party party = one(row, column, code, window, YEARS_AHEAD);
            if (parties.contains(party)) {
                throw row.refuse(column, "names " + party + " twice", "");
            }
            parties.add(party);
        }
        return parties;
    }

    /** An organisation that had been founded by the end of {@code window}. */
    Party organisation(Row row, String column, Window window) {
        Party party = listed(row, column, Cells.text(row, column));
        if (!party.isOrganisation()) {
            throw row.refuse(column, "is not an organisation; write org: and its acronym, like org:BRICS", "");
        }
        PartialDate begin = founded.get(party.code());
        if (begin != null && begin.earliest().isAfter(window.to())) {
            throw row.refuse(column, "was founded only on " + begin + ", after " + window, "");
        }
        return party;
    }

    /** When an organisation was founded, where organisations.tsv says so. */
    Optional<PartialDate> founded(String code) {
        return Optional.ofNullable(founded.get(code));
    }

    /** A code, or an asterisk for any. */
    String codeOrAny(Row row, String column) {
        String code = Cells.text(row, column);
        return code.equals("*") ? code : listed(row, column, code).code();
    }

    /** Refuses {@code code} if it is not listed. */
    void organisation(Row row, String column, String code) {
        listed(row, column, code);
    }

    private Party one(Row row, String column, String code, Window window, int yearsAhead) {
        Party party = listed(row, column, code);
        Optional<State> state = system.state(code);
        if (state.isPresent() && !state.get().existedIn(window)) {
            Optional<Party> instead = instead(state.get(), window);
            boolean early = state.get()
                    .begin()
                    .map(b -> b.earliest().isAfter(window.to()))
                    .orElse(false);
            if (!early
                    || instead.isPresent()
                    || beginYear(state.get()) - window.to().getYear() > yearsAhead) {
                throw row.refuse(
                        column,
                        "was no state in " + window + "; " + lifetime(state.get()),
                        instead.map(p -> "Perhaps you meant " + p + " (" + system.name(p) + ").")
                                .orElse(""));
            }
        }
        return party;
    }

    private static int beginYear(State state) {
        return state.begin().map(PartialDate::year).orElse(0);
    }

    private Party listed(Row row, String column, String code) {
        Party party = known.get(code);
        if (party == null) {
            if (!system.knows(code)) {
                throw unknown(row, column, code);
            }
            party = new Party(code);
            known.put(code, party);
        }
        return party;
    }

    private InputException unknown(Row row, String column, String code) {
        String several = row.cell(column).equals(code) ? "" : InputException.quoted(code) + " in it ";
        String remedy = system.meant(code)
                .map(c -> "Perhaps you meant " + c + " (" + system.name(new Party(c)) + ").")
                .orElse("States are listed in states.tsv, organisations in organisations.tsv.");
        return row.refuse(
                column,
                several + "is not a known code; write a state's (PRK) or an organisation's (org:BRICS)",
                remedy);
    }

    private static String lifetime(State state) {
        String from = state.begin().map(d -> "from " + d).orElse("");
        String to = state.end().map(d -> "until " + d).orElse("");
        return "it was one " + (from + " " + to).strip();
    }

    private static boolean carriesOn(State later, State earlier) {
        return earlier.after().contains(later.party()) && later.before().contains(earlier.party());
    }

    /** The state before or after in the line of succession that existed then. */
    private Optional<Party> instead(State state, Window window) {
        List<State> line = new ArrayList<>(List.of(state));
        for (int i = 0; i < line.size(); i++) {
            State one = line.get(i);
            if (one.existedIn(window)) {
                return Optional.of(one.party());
            }
            Stream.concat(one.after().stream(), one.before().stream())
                    .flatMap(p -> system.state(p.code()).stream())
                    .filter(s -> carriesOn(s, one) || carriesOn(one, s))
                    .filter(s -> !line.contains(s))
                    .forEach(line::add);
        }
        return Optional.empty();
    }
}
