package org.realign.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.realign.align.AlignmentDraws;
import org.realign.truth.Turn.Move;

/**
 * How probable a change of some size is, by year, pole and sign; and the turns this makes.
 *
 * <p><b>Model.</b> Turns are taken in descending order of the largest probability of their year, down to a threshold; each
 * silences its state for {@value #APART} years on either side, whatever the pole, because one turn is one event. It
 * concerns every pole and sign that reaches the threshold in its year, the last or the next. Of years whose probabilities
 * are as good as equal the one in which the mean moves most is the date.
 * <p><b>Shapes.</b> {@code chance} is period x pole x sign, negative first.
 */
public final class Chances {
    private static final int APART = 2;

    /** What a whole move of the mean is worth between years of about the same probability. */
    private static final double EDGE = 1e-3;

    private final String state;
    private final int first;
    private final int poles;
    private final double[] chance;

    /** Chances, {@code first} being the year of period 0. */
    Chances(String state, int first, int poles, double[] chance) {
        this.state = state;
        this.first = first;
        this.poles = poles;
        this.chance = chance;
    }

    /** The chance that alignment moves by at least {@code size} in a year of a jump, within {@code reach} years. */
    public static Chances ofJump(AlignmentDraws draws, double size, int reach) {
        int row = draws.poles() * 2;
        int periods = draws.clock().periods();
        double[] chance = new double[periods * row];
        boolean[] moved = new boolean[chance.length];
        for (int s = 0; s < draws.count(); s++) {
            for (int c = row; c < chance.length; c++) {
                int t = c / row;
                double step = draws.jump(s, t) ? move(draws, s, t - 1, t, c % row / 2) : 0;
                moved[c] = (c % 2 == 1 ? step : -step) >= size;
            }
            for (int c = 0; c < chance.length; c++) {
                boolean any = false;
                for (int near = c - reach * row; near <= c + reach * row; near += row) {
                    any |= near >= 0 && near < chance.length && moved[near];
                }
                chance[c] += any ? 1.0 / draws.count() : 0;
            }
        }
        return dated(draws, chance);
    }

    /** The chance that alignment moves by at least {@code size} on balance over {@code width} years around the date. */
    public static Chances ofMove(AlignmentDraws draws, double size, int width) {
        int row = draws.poles() * 2;
        int periods = draws.clock().periods();
        double[] chance = new double[periods * row];
        int after = width / 2;
        int before = width - after;
        for (int s = 0; s < draws.count(); s++) {
            for (int c = before * row; c < (periods - after) * row; c++) {
                double step = move(draws, s, c / row - before, c / row + after, c % row / 2);
                chance[c] += (c % 2 == 1 ? step : -step) >= size ? 1.0 / draws.count() : 0;
            }
        }
        return dated(draws, chance);
    }

    private static double move(AlignmentDraws draws, int s, int from, int to, int pole) {
        return draws.alive(from, pole) && draws.alive(to, pole) ? draws.x(s, to, pole) - draws.x(s, from, pole) : 0;
    }

    private static Chances dated(AlignmentDraws draws, double[] chance) {
        int poles = draws.poles();
        for (int p = 0; p < poles; p++) {
            for (int t = 1; t < draws.clock().periods(); t++) {
                double sum = 0;
                for (int s = 0; s < draws.count(); s++) {
                    sum += move(draws, s, t - 1, t, p);
                }
                double edge = EDGE * Math.max(-1, Math.min(1, sum / draws.count()));
                chance[(t * poles + p) * 2] -= edge;
                chance[(t * poles + p) * 2 + 1] += edge;
            }
        }
        return new Chances(draws.panel().state(), draws.clock().year(0), poles, chance);
    }

    /** The turns that reach {@code threshold}, in the order of years. */
    public List<Turn> turns(double threshold) {
        int row = poles * 2;
        int periods = chance.length / row;
        double[] best = new double[periods];
        for (int c = 0; c < chance.length; c++) {
            best[c / row] = Math.max(best[c / row], chance[c]);
        }
        List<Integer> order = IntStream.range(0, periods)
                .filter(t -> best[t] >= threshold)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> -best[t]))
                .toList();
        boolean[] silent = new boolean[periods];
        List<Turn> turns = new ArrayList<>();
        for (int t : order) {
            if (!silent[t]) {
                turns.add(new Turn(state, first + t, moves(t, threshold)));
                Arrays.fill(silent, Math.max(0, t - APART), Math.min(periods, t + APART + 1), true);
            }
        }
        turns.sort(Comparator.comparingInt(Turn::year));
        return turns;
    }

    private List<Move> moves(int t, double threshold) {
        int row = poles * 2;
        List<Move> moves = new ArrayList<>();
        for (int c = 0; c < row; c++) {
            double most = 0;
            for (int near = Math.max(0, t - 1); near <= t + 1 && near < chance.length / row; near++) {
                most = Math.max(most, chance[near * row + c]);
            }
            if (most >= threshold) {
                moves.add(new Move(c / 2, c % 2 == 1 ? 1 : -1));
            }
        }
        return moves;
    }
}
