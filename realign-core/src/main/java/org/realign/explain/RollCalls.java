package org.realign.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.VoteTally;

/**
 * How agreement in roll calls with one party differs between states, and how far its yearly readings err together, from all states
 * that voted with it.
 *
 * <p><b>Model.</b> A state's agreement walks by steps of variance q a year; what is voted on shifts it besides by an
 * autoregression with variance s of which {@value #STAY} stays a year. Squared changes over k years then average D_k = k q + 2 s (1 -
 * {@value #STAY}^k) + roll calls' own chance; q and s, neither below 0, are fitted to D_1 ... D_{@value #LAGS} by least squares, the
 * chance taken off beforehand.
 * <p><b>Units.</b> Shares, 0 to 1.
 *
 * @param spread standard deviation of agreement across states within a year
 * @param step q
 * @param stray s
 */
record RollCalls(double spread, double step, double stray) {
    static final double STAY = 0.5;
    private static final int LAGS = 8;

    /** Fewer roll calls in a year say more of the agenda than of the two. */
    private static final int FEWEST = 20;

    /** Where all votes were the same, chance is not nothing. */
    private static final double LEAST_VARIANCE = 1e-4;

    /** Over fewer states nothing is told of how they differ. */
    private static final int STATES = 3;

    /**
     * A year's votes of one state.
     *
     * @param share of roll calls in which it voted as the party did
     * @param chance variance of the share, were roll calls drawn at random
     */
    record Reading(double share, double chance) {}

    /** From all tallies with {@code party} in the years asked for; empty where the record has too few. */
    static Optional<RollCalls> with(PublicRecord record, Pole party, int first, int last) {
        Map<String, NavigableMap<Integer, Reading>> states = readings(record, party, first, last);
        double spread = Math.sqrt(within(states, first, last));
        double[] fit = fit(states);
        return spread > 0 ? Optional.of(new RollCalls(spread, fit[0], fit[1])) : Optional.empty();
    }

    /** The mean of several: variances and steps are averaged, as errors of all that go together are; empty of none. */
    static Optional<RollCalls> mean(List<RollCalls> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new RollCalls(
                        Math.sqrt(mean(all, c -> c.spread() * c.spread())),
                        mean(all, RollCalls::step),
                        mean(all, RollCalls::stray)));
    }

    /** The same of what states do apart from one another: what moves all of them in a year is taken off. */
    static Optional<RollCalls> apart(PublicRecord record, Pole party, int first, int last) {
        Map<String, NavigableMap<Integer, Reading>> states = readings(record, party, first, last);
        double spread = Math.sqrt(within(states, first, last));
        centre(states);
        double[] fit = fit(states);
        return spread > 0 ? Optional.of(new RollCalls(spread, fit[0], fit[1])) : Optional.empty();
    }

    /** Takes off what moves all states in a year: the mean of those that voted in it. */
    static void centre(Map<String, NavigableMap<Integer, Reading>> states) {
        Map<Integer, List<Double>> shares = new TreeMap<>();
        states.values()
                .forEach(s -> s.forEach((year, r) ->
                        shares.computeIfAbsent(year, y -> new ArrayList<>()).add(r.share())));
        shares.forEach((year, all) -> {
            double mean = mean(all, v -> v);
            states.values().forEach(s -> s.computeIfPresent(year, (y, r) -> new Reading(r.share() - mean, r.chance())));
        });
    }

    /** By state and year: how it voted with {@code party}. */
    static Map<String, NavigableMap<Integer, Reading>> readings(PublicRecord record, Pole party, int first, int last) {
        Map<String, NavigableMap<Integer, Reading>> states = new TreeMap<>();
        for (VoteTally tally : record.tallies()) {
            if (tally.year() >= first
                    && tally.year() <= last
                    && party.includes(tally.pole())
                    && tally.counts().shared() >= FEWEST) {
                double n = tally.counts().shared();
                double p = tally.counts().same() / n;
                states.computeIfAbsent(tally.state().code(), k -> new TreeMap<>())
                        .put(tally.year(), new Reading(p, p * (1 - p) / n));
            }
        }
        return states;
    }

    /** The readings of {@code years} from {@code begin} on, in standard deviations across states, on a clock of years. */
    Track track(NavigableMap<Integer, Reading> years, int begin, int periods) {
        NavigableMap<Integer, Reading> read = years.subMap(begin, true, begin + periods - 1, true);
        return new Track(
                periods,
                read.keySet().stream().mapToInt(y -> y - begin).toArray(),
                read.values().stream().mapToDouble(r -> r.share() / spread).toArray(),
                read.values().stream()
                        .mapToDouble(r -> Math.max(LEAST_VARIANCE, r.chance() / spread / spread))
                        .toArray(),
                new int[read.size()],
                List.of(new Track.Source(Tracks.VOTES, stray / spread / spread, STAY)));
    }

    /** Mean over years of the variance across states. */
    private static double within(Map<String, NavigableMap<Integer, Reading>> states, int first, int last) {
        double sum = 0;
        int years = 0;
        for (int year = first; year <= last; year++) {
            List<Double> shares = new ArrayList<>();
            for (NavigableMap<Integer, Reading> state : states.values()) {
                Reading reading = state.get(year);
                if (reading != null) {
                    shares.add(reading.share());
                }
            }
            if (shares.size() >= STATES) {
                sum += variance(shares);
                years++;
            }
        }
        return years == 0 ? 0 : sum / years;
    }

    private static double variance(List<Double> values) {
        double mean = mean(values, v -> v);
        return mean(values, v -> (v - mean) * (v - mean)) * values.size() / (values.size() - 1);
    }

    private static <T> double mean(List<T> values, ToDoubleFunction<T> of) {
        double sum = 0;
        for (T value : values) {
            sum += of.applyAsDouble(value);
        }
        return sum / values.size();
    }

    /** Least squares of squared changes on k and 2 (1 - STAY^k): q and s. */
    private static double[] fit(Map<String, NavigableMap<Integer, Reading>> states) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        double ay = 0;
        double by = 0;
        for (int k = 1; k <= LAGS; k++) {
            double[] moved = moved(states, k);
            if (moved[1] > 0) {
                double a = k;
                double b = 2 * (1 - FastMath.pow(STAY, k));
                double y = moved[0] / moved[1];
                aa += a * a;
                ab += a * b;
                bb += b * b;
                ay += a * y;
                by += b * y;
            }
        }
        double left = aa * bb - ab * ab;
        double q = left > 0 ? (bb * ay - ab * by) / left : 0;
        double s = left > 0 ? (aa * by - ab * ay) / left : 0;
        // Where one would be negative it is 0, and the other alone is fitted.
        if (q < 0) {
            return new double[] {0, Math.max(0, by / bb)};
        }
        return s < 0 ? new double[] {Math.max(0, ay / aa), 0} : new double[] {q, s};
    }

    /** Sum of squared changes over {@code k} years beyond chance, and how many there are. */
    private static double[] moved(Map<String, NavigableMap<Integer, Reading>> states, int k) {
        double[] sum = new double[2];
        for (NavigableMap<Integer, Reading> state : states.values()) {
            state.forEach((year, now) -> {
                Reading later = state.get(year + k);
                if (later != null) {
                    double change = later.share() - now.share();
                    sum[0] += change * change - now.chance() - later.chance();
                    sum[1]++;
                }
            });
        }
        return sum;
    }
}
