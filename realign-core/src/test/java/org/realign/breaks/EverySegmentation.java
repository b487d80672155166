package org.realign.breaks;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;

/** Every segmentation of a short series with its posterior probability, by enumeration. */
final class EverySegmentation {
    private final SegmentModel model;
    private final ChangePrior prior;
    private final int n;
    private final double[] probability;
    private double evidence;

    EverySegmentation(SegmentModel model, ChangePrior prior) {
        this.model = model;
        this.prior = prior;
        this.n = model.length();
        this.probability = new double[1 << (n - 1)];
        for (int set = 0; set < probability.length; set++) {
            probability[set] = joint(changes(set));
            evidence += probability[set];
        }
    }

    private double joint(int[] changes) {
        double log = 0;
        for (int i = 0; i <= changes.length; i++) {
            log += model.logMarginal(start(changes, i), start(changes, i + 1));
        }
        double chance = 0;
        double total = 0;
        for (int i = 0; i < prior.weights().size(); i++) {
            double p = prior.probabilities().get(i);
            double w = prior.weights().get(i);
            chance += w * FastMath.pow(p, changes.length) * FastMath.pow(1 - p, n - 1 - changes.length);
            total += w;
        }
        return FastMath.exp(log) * chance / total;
    }

    private static int[] changes(int set) {
        return IntStream.range(1, 32).filter(t -> (set >> (t - 1) & 1) == 1).toArray();
    }

    private int start(int[] changes, int segment) {
        return segment == 0 ? 0 : segment > changes.length ? n : changes[segment - 1];
    }

    double logEvidence() {
        return FastMath.log(evidence);
    }

    double probability(Predicate<int[]> holds) {
        double sum = 0;
        for (int set = 0; set < probability.length; set++) {
            sum += holds.test(changes(set)) ? probability[set] : 0;
        }
        return sum / evidence;
    }

    double level(int t) {
        double sum = 0;
        for (int set = 0; set < probability.length; set++) {
            int[] changes = changes(set);
            int i = 0;
            while (start(changes, i + 1) <= t) {
                i++;
            }
            sum += probability[set] * model.level(start(changes, i), start(changes, i + 1));
        }
        return sum / evidence;
    }

    /** The probability of the most probable one. */
    double largest() {
        return Arrays.stream(probability).max().orElseThrow() / evidence;
    }

    /** Whether a change between from and to goes up (sign 1) or down (sign -1). */
    boolean turns(int[] changes, int from, int to, int sign) {
        return IntStream.range(0, changes.length)
                .filter(i -> changes[i] >= from && changes[i] <= to)
                .anyMatch(i -> {
                    int s = start(changes, i);
                    int t = changes[i];
                    int u = start(changes, i + 2);
                    return model.observed(s, t)
                            && model.observed(t, u)
                            && sign * (model.level(t, u) - model.level(s, t)) > 0;
                });
    }
}
