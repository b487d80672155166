package org.realign.similarity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.util.FastMath;
import org.realign.record.Missing;
import org.realign.record.Observed;

/**
 * Every {@link Coefficient} of every pair of states that voted in a year.
 *
 * <p><b>Model.</b> As {@link CrossTable}, written out for the three votes: what is shared by several coefficients is
 * computed once, in whole numbers, so that both orders of a pair give the same bits.
 * <p><b>Shapes.</b> A pair is i < j in the order of {@link VoteYear#states}; pairs lie by i, then j.
 * <p><b>Missing.</b> Below the fewest shared roll calls nothing is said of a pair; kappa, pi and tau-b are also missing
 * where they are not defined.
 * <p><b>Cost.</b> O(states^2 (roll calls / 64 + coefficients)).
 * <p><b>Determinism.</b> Years are independent: threads only decide when one is there.
 */
public final class VoteSimilarity {
    /** Fewer shared roll calls in a year say more of the agenda than of the two. */
    public static final int FEWEST = 10;

    // What is wrong with a pair; the first that holds is said.
    private static final byte FINE = 0;
    private static final byte TOO_FEW = 1;
    private static final byte CONSTANT_ALIKE = 2;
    private static final byte CONSTANT = 4;

    private final VoteYear votes;
    private final int fewest;
    private final int[] shared;
    private final byte[] flaws;
    private final Map<Coefficient, double[]> values = new EnumMap<>(Coefficient.class);
    private final double[] agreement;
    private final double[] tauB;
    private final double[] sAbsolute;
    private final double[] sSquared;
    private final double[] kappaSquared;
    private final double[] kappaAbsolute;
    private final double[] kappaNominal;
    private final double[] piSquared;
    private final double[] piAbsolute;
    private final double[] piNominal;
    private final double[] aAbsolute;
    private final double[] aSquared;

    private VoteSimilarity(VoteYear votes, int fewest) {
        this.votes = votes;
        this.fewest = fewest;
        int states = votes.states().size();
        int pairs = states * (states - 1) / 2;
        shared = new int[pairs];
        flaws = new byte[pairs];
        agreement = column(Coefficient.AGREEMENT, pairs);
        tauB = column(Coefficient.TAU_B, pairs);
        sAbsolute = column(Coefficient.S_ABSOLUTE, pairs);
        sSquared = column(Coefficient.S_SQUARED, pairs);
        kappaSquared = column(Coefficient.KAPPA_SQUARED, pairs);
        kappaAbsolute = column(Coefficient.KAPPA_ABSOLUTE, pairs);
        kappaNominal = column(Coefficient.KAPPA_NOMINAL, pairs);
        piSquared = column(Coefficient.PI_SQUARED, pairs);
        piAbsolute = column(Coefficient.PI_ABSOLUTE, pairs);
        piNominal = column(Coefficient.PI_NOMINAL, pairs);
        aAbsolute = column(Coefficient.A_ABSOLUTE, pairs);
        aSquared = column(Coefficient.A_SQUARED, pairs);
        int[] table = new int[9];
        for (int i = 0, pair = 0; i < states; i++) {
            for (int j = i + 1; j < states; j++, pair++) {
                votes.count(i, j, table);
                enter(pair, table);
            }
        }
    }

    private double[] column(Coefficient coefficient, int pairs) {
        double[] column = new double[pairs];
        values.put(coefficient, column);
        return column;
    }

    /** Of the pairs of {@code votes} that share at least {@value #FEWEST} roll calls. */
    public static VoteSimilarity of(VoteYear votes) {
        return of(votes, FEWEST);
    }

    /**
     * Of the pairs of {@code votes} that share at least {@code fewest} roll calls.
     *
     * @throws IllegalArgumentException if {@code fewest} is below 1
     */
    public static VoteSimilarity of(VoteYear votes, int fewest) {
        if (fewest < 1) {
            throw new IllegalArgumentException("fewest is " + fewest + "; without a roll call nothing is shared");
        }
        return new VoteSimilarity(votes, fewest);
    }

    /** The same of each of {@code years}, in their order, on as many threads as there are. */
    public static List<VoteSimilarity> of(List<VoteYear> years) {
        return years.parallelStream().map(VoteSimilarity::of).toList();
    }

    /** The votes compared. */
    public VoteYear votes() {
        return votes;
    }

    /** How many pairs there are. */
    public int pairs() {
        return shared.length;
    }

    /**
     * The pair of states {@code i} and {@code j}, in either order.
     *
     * @throws IllegalArgumentException if they are the same
     */
    public int pair(int i, int j) {
        if (i == j) {
            throw new IllegalArgumentException("a state is no pair with itself");
        }
        int a = Math.min(i, j);
        return a * (2 * votes.states().size() - a - 1) / 2 + Math.max(i, j) - a - 1;
    }

