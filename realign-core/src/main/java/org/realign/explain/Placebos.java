package org.realign.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.realign.align.Clock;
import org.realign.kernel.Sums;

/**
 * Placebos in time: the change that an explanation expects, tried at every other date.
 *
 * <p><b>Model.</b> For a step, the mean Bayes factor of steps at as many dates in a row as the explanation leaves open; for
 * other forms, the same shape carried along. Against a walk without any turn: a turn that nobody names would take the
 * placebos' place.
 * <p><b>Source.</b> Abadie, Diamond and Hainmueller 2010, JASA 105(490) (placebos); West and Harrison 1997, chapter 11.
 */
final class Placebos {
    private Placebos() {}

    /** Placebos for the one term of {@code explanation} on {@code track}. */
    static Weighed.Placebo of(Track track, Term term, Prior prior, Clock clock) {
        boolean step = isStep(term);
        double[][] shapes = step ? steps(term, track.periods()) : carried(term, track.periods());
        double[] factor = factors(track, shapes, prior, term.signed());
        int width = step ? Math.min(dates(term), shapes.length) : 1;
        int claimed = Math.max(
                0, Math.min(shapes.length - width, step ? start(term.shapes()[0]) - 1 : start(term.shapes()[0])));
        int[] tried = IntStream.rangeClosed(0, shapes.length - width)
                .filter(i -> i == claimed || isSeen(track, step ? i + 1 : i, width))
                .toArray();
        List<Double> mean = Arrays.stream(tried)
                .mapToObj(i -> logMean(Arrays.copyOfRange(factor, i, i + width)))
                .toList();
        int place = Arrays.binarySearch(tried, claimed);
        double own = mean.get(place);
        long asMuch = mean.stream().filter(v -> v >= own - 1e-12).count();
        return new Weighed.Placebo(
                Arrays.stream(tried).mapToObj(i -> clock.date(step ? i + 1 : i)).toList(),
                mean,
                place,
                asMuch / (double) tried.length);
    }

    /** True where something was read before the dates and after: elsewhere no reading could speak against them, or for them. */
    private static boolean isSeen(Track track, int from, int width) {
        int size = track.size();
        return size > 0 && track.at()[0] < from && track.at()[size - 1] >= from + width - 1;
    }

    private static boolean isStep(Term term) {
        return Arrays.stream(term.shapes()[0]).allMatch(v -> v == 0 || Math.abs(v) == 1)
                && term.shapes()[0][term.shapes()[0].length - 1] != 0;
    }

    private static double sign(Term term) {
        double sum = Arrays.stream(term.shapes()[0]).reduce(0, Double::sum);
        return sum < 0 ? -1 : 1;
    }

    private static int start(double[] shape) {
        int t = 0;
        while (t < shape.length - 1 && shape[t] == 0) {
            t++;
        }
        return t;
    }

    private static int dates(Term term) {
        return start(term.shapes()[term.shapes().length - 1]) - start(term.shapes()[0]) + 1;
    }

    private static double[][] steps(Term term, int periods) {
        double sign = sign(term);
        return IntStream.range(1, periods)
                .mapToObj(t -> Arrays.stream(Shapes.step(periods, t))
                        .map(v -> sign * v)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The shape begun in every period: values before its begin stay 0, those after its end as they are there. */
    private static double[][] carried(Term term, int periods) {
        double[] shape = term.shapes()[0];
        int begin = start(shape);
        return IntStream.range(0, periods)
                .mapToObj(s -> IntStream.range(0, periods)
                        .mapToDouble(t -> {
                            int from = t - s + begin;
                            return from < 0 ? 0 : shape[Math.min(from, periods - 1)];
                        })
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Log Bayes factors of each shape against none. */
    private static double[] factors(Track track, double[][] shapes, Prior prior, boolean signed) {
        double[] weights = new double[shapes.length];
        Arrays.fill(weights, 1.0 / shapes.length);
        TrackScore score = new TrackScore(
                track,
                List.of(new Term(0, shapes, weights, signed)),
                1,
                prior.withoutTurns(),
                new int[1][track.periods()],
                1,
                track.periods() - 1);
        double[] sum = new double[shapes.length];
        Arrays.fill(sum, Double.NEGATIVE_INFINITY);
        double[] none = {Double.NEGATIVE_INFINITY};
        score.each(null, new TrackScore.Visitor() {
            @Override
            public boolean wants(int set, double log) {
                return true;
            }

            @Override
            public void visit(int set, double log, TrackScore.Summand at) {
                if (set == 0) {
                    none[0] = Sums.logSumExp(none[0], log);
                } else {
                    sum[at.variant[0]] = Sums.logSumExp(sum[at.variant[0]], log);
                }
            }
        });
        double all = FastMath.log(shapes.length);
        return Arrays.stream(sum).map(v -> v + all - none[0]).toArray();
    }

    private static double logMean(double[] logs) {
        return Sums.logSumExp(logs) - FastMath.log(logs.length);
    }
}
