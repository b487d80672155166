package org.realign.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Places in an order, 1 for the highest value; those that tie share the mean of their places. */
final class Places {
    /** Values nearer than this, relative to the larger, tie: two ways to one status differ by rounding. */
    private static final double TIE = 1e-9;

    private Places() {}

    static double[] of(double[] values) {
        return within(values, Partition.of(new int[values.length]));
    }

    /** Each among the members of its own cluster. */
    static double[] within(double[] values, Partition clusters) {
        if (clusters.vertices() != values.length) {
            throw new IllegalArgumentException(
                    "a partition of " + values.length + " states was needed, not of " + clusters.vertices());
        }
        double[] result = new double[values.length];
        for (int c = 0; c < clusters.clusters(); c++) {
            int cluster = c;
            place(
                    values,
                    IntStream.range(0, values.length)
                            .filter(i -> clusters.cluster(i) == cluster)
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                            .mapToInt(i -> i)
                            .toArray(),
                    result);
        }
        return result;
    }

    private static void place(double[] values, int[] order, double[] result) {
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && tie(values[order[to - 1]], values[order[to]])) {
                to++;
            }
            double mean = (from + 1 + to) / 2.0;
            Arrays.stream(order, from, to).forEach(i -> result[i] = mean);
        }
    }

    private static boolean tie(double high, double low) {
        return high - low <= TIE * Math.abs(high);
    }
}
