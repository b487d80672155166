package org.realign.posture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * Thresholds under which the postures of labelled cases come out most probable.
 *
 * <p><b>Model.</b> Maximises the mean logarithm of the probability of the labels, each taken to be blind guessing with
 * probability {@value #SLIP}: labels err too, and one certain error must not decide. Each sort of label weighs the same,
 * however many cases it has: else limits win under which the most frequent posture is the only one. From {@link Thresholds#UNTUNED},
 * one threshold at a time moves to its best value on a fixed grid (withdrawn -1 to 0.5; aligned and tiltAligned 0.25 to
 * 2; equidistant 0.2 to 1.5; rivals 0.2 to 0.8), round after round until none moves: an optimum along each axis, not
 * of all of the grid. Ties stay where they are. The score that counts is cross-validated: states are put into groups in
 * turn, in the order of their codes, and each group is scored with thresholds found on the others, because cases of one
 * state share its errors.
 * <p><b>Determinism.</b> The order of cases plays no part beyond rounding; nothing is random.
 * <p><b>Cost.</b> About 100 evaluations of every draw of every case for each group.
 */
public final class ThresholdSearch {
    static final double SLIP = 0.05;

    private static final int ROUNDS = 20;
    private static final double GAIN = 1e-9;

    private static final double[][] GRID = {
        {-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5},
        {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2},
        {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2},
        {0.2, 0.35, 0.5, 0.75, 1, 1.25, 1.5},
        {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8}
    };

    private ThresholdSearch() {}

    /**
     * What was found.
     *
     * @param best thresholds found on all cases
     * @param score their mean log score on the same cases: flattering
     * @param untuned that of {@link Thresholds#UNTUNED}
     * @param validated that of each case under thresholds found without its state, to be compared with {@code untuned}
     * @param probabilities of each case's label under thresholds found without its state, for {@link Reliability}
     * @param helps true where both the log score and Brier's of these probabilities are better than untuned: the first
     *     forgives limits that say every posture of everybody a little, the second does not
     */
    public record Found(
            Thresholds best,
            double score,
            double untuned,
            double validated,
            List<Double> probabilities,
            boolean helps) {
        public Found {
            probabilities = List.copyOf(probabilities);
        }

        /** The thresholds to use: those found only if finding them helped with states they were not found on. */
        public Thresholds chosen() {
            return helps ? best : Thresholds.UNTUNED;
        }
    }

    /**
     * The best thresholds for {@code cases}, cross-validated in {@code groups} groups of states.
     *
     * @param groups from 2 to the number of states
     */
    public static Found search(List<Example> cases, int groups) {
        List<String> states =
                cases.stream().map(Example::state).distinct().sorted().toList();
        if (groups < 2 || groups > states.size()) {
            throw new IllegalArgumentException("cases of " + states.size() + " states cannot be put into " + groups
                    + " groups; from 2 to as many as" + " states can");
        }
        Double[] probabilities = new Double[cases.size()];
        for (int group = 0; group < groups; group++) {
            int held = group;
            List<Example> others = cases.stream()
                    .filter(c -> states.indexOf(c.state()) % groups != held)
                    .toList();
            Thresholds found = climb(others);
            for (int i = 0; i < probabilities.length; i++) {
                Example one = cases.get(i);
                if (states.indexOf(one.state()) % groups == held) {
                    probabilities[i] = one.probability(found);
                }
            }
        }
        double validated = balanced(cases, one -> log(one, Objects.requireNonNull(probabilities[cases.indexOf(one)])));
        Thresholds best = climb(cases);
        double untuned = score(cases, Thresholds.UNTUNED);
        Double[] before =
                cases.stream().map(c -> c.probability(Thresholds.UNTUNED)).toArray(Double[]::new);
        return new Found(
                best,
                score(cases, best),
                untuned,
                validated,
                new ArrayList<>(Arrays.asList(probabilities)),
                validated > untuned && misses(probabilities) < misses(before));
    }

    /** Brier's score, but for the number of cases. */
    private static double misses(Double[] probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            sum += (1 - p) * (1 - p);
        }
        return sum;
    }

    /** The mean over sorts of label of the mean log score of {@code cases} under {@code limits}. */
    public static double score(List<Example> cases, Thresholds limits) {
        return balanced(cases, one -> log(one, one.probability(limits)));
    }

    private static double balanced(List<Example> cases, ToDoubleFunction<Example> figure) {
        Map<String, List<Example>> sorts = new TreeMap<>();
        for (Example one : cases) {
            sorts.computeIfAbsent(EnumSet.copyOf(one.postures()).toString(), sort -> new ArrayList<>())
                    .add(one);
        }
        return Sums.mean(sorts.values().stream()
                .mapToDouble(some -> Sums.mean(some.stream().mapToDouble(figure).toArray()))
                .toArray());
    }

    private static double log(Example one, double probability) {
        return FastMath.log((1 - SLIP) * probability + SLIP * one.blind());
    }

    private static Thresholds climb(List<Example> cases) {
        double[] at = values(Thresholds.UNTUNED);
        double score = score(cases, Thresholds.UNTUNED);
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int k = 0; k < GRID.length; k++) {
                double stay = at[k];
                double best = stay;
                for (double value : GRID[k]) {
                    at[k] = value;
                    double other = value == stay || !allowed(at) ? Double.NEGATIVE_INFINITY : score(cases, limits(at));
                    if (other > score + GAIN) {
                        score = other;
                        best = value;
                    }
                }
                at[k] = best;
                moved |= best != stay;
            }
        }
        return limits(at);
    }

    private static double[] values(Thresholds t) {
        return new double[] {t.withdrawn(), t.aligned(), t.tiltAligned(), t.equidistant(), t.rivals()};
    }

    private static boolean allowed(double[] at) {
        return at[0] < at[1] && at[3] <= at[2];
    }

    private static Thresholds limits(double[] at) {
        return new Thresholds(at[0], at[1], at[2], at[3], at[4]);
    }
}
