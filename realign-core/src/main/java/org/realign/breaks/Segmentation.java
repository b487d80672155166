package org.realign.breaks;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * When a series changed: the exact posterior of all its segmentations, seen as a whole.
 *
 * <p><b>Model.</b> Data in different segments are independent; inside one they follow a {@link SegmentModel}. Each
 * observation after the first starts a new segment with probability p; p is averaged over a {@link ChangePrior} by the
 * evidence for each of its values. A change at t means that observation t is the first of a new segment, so changes lie
 * between 1 and T - 1.
 * <p><b>Errors.</b> Probabilities are exact up to rounding (about 1e-11), not estimates; only {@link #sample} draws.
 * <p><b>Cost.</b> O(T^2) to build, one exponential function for each segment and a product for each value of p; O(T^2)
 * for each window asked about, and O(T log T) more for each time in it where the direction matters.
 * <p><b>Source.</b> Fearnhead 2006, section 2 (recursion and perfect simulation).
 */
public final class Segmentation {
    private final SegmentTable table;
    private final ChangePrior prior;
    private final Chain[] chains;
    private final double[] weights;
    private final double logEvidence;

    private Segmentation(SegmentModel model, ChangePrior prior) {
        this.table = new SegmentTable(model);
        this.prior = prior;
        int values = prior.probabilities().size();
        this.chains = new Chain[values];
        double[] logs = new double[values];
        double total = Sums.of(prior.weights().stream().mapToDouble(w -> w).toArray());
        LogSum sum = new LogSum(values);
        SegmentMasses masses = new SegmentMasses(table, prior.probabilities().get(values / 2));
        for (int i = 0; i < values; i++) {
            chains[i] = Chain.of(table, masses, prior.probabilities().get(i));
            logs[i] = FastMath.log(prior.weights().get(i) / total) + chains[i].logEvidence();
            sum.add(logs[i]);
        }
        this.logEvidence = sum.take();
        this.weights = new double[values];
        Arrays.setAll(weights, i -> FastMath.exp(logs[i] - logEvidence));
    }

    /** The posterior under {@link ChangePrior#usual}. */
    public static Segmentation of(SegmentModel model) {
        return of(model, ChangePrior.usual());
    }

    /** The posterior under the given prior of change. */
    public static Segmentation of(SegmentModel model, ChangePrior prior) {
        return new Segmentation(model, prior);
    }

    /** How many observations the series has. */
    public int length() {
        return table.length();
    }

    /** Log marginal likelihood of the whole series, over all segmentations and values of p. */
    public double logEvidence() {
        return logEvidence;
    }

    /** At each t the posterior probability of a change there; 0 at t = 0. */
    public double[] changeProbabilities() {
        double[] result = new double[length()];
        for (int t = 1; t < result.length; t++) {
            double[] byPrior = new double[chains.length];
            for (int i = 0; i < chains.length; i++) {
                byPrior[i] = weights[i] * chains[i].change(t);
            }
            result[t] = probability(Sums.of(byPrior));
        }
        return result;
    }

    /** Posterior probability of at least one change from time {@code from} to time {@code to}, both included. */
    public double anyChange(int from, int to) {
        return unlessAll(from, to, chain -> chain.none(Math.max(1, from), to));
    }

    /**
     * Posterior probability of at least one change from time {@code from} to time {@code to}, both included, after which
     * the level is higher.
     *
     * <p><b>Model.</b> Given a segmentation, the direction of a change is that of the two segments' posterior mean
     * levels, and a change next to a segment without observations has none.
     */
    public double anyRise(int from, int to) {
        return anyTurn(from, to, 1);
    }

    /** As {@link #anyRise}, of a change after which the level is lower. */
    public double anyFall(int from, int to) {
        return anyTurn(from, to, -1);
    }

    private double anyTurn(int from, int to, int sign) {
        requireWindow(from, to);
        if (to == 0) {
            return 0;
        }
        Turns turns = new Turns(table.model(), Math.max(1, from), to, sign);
        return unlessAll(from, to, chain -> chain.none(turns));
    }

    /**
     * Something's probability before the series is looked at, but for how often it changes: each probability of change has
     * the weight that the whole series gives it.
     *
     * @param probability its probability
     * @param error standard error of that, 0 where it is exact
     */
    public record Before(double probability, double error) {}

    /** What {@link #anyChange} is before looking. */
    public Before anyChangeBefore(int from, int to) {
        requireWindow(from, to);
        return to == 0 ? new Before(0, 0) : new Before(turns().any(Math.max(1, from), to), 0);
    }

    /** What {@link #anyRise} is before looking, by simulation. */
    public Before anyRiseBefore(int from, int to, UniformRandomProvider random) {
        return anyTurnBefore(from, to, 1, random);
    }

    /** What {@link #anyFall} is before looking, by simulation. */
    public Before anyFallBefore(int from, int to, UniformRandomProvider random) {
        return anyTurnBefore(from, to, -1, random);
    }

    private Before anyTurnBefore(int from, int to, int sign, UniformRandomProvider random) {
        requireWindow(from, to);
        return to == 0 ? new Before(0, 0) : turns().turn(Math.max(1, from), to, sign, random);
    }

    private PriorTurns turns() {
        return new PriorTurns(table.model(), prior.probabilities(), weights);
    }

    /** The probability of what {@code none} says is not there. */
    private double unlessAll(int from, int to, ToDoubleFunction<Chain> none) {
        requireWindow(from, to);
        if (to == 0) {
            return 0;
        }
        double[] byPrior = new double[chains.length];
        for (int i = 0; i < chains.length; i++) {
            byPrior[i] = weights[i] * (1 - none.applyAsDouble(chains[i]));
        }
        return probability(Sums.of(byPrior));
    }

    private void requireWindow(int from, int to) {
        if (from < 0 || to < from || to >= length()) {
            throw new IllegalArgumentException(
                    "a window must lie within 0 to " + (length() - 1) + ", was " + from + " to " + to);
        }
    }

    /**
     * Posterior probability of exactly 0, 1, ..., {@code most} changes; what lacks to 1 is on more.
     *
     * <p><b>Cost.</b> O({@code most} T^2).
     */
    public double[] numberOfChanges(int most) {
        int n = length();
        if (most < 0) {
            throw new IllegalArgumentException("a number of changes is not negative, was " + most);
        }
        double[] result = new double[most + 1];
        LogSum sum = new LogSum(Math.max(n, chains.length));
        // reach[t]: log mass of the data before t, in as many segments as rounds so far, whatever the prior of change
        double[] reach = new double[n + 1];
        Arrays.fill(reach, 1, n + 1, Double.NEGATIVE_INFINITY);
        for (int changes = 0; changes <= Math.min(most, n - 1); changes++) {
            for (int t = n; t > changes; t--) {
                for (int s = changes; s < t; s++) {
                    sum.add(reach[s] + table.log(s, t));
                }
                reach[t] = sum.take();
            }
            Arrays.fill(reach, 0, changes + 1, Double.NEGATIVE_INFINITY);
            result[changes] = probability(FastMath.exp(reach[n] + logPrior(changes, sum) - logEvidence));
        }
        return result;
    }

    /** Log prior probability of one given set of so many changes. */
    private double logPrior(int changes, LogSum sum) {
        double total = Sums.of(prior.weights().stream().mapToDouble(w -> w).toArray());
        for (int i = 0; i < chains.length; i++) {
            double p = prior.probabilities().get(i);
            sum.add(FastMath.log(prior.weights().get(i) / total)
                    + changes * FastMath.log(p)
                    + (length() - 1 - changes) * FastMath.log1p(-p));
        }
        return sum.take();
    }

    /** At each t the posterior mean of the level there, over all segmentations, in the units of the model. */
    public double[] levels() {
        int n = length();
        double[] result = new double[n];
        for (int from = 0; from < n; from++) {
            // A segment counts at each of its times: what begins here is taken back where it ends.
            double running = 0;
            double[] ending = new double[n + 1];
            for (int to = from + 1; to <= n; to++) {
                ending[to] = whole(from, to) * table.model().level(from, to);
            }
            for (int t = n - 1; t >= from; t--) {
                running += ending[t + 1];
                result[t] += running;
            }
        }
        return result;
    }

    private double whole(int from, int to) {
        double result = 0;
        for (int i = 0; i < chains.length; i++) {
            result += weights[i] * chains[i].whole(from, to);
        }
        return result;
    }

    /** Times of change drawn from their posterior, ascending: an exact draw, independent of earlier ones. */
    public int[] sample(UniformRandomProvider random) {
        double rest = random.nextDouble();
        int i = 0;
        while (i < chains.length - 1 && rest >= weights[i]) {
            rest -= weights[i];
            i++;
        }
        return chains[i].sample(random);
    }

    /** The single most probable set of times of change, ascending, under the value of p that has most support. */
    public int[] mostProbable() {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] > weights[best]) {
                best = i;
            }
        }
        return chains[best].mostProbable(table);
    }

    private static double probability(double value) {
        return Math.min(1, Math.max(0, value));
    }
}
