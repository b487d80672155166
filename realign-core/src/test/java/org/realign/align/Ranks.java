package org.realign.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Ranks of true values among draws, by quantity, and whether they are spread evenly over 0 to {@code draws}.
 *
 * <p>Two tests for each quantity: chi-square over equal bins, for bumps and hollows, and the largest distance of the
 * distribution function of the ranks from a straight line (Kolmogorov), for shifts. The smallest p-value times the number
 * of tests bounds the probability that a correct sampler does as badly (Bonferroni).
 */
final class Ranks {
    private final int draws;
    private final int bins;
    private final Map<String, List<Integer>> ranks = new TreeMap<>();

    /** {@code draws} + 1 is a multiple of {@code bins}. */
    Ranks(int draws, int bins) {
        this.draws = draws;
        this.bins = bins;
    }

    void add(String quantity, int rank) {
        ranks.computeIfAbsent(quantity, name -> new ArrayList<>()).add(rank);
    }

    /** The smallest p-value of all tests times their number. */
    double worst() {
        double worst = 1;
        for (List<Integer> some : ranks.values()) {
            worst = Math.min(worst, Math.min(chiSquare(some), line(some)));
        }
        return worst * 2 * ranks.size();
    }

    private double chiSquare(List<Integer> some) {
        double[] counts = counts(some);
        double expected = some.size() / (double) bins;
        double statistic = 0;
        for (double count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        return Gamma.regularizedGammaQ(0.5 * (bins - 1), 0.5 * statistic);
    }

    private double[] counts(List<Integer> some) {
        double[] counts = new double[bins];
        for (int rank : some) {
            counts[rank * bins / (draws + 1)]++;
        }
        return counts;
    }

    /** Kolmogorov's asymptotic tail, which for ranks, being discrete, is on the safe side. */
    private double line(List<Integer> some) {
        double n = some.size();
        double distance = 0;
        for (int r = 0; r <= draws; r++) {
            int limit = r;
            double share = some.stream().filter(rank -> rank <= limit).count() / n;
            distance = Math.max(distance, Math.abs(share - (r + 1.0) / (draws + 1)));
        }
        double lambda = distance * Math.sqrt(n);
        double sum = 0;
        for (int k = 1; k <= 50; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * FastMath.exp(-2.0 * k * k * lambda * lambda);
        }
        return lambda < 0.3 ? 1 : Math.min(1, sum);
    }

    /** A line for each quantity: p-values and the counts in the bins. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        ranks.forEach((name, some) -> {
            table.append(String.format(
                    Locale.ROOT, "%n%-18s chi-square %.4f line %.4f ", name, chiSquare(some), line(some)));
            for (double count : counts(some)) {
                table.append(' ').append((int) count);
            }
        });
        return table.toString();
    }
}
