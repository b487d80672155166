package org.realign.kernel;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * Whether several Markov chains agree, and how many independent draws theirs are worth.
 *
 * <p><b>Model.</b> Every chain is cut into halves (the middle draw of an odd number is left out). For R-hat and the bulk
 * size the draws are replaced by the normal quantiles of their ranks over all chains, (rank - 3/8) / (S + 1/4), ties
 * sharing their mean rank. R-hat is the larger of that of the draws and that of their distances from the median. The
 * effective size comes from the autocorrelations of the halves together, summed by Geyer's initial monotone sequence; the
 * tail size is the smaller of those for being at most the 5% and at most the 95% quantile. A size is at most S log10 S.
 * <p><b>Shapes.</b> {@code chains[chain][draw]}: one chain or more, all equally long.
 * <p><b>Missing.</b> NaN where there is no answer: a draw is not finite, all draws are equal, or a chain has fewer than
 * {@value #FEWEST} draws. Chains that are each constant, on different
 * values, have an R-hat beyond 1e6 or of Infinity.
 * <p><b>Cost.</b> O(S log S) and O(S) for each lag until the correlation has died away.
 * <p><b>Source.</b> Vehtari, Gelman, Simpson, Carpenter and Buerkner 2021, Bayesian Analysis 16, 667-718; Geyer 1992,
 * Statistical Science 7, 473-483.
 */
public final class Convergence {
    private static final int FEWEST = 12;

    private Convergence() {}

    /** Rank-normalised split R-hat, near 1 where the chains agree; more than 1.01 says that they do not yet. */
    public static double rHat(double[][] chains) {
        if (!isAnswerable(chains)) {
            return Double.NaN;
        }
        return rHat(chains, sorted(chains), normalised(halves(chains)));
    }

    private static double rHat(double[][] chains, double[] sorted, double[][] scores) {
        double median = quantile(sorted, 0.5);
        double[][] folded = halves(chains);
        for (double[] half : folded) {
            for (int i = 0; i < half.length; i++) {
                half[i] = Math.abs(half[i] - median);
            }
        }
        double bulk = plainRHat(scores);
        double spread = plainRHat(normalised(folded));
        // Distances that are all equal (two values, symmetric) say nothing about the spread.
        return Double.isNaN(spread) ? bulk : Math.max(bulk, spread);
    }

    /**
     * The three figures of one quantity.
     *
     * @param rHat as {@link Convergence#rHat} says
     * @param bulk as {@link Convergence#bulkSize} says
     * @param tail as {@link Convergence#tailSize} says
     */
    public record Figures(double rHat, double bulk, double tail) {}

    /** All three figures, for less than the cost of asking one by one: draws are ranked once. */
    public static Figures of(double[][] chains) {
        if (!isAnswerable(chains)) {
            return new Figures(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] sorted = sorted(chains);
        double[][] scores = normalised(halves(chains));
        return new Figures(rHat(chains, sorted, scores), size(scores), tailSize(chains, sorted));
    }

    /** How many independent draws the chains are worth for the centre of the distribution. */
    public static double bulkSize(double[][] chains) {
        return isAnswerable(chains) ? size(normalised(halves(chains))) : Double.NaN;
    }

    /** How many independent draws the chains are worth for the 5% and 95% quantiles, whichever is worse. */
    public static double tailSize(double[][] chains) {
        return isAnswerable(chains) ? tailSize(chains, sorted(chains)) : Double.NaN;
    }

    private static double tailSize(double[][] chains, double[] sorted) {
        double low = size(atMost(halves(chains), quantile(sorted, 0.05)));
        double high = size(atMost(halves(chains), quantile(sorted, 0.95)));
        return Math.min(low, high);
    }

    private static boolean isAnswerable(double[][] chains) {
        int length = chains.length == 0 ? 0 : chains[0].length;
        boolean varies = false;
        for (double[] chain : chains) {
            if (chain.length != length) {
                throw new IllegalArgumentException(
                        "chains must be equally long, one has " + length + " draws, one " + chain.length);
            }
            for (double value : chain) {
                if (!Double.isFinite(value)) {
                    return false;
                }
                varies |= value != chains[0][0];
            }
        }
        return varies && length >= FEWEST;
    }

    private static double[][] halves(double[][] chains) {
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            int n = chains[c].length;
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, n / 2);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], n - n / 2, n);
        }
        return halves;
    }

    private static double[] sorted(double[][] chains) {
        int each = chains[0].length;
        double[] all = new double[chains.length * each];
        for (int c = 0; c < chains.length; c++) {
            System.arraycopy(chains[c], 0, all, c * each, each);
        }
        Arrays.sort(all);
        return all;
    }

    /** The quantile that R and its packages take: straight lines between the j-th of n as (j - 1) / (n - 1). */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        double low = sorted[below];
        return below + 1 == sorted.length ? low : low + (at - below) * (sorted[below + 1] - low);
    }

    private static double[][] normalised(double[][] halves) {
        double[] sorted = sorted(halves);
        int n = sorted.length;
        double[][] scores = new double[halves.length][];
        for (int c = 0; c < halves.length; c++) {
            scores[c] = new double[halves[c].length];
            for (int i = 0; i < halves[c].length; i++) {
                double value = halves[c][i];
                int first = firstAtLeast(sorted, value, false);
                // Most values are alone, and the next place then holds a larger one.
                boolean alone = first + 1 == n || sorted[first + 1] != value;
                double rank = 0.5 * (first + (alone ? first + 1 : firstAtLeast(sorted, value, true)) + 1);
                scores[c][i] = Normal.quantile((rank - 0.375) / (n + 0.25));
            }
        }
        return scores;
    }

    /** The first place with a value of at least {@code value}, or, if {@code beyond}, of more. */
    private static int firstAtLeast(double[] sorted, double value, boolean beyond) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (beyond && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[][] atMost(double[][] halves, double limit) {
        for (double[] half : halves) {
            for (int i = 0; i < half.length; i++) {
                half[i] = half[i] <= limit ? 1 : 0;
            }
        }
        return halves;
    }

    private static double plainRHat(double[][] chains) {
        int n = chains[0].length;
        double[] means = new double[chains.length];
        double[] variances = new double[chains.length];
        for (int c = 0; c < chains.length; c++) {
            means[c] = Sums.mean(chains[c]);
            variances[c] = autocovariance(chains[c], means[c], 0) * n / (n - 1);
        }
        double within = Sums.mean(variances);
        return Math.sqrt((n * variance(means) / within + n - 1) / n);
    }

    private static double variance(double[] values) {
        return autocovariance(values, Sums.mean(values), 0) * values.length / (values.length - 1);
    }

    private static double autocovariance(double[] chain, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < chain.length; i++) {
            sum += (chain[i] - mean) * (chain[i - lag] - mean);
        }
        return sum / chain.length;
    }

    private static double size(double[][] chains) {
        Correlations correlations = new Correlations(chains);
        double draws = (double) chains.length * chains[0].length;
        // Where nothing varies the time is NaN, and Math.max keeps it.
        double time = Math.max(correlations.time(), 1 / FastMath.log10(draws));
        return draws / time;
    }

    /** The autocorrelations of chains taken together. */
    private static final class Correlations {
        private final double[][] chains;
        private final int n;
        private final double[] means;
        private final double within;
        private final double total;

        Correlations(double[][] chains) {
            this.chains = chains;
            n = chains[0].length;
            means = Arrays.stream(chains).mapToDouble(Sums::mean).toArray();
            double biased = meanAutocovariance(0);
            within = biased * n / (n - 1);
            total = biased + variance(means);
        }

        private double meanAutocovariance(int lag) {
            double[] each = new double[chains.length];
            for (int c = 0; c < each.length; c++) {
                each[c] = autocovariance(chains[c], means[c], lag);
            }
            return Sums.mean(each);
        }

        private double at(int lag) {
            return 1 - (within - meanAutocovariance(lag)) / total;
        }

        /** -1 plus twice the sum of the autocorrelations: pairs of lags while their sum is positive, made to decrease. */
        double time() {
            double even = 1;
            double odd = at(1);
            double pairs = 0;
            double smallest = Double.POSITIVE_INFINITY;
            int lag = 0;
            while (lag < n - 5 && even + odd > 0) {
                smallest = Math.min(smallest, even + odd);
                pairs += smallest;
                lag += 2;
                even = at(lag);
                odd = at(lag + 1);
            }
            // A single even lag beyond the last pair lessens the variance where the chain alternates.
            return Double.isNaN(even + odd) ? Double.NaN : -1 + 2 * pairs + Math.max(even, 0);
        }
    }
}
