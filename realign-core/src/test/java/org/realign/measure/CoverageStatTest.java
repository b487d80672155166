package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Distribution;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.Check;
import org.realign.record.Figure;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Source;
import org.realign.record.VoteTally;
import org.realign.record.Window;

/**
 * Do the 90% intervals hold the truth nine times in ten, when the truth is drawn and the record simulated from it?
 *
 * <p>2,000 replications: the share covered has standard deviation 0.0067 where coverage is exact, so the band 0.88 to
 * 0.92 promised in the design is three of them wide on each side (false alarm 0.003, and none with this fixed seed).
 */
class CoverageStatTest {
    private static final int REPLICATIONS = 2000;
    private final RandomStreams streams = new RandomStreams(20260101);

    @Test
    void engagementCoversTheRate() {
        int covered = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 1, r);
            double rate = 0.5 + 6 * random.nextDouble();
            double years = 1 + 4 * random.nextDouble();
            int n = PoissonSampler.of(random, rate * years).sample();
            covered += holds(Distribution.gamma(n + 0.5, years), rate);
        }
        assertThat(covered / (double) REPLICATIONS).isBetween(0.88, 0.92);
    }

    @Test
    void agreementCoversTheLongRunRateOfSwingingYears() {
        int covered = 0;
        for (int r = 0; r < REPLICATIONS / 4; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 2, r);
            double mean = 0.1 + 0.8 * random.nextDouble();
            double concentration = 20 + 200 * random.nextDouble();
            List<VoteTally> tallies = new ArrayList<>();
            for (int year = 2000; year < 2008; year++) {
                tallies.add(tally(year, random, mean, concentration));
            }
            covered += holds(Agreement.posterior(tallies), mean);
        }
        // 500 replications, since each integrates over the concentration: sd 0.0134, band three of them wide.
        assertThat(covered / (REPLICATIONS / 4.0)).isBetween(0.86, 0.94);
    }

    @Test
    void toneAndSharesOfEntriesCoverTheShare() {
        int covered = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 3, r);
            double share = 0.05 + 0.9 * random.nextDouble();
            int n = 5 + random.nextInt(40);
            int k = 0;
            for (int i = 0; i < n; i++) {
                k += random.nextDouble() < share ? 1 : 0;
            }
            covered += holds(Distribution.beta(k + 0.5, n - k + 0.5), share);
        }
        assertThat(covered / (double) REPLICATIONS).isBetween(0.88, 0.92);
    }

    @Test
    void reportedFiguresCoverTheirMean() {
        int covered = 0;
        int replications = REPLICATIONS / 2;
        for (int r = 0; r < replications; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 4, r);
            ZigguratSampler.NormalizedGaussian noise = ZigguratSampler.NormalizedGaussian.of(random);
            Records records = Records.usual();
            double truth = 0;
            for (int year = 1980; year < 2020; year++) {
                double log = 3 + 5 * random.nextDouble();
                truth += year < 2017 ? 0 : log / 3;
                for (int source = 0; source < 2; source++) {
                    records.figure(
                            String.valueOf(year),
                            "CHN",
                            Figure.Series.TRADE_TOTAL,
                            FastMath.exp(log + 0.3 * noise.sample()),
                            "USD_m");
                }
            }
            Question question = new Question(Pole.of("PRK"), Pole.of("CHN"), Window.parse("2017..2019"), Options.NONE);
            Distribution posterior = new Trade()
                    .estimate(Evidence.of(records.record()), question)
                    .match(Estimate::distribution, absent -> Distribution.point(0));
            covered += holds(posterior, FastMath.exp(truth));
        }
        // 1,000 replications: sd 0.0095, band three of them wide.
        assertThat(covered / (double) replications).isBetween(0.87, 0.93);
    }

    /**
     * Where a fall is said to have probability p, it should have happened in a share p of the cases. Rates are drawn
     * log-uniformly from 0.2 to 10 a year, windows from 1 to 6 years. A tenth holds 700 pairs or more: standard
     * deviation at most 0.019, three of them 0.06. The tolerance of 0.07 leaves room for what is known to be off: the
     * prior is not the law the rates were drawn from, and said 0.85 comes true in 0.80.
     */
    @Test
    void theProbabilityOfAFallIsCalibrated() {
        double[] said = new double[10];
        double[] happened = new double[10];
        int[] pairs = new int[10];
        for (int r = 0; r < 10 * REPLICATIONS; r++) {
            UniformRandomProvider random = streams.stream(Purpose.SIMULATED_RECORD, 5, r);
            double[] rates = new double[2];
            Distribution[] posteriors = new Distribution[2];
            for (int i = 0; i < 2; i++) {
                rates[i] = 0.2 * FastMath.exp(random.nextDouble() * FastMath.log(50));
                double years = 1 + 5 * random.nextDouble();
                int n = PoissonSampler.of(random, rates[i] * years).sample();
                posteriors[i] = Distribution.gamma(n + 0.5, years);
            }
            double p = posteriors[0].above(posteriors[1], 0);
            int bin = (int) Math.min(9, 10 * p);
            said[bin] += p;
            happened[bin] += rates[0] > rates[1] ? 1 : 0;
            pairs[bin]++;
        }
        for (int bin = 0; bin < 10; bin++) {
            assertThat(pairs[bin]).isGreaterThan(700);
            assertThat(happened[bin] / pairs[bin])
                    .as("said %s", said[bin] / pairs[bin])
                    .isCloseTo(said[bin] / pairs[bin], within(0.07));
        }
    }

    private static VoteTally tally(int year, UniformRandomProvider random, double mean, double concentration) {
        double a = AhrensDieterMarsagliaTsangGammaSampler.of(random, mean * concentration, 1)
                .sample();
        double b = AhrensDieterMarsagliaTsangGammaSampler.of(random, (1 - mean) * concentration, 1)
                .sample();
        double p = a / (a + b);
        int same = 0;
        for (int k = 0; k < 80; k++) {
            same += random.nextDouble() < p ? 1 : 0;
        }
        return new VoteTally(
                year,
                new Party("PRK"),
                new Party("USA"),
                new VoteTally.Counts(same, 0, 80 - same, 0, 0, 0, 0, 0, 0),
                new Source("simulated", "", Check.COMPUTED));
    }

    private static int holds(Distribution posterior, double truth) {
        return posterior.quantile(0.05) <= truth && truth <= posterior.quantile(0.95) ? 1 : 0;
    }
}
