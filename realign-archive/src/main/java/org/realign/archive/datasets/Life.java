package org.realign.archive.datasets;

import java.util.Arrays;
import org.realign.align.Clock;
import org.realign.align.Readings;

/** The years of one state in which each pole is there. */
final class Life {
    private final String code;
    private final Clock clock;
    private final int[] from;
    private final int[] to;

    private Life(String code, Clock clock, int[] from, int[] to) {
        this.code = code;
        this.clock = clock;
        this.from = from;
        this.to = to;
    }

    Clock clock() {
        return clock;
    }

    /** For each pole, the first period in which both were states. */
    int[] from() {
        return from.clone();
    }

    /** For each pole, one past the last such period. */
    int[] to() {
        return to.clone();
    }

    /** True where both are states in period {@code t}. */
    boolean has(int t, int pole) {
        return t >= from[pole] && t < to[pole];
    }

    static Life of(World world, String code, Clock clock) {
        int[] from = new int[World.POLES];
        int[] to = new int[World.POLES];
        for (int p = 0; p < World.POLES; p++) {
            int t = 0;
            while (t < clock.periods() && (world.pole(code) == p || !world.poleLived(p, clock.year(t)))) {
                t++;
            }
            from[p] = t;
            to[p] = clock.periods();
        }
        return new Life(code, clock, from, to);
    }

    int[] levels(Levels levels) {
        int[] cells = new int[clock.periods() * World.POLES];
        Arrays.fill(cells, Readings.UNKNOWN);
        for (int c = 0; c < cells.length; c++) {
            int p = c % World.POLES;
            int t = c / World.POLES;
            if (has(t, p)) {
                cells[c] = levels.get(code, clock.year(t), p);
            }
        }
        return cells;
    }

    double[] shares(Shares shares) {
        double[] cells = new double[clock.periods() * World.POLES];
        for (int c = 0; c < cells.length; c++) {
            int p = c % World.POLES;
            int t = c / World.POLES;
            cells[c] = has(t, p) ? shares.get(code, clock.year(t), p) : Double.NaN;
        }
        return cells;
    }
}
