package org.realign.world;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.realign.kernel.Normal;
import org.realign.kernel.Scores;
import org.realign.kernel.Sums;
import org.realign.posture.Reliability;

/**
 * Forecasts held against where states stood as a later record has it.
 *
 * <p><b>Model.</b> That is uncertain too: a score is the mean over imputations of the later record, each taken for the truth. Onsets are of
 * mean grades over imputations. Only states that are there with all poles, at the origin in both records and when it counts, are scored.
 * <p><b>Shapes.</b> Scores by state, in the order of {@link #states}, each added up over poles.
 */
final class Verification {
    private static final int BINS = 5;

    /** No error is larger, in grades; and how often its range is halved. */
    private static final double WIDEST = 16;

    private static final int HALVINGS = 50;

    private final int poles = Sphere.POLES.size();
    private final List<Imputation> after;
    private final List<Integer> years;
    private final List<int[]> scored;
    private final Forecast truth;
    private final double[] meanAtOrigin;

    /**
     * Against a later record.
     *
     * @param before imputations of the record at the origin
     * @param after imputations of a later record
     * @param years horizons
     */
    Verification(List<Imputation> before, List<Imputation> after, List<Integer> years) {
        this.after = List.copyOf(after);
        this.years = List.copyOf(years);
        int origin = before.get(0).last();
        truth = Forecast.of("hindsight", after, years);
        meanAtOrigin = Forecasts.mean(after, origin);
        int[] of = new int[poles];
        scored = years.stream()
                .map(year -> IntStream.range(0, before.get(0).sphere().size())
                        .filter(s -> Forecast.whole(before.get(0), origin, s, of)
                                && Forecast.whole(after.get(0), origin, s, of)
                                && Forecast.whole(after.get(0), year, s, of))
                        .toArray())
                .toList();
    }

    /** What the later record itself would have said: no forecast can do better on average. */
    Forecast hindsight() {
        return truth;
    }

    /** The places of the states that are scored at a horizon. */
    int[] states(int horizon) {
        return scored.get(horizon).clone();
    }

    /** Ranked probability scores of grades, with the poles from {@code from} to before {@code to}. */
    double[] ranked(Forecast forecast, int horizon, int from, int to) {
        return cells(forecast, horizon, from, to, p -> g -> Scores.rankedProbability(p, g));
    }

    /** Continuous ranked probability scores of alignment, grades standing for their middles. */
    double[] continuous(Forecast forecast, int horizon, int from, int to) {
        double[] middles =
                IntStream.range(0, Forecast.GRADES).mapToDouble(Grades::middle).toArray();
        return cells(forecast, horizon, from, to, p -> g -> Scores.continuousRankedProbability(middles, p, middles[g]));
    }

    private interface Rule {
        IntToDoubleFunction of(double[] probabilities);
    }

    private double[] cells(Forecast forecast, int horizon, int from, int to, Rule rule) {
        int[] states = scored.get(horizon);
        double[] scores = new double[states.length];
        for (int i = 0; i < states.length; i++) {
            for (int p = from; p < to; p++) {
                int cell = states[i] * poles + p;
                IntToDoubleFunction score = rule.of(forecast.grades()[horizon][cell]);
                for (int g = 0; g < Forecast.GRADES; g++) {
                    scores[i] += truth.grades()[horizon][cell][g] * score.applyAsDouble(g);
                }
            }
        }
        return scores;
    }

    /** Brier scores of one posture. */
    double[] posture(Forecast forecast, int horizon, int posture) {
        int[] states = scored.get(horizon);
        double[] scores = new double[states.length];
        for (int i = 0; i < states.length; i++) {
            double said = forecast.postures()[horizon][states[i]][posture];
            double was = truth.postures()[horizon][states[i]][posture];
            scores[i] = was * (1 - said) * (1 - said) + (1 - was) * said * said;
        }
        return scores;
    }

    /** The share of states that have a posture, on average over imputations. */
    double share(int horizon, int posture) {
        int[] states = scored.get(horizon);
        double sum = 0;
        for (int state : states) {
            sum += truth.postures()[horizon][state][posture];
        }
        return sum / states.length;
    }

    /** Probabilities of all postures against those that states have in each imputation: forecasts are counted once for each. */
    Reliability reliability(Forecast forecast, int horizon) {
        int[] states = scored.get(horizon);
        int kinds = Forecast.POSTURES.size();
        int each = kinds * after.size();
        double[] said = new double[states.length * each];
        boolean[] happened = new boolean[said.length];
        int[] of = new int[poles];
        int year = years.get(horizon);
        for (int i = 0; i < states.length; i++) {
            for (int m = 0; m < after.size(); m++) {
                Imputation imputation = after.get(m);
                Forecast.whole(imputation, year, states[i], of);
                int was = Forecast.POSTURES.indexOf(Grades.posture(of, imputation.rivalry(year)));
                for (int posture = 0; posture < kinds; posture++) {
                    int at = i * each + m * kinds + posture;
                    said[at] = Math.min(1, forecast.postures()[horizon][states[i]][posture]);
                    happened[at] = posture == was;
                }
            }
        }
        return Reliability.of(said, happened, BINS);
    }

    /** Of each cell, whether its mean grade moved by one or more since the origin. */
    boolean[] onsets(int horizon) {
        double[] then = Forecasts.mean(after, years.get(horizon));
        int[] states = scored.get(horizon);
        boolean[] moved = new boolean[states.length * poles];
        for (int k = 0; k < moved.length; k++) {
            int cell = states[k / poles] * poles + k % poles;
            moved[k] = Math.abs(then[cell] - meanAtOrigin[cell]) >= 1;
        }
        return moved;
    }

    /**
     * The probability of an onset that goes with a forecast, by cell.
     *
     * <p><b>Model.</b> A mean over imputations moves less than one imputation does, so that worlds cannot be counted. It moves as the expected
     * grade does, with a normal error, the same for all cells, so large that probabilities are {@code hazard} on average.
     *
     * @param from mean grades at the origin, as they were known there
     * @param hazard above 0
     */
    double[] onsetsSaid(Forecast forecast, int horizon, double[] from, double hazard) {
        int[] states = scored.get(horizon);
        double[] shift = new double[states.length * poles];
        for (int k = 0; k < shift.length; k++) {
            int cell = states[k / poles] * poles + k % poles;
            shift[k] = forecast.expected(horizon, cell) - from[cell];
        }
        double low = 0;
        double high = WIDEST;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double error = (low + high) / 2;
            if (Sums.mean(beyond(shift, error)) < hazard) {
                low = error;
            } else {
                high = error;
            }
        }
        return beyond(shift, high);
    }

    /** The probability of being one or more away. */
    private static double[] beyond(double[] shift, double error) {
        return Arrays.stream(shift)
                .map(by -> Normal.cdf((by - 1) / error) + Normal.cdf((-by - 1) / error))
                .toArray();
    }

    /** Brier scores of onsets by state. */
    double[] onsetScores(double[] said, boolean[] happened) {
        double[] scores = new double[said.length / poles];
        for (int k = 0; k < said.length; k++) {
            double off = said[k] - (happened[k] ? 1 : 0);
            scores[k / poles] += off * off;
        }
        return scores;
    }
}
