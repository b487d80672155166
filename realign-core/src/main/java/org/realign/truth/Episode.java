package org.realign.truth;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.realign.align.Calibration;
import org.realign.record.Window;

/**
 * A documented realignment, spell of hedging, or time in which nothing changed.
 *
 * @param state the state's code
 * @param window from the first month of the break to the month by which the new posture was settled; of a stable time, all
 *     of it
 * @param kind what it was
 * @param from place in {@link Calibration#POWERS} of the pole before; -1 for none
 * @param to place of the pole after; -1 for none
 * @param direction {@code toward_USA}, {@code away_RUS}, {@code swap}, {@code equidistance}, {@code withdrawal}, {@code
 *     stable}
 * @param sure true where those who coded it had high confidence
 * @param note what happened
 */
public record Episode(
        String state, Window window, Kind kind, int from, int to, String direction, boolean sure, String note) {
    /** What an episode was. */
    public enum Kind {
        REALIGN,
        HEDGE,
        STABLE
    }

    private static final List<String> POLES = List.of("USA", "RUS", "CHN", "GBR", "FRA");

    /**
     * Words of acts that are indicators themselves: treaties, bases, troops, clubs, recognition. Written down before any
     * score was computed.
     */
    private static final Pattern TREATY = Pattern.compile(
            "treat|pact|accord|agreement|alliance|ally\\b|nato|warsaw|seato|cento|cmea|anzus|csto|sco\\b|brics|nam\\b"
                    + "|eu\\b|commonwealth|bases?\\b|troops|expel|recogni|relations|ties\\b|embass|abrogat|intervention"
                    + "|invasion|access|exit");

    public Episode {
        if (from < -1 || from >= POLES.size() || to < -1 || to >= POLES.size()) {
            throw new IllegalArgumentException(
                    "poles are numbered from 0 to " + (POLES.size() - 1) + ", not " + from + " and " + to);
        }
    }

    /** The place of the pole that the set calls {@code name}; -1 for {@code NONE}. */
    public static OptionalInt pole(String name) {
        if (name.equals("NONE")) {
            return OptionalInt.of(-1);
        }
        int place = POLES.indexOf(name);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * Which way alignment with {@code pole} should have moved: -1 away from the pole before, +1 towards the pole after, 0
     * where the episode says nothing. A withdrawal from no pole in particular is one from all.
     */
    public int sign(int pole) {
        if (direction.startsWith("toward_") && named(pole)) {
            return 1;
        }
        if (direction.startsWith("away_") && named(pole)) {
            return -1;
        }
        if (pole == to && pole != from) {
            return 1;
        }
        boolean everywhere = from < 0 && to < 0 && direction.equals("withdrawal");
        return everywhere || (pole == from && pole != to) ? -1 : 0;
    }

    private boolean named(int pole) {
        return direction.endsWith("_" + POLES.get(pole));
    }

    /** The year of the break. */
    public int start() {
        return window.from().getYear();
    }

    /** The year by which it was settled. */
    public int end() {
        return window.to().getYear();
    }

    /** True where the note dates it by an act that an indicator counts as well, so that finding it is no great feat. */
    public boolean treaty() {
        return TREATY.matcher(note.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * True for states on which rules were tuned, false for those on which they are reported: whether Java's hash of the
     * code is odd, which is whether the sum of its letters' numbers is.
     */
    public boolean tuning() {
        return tuning(state);
    }

    /** The same of a state. */
    public static boolean tuning(String state) {
        return (state.hashCode() & 1) == 1;
    }
}
