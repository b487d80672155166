package org.realign.simulate;

import java.util.List;

/**
 * Many simulations of all periods at one value of the parameters.
 *
 * <p><b>Shapes.</b> Simulations x parameters, summed over periods; statistics are less what was observed.
 *
 * @param deviations statistics less targets
 * @param scores derivatives of the log likelihood
 * @param derivative the derivative of expected statistics (rows) by parameters (columns), by the score method
 * @param times simulations x periods: when each period ended
 * @param givenUp how many periods had to be given up
 * @param choices how many choices were simulated
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by the phase it was made for
record Batch(
        double[][] deviations, double[][] scores, double[][] derivative, double[][] times, int givenUp, long choices) {

    /** Sums over some simulations, of one period. */
    private static final class Sums {
        final double[] statistics;
        final double[] scores;
        final double[] products;

        Sums(int parameters) {
            statistics = new double[parameters];
            scores = new double[parameters];
            products = new double[parameters * parameters];
        }

        void add(double[] s, double[] j) {
            int p = s.length;
            for (int k = 0; k < p; k++) {
                statistics[k] += s[k];
                scores[k] += j[k];
                for (int l = 0; s[k] != 0 && l < p; l++) {
                    products[k * p + l] += s[k] * j[l];
                }
            }
        }

        void add(Sums other) {
            for (int k = 0; k < statistics.length; k++) {
                statistics[k] += other.statistics[k];
                scores[k] += other.scores[k];
            }
            for (int k = 0; k < products.length; k++) {
                products[k] += other.products[k];
            }
        }
    }

    /** Some simulations in a row, as one thread runs them. */
    static final class Piece {
        private final double[][] deviations;
        private final double[][] scores;
        private final double[][] times;
        private final Sums[] sums;
        private int givenUp;
        private long choices;

        Piece(int simulations, int periods, int parameters) {
            deviations = new double[simulations][parameters];
            scores = new double[simulations][parameters];
            times = new double[simulations][periods];
            sums = new Sums[periods];
            for (int period = 0; period < periods; period++) {
                sums[period] = new Sums(parameters);
            }
        }

        /** One period of one simulation. */
        void add(int simulation, int period, double[] statistics, double[] observed, double[] score, double time) {
            double[] less = new double[statistics.length];
            for (int k = 0; k < less.length; k++) {
                less[k] = statistics[k] - observed[k];
                deviations[simulation][k] += less[k];
                scores[simulation][k] += score[k];
            }
            times[simulation][period] = time;
            sums[period].add(less, score);
        }

        void count(boolean ended, long more) {
            givenUp += ended ? 0 : 1;
            choices += more;
        }
    }

    /** All pieces, added up in their order. */
    static Batch of(List<Piece> pieces) {
        int periods = pieces.get(0).sums.length;
        int parameters = pieces.get(0).deviations[0].length;
        int count = pieces.stream().mapToInt(piece -> piece.deviations.length).sum();
        double[][] deviations = new double[count][];
        double[][] scores = new double[count][];
        double[][] times = new double[count][];
        Sums[] sums = new Sums[periods];
        for (int period = 0; period < periods; period++) {
            sums[period] = new Sums(parameters);
        }
        int at = 0;
        int givenUp = 0;
        long choices = 0;
        for (Piece piece : pieces) {
            int length = piece.deviations.length;
            System.arraycopy(piece.deviations, 0, deviations, at, length);
            System.arraycopy(piece.scores, 0, scores, at, length);
            System.arraycopy(piece.times, 0, times, at, length);
            for (int period = 0; period < periods; period++) {
                sums[period].add(piece.sums[period]);
            }
            at += length;
            givenUp += piece.givenUp;
            choices += piece.choices;
        }
        return new Batch(deviations, scores, derivative(sums, count), times, givenUp, choices);
    }

    /** D = sum over periods of mean(S J') - mean(S) mean(J)'. */
    private static double[][] derivative(Sums[] sums, int count) {
        int p = sums[0].statistics.length;
        double[][] derivative = new double[p][p];
        for (Sums one : sums) {
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    derivative[k][l] +=
                            one.products[k * p + l] / count - one.statistics[k] / count * (one.scores[l] / count);
                }
            }
        }
        return derivative;
    }

    /** How many simulations there are. */
    int count() {
        return deviations.length;
    }

    /** Mean deviations after what the scores explain of them is taken out, whose expectation is 0; see {@link #regression}. */
    double[] means() {
        double[] c = regression();
        double[] means = mean(deviations);
        double[] scoreMeans = mean(scores);
        for (int k = 0; k < means.length; k++) {
            means[k] -= c[k] * scoreMeans[k];
        }
        return means;
    }

    /** Of each statistic, the coefficient of its regression on the score of its own parameter. */
    double[] regression() {
        double[] s = mean(deviations);
        double[] j = mean(scores);
        double[] coefficients = new double[s.length];
        for (int k = 0; k < s.length; k++) {
            double covariance = 0;
            double variance = 0;
            for (int i = 0; i < count(); i++) {
                covariance += (deviations[i][k] - s[k]) * (scores[i][k] - j[k]);
                variance += (scores[i][k] - j[k]) * (scores[i][k] - j[k]);
            }
            coefficients[k] = variance > 0 ? covariance / variance : 0;
        }
        return coefficients;
    }

    /** The covariance of the statistics. */
    double[][] covariance() {
        return covariance(deviations);
    }

    static double[] mean(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int k = 0; k < means.length; k++) {
                means[k] += row[k];
            }
        }
        for (int k = 0; k < means.length; k++) {
            means[k] /= rows.length;
        }
        return means;
    }

    static double[][] covariance(double[][] rows) {
        double[] means = mean(rows);
        int p = means.length;
        double[][] covariance = new double[p][p];
        for (double[] row : rows) {
            for (int k = 0; k < p; k++) {
                for (int l = 0; l <= k; l++) {
                    covariance[k][l] += (row[k] - means[k]) * (row[l] - means[l]);
                }
            }
        }
        for (int k = 0; k < p; k++) {
            for (int l = 0; l <= k; l++) {
                covariance[k][l] /= rows.length - 1;
                covariance[l][k] = covariance[k][l];
            }
        }
        return covariance;
    }
}
