package org.realign.truth;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/** Rank correlation. */
public final class Ranks {
    private Ranks() {}

    /**
     * Spearman's: that of the ranks, equal values sharing their mean rank. NaN where one of the two does not vary.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double correlation(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "as many values of either are needed, not " + a.length + " and " + b.length);
        }
        double[] x = ranks(a);
        double[] y = ranks(b);
        double middle = (a.length + 1) / 2.0;
        double[] xy = new double[a.length];
        double[] xx = new double[a.length];
        double[] yy = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            xy[i] = (x[i] - middle) * (y[i] - middle);
            xx[i] = (x[i] - middle) * (x[i] - middle);
            yy[i] = (y[i] - middle) * (y[i] - middle);
        }
        return Sums.of(xy) / FastMath.sqrt(Sums.of(xx) * Sums.of(yy));
    }

    private static double[] ranks(double[] values) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; ) {
            int j = i;
            while (j < values.length && values[order.get(j)] == values[order.get(i)]) {
                j++;
            }
            for (int k = i; k < j; k++) {
                ranks[order.get(k)] = (i + 1 + j) / 2.0;
            }
            i = j;
        }
        return ranks;
    }

    /** The middle value, or the mean of the middle two; NaN of none. */
    public static double median(double[] values) {
        double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
