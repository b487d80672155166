package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.realign.align.Clock;
import org.realign.kernel.Abreast;
import org.realign.kernel.Sums;
import org.realign.record.PartialDate;

/**
 * How the evidence for each explanation grew, year by year.
 *
 * <p><b>Model.</b> The posterior odds that it has a part against the prior odds, on all readings up to the end of a year, by the model of
 * {@link TrackScore}: the sum of what each year's readings were forecast to be with it and without it. What other states say is added
 * as a whole, in the last year of their window.
 * <p><b>Units.</b> Natural logarithms of Bayes factors.
 * <p><b>Source.</b> West and Harrison 1997, Bayesian Forecasting and Dynamic Models, section 11.4.
 *
 * @param at years
 * @param logBayesFactor by explanation, then year
 */
public record Unfolding(List<PartialDate> at, List<List<Double>> logBayesFactor) {
    public Unfolding {
        at = List.copyOf(at);
        logBayesFactor = logBayesFactor.stream().map(List::copyOf).toList();
    }

    /**
     * The year that did most for what was believed in the end.
     *
     * @param at which
     * @param by how much its readings added, and other states whose window ends in it
     * @param whole what all years added
     */
    public record Jump(PartialDate at, double by, double whole) {
        /** Less is no evidence to speak of, in nats: a factor of 1.1. */
        private static final double LEAST = 0.1;

        /** True where there is evidence to speak of. */
        public boolean isAny() {
            return Math.abs(whole) >= LEAST;
        }
    }

    /** That of explanation {@code h}. */
    public Jump most(int h) {
        List<Double> sums = logBayesFactor.get(h);
        double whole = sums.get(sums.size() - 1);
        int best = 0;
        for (int i = 1; i < sums.size(); i++) {
            if (FastMath.signum(whole) * (step(sums, i) - step(sums, best)) > 0) {
                best = i;
            }
        }
        return new Jump(at.get(best), step(sums, best), whole);
    }

    private static double step(List<Double> sums, int i) {
        return i == 0 ? sums.get(0) : sums.get(i) - sums.get(i - 1);
    }

    /**
     * What is said beside the series.
     *
     * @param explanation about which
     * @param year by whose end
     * @param logFactor by how much, in logarithms
     */
    record Beside(int explanation, int year, double logFactor) {}

    /** On the series of {@code scores}, from the first year by which any was read, and what is said {@code beside} them. */
    static Unfolding of(Clock clock, List<TrackScore> scores, List<Beside> beside, int explanations) {
        int first = scores.stream()
                .filter(s -> s.track.size() > 0)
                .mapToInt(s -> s.track.at()[0])
                .min()
                .orElse(0);
        // Two periods at least: nothing is known of the step into the first.
        int[] years = IntStream.rangeClosed(clock.year(Math.max(1, first)), clock.year(clock.periods() - 1))
                .toArray();
        List<double[]> odds = Abreast.map(
                Arrays.stream(years).boxed().toList(),
                year -> odds(
                        scores,
                        beside.stream().filter(b -> b.year() <= year).toList(),
                        Math.min(clock.periods(), end(clock, year)),
                        explanations));
        List<List<Double>> logs = new ArrayList<>();
        for (int h = 0; h < explanations; h++) {
            int which = h;
            logs.add(odds.stream().map(o -> o[which]).toList());
        }
        return new Unfolding(Arrays.stream(years).mapToObj(PartialDate::ofYear).toList(), logs);
    }

    /** The first period after {@code year}. */
    private static int end(Clock clock, int year) {
        return clock.at(java.time.LocalDate.of(year + 1, 1, 1));
    }

    /** Log odds that each has a part, on the readings before period {@code end}. */
    private static double[] odds(List<TrackScore> scores, List<Beside> beside, int end, int explanations) {
        double[] logs = new double[1 << explanations];
        for (Beside each : beside) {
            for (int s = 0; s < logs.length; s++) {
                logs[s] += (s >> each.explanation() & 1) * each.logFactor();
            }
        }
        for (TrackScore score : scores) {
            double[] more = score.upTo(end).logMarginals();
            for (int s = 0; s < logs.length; s++) {
                logs[s] += more[s];
            }
        }
        double[] odds = new double[explanations];
        for (int h = 0; h < explanations; h++) {
            odds[h] = logSum(logs, h, 1) - logSum(logs, h, 0);
        }
        return odds;
    }

    /** Log of the sum over sets whose bit {@code h} is {@code bit}; not by probabilities, of which one may round to 1. */
    private static double logSum(double[] logs, int h, int bit) {
        return Sums.logSumExp(IntStream.range(0, logs.length)
                .filter(s -> (s >> h & 1) == bit)
                .mapToDouble(s -> logs[s])
                .toArray());
    }
}
