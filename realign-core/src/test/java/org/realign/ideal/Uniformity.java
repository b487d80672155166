package org.realign.ideal;

import java.util.Arrays;

/** How far values are from uniform between 0 and 1, or from others. */
final class Uniformity {
    /** Kolmogorov's limit, in units of 1 / sqrt(n), that uniform values pass once in a million times. */
    static final double LIMIT = 2.7;

    private Uniformity() {}

    /** Kolmogorov's distance times the square root of the number. */
    static double distance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double worst = 0;
        for (int i = 0; i < sorted.length; i++) {
            worst = Math.max(worst, Math.abs(sorted[i] - (i + 0.5) / sorted.length));
        }
        return worst * Math.sqrt(sorted.length);
    }

    /** The same for the distance between two sets of as many values, in units of sqrt(2 / n). */
    static double distance(double[] one, double[] other) {
        double[] a = one.clone();
        double[] b = other.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double worst = 0;
        int j = 0;
        for (int i = 0; i < a.length; i++) {
            while (j < b.length && b[j] <= a[i]) {
                j++;
            }
            worst = Math.max(worst, Math.abs(i + 1 - j) / (double) a.length);
        }
        return worst * Math.sqrt(a.length / 2.0);
    }
}
