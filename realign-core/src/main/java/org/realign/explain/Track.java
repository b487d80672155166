package org.realign.explain;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What was observed of one series: raw readings in order of time, each with its noise; never a smoothed course, which would
 * tell the past what came later.
 *
 * <p><b>Model.</b> y_n = x_t(n) + c_s(n),t(n) + e_n, where x is what explanations speak of, c an autoregression of the source's own, and e ~ N(0, noise variance_n).
 * <p><b>Shapes.</b> {@code at}, {@code value}, {@code variance}, {@code source} have one entry for each reading.
 *
 * @param periods how many periods there are
 * @param at period of each reading, from 0, never falling
 * @param value what was read
 * @param variance of its noise, positive
 * @param source index into {@code sources}
 * @param sources what the readings come from
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
public record Track(int periods, int[] at, double[] value, double[] variance, int[] source, List<Source> sources) {
    /**
     * What readings come from.
     *
     * @param name for readers
     * @param stray variance of its own course, 0 where it has none
     * @param stay how much of that course stays from one period to the next, at least 0 and below 1
     */
    public record Source(String name, double stray, double stay) {
        /** One without errors that last. */
        public static Source plain(String name) {
            return new Source(name, 0, 0);
        }
    }

    /**
     * @throws IllegalArgumentException if arrays differ in length, or a reading is out of order, not finite or without noise
     */
    public Track {
        sources = List.copyOf(sources);
        if (value.length != at.length || variance.length != at.length || source.length != at.length) {
            throw new IllegalArgumentException("readings need a period, a value, a variance and a source each");
        }
        for (int n = 0; n < at.length; n++) {
            if (at[n] < (n == 0 ? 0 : at[n - 1])
                    || at[n] >= periods
                    || !(variance[n] > 0)
                    || !Double.isFinite(value[n])
                    || source[n] >= sources.size()) {
                throw new IllegalArgumentException("reading " + n + " (period " + at[n] + ", value " + value[n]
                        + ", variance " + variance[n] + ", source " + source[n] + ") does not fit");
            }
        }
    }

    /** One source without errors that last, one reading a period. */
    public static Track of(double[] value, double variance) {
        double[] variances = new double[value.length];
        Arrays.fill(variances, variance);
        return new Track(
                value.length,
                IntStream.range(0, value.length).toArray(),
                value,
                variances,
                new int[value.length],
                List.of(Source.plain("readings")));
    }

    public int size() {
        return at.length;
    }

    /** The same without the readings that {@code keep} does not take. */
    public Track only(IntPredicate keep) {
        int[] kept = IntStream.range(0, size()).filter(keep).toArray();
        return new Track(
                periods,
                Arrays.stream(kept).map(n -> at[n]).toArray(),
                Arrays.stream(kept).mapToDouble(n -> value[n]).toArray(),
                Arrays.stream(kept).mapToDouble(n -> variance[n]).toArray(),
                Arrays.stream(kept).map(n -> source[n]).toArray(),
                sources);
    }

    /** True where the readings are the same. */
    boolean isAs(Track other) {
        return Arrays.equals(at, other.at)
                && Arrays.equals(value, other.value)
                && Arrays.equals(variance, other.variance);
    }
}
