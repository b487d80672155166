package org.realign.align;

import org.realign.record.PartialDate;

/**
 * Joint posterior draws of a state's alignment with each pole over time. Whatever is compared - two poles, two stretches of
 * time - is compared within a draw.
 *
 * <p><b>Units.</b> Alignment is in standard deviations across states and poles; 0 is where a state stands of which nothing
 * is known.
 * <p><b>Shapes.</b> Alignment is kept in single precision as periods x poles x draws: what is asked of a time is asked of
 * all draws of it. Jumps are bits, draws x periods.
 */
public final class AlignmentDraws {
    private final Panel panel;
    private final int draws;
    private final float[] x;
    private final long[] jumps;
    private final double[] step;
    private final int[] terms;
    private final Influence influence;
    private final Sites sites;
    private final Diagnosis diagnosis;

    /** As {@link #of}, with {@code x} as draws x periods x poles. */
    AlignmentDraws(
            Panel panel,
            int draws,
            float[] x,
            long[] jumps,
            double[] step,
            Influence influence,
            Sites sites,
            Diagnosis diagnosis) {
        this.panel = panel;
        this.draws = draws;
        this.x = byCell(x, draws, panel.cells());
        this.jumps = jumps;
        this.step = step;
        this.influence = influence;
        this.sites = sites;
        this.diagnosis = diagnosis;
        terms = new int[panel.cells()];
        for (Terms some : panel.terms()) {
            for (int cell : some.cell) {
                terms[cell]++;
            }
        }
    }

    private static float[] byCell(float[] byDraw, int draws, int cells) {
        float[] x = new float[byDraw.length];
        for (int s = 0; s < draws; s++) {
            for (int c = 0; c < cells; c++) {
                x[c * draws + s] = byDraw[s * cells + c];
            }
        }
        return x;
    }

    /**
     * Draws that were not sampled here, such as worked examples: their small steps are 0, no indicator's influence is
     * known, and the chains count as agreed.
     *
     * @param x draws x periods x poles, all finite
     * @param jumps bits, draws x periods, lowest bit first
     */
    public static AlignmentDraws of(Panel panel, int draws, float[] x, long[] jumps) {
        int periods = panel.clock().periods();
        if (draws < 1 || x.length != draws * panel.cells() || (long) jumps.length << 6 < (long) draws * periods) {
            throw new IllegalArgumentException(draws + " draws of " + panel.cells() + " cells in " + periods
                    + " periods do not fit " + x.length + " values and " + jumps.length + " words of jumps");
        }
        for (float value : x) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("draws must be finite, not " + value);
            }
        }
        int indicators = panel.terms().size();
        Influence none = new Influence(new float[indicators][panel.cells()], new float[indicators][panel.cells()]);
        return new AlignmentDraws(
                panel,
                draws,
                x,
                jumps,
                new double[draws],
                none,
                Sites.unread(panel),
                new Diagnosis(1, draws, draws, 0, draws));
    }

    /** How many draws there are. */
    public int count() {
        return draws;
    }

    public Clock clock() {
        return panel.clock();
    }

    public int poles() {
        return panel.poles();
    }

    /** What the draws were made from. */
    public Panel panel() {
        return panel;
    }

    /** Alignment with {@code pole} in period {@code t} of draw {@code s}. */
    public double x(int s, int t, int pole) {
        return x[(t * panel.poles() + pole) * draws + s];
    }

    /** True where draw {@code s} has a jump into period {@code t}. */
    public boolean jump(int s, int t) {
        long bit = (long) s * panel.clock().periods() + t;
        return (jumps[(int) (bit >>> 6)] >>> bit & 1) != 0;
    }

    /** How many jumps draw {@code s} has into periods {@code from} to {@code to - 1}. */
    public int jumps(int s, int from, int to) {
        long first = (long) s * panel.clock().periods() + from;
        long end = first + to - from;
        int count = 0;
        while (first < end) {
            long ahead = Math.min(end, (first | 63) + 1);
            long word = jumps[(int) (first >>> 6)] >>> first;
            count += Long.bitCount(ahead - first == 64 ? word : word & ((1L << (ahead - first)) - 1));
            first = ahead;
        }
        return count;
    }

    /** The standard deviation of a year's small step in draw {@code s}. */
    public double step(int s) {
        return step[s];
    }

    /** True where state and pole both exist in period {@code t}. */
    public boolean alive(int t, int pole) {
        return panel.alive(t, pole);
    }

    /** How many terms of all indicators speak of period {@code t} and {@code pole}. */
    public int terms(int t, int pole) {
        return terms[t * panel.poles() + pole];
    }

    /** What each indicator contributed. */
    public Influence influence() {
        return influence;
    }

    /** What terms say by themselves. */
    public Sites sites() {
        return sites;
    }

    /** Whether the chains agree. */
    public Diagnosis diagnosis() {
        return diagnosis;
    }

    /** All draws of the mean of alignment with {@code pole} over {@code range}. */
    public double[] mean(Clock.Range range, int pole) {
        double[] means = new double[draws];
        for (int t = range.from(); t < range.to(); t++) {
            for (int s = 0; s < draws; s++) {
                means[s] += x(s, t, pole);
            }
        }
        for (int s = 0; s < draws; s++) {
            means[s] /= range.length();
        }
        return means;
    }

    /** The date of period {@code t}. */
    public PartialDate date(int t) {
        return panel.clock().date(t);
    }
}
