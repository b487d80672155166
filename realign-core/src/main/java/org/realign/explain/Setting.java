package org.realign.explain;

import java.util.Set;

/**
 * One set of choices under which explanations are weighed.
 *
 * @param name of what is other than usual, empty where nothing is
 * @param size how large changes are expected to be, as a multiple of the series' unit; pulls across states with them
 * @param turns chance of a turn in a year that nobody names
 * @param closed true where readings of years with shut borders count
 * @param without indicators left out
 * @param abroad true where other states count
 * @param coarse true where few drifts and noises are enough
 */
record Setting(
        String name, double size, double turns, boolean closed, Set<String> without, boolean abroad, boolean coarse) {
    /** A turn in 33 years, as in the model of alignment before any calibration. */
    private static final double TURNS = 0.03;

    /** The usual choices. */
    static final Setting USUAL = new Setting("", 1, TURNS, true, Set.of(), true, false);

    /** The usual choices on few drifts and noises: for other choices, and where only the outcome is wanted. */
    static final Setting COARSE = new Setting("", 1, TURNS, true, Set.of(), true, true);

    Setting {
        without = Set.copyOf(without);
    }

    /** What it changes for series whose indicators are not left out. */
    String but() {
        return " " + size + " " + turns + " " + closed + " " + coarse;
    }

    /** Changes of another size are expected. */
    Setting sized(String as, double other) {
        return new Setting(as, other, turns, closed, without, abroad, coarse);
    }

    /** Nothing turns for reasons that nobody names. */
    Setting withoutTurns(String as) {
        return new Setting(as, size, 0, closed, without, abroad, coarse);
    }

    /** Years of shut borders are left out. */
    Setting withoutClosures(String as) {
        return new Setting(as, size, turns, false, without, abroad, coarse);
    }

    /** An indicator is left out. */
    Setting leaving(String as, String indicator) {
        return new Setting(as, size, turns, closed, Set.of(indicator), abroad, coarse);
    }

    /** Only the state itself is looked at. */
    Setting alone(String as) {
        return new Setting(as, size, turns, closed, without, false, coarse);
    }
}
