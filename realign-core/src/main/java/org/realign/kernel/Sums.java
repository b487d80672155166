package org.realign.kernel;

import org.hipparchus.util.FastMath;

/**
 * Compensated sums, so that a total does not depend on how its terms were grouped in a register; and sums of what is only known by its
 * logarithm.
 *
 * <p><b>Model.</b> Neumaier's variant of Kahan summation: the running error of each addition is kept and added last.
 * <p><b>Determinism.</b> Terms are added in index order, always.
 * <p><b>Source.</b> Neumaier 1974, Zeitschrift fuer Angewandte Mathematik und Mechanik 54, 39-51.
 */
public final class Sums {
    private Sums() {}

    /** The sum of {@code values}; 0 for an empty array. */
    public static double of(double... values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /**
     * The logarithm of the sum of the exponentials of {@code logs}, also where those are no doubles.
     *
     * @param logs of which some may be minus infinity, none plus infinity; where all are, or none is given, so is the sum
     */
    public static double logSumExp(double... logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (double log : logs) {
            sum += FastMath.exp(log - most);
        }
        return most + FastMath.log(sum);
    }

    /** The arithmetic mean of {@code values}; NaN for an empty array. */
    public static double mean(double... values) {
        return of(values) / values.length;
    }
}
