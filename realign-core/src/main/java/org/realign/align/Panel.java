package org.realign.align;

import java.util.List;

/**
 * What the record says of one state, as terms of the likelihood of its alignment with each pole.
 *
 * <p><b>Shapes.</b> {@code terms} has one entry for each of the model's indicators, in its order, {@link Terms#NONE} where
 * the record has nothing. Cells are numbered period * poles + pole.
 *
 * @param state the state's code
 * @param clock its periods
 * @param poles how many poles there are
 * @param from for each pole, the first period in which both were states
 * @param to for each pole, one past the last such period; equal to {@code from} where there is none
 * @param terms one for each indicator
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
public record Panel(String state, Clock clock, int poles, int[] from, int[] to, List<Terms> terms) {
    /**
     * @throws IllegalArgumentException if a term lies in no cell, or in one in which either was no state, naming the
     *     indicator's place, the period and the pole
     */
    public Panel {
        terms = List.copyOf(terms);
        if (from.length != poles || to.length != poles) {
            throw new IllegalArgumentException("a first and a last period are needed for each of " + poles + " poles");
        }
        for (int k = 0; k < terms.size(); k++) {
            for (int cell : terms.get(k).cell) {
                int t = Math.floorDiv(cell, poles);
                int p = Math.floorMod(cell, poles);
                if (t < from[p] || t >= to[p] || t >= clock.periods()) {
                    throw new IllegalArgumentException("indicator " + k + " of " + state + " has a term in period " + t
                            + " for pole " + p + ", outside " + from[p] + " to " + (to[p] - 1));
                }
            }
        }
    }

    /** Cells in all. */
    public int cells() {
        return clock.periods() * poles;
    }

    /** Terms of all indicators. */
    public int size() {
        return terms.stream().mapToInt(Terms::size).sum();
    }

    /** True where state and pole both exist in period {@code t}. */
    public boolean alive(int t, int pole) {
        return t >= from[pole] && t < to[pole];
    }
}
