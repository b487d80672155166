package org.realign.breaks;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;

/**
 * How long the current segment had lasted, as believed after each observation by someone who knew nothing later.
 *
 * <p><b>Model.</b> After n observations the run length r is the number of latest observations in the current segment;
 * r = 0 means that the next one starts a new segment, which has probability {@code hazard} each time. Observations of a
 * run are predicted by the ratio of its marginal likelihoods with and without them: for {@link NormalMean} a Student t.
 * <p><b>Errors.</b> Run lengths below {@value #NEGLIGIBLE} in probability are dropped and the others rescaled.
 * <p><b>Cost.</b> O(T K) for K run lengths kept, at worst O(T^2).
 * <p><b>Source.</b> Adams and MacKay 2007, algorithm 1.
 */
public final class RunLengths {
    private static final double NEGLIGIBLE = 1e-6;

    /** The run lengths kept after each number of observations, ascending from 0. */
    private final int[][] lengths;

    private final double[][] probabilities;

    private RunLengths(int n) {
        lengths = new int[n + 1][];
        probabilities = new double[n + 1][];
        lengths[0] = new int[] {0};
        probabilities[0] = new double[] {1};
    }

    /**
     * Watches a series from its first observation to its last.
     *
     * @param hazard probability that an observation starts a new segment, between 0 and 1
     */
    public static RunLengths of(SegmentModel model, double hazard) {
        if (!(hazard > 0 && hazard < 1)) {
            throw new IllegalArgumentException("a hazard must lie between 0 and 1, was " + hazard);
        }
        int n = model.length();
        RunLengths result = new RunLengths(n);
        double[] marginal = {0};
        for (int seen = 0; seen < n; seen++) {
            marginal = result.observe(model, seen, hazard, marginal);
        }
        return result;
    }

    /**
     * Takes in one more observation.
     *
     * @param had log marginal likelihood of each run kept so far
     * @return the same of each run kept now
     */
    private double[] observe(SegmentModel model, int seen, double hazard, double[] had) {
        int[] before = lengths[seen];
        double[] log = new double[before.length];
        double[] has = new double[before.length];
        LogSum sum = new LogSum(before.length);
        for (int i = 0; i < before.length; i++) {
            has[i] = model.logMarginal(seen - before[i], seen + 1);
            log[i] = FastMath.log(probabilities[seen][i]) + has[i] - had[i];
            sum.add(log[i]);
        }
        double evidence = sum.take();
        int[] kept = IntStream.range(0, before.length)
                .filter(i -> (1 - hazard) * FastMath.exp(log[i] - evidence) >= NEGLIGIBLE)
                .toArray();
        int[] now = new int[kept.length + 1];
        double[] probability = new double[kept.length + 1];
        double[] marginal = new double[kept.length + 1];
        probability[0] = hazard;
        double total = hazard;
        for (int k = 0; k < kept.length; k++) {
            now[k + 1] = before[kept[k]] + 1;
            probability[k + 1] = (1 - hazard) * FastMath.exp(log[kept[k]] - evidence);
            total += probability[k + 1];
            marginal[k + 1] = has[kept[k]];
        }
        for (int k = 0; k < probability.length; k++) {
            probability[k] /= total;
        }
        lengths[seen + 1] = now;
        probabilities[seen + 1] = probability;
        return marginal;
    }

    /** How many observations the series has. */
    public int length() {
        return lengths.length - 1;
    }

    /** Probability, after {@code seen} observations, that the current run has the given length; 0 if dropped. */
    public double probability(int seen, int runLength) {
        int at = Arrays.binarySearch(lengths[seen], runLength);
        return at < 0 ? 0 : probabilities[seen][at];
    }

    /** The most probable run length after {@code seen} observations, of those that hold an observation; the shortest. */
    public int mostProbable(int seen) {
        int best = Math.min(1, lengths[seen].length - 1);
        for (int i = best + 1; i < lengths[seen].length; i++) {
            if (probabilities[seen][i] > probabilities[seen][best]) {
                best = i;
            }
        }
        return lengths[seen][best];
    }

    /** The numbers of observations seen when the most probable run length did not grow: when a watcher was alarmed. */
    public int[] alarms() {
        return IntStream.rangeClosed(2, length())
                .filter(seen -> mostProbable(seen) <= mostProbable(seen - 1))
                .toArray();
    }

    /**
     * The changes as read back from the end: the start of the run most probable after all observations, then that of the
     * run most probable just before this start, and so on. Each is where the most probable run length fell to, once the
     * later observations of that run are in.
     */
    public int[] changes() {
        IntStream.Builder found = IntStream.builder();
        int start = length() - mostProbable(length());
        while (start > 0) {
            found.add(start);
            start -= mostProbable(start);
        }
        return found.build().sorted().toArray();
    }
}
