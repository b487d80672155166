package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.realign.align.Calibration;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.State;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/**
 * All states and great powers by year, and what datasets call them.
 *
 * <p><b>Model.</b> A name denotes a state of the bundled list by its exact name or one of {@link Names}; names that a state
 * shares with the one it continues (Russia, Serbia) denote whichever existed in the year.
 */
final class World {
    /** The first year. */
    static final int FIRST = 1946;
    /** The last year. */
    static final int LAST = 2024;

    static final int YEARS = LAST - FIRST + 1;
    static final int POLES = Calibration.POWERS.size();

    /** The codes of all states that are or were a pole. */
    static final List<String> POWERS = Calibration.POWERS.stream()
            .flatMap(p -> p.parties().stream())
            .map(Party::code)
            .toList();

    private final Map<String, boolean[]> lived = new TreeMap<>();
    private final Map<String, boolean[]> counted = new TreeMap<>();
    private final Map<String, Integer> poles = new HashMap<>();
    private final Names names;

    World(StateSystem system) {
        for (State state : system.states()) {
            boolean[] alive = new boolean[YEARS];
            boolean[] listed = new boolean[YEARS];
            for (int y = 0; y < YEARS; y++) {
                Window year = Window.year(FIRST + y);
                alive[y] = state.existedIn(year);
                listed[y] = alive[y]
                        && system.number(Numbering.COW, state.party(), year).isPresent();
            }
            lived.put(state.party().code(), alive);
            counted.put(state.party().code(), listed);
        }
        for (int p = 0; p < POLES; p++) {
            for (Party party : Calibration.POWERS.get(p).parties()) {
                poles.put(party.code(), p);
            }
        }
        names = new Names(system.states());
    }

    /** Codes of all states, in order. */
    List<String> codes() {
        return new ArrayList<>(lived.keySet());
    }

    /** True where the state existed on some day of the year. */
    boolean lived(String code, int year) {
        return at(lived, code, year);
    }

    /** True where the Correlates of War list has the state in the year: datasets built on it then speak of it. */
    boolean counted(String code, int year) {
        return at(counted, code, year);
    }

    private static boolean at(Map<String, boolean[]> years, String code, int year) {
        boolean[] known = years.get(code);
        return known != null && year >= FIRST && year <= LAST && known[year - FIRST];
    }

    /** The pole that a state is, or -1. */
    int pole(String code) {
        return poles.getOrDefault(code, -1);
    }

    /** True where pole {@code p} existed on some day of the year. */
    boolean poleLived(int p, int year) {
        return Calibration.POWERS.get(p).parties().stream().anyMatch(party -> lived(party.code(), year));
    }

    /** The state that was pole {@code p} at the end of the year, or last. */
    Party holder(int p, int year) {
        List<Party> parties = Calibration.POWERS.get(p).parties();
        for (Party party : parties) {
            boolean later = year == LAST || lived(party.code(), year + 1);
            if (lived(party.code(), year) && later) {
                return party;
            }
        }
        return parties.get(0);
    }

    /** Pole {@code p}. */
    static Pole power(int p) {
        return Calibration.POWERS.get(p);
    }

    /** The state that a dataset calls {@code name} and that existed in {@code year}. */
    Optional<String> named(String name, int year) {
        return names.codes(name).stream().filter(c -> lived(c, year)).findFirst();
    }
}
