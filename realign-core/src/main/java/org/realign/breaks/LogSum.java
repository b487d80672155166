package org.realign.breaks;

import org.hipparchus.util.FastMath;

/**
 * Adds numbers given by their logarithms.
 *
 * <p><b>Determinism.</b> Terms are added in the order in which they came.
 */
final class LogSum {
    /** A term this far below the largest, in log, is below half a unit in the last place even a million times over. */
    private static final double NEGLIGIBLE = 60;

    private final double[] terms;
    private int size;
    private double top = Double.NEGATIVE_INFINITY;

    /** An empty sum with room for {@code capacity} terms. */
    LogSum(int capacity) {
        terms = new double[capacity];
    }

    /** Adds the number whose logarithm is {@code term}. */
    void add(double term) {
        terms[size] = term;
        size++;
        top = Math.max(top, term);
    }

    /** Logarithm of the sum so far, minus infinity if it is empty; starts the next sum. */
    double take() {
        double total = 0;
        for (int i = 0; i < size; i++) {
            double below = top - terms[i];
            if (below < NEGLIGIBLE) {
                total += FastMath.exp(-below);
            }
        }
        double log = total == 0 ? Double.NEGATIVE_INFINITY : top + FastMath.log(total);
        size = 0;
        top = Double.NEGATIVE_INFINITY;
        return log;
    }
}
