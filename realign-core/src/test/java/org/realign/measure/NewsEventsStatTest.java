package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.assertj.core.data.Offset;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Distribution;
import org.realign.kernel.Normal;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;

/**
 * Do the 90% intervals of shares of events hold the truth as often as 1,200 replications found, where months swing more than
 * chance?
 *
 * <p>What was found is 0.919 (standard error 0.008) where months are independent and 0.883 (0.009) where they follow one another;
 * the aim was 0.88 to 0.92. Here are 300 replications, too few to hold a result to that aim: the bands are what was found and
 * three standard errors of 300 on each side. What was found being itself uncertain, seeds drawn anew would give a false alarm in
 * some 7 of 1,000; this fixed one gives none.
 */
class NewsEventsStatTest {
    private static final int REPLICATIONS = 300;

    /** Standard errors between what was found and either end of a band. */
    private static final double WIDTH = 3;

    private final RandomStreams streams = new RandomStreams(20260202);

    private static int binomial(UniformRandomProvider random, int n, double p) {
        int k = 0;
        for (int i = 0; i < n; i++) {
            k += random.nextDouble() < p ? 1 : 0;
        }
        return k;
    }

    private static double gamma(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }

    private static int holds(Distribution d, double truth) {
        return d.quantile(0.05) <= truth && truth <= d.quantile(0.95) ? 1 : 0;
    }

    private static Offset<Double> band(double found) {
        return within(WIDTH * FastMath.sqrt(found * (1 - found) / REPLICATIONS));
    }

    /** Shares of months from a beta distribution whose spread is drawn, counts of news that grow fourfold. */
    @Test
    void coversWhereMonthsSwing() {
        int covered = 0;
        int coveredByChanceAlone = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 61, r);
            double mean = 0.02 + 0.5 * random.nextDouble();
            double concentration = 8 * FastMath.exp(3 * random.nextDouble());
            int[] all = new int[12 + random.nextInt(40)];
            int[] some = new int[all.length];
            for (int t = 0; t < all.length; t++) {
                double a = gamma(random, mean * concentration);
                double b = gamma(random, (1 - mean) * concentration);
                all[t] = 50 + random.nextInt(100 + 300 * t / all.length);
                some[t] = binomial(random, all[t], a / (a + b));
            }
            covered += holds(NewsEvents.posterior(all, some), mean);
            int n = Arrays.stream(all).sum();
            int y = Arrays.stream(some).sum();
            coveredByChanceAlone += holds(Distribution.beta(y + 0.5, n - y + 0.5), mean);
        }
        assertThat(covered / (double) REPLICATIONS).isCloseTo(0.919, band(0.919));
        // What the interval would be worth if events were taken one by one.
        assertThat(coveredByChanceAlone / (double) REPLICATIONS).isLessThan(0.6);
    }

    /**
     * Months that follow one another: log odds are autoregressive with coefficient 0.5. How far they do is itself told by the
     * months, which costs some coverage.
     */
    @Test
    void coversWhereMonthsFollowOneAnother() {
        int covered = 0;
        int coveredIfIndependent = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 62, r);
            ZigguratSampler.NormalizedGaussian noise = ZigguratSampler.NormalizedGaussian.of(random);
            double centre = -3 + 2.5 * random.nextDouble();
            double spread = 0.3 + 0.4 * random.nextDouble();
            int[] all = new int[36 + random.nextInt(24)];
            int[] some = new int[all.length];
            double z = noise.sample();
            for (int t = 0; t < all.length; t++) {
                z = 0.5 * z + FastMath.sqrt(0.75) * noise.sample();
                all[t] = 100 + random.nextInt(300);
                some[t] = binomial(random, all[t], 1 / (1 + FastMath.exp(-centre - spread * z)));
            }
            double truth = mean(centre, spread);
            covered += holds(NewsEvents.posterior(all, some), truth);
            coveredIfIndependent += holds(BetaBinomial.mean(all, some, 1), truth);
        }
        assertThat(covered / (double) REPLICATIONS).isCloseTo(0.883, band(0.883));
        assertThat(coveredIfIndependent / (double) REPLICATIONS).isLessThan(0.82);
    }

    /** The mean of a logistic normal, by the midpoint rule on quantiles. */
    private static double mean(double centre, double spread) {
        double[] values = new double[400];
        for (int i = 0; i < values.length; i++) {
            double z = Normal.quantile((i + 0.5) / values.length);
            values[i] = 1 / (1 + FastMath.exp(-centre - spread * z));
        }
        return Sums.mean(values);
    }
}
