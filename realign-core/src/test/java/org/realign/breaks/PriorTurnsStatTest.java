package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/** What is believed of a turn before looking, against whole series drawn from the model: within 4 standard errors. */
class PriorTurnsStatTest {
    private static final int SERIES = 20_000;
    private static final int N = 60;
    private static final double SHAPE = 0.5;
    private static final double RATE = 0.3;

    private final UniformRandomProvider random = new RandomStreams(5).stream(Purpose.SIMULATED_RECORD, 1);

    private interface Drawn {
        SegmentModel series(boolean[] starts);
    }

    private SegmentModel rates(boolean[] starts) {
        int[] counts = new int[N];
        double rate = 0;
        for (int t = 0; t < N; t++) {
            if (t == 0 || starts[t]) {
                rate = AhrensDieterMarsagliaTsangGammaSampler.of(random, SHAPE, 1 / RATE)
                        .sample();
            }
            double mean = rate * exposure()[t];
            counts[t] = mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
        }
        return PoissonRate.of(counts, exposure(), SHAPE, RATE);
    }

    /** Nobody watched in periods 28 to 31. */
    private static double[] exposure() {
        double[] years = new double[N];
        for (int t = 0; t < N; t++) {
            years[t] = t >= 28 && t < 32 ? 0 : 1 / 12.0;
        }
        return years;
    }

    private SegmentModel means(boolean[] starts) {
        NormalMean.Prior prior = NormalMean.Prior.STANDARDISED;
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] values = new double[N];
        double mean = 0;
        double sd = 1;
        for (int t = 0; t < N; t++) {
            if (t == 0 || starts[t]) {
                sd = 1
                        / Math.sqrt(AhrensDieterMarsagliaTsangGammaSampler.of(random, prior.shape(), 1 / prior.rate())
                                .sample());
                mean = prior.mean() + sd / Math.sqrt(prior.strength()) * normal.sample();
            }
            values[t] = mean + sd * normal.sample();
        }
        return NormalMean.of(values, prior);
    }

    /** The share of series drawn with chance of change {@code p} that turn from {@code a} to {@code b}. */
    private double share(Drawn drawn, double p, int a, int b, int sign) {
        int found = 0;
        for (int s = 0; s < SERIES; s++) {
            boolean[] starts = new boolean[N];
            for (int t = 1; t < N; t++) {
                starts[t] = random.nextDouble() < p;
            }
            SegmentModel model = drawn.series(starts);
            found += turns(model, starts, a, b, sign) ? 1 : 0;
        }
        return found / (double) SERIES;
    }

    private static boolean turns(SegmentModel model, boolean[] starts, int a, int b, int sign) {
        for (int t = a; t <= b; t++) {
            if (starts[t]) {
                int from = t - 1;
                while (from > 0 && !starts[from]) {
                    from--;
                }
                int to = t + 1;
                while (to < N && !starts[to]) {
                    to++;
                }
                boolean both = model.observed(from, t) && model.observed(t, to);
                if (both && sign * (model.level(t, to) - model.level(from, t)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void agrees(Drawn drawn, double p, int a, int b, int sign) {
        SegmentModel any = drawn.series(new boolean[N]);
        Segmentation.Before before = new PriorTurns(any, List.of(p), new double[] {1}).turn(a, b, sign, random);
        double share = share(drawn, p, a, b, sign);
        double error = FastMath.sqrt(share * (1 - share) / SERIES + before.error() * before.error());
        assertThat(before.probability()).as(a + " to " + b + ", " + sign).isCloseTo(share, within(4 * error));
    }

    @Test
    void ofRates() {
        for (int sign : new int[] {1, -1}) {
            agrees(this::rates, 0.05, 20, 24, sign);
            agrees(this::rates, 0.05, 1, 59, sign);
            agrees(this::rates, 0.2, 27, 33, sign);
            agrees(this::rates, 0.02, 29, 30, sign);
        }
    }

    @Test
    void ofMeans() {
        for (int sign : new int[] {1, -1}) {
            agrees(this::means, 0.05, 20, 24, sign);
            agrees(this::means, 0.1, 5, 55, sign);
        }
    }

    @Test
    void anyChangeIsExact() {
        PriorTurns two = new PriorTurns(rates(new boolean[N]), List.of(0.1, 0.3), new double[] {0.25, 0.75});
        assertThat(two.any(10, 12))
                .isCloseTo(0.25 * (1 - 0.9 * 0.9 * 0.9) + 0.75 * (1 - 0.7 * 0.7 * 0.7), within(1e-12));
    }

    @Test
    void aSeriesWithoutObservationsTeachesNothing() {
        PoissonRate blind = PoissonRate.of(new int[N], new double[N], SHAPE, RATE);
        Segmentation posterior = Segmentation.of(blind);
        assertThat(posterior.anyChange(10, 20))
                .isCloseTo(posterior.anyChangeBefore(10, 20).probability(), within(1e-9));
        assertThat(posterior.anyRiseBefore(10, 20, random).probability()).isZero();
        assertThat(posterior.anyChangeBefore(0, 0).probability()).isZero();
    }
}
