package org.realign.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.realign.align.AlignmentDraws;
import org.realign.breaks.Detector;
import org.realign.kernel.Sums;
import org.realign.truth.Turn.Move;

/**
 * A way to tell turns from draws, with its numbers.
 *
 * @param kind what is looked at
 * @param width years over which it is looked at
 * @param size the smallest change that counts
 * @param threshold its smallest probability
 */
public record Rule(Kind kind, int width, double size, double threshold) {
    /** What a rule looks at. */
    public enum Kind {
        /** A jump of the model's. */
        JUMP,
        /** A change on balance, by jump or by steps. */
        MOVE
    }

    /** Most false alarms in 100 stable years that tuning may leave. */
    public static final double CAP = 2;

    private static final double[] SIZES = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5};
    private static final double[] THRESHOLDS = {0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    /** The rule that the truth set's protocol names, untuned: a jump of 1/2 within three years, more likely than not. */
    public static final Rule PROTOCOL = new Rule(Kind.JUMP, 3, 0.5, 0.5);

    /** The turns in {@code draws}. */
    public List<Turn> turns(AlignmentDraws draws) {
        return chances(draws).turns(threshold);
    }

    private Chances chances(AlignmentDraws draws) {
        return kind == Kind.JUMP ? Chances.ofJump(draws, size, width / 2) : Chances.ofMove(draws, size, width);
    }

    /** The turns in the draws of every state. */
    public Map<String, List<Turn>> turns(List<AlignmentDraws> all) {
        Map<String, List<Turn>> turns = new TreeMap<>();
        all.forEach(d -> turns.put(d.panel().state(), turns(d)));
        return turns;
    }

    /**
     * The rule of {@code kind} that finds most sure realignments closely beyond what chance would, with at most {@code cap}
     * false alarms in 100 stable years; of several the one with fewer alarms, then the first. Without chance, rules win that
     * see a state turn every other year.
     *
     * @param episodes of the states to tune on
     * @param all draws, those of other states not being looked at
     */
    public static Rule tuned(
            Kind kind, List<Episode> episodes, List<AlignmentDraws> all, int first, int last, double cap) {
        List<AlignmentDraws> own = all.stream()
                .filter(d -> episodes.stream()
                        .anyMatch(e -> e.state().equals(d.panel().state())))
                .toList();
        Rule best = new Rule(kind, 1, SIZES[SIZES.length - 1], 1);
        Dating score = Dating.of(episodes, best.turns(own), first, last, true);
        for (int width : kind == Kind.JUMP ? new int[] {1, 3} : new int[] {1, 2, 3, 4}) {
            for (double size : SIZES) {
                Map<String, Chances> chances = new HashMap<>();
                own.forEach(d -> chances.put(d.panel().state(), new Rule(kind, width, size, 0).chances(d)));
                for (double threshold : THRESHOLDS) {
                    Map<String, List<Turn>> turns = new TreeMap<>();
                    chances.forEach((state, c) -> turns.put(state, c.turns(threshold)));
                    Dating other = Dating.of(episodes, turns, first, last, true);
                    if (better(other, score, cap)) {
                        best = new Rule(kind, width, size, threshold);
                        score = other;
                    }
                }
            }
        }
        return best;
    }

    private static boolean better(Dating a, Dating b, double cap) {
        return a.alarmRate() <= cap && (a.gain() > b.gain() || (a.gain() == b.gain() && a.alarms() < b.alarms()));
    }

    /**
     * Turns from a detector on the posterior mean of each pole's alignment, of steps of at least {@code size}; those of
     * several poles in a year are one.
     */
    public static List<Turn> steps(AlignmentDraws draws, Detector detector, double size) {
        Map<Integer, List<Move>> moves = new TreeMap<>();
        for (int p = 0; p < draws.poles(); p++) {
            int from = draws.panel().from()[p];
            int to = draws.panel().to()[p];
            if (to - from > 1) {
                double[] mean = mean(draws, p, from, to);
                int[] at = detector.changes(mean);
                for (int i = 0; i < at.length; i++) {
                    int before = i == 0 ? 0 : at[i - 1];
                    int after = i + 1 == at.length ? mean.length : at[i + 1];
                    double step = mean(mean, at[i], after) - mean(mean, before, at[i]);
                    if (Math.abs(step) >= size) {
                        moves.computeIfAbsent(draws.clock().year(from + at[i]), y -> new ArrayList<>())
                                .add(new Move(p, step > 0 ? 1 : -1));
                    }
                }
            }
        }
        List<Turn> turns = new ArrayList<>();
        moves.forEach((year, some) -> turns.add(new Turn(draws.panel().state(), year, some)));
        return turns;
    }

    private static double[] mean(AlignmentDraws draws, int pole, int from, int to) {
        double[] mean = new double[to - from];
        for (int t = from; t < to; t++) {
            for (int s = 0; s < draws.count(); s++) {
                mean[t - from] += draws.x(s, t, pole) / draws.count();
            }
        }
        return mean;
    }

    private static double mean(double[] values, int from, int to) {
        return Sums.mean(Arrays.copyOfRange(values, from, to));
    }

    /** In words for a table. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s of at least %.2f %s, probability at least %.2f",
                kind == Kind.JUMP ? "jump" : "change",
                size,
                kind == Kind.JUMP
                        ? (width == 1 ? "in the year" : "within a year either side")
                        : "over " + width + (width == 1 ? " year" : " years"),
                threshold);
    }
}
