package org.realign.world;

import java.util.List;
import java.util.stream.IntStream;
import org.realign.kernel.Sums;
import org.realign.posture.Posture;

/**
 * What is said of where states will stand.
 *
 * <p><b>Shapes.</b> Of each horizon: cells (state, then pole) x grades, and states x postures in the order of {@link Posture}. Probabilities add up
 * to 1; of who is not there, all are 0.
 *
 * @param name whose forecast
 * @param grades horizons x cells x grades
 * @param postures horizons x states x postures
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read in loops, never written
record Forecast(String name, double[][][] grades, double[][][] postures) {
    static final int GRADES = Grades.HIGH + 1;
    static final List<Posture> POSTURES = List.of(Posture.values());

    /** The expected grade of a cell. */
    double expected(int horizon, int cell) {
        double[] p = grades[horizon][cell];
        return Sums.of(IntStream.range(0, GRADES).mapToDouble(g -> g * p[g]).toArray());
    }

    /** Counts, to be made a forecast of. */
    static final class Tally {
        private final int[][][] grades;
        private final int[][][] postures;

        /** Nothing counted yet. */
        Tally(int horizons, int states) {
            grades = new int[horizons][states * Sphere.POLES.size()][GRADES];
            postures = new int[horizons][states][POSTURES.size()];
        }

        /** Counts a state that is there with all poles. */
        void count(int horizon, int state, int[] of, double[] rivalry) {
            for (int p = 0; p < of.length; p++) {
                grades[horizon][state * of.length + p][of[p]]++;
            }
            postures[horizon][state][POSTURES.indexOf(Grades.posture(of, rivalry))]++;
        }

        /** Counts all states of an imputation that are there with all poles. */
        void count(int horizon, Imputation imputation, int year) {
            int[] of = new int[Sphere.POLES.size()];
            for (int state = 0; state < postures[horizon].length; state++) {
                if (whole(imputation, year, state, of)) {
                    count(horizon, state, of, imputation.rivalry(year));
                }
            }
        }

        /** Adds what another counted. */
        void add(Tally other) {
            add(grades, other.grades);
            add(postures, other.postures);
        }

        private static void add(int[][][] to, int[][][] from) {
            for (int h = 0; h < to.length; h++) {
                for (int i = 0; i < to[h].length; i++) {
                    for (int k = 0; k < to[h][i].length; k++) {
                        to[h][i][k] += from[h][i][k];
                    }
                }
            }
        }

        /** The shares. */
        Forecast shares(String name) {
            return new Forecast(name, shares(grades), shares(postures));
        }

        private static double[][][] shares(int[][][] counts) {
            double[][][] shares = new double[counts.length][][];
            for (int h = 0; h < counts.length; h++) {
                shares[h] = new double[counts[h].length][];
                for (int i = 0; i < counts[h].length; i++) {
                    shares[h][i] = share(counts[h][i]);
                }
            }
            return shares;
        }
    }

    /** Shares of counts; of none, 0. */
    static double[] share(int[] counts) {
        int all = IntStream.of(counts).sum();
        return IntStream.of(counts)
                .mapToDouble(c -> all == 0 ? 0 : (double) c / all)
                .toArray();
    }

    /** Writes the grades of a state to {@code of}; false where it is not there with all poles. */
    static boolean whole(Imputation imputation, int year, int state, int[] of) {
        boolean there = true;
        for (int p = 0; p < of.length; p++) {
            of[p] = imputation.grade(year, state, p);
            there &= of[p] != Imputation.ABSENT;
        }
        return there;
    }

    /** The shares of imputations, at each of {@code years}. */
    static Forecast of(String name, List<Imputation> imputations, List<Integer> years) {
        Tally tally = new Tally(years.size(), imputations.get(0).sphere().size());
        for (Imputation imputation : imputations) {
            for (int h = 0; h < years.size(); h++) {
                tally.count(h, imputation, years.get(h));
            }
        }
        return tally.shares(name);
    }
}
