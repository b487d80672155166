package org.realign.align;

/** Draws made by hand whose small steps are not 0. */
public final class Stepped {
    private Stepped() {}

    /** Draws with a year's small step of standard deviation {@code step} in each. */
    public static AlignmentDraws of(Panel panel, int draws, float[] x, long[] jumps, double[] step) {
        int indicators = panel.terms().size();
        Influence none = new Influence(new float[indicators][panel.cells()], new float[indicators][panel.cells()]);
        return new AlignmentDraws(
                panel, draws, x, jumps, step, none, Sites.unread(panel), new Diagnosis(1, draws, draws, 0, draws));
    }
}