    /** In how many roll calls both of a pair cast a vote. */
    public int shared(int pair) {
        return shared[pair];
    }

    /** A coefficient of a pair, or why there is none. */
    public Observed<Double> of(Coefficient coefficient, int pair) {
        int flaw = flaws[pair];
        if ((flaw & TOO_FEW) != 0) {
            return shared[pair] == 0
                    ? Observed.missing(Missing.OUTSIDE_COVERAGE, "The two voted together in no roll call.")
                    : Observed.missing(
                            Missing.NOT_CODED,
                            "The two voted together in " + shared[pair] + " roll calls, fewer than " + fewest + ".");
        }
        if ((flaw & blocking(coefficient)) != 0) {
            return Observed.missing(
                    Missing.UNKNOWN,
                    coefficient == Coefficient.TAU_B
                            ? "One of the two cast the same vote throughout."
                            : "Both cast the same one vote throughout: chance alone would agree.");
        }
        return Observed.of(Objects.requireNonNull(values.get(coefficient))[pair]);
    }

    private static int blocking(Coefficient coefficient) {
        return switch (coefficient) {
            case AGREEMENT, S_ABSOLUTE, S_SQUARED, A_ABSOLUTE, A_SQUARED -> FINE;
            case TAU_B -> CONSTANT;
            case KAPPA_SQUARED, KAPPA_ABSOLUTE, KAPPA_NOMINAL, PI_SQUARED, PI_ABSOLUTE, PI_NOMINAL -> CONSTANT_ALIKE;
        };
    }

    private void enter(int pair, int[] n) {
        int rowY = n[0] + n[1] + n[2];
        int rowA = n[3] + n[4] + n[5];
        int rowN = n[6] + n[7] + n[8];
        int all = rowY + rowA + rowN;
        shared[pair] = all;
        if (all < fewest) {
            flaws[pair] = TOO_FEW;
            return;
        }
        int colY = n[0] + n[3] + n[6];
        int colA = n[1] + n[4] + n[7];
        int colN = n[2] + n[5] + n[8];
        // Pairs of votes one step apart and two: as observed, by the own margins, by the pooled ones.
        int two = n[2] + n[6];
        int one = all - n[0] - n[4] - n[8] - two;
        int expectedOne = rowA * (colY + colN) + colA * (rowY + rowN);
        int expectedTwo = rowY * colN + rowN * colY;
        int pooledOne = 2 * (rowA + colA) * (rowY + colY + rowN + colN);
        int pooledTwo = 2 * (rowY + colY) * (rowN + colN);
        int untiedRow = rowA * (rowY + rowN) + rowY * rowN;
        int untiedColumn = colA * (colY + colN) + colY * colN;
        flaws[pair] = (byte) ((expectedOne + expectedTwo == 0 ? CONSTANT_ALIKE : FINE)
                | (untiedRow == 0 || untiedColumn == 0 ? CONSTANT : FINE));

        double share = 1.0 / all;
        double a1 = one + 2 * two;
        double a2 = one + 4 * two;
        double e1 = (expectedOne + 2 * expectedTwo) * share;
        double e2 = (expectedOne + 4 * expectedTwo) * share;
        agreement[pair] = (double) (all - one - two) / all;
        sAbsolute[pair] = 1 - a1 * share;
        sSquared[pair] = 1 - a2 * share / 2;
        aAbsolute[pair] = (e1 - a1) * share;
        aSquared[pair] = (e2 - a2) * share / 2;
        kappaAbsolute[pair] = 1 - a1 / e1;
        kappaSquared[pair] = 1 - a2 / e2;
        kappaNominal[pair] = 1 - (double) (one + two) * all / (expectedOne + expectedTwo);
        double four = 4.0 * all;
        piAbsolute[pair] = 1 - four * a1 / (pooledOne + 2 * pooledTwo);
        piSquared[pair] = 1 - four * a2 / (pooledOne + 4 * pooledTwo);
        piNominal[pair] = 1 - four * (one + two) / (pooledOne + pooledTwo);
        int alike = n[0] * (n[4] + n[5] + n[7] + n[8]) + n[1] * (n[5] + n[8]) + n[3] * (n[7] + n[8]) + n[4] * n[8];
        int contrary = n[2] * (n[3] + n[4] + n[6] + n[7]) + n[1] * (n[3] + n[6]) + n[5] * (n[6] + n[7]) + n[4] * n[6];
        tauB[pair] = (alike - contrary) / FastMath.sqrt((double) untiedRow * untiedColumn);
    }
}
