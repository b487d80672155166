package org.realign.archive.datasets;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.realign.align.Readings;

/**
 * A small whole number by state, year and pole.
 *
 * <p><b>Missing.</b> {@link Readings#UNKNOWN} until something was said; years in which either was no state, and a pole
 * towards itself, always.
 */
final class Levels {
    private final World world;
    private final Map<String, int[]> byState = new TreeMap<>();

    Levels(World world) {
        this.world = world;
    }

    private static int cell(int year, int pole) {
        return (year - World.FIRST) * World.POLES + pole;
    }

    private boolean outside(String code, int year, int pole) {
        return world.pole(code) == pole || !world.lived(code, year) || !world.poleLived(pole, year);
    }

    int get(String code, int year, int pole) {
        int[] levels = byState.get(code);
        return levels == null ? Readings.UNKNOWN : levels[cell(year, pole)];
    }

    /** True where something was said, be it that there was none. */
    boolean knows(String code, int year, int pole) {
        return world.lived(code, year) && get(code, year, pole) != Readings.UNKNOWN;
    }

    void set(String code, int year, int pole, int level) {
        if (!outside(code, year, pole)) {
            levels(code)[cell(year, pole)] = level;
        }
    }

    /** Lifts the level to at least {@code level}. */
    void raise(String code, int year, int pole, int level) {
        if (!outside(code, year, pole)) {
            int[] levels = levels(code);
            levels[cell(year, pole)] = Math.max(levels[cell(year, pole)], level);
        }
    }

    /**
     * Says that whoever is not mentioned from {@code first} to {@code last} had none of it.
     *
     * @param listed true where that holds only for states of the Correlates of War list
     */
    void zeros(int first, int last, boolean listed) {
        for (String code : world.codes()) {
            for (int year = first; year <= last; year++) {
                if (listed && !world.counted(code, year)) {
                    continue;
                }
                for (int p = 0; p < World.POLES; p++) {
                    raise(code, year, p, 0);
                }
            }
        }
    }

    /** Says that {@code code} had none of it from {@code first} to {@code last}, where it is not mentioned. */
    void zeros(String code, int first, int last) {
        for (int year = first; year <= last; year++) {
            for (int p = 0; p < World.POLES; p++) {
                raise(code, year, p, 0);
            }
        }
    }

    /** Says that whoever is not mentioned from {@code first} to {@code last} had none of it with {@code pole}. */
    void zeros(int first, int last, int pole) {
        zeros(first, last, false, pole);
    }

    /**
     * The same.
     *
     * @param listed true where that holds only for states of the Correlates of War list
     */
    void zeros(int first, int last, boolean listed, int pole) {
        for (String code : world.codes()) {
            for (int year = first; year <= last; year++) {
                if (!listed || world.counted(code, year)) {
                    raise(code, year, pole, 0);
                }
            }
        }
    }

    private int[] levels(String code) {
        return byState.computeIfAbsent(code, c -> {
            int[] levels = new int[World.YEARS * World.POLES];
            Arrays.fill(levels, Readings.UNKNOWN);
            return levels;
        });
    }
}
