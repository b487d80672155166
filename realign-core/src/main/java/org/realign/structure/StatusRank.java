package org.realign.structure;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;

/**
 * Status of states from the recognition they are given: those stand high whom others that stand high recognise.
 *
 * <p><b>Model.</b> PageRank: x = d (P' x + w u) + (1 - d) u, with P the ties' weights divided by what each state sends out in
 * all, u = 1 / n for each, and w the status of states that send nothing, which is spread evenly; d = 0.85. x sums to 1.
 * <p><b>Shapes.</b> {@code ties[i][j]}: what state i sends to state j, from 0; the diagonal counts for nothing.
 * <p><b>Units.</b> A state with the average status has 1 / n. Missions have weight 1 for a charge d'affaires, 2 for a minister,
 * 3 for an ambassador.
 * <p><b>Errors.</b> {@link IllegalArgumentException} for a matrix that is not square and for a negative, infinite or NaN weight.
 * Converged to 1e-12 in the sum of absolute changes, which bounds the error by about 6e-12.
 * <p><b>Cost.</b> O(n^2) for each of some 170 rounds at most.
 * <p><b>Source.</b> Brin and Page 1998; Renshon 2016 (status, and that it is local).
 */
public final class StatusRank {
    private static final double DAMPING = 0.85;
    private static final double CONVERGED = 1e-12;

    private final double[] status;

    private StatusRank(double[] status) {
        this.status = status;
    }

    /** The status that these ties give each state. */
    public static StatusRank of(double[][] ties) {
        double[][] shares = shares(ties);
        int n = ties.length;
        double[] status = new double[n];
        Arrays.fill(status, 1.0 / n);
        double change = n == 0 ? 0 : 1;
        while (change >= CONVERGED) {
            double[] next = step(shares, status);
            double[] moves = new double[n];
            Arrays.setAll(moves, i -> Math.abs(next[i] - status[i]));
            change = Sums.of(moves);
            System.arraycopy(next, 0, status, 0, n);
        }
        return new StatusRank(status);
    }

    /** Rows that sum to 1, or are empty where a state sends nothing. */
    private static double[][] shares(double[][] ties) {
        int n = ties.length;
        double[][] result = new double[n][];
        for (int i = 0; i < n; i++) {
            if (ties[i].length != n) {
                throw new IllegalArgumentException(
                        "state " + i + " has ties to " + ties[i].length + " states, of " + n);
            }
            Amounts.require("the weight of a tie", ties[i]);
            double[] row = ties[i].clone();
            row[i] = 0;
            double sent = Sums.of(row);
            result[i] = sent == 0
                    ? new double[0]
                    : Arrays.stream(row).map(w -> w / sent).toArray();
        }
        return result;
    }

    private static double[] step(double[][] shares, double[] status) {
        int n = status.length;
        double[] given = new double[n];
        double idle = 0;
        for (int i = 0; i < n; i++) {
            if (shares[i].length == 0) {
                idle += status[i];
            } else {
                for (int j = 0; j < n; j++) {
                    given[j] += status[i] * shares[i][j];
                }
            }
        }
        double everyone = (DAMPING * idle + 1 - DAMPING) / n;
        double[] next = Arrays.stream(given).map(g -> DAMPING * g + everyone).toArray();
        double total = Sums.of(next);
        return Arrays.stream(next).map(x -> x / total).toArray();
    }

    /** How many states there are. */
    public int states() {
        return status.length;
    }

    /** The status of state {@code i}. */
    public double status(int i) {
        return status[i];
    }

    /** The places of all states, 1 for the highest; those that tie share the mean of theirs. */
    public double[] places() {
        return Places.of(status);
    }

    /** As {@link #places}, each among the members of its own cluster: status is local. */
    public double[] placesWithin(Partition communities) {
        return Places.within(status, communities);
    }

    /**
     * How much less status each state has than its capabilities would give it: the difference of the standardised standings by
     * capabilities and by status, where a high standing is a low place. Positive: less recognised than strong.
     *
     * @param capabilities of each state, in any unit
     * @return standard deviations; empty if all states have the same capabilities or the same status
     */
    public Optional<double[]> deficit(double[] capabilities) {
        if (capabilities.length != status.length) {
            throw new IllegalArgumentException(
                    "capabilities of " + status.length + " states were needed, had " + capabilities.length);
        }
        Amounts.require("a capability", capabilities);
        Optional<double[]> strong = standardised(Places.of(capabilities));
        return strong.flatMap(s -> standardised(places()).map(r -> {
            double[] result = new double[s.length];
            Arrays.setAll(result, i -> s[i] - r[i]);
            return result;
        }));
    }

    /** Standings, high for a low place, with mean 0 and sample standard deviation 1; empty where they do not differ. */
    private static Optional<double[]> standardised(double[] places) {
        double mean = Sums.mean(places);
        double squares =
                Sums.of(Arrays.stream(places).map(p -> (p - mean) * (p - mean)).toArray());
        if (places.length < 2 || squares == 0) {
            return Optional.empty();
        }
        double deviation = FastMath.sqrt(squares / (places.length - 1));
        return Optional.of(
                Arrays.stream(places).map(p -> (mean - p) / deviation).toArray());
    }
}
