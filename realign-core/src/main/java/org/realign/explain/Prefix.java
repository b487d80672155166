package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a score comes to where the readings before some period are all that is known.
 *
 * <p><b>Model.</b> Changes that lie after the last of those readings change none of them: dates that look alike until then are put
 * together with the sum of their weights, a term without a change until then is left out, and turns after it count as no turn.
 *
 * @param track the readings, and the periods up to then
 * @param terms those with a change until then, their shapes cut
 * @param prior with the chance of a turn until then
 * @param kept shapes of the whole score that are kept: those given, then turns, then its ramp
 * @param given how many of them are given
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once
record Prefix(Track track, List<Term> terms, Prior prior, int[] kept, int given) {
    /** Readings before period {@code end} of {@code whole}. */
    static Prefix of(TrackScore whole, int end) {
        List<Term> terms = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < whole.terms.size(); i++) {
            add(whole, i, end, terms, kept);
        }
        int given = kept.size();
        for (int t = 1; t < end; t++) {
            kept.add(whole.turn(t));
        }
        kept.add(whole.ramp());
        return new Prefix(
                cut(whole.track, end),
                terms,
                cut(whole.prior, (end - 1.0) / (whole.track.periods() - 1)),
                kept.stream().mapToInt(Integer::intValue).toArray(),
                given);
    }

    private static void add(TrackScore whole, int i, int end, List<Term> terms, List<Integer> kept) {
        Term term = whole.terms.get(i);
        List<double[]> shapes = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        for (int v = 0; v < term.shapes().length; v++) {
            double[] shape = Arrays.copyOf(term.shapes()[v], end);
            int same = IntStream.range(0, shapes.size())
                    .filter(k -> Arrays.equals(shapes.get(k), shape))
                    .findFirst()
                    .orElse(-1);
            if (same >= 0) {
                weights.set(same, weights.get(same) + term.weights()[v]);
            } else {
                shapes.add(shape);
                weights.add(term.weights()[v]);
                first.add(whole.shape(i, v));
            }
        }
        if (shapes.stream().anyMatch(s -> Arrays.stream(s).anyMatch(x -> x != 0))) {
            terms.add(new Term(
                    term.explanation(),
                    shapes.toArray(double[][]::new),
                    weights.stream().mapToDouble(Double::doubleValue).toArray(),
                    term.signed()));
            kept.addAll(first);
        }
    }

    private static Track cut(Track whole, int end) {
        Track part = whole.only(n -> whole.at()[n] < end);
        return new Track(end, part.at(), part.value(), part.variance(), part.source(), part.sources());
    }

    private static Prior cut(Prior whole, double share) {
        return new Prior(whole.drifts(), whole.noises(), whole.turn() * share, whole.size(), whole.scale());
    }
}
