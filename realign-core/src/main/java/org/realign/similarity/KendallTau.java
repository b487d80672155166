package org.realign.similarity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.realign.record.Missing;
import org.realign.record.Observed;

/**
 * Kendall's tau-b of two portfolios of amounts, such as shares of trade by partner.
 *
 * <p><b>Model.</b> (C - D) / sqrt((n0 - n1)(n0 - n2)): C and D the pairs of targets that the two order alike and contrary
 * to each other, n0 all pairs, n1 and n2 those tied in the first and in the second.
 * <p><b>Missing.</b> Where either is constant, and where there are no two targets.
 * <p><b>Cost.</b> O(K log K) for K targets: the discordant pairs are the exchanges that merging needs. Where levels are
 * few, {@link CrossTable#tauB} is cheaper.
 * <p><b>Source.</b> Kendall 1945; Knight 1966.
 */
public final class KendallTau {
    private final double[] first;
    private final double[] second;
    private final int[] order;

    private KendallTau(double[] first, double[] second) {
        this.first = first;
        this.second = second;
        order = IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> first[k]).thenComparingDouble(k -> second[k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Tau-b of {@code first} and {@code second}, by target.
     *
     * @throws IllegalArgumentException where lengths differ or a value is NaN, which has no rank
     */
    public static Observed<Double> of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "portfolios of " + first.length + " and " + second.length + " targets cannot be compared");
        }
        if (Arrays.stream(first).anyMatch(Double::isNaN)
                || Arrays.stream(second).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("NaN has no rank; leave the target out of both portfolios");
        }
        return new KendallTau(zerosAlike(first), zerosAlike(second)).tau();
    }

    /** Without negative zeros, which sorting would set apart. */
    private static double[] zerosAlike(double[] values) {
        return Arrays.stream(values).map(v -> v + 0.0).toArray();
    }

    private Observed<Double> tau() {
        long pairs = pairs(order.length);
        long tiedFirst = tied(k -> first[k]);
        long tiedBoth = tiedBoth();
        int[] merged = order.clone();
        long discordant = exchanges(merged, new int[merged.length], 0, merged.length);
        System.arraycopy(merged, 0, order, 0, merged.length);
        long tiedSecond = tied(k -> second[k]);
        double apart = (double) (pairs - tiedFirst) * (pairs - tiedSecond);
        if (apart == 0) {
            return Observed.missing(Missing.UNKNOWN, "A portfolio is the same towards every target: it has no ranks.");
        }
        long concordant = pairs - tiedFirst - tiedSecond + tiedBoth - discordant;
        return Observed.of((concordant - discordant) / FastMath.sqrt(apart));
    }

    private static long pairs(long of) {
        return of * (of - 1) / 2;
    }

    /** Pairs with the same value, which stand together in the order. */
    private long tied(IntToDoubleFunction value) {
        long sum = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && value.applyAsDouble(order[to]) == value.applyAsDouble(order[from])) {
                to++;
            }
            sum += pairs(to - from);
        }
        return sum;
    }

    private long tiedBoth() {
        long sum = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length
                    && first[order[to]] == first[order[from]]
                    && second[order[to]] == second[order[from]]) {
                to++;
            }
            sum += pairs(to - from);
        }
        return sum;
    }

    /** Sorts a stretch by the second value, and counts the pairs that stood the other way round. */
    private long exchanges(int[] sorted, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(sorted, spare, from, middle) + exchanges(sorted, spare, middle, to);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            if (right >= to || (left < middle && second[sorted[left]] <= second[sorted[right]])) {
                spare[at] = sorted[left++];
            } else {
                spare[at] = sorted[right++];
                count += middle - left;
            }
        }
        System.arraycopy(spare, from, sorted, from, to - from);
        return count;
    }
}
