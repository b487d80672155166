package org.realign.kernel;

/**
 * Compensated sums, so that a total does not depend on how its terms were grouped in a register.
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

    /** The arithmetic mean of {@code values}; NaN for an empty array. */
    public static double mean(double... values) {
        return of(values) / values.length;
    }
}
