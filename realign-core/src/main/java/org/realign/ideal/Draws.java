package org.realign.ideal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.realign.kernel.Convergence;

/**
 * What is kept of the draws of all positions: sums of all, and every so manieth whole.
 *
 * <p><b>Shapes.</b> {@code kept[seat][k]}.
 */
final class Draws {
    /** Enough for quantiles; sums take in the others. */
    private static final int MOST = 500;

    /** How many positions' convergence is looked at; each takes about a millisecond. */
    private static final int LOOKED_AT = 400;

    private final RollCalls calls;
    private final int every;
    private final double[] sums;
    private final double[] squares;
    private final double[][] kept;
    private final double[] steps;
    private int count;

    /** For {@code sweeps} draws. */
    Draws(RollCalls calls, int sweeps) {
        this.calls = calls;
        every = (sweeps + MOST - 1) / MOST;
        sums = new double[calls.seats()];
        squares = new double[calls.seats()];
        kept = new double[calls.seats()][sweeps / every];
        steps = new double[sweeps / every];
    }

    /** Adds a draw of all positions, and of the variance of a step, NaN if there is none. */
    void add(double[] theta, double stepVariance) {
        for (int seat = 0; seat < theta.length; seat++) {
            sums[seat] += theta[seat];
            squares[seat] += theta[seat] * theta[seat];
        }
        count++;
        if (count % every == 0) {
            steps[count / every - 1] = stepVariance;
            for (int seat = 0; seat < theta.length; seat++) {
                kept[seat][count / every - 1] = theta[seat];
            }
        }
    }

    Sampled sampled(double acceptance) {
        int step = Math.max(1, calls.seats() / LOOKED_AT);
        List<Double> rHats = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        for (int seat = 0; seat < calls.seats(); seat += step) {
            Convergence.Figures figures = Convergence.of(new double[][] {kept[seat]});
            rHats.add(figures.rHat());
            sizes.add(figures.bulk());
        }
        rHats.sort(null);
        sizes.sort(null);
        int looked = sizes.size();
        return new Sampled(
                positions(),
                count,
                acceptance,
                looked,
                rHats.get(looked - 1),
                rHats.get((99 * looked + 99) / 100 - 1),
                Convergence.rHat(new double[][] {steps}),
                sizes.get(0),
                sizes.get(looked / 2));
    }

    private List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        for (int seat = 0; seat < calls.seats(); seat++) {
            double mean = sums[seat] / count;
            double variance = (squares[seat] - count * mean * mean) / Math.max(1, count - 1);
            double[] sorted = kept[seat].clone();
            Arrays.sort(sorted);
            positions.add(new Position(
                    calls.number(seat),
                    calls.session(seat),
                    mean,
                    Math.sqrt(Math.max(0, variance)),
                    quantile(sorted, 0.05),
                    quantile(sorted, 0.95),
                    calls.votes(seat)));
        }
        return positions;
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
