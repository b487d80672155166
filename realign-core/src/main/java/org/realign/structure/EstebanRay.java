package org.realign.structure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * Polarisation: how far a population falls into few large groups that are far apart.
 *
 * <p><b>Model.</b> P = sum over g and h of p[g]^(1 + a) p[h] d[g][h], with p the groups' shares of the population and d their
 * distances. The constant in front is 1, so that values compare only under one a and one unit of distance. a says how much identity
 * within a group counts; with a = 0 it would be Gini's coefficient.
 * <p><b>Shapes.</b> Distances: square, symmetric, 0 on the diagonal; any unit.
 * <p><b>Missing.</b> Empty where no group has a size.
 * <p><b>Errors.</b> {@link IllegalArgumentException} for negative or infinite sizes or distances, a matrix of another shape, or an
 * a outside (0, 1.6].
 * <p><b>Source.</b> Esteban and Ray 1994, theorem 1.
 */
public final class EstebanRay {
    /** The usual sensitivity. */
    public static final double SENSITIVITY = 1.3;

    /** Beyond this the measure breaks the axioms it was made from. */
    private static final double LARGEST = 1.6;

    private EstebanRay() {}

    /** Polarisation of groups of these sizes, in any unit, with the usual sensitivity. */
    public static OptionalDouble of(double[] sizes, double[][] distances) {
        return of(sizes, distances, SENSITIVITY);
    }

    /** As {@link #of(double[], double[][])}, with sensitivity {@code a}. */
    public static OptionalDouble of(double[] sizes, double[][] distances, double a) {
        if (!(a > 0 && a <= LARGEST)) {
            throw new IllegalArgumentException("sensitivity is above 0 and at most " + LARGEST + ", was " + a);
        }
        Amounts.require("a size", sizes);
        requireDistances(sizes.length, distances);
        double total = Sums.of(sizes);
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double[] terms = new double[sizes.length * sizes.length];
        for (int g = 0; g < sizes.length; g++) {
            double identity = FastMath.pow(sizes[g] / total, 1 + a);
            for (int h = 0; h < sizes.length; h++) {
                terms[g * sizes.length + h] = identity * (sizes[h] / total) * distances[g][h];
            }
        }
        return OptionalDouble.of(Sums.of(terms));
    }

    /** Distances between groups at these places on one line. */
    public static double[][] onALine(double... places) {
        double[][] result = new double[places.length][places.length];
        for (int g = 0; g < places.length; g++) {
            int at = g;
            Arrays.setAll(result[g], h -> Math.abs(places[at] - places[h]));
        }
        return result;
    }

    private static void requireDistances(int groups, double[][] distances) {
        if (distances.length != groups) {
            throw new IllegalArgumentException(
                    "distances between " + groups + " groups were needed, had rows for " + distances.length);
        }
        for (int g = 0; g < groups; g++) {
            Amounts.require("a distance", distances[g]);
            if (distances[g].length != groups || distances[g][g] != 0) {
                throw new IllegalArgumentException("row " + g + " of the distances has " + distances[g].length
                        + " entries, or is not 0 to itself; " + groups + " groups");
            }
            for (int h = 0; h < g; h++) {
                if (distances[g][h] != distances[h][g]) {
                    throw new IllegalArgumentException("distances between groups " + g + " and " + h + " differ: "
                            + distances[g][h] + " and " + distances[h][g]);
                }
            }
        }
    }
}
