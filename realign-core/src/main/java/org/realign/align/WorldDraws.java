package org.realign.align;

import java.util.List;
import java.util.OptionalInt;

/**
 * Joint posterior draws of the alignment of all states with the five great powers, every year of their lives, from a
 * calibration: for validation against what is known of them.
 *
 * <p><b>Shapes.</b> States by place in {@link #panels}; periods on each panel's own clock; poles in the order of
 * {@link Calibration#POWERS}. Means, deviations and chances of a jump come from all kept sweeps of all chains; draws are
 * thinned, in single precision.
 * <p><b>Missing.</b> Cells in which {@link Panel#alive} is false hold the prior, not a reading.
 */
public final class WorldDraws {
    private final List<Panel> panels;
    private final int draws;
    private final int[] cells;
    private final int[] periods;
    private final double[] mean;
    private final double[] sd;
    private final double[] jump;
    private final float[][] x;
    private final boolean[][] jumps;

    /**
     * Draws of {@code panels}.
     *
     * @param mean by cell, all states one after another
     * @param sd by cell
     * @param jump by period, all states one after another
     * @param x by draw and cell
     * @param jumps by draw and period
     */
    WorldDraws(List<Panel> panels, double[] mean, double[] sd, double[] jump, float[][] x, boolean[][] jumps) {
        this.panels = List.copyOf(panels);
        this.draws = x.length;
        this.mean = mean;
        this.sd = sd;
        this.jump = jump;
        this.x = x;
        this.jumps = jumps;
        cells = new int[panels.size() + 1];
        periods = new int[panels.size() + 1];
        for (int i = 0; i < panels.size(); i++) {
            cells[i + 1] = cells[i] + panels.get(i).cells();
            periods[i + 1] = periods[i] + panels.get(i).clock().periods();
        }
    }

    /** The states, by code. */
    public List<Panel> panels() {
        return panels;
    }

    /** How many thinned draws there are. */
    public int draws() {
        return draws;
    }

    /** The place of the state with {@code code}; empty where there is none. */
    public OptionalInt state(String code) {
        for (int i = 0; i < panels.size(); i++) {
            if (panels.get(i).state().equals(code)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private int cell(int state, int t, int pole) {
        Panel panel = panels.get(state);
        if (t < 0 || t >= panel.clock().periods() || pole < 0 || pole >= panel.poles()) {
            throw new IndexOutOfBoundsException("period " + t + " and pole " + pole + " of " + panel.state()
                    + ", which has " + panel.clock().periods() + " periods");
        }
        return cells[state] + t * panel.poles() + pole;
    }

    /** Posterior mean of the alignment of a state with a pole in period {@code t} of its clock. */
    public double mean(int state, int t, int pole) {
        return mean[cell(state, t, pole)];
    }

    /** Posterior standard deviation. */
    public double sd(int state, int t, int pole) {
        return sd[cell(state, t, pole)];
    }

    /** Posterior probability of a jump of the state into period {@code t}. */
    public double jumpProbability(int state, int t) {
        return jump[periods[state] + t];
    }

    /** Alignment in thinned draw {@code s}. */
    public double x(int s, int state, int t, int pole) {
        return x[s][cell(state, t, pole)];
    }

    /** True where thinned draw {@code s} has a jump of the state into period {@code t}. */
    public boolean jump(int s, int state, int t) {
        return jumps[s][periods[state] + t];
    }
}
