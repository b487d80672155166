package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class PredictiveTest {
    private static final int DRAWS = 20_000;
    private static final Predictive RISE =
            new Predictive(new double[] {0.5, 0.3, 0.2}, new double[] {0.3, 0.3, 0.6}, new double[] {1, 0.5, 1}, true);
    private static final Predictive STILL =
            new Predictive(new double[] {0.6, 0.4}, new double[] {0.3, 0.6}, new double[] {0, 0}, false);

    private static double drawn(Predictive from, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double u = random.nextDouble();
        int i = 0;
        while (i < from.weight().length - 1 && u > from.weight()[i]) {
            u -= from.weight()[i++];
        }
        double size = normal.sample();
        return from.spread()[i] * normal.sample() + from.shift()[i] * (from.signed() ? Math.abs(size) : size);
    }

    /** The density is that of the sum which it is said to be: against a sum over sizes. */
    @Test
    void theDensityIsThatOfANormalWithAHalfNormalShift() {
        Predictive one = new Predictive(new double[] {1}, new double[] {0.4}, new double[] {-0.8}, true);
        for (double z : new double[] {-2, -0.5, 0, 0.3, 1}) {
            double sum = 0;
            double step = 0.001;
            for (double d = step / 2; d < 8; d += step) {
                sum += 2 * FastMath.exp(Normal.logDensity(d) + Normal.logDensity((z + 0.8 * d) / 0.4)) / 0.4 * step;
            }
            assertThat(FastMath.exp(one.log(z))).isCloseTo(sum, within(1e-6));
        }
    }

    @Test
    void farTailsHaveALogarithm() {
        Predictive one = new Predictive(new double[] {1}, new double[] {0.1}, new double[] {1}, true);
        // Where nothing shifts down, it is the noise alone: log phi(-50) less what the sign costs.
        assertThat(one.log(-5)).isBetween(-1256.0, -1250.0);
        assertThat(one.log(5)).isBetween(-14.0, -11.0);
        // Where the distribution function is taken from another source its slope, Mills' ratio of 4 and 30, goes on.
        // The table is
        // good to 1e-6, the series to 1e-7.
        double wide = Math.sqrt(1.01);
        assertThat(one.log(-0.40001 * wide) - one.log(-0.39999 * wide))
                .isCloseTo(-0.0002 * 4.2256072 - 8e-6, within(2e-6));
        assertThat(one.log(-3.0001 * wide) - one.log(-2.9999 * wide))
                .isCloseTo(-0.002 * 30.0332593 - 6e-4, within(1e-6));
    }

    /** By 20,000 draws of each, to four standard errors. */
    @Test
    void informationIsTheAverageOverWhatIsSimulated() {
        Predictive.Information information = Predictive.between(RISE, STILL);
        UniformRandomProvider random = new RandomStreams(5).stream(Purpose.EXPLANATIONS, 9);
        double[] factor = new double[2];
        double[] mutual = new double[2];
        for (int i = 0; i < DRAWS; i++) {
            for (int truth = 0; truth < 2; truth++) {
                double z = drawn(truth == 0 ? RISE : STILL, random);
                double log = (truth == 0 ? 1 : -1) * (RISE.log(z) - STILL.log(z));
                double tells = FastMath.log(2 / (1 + FastMath.exp(-log)));
                factor[0] += log;
                factor[1] += log * log;
                mutual[0] += tells;
                mutual[1] += tells * tells;
            }
        }
        assertThat(information.logBayesFactor()).isCloseTo(mean(factor), within(4 * error(factor)));
        assertThat(information.mutual()).isCloseTo(mean(mutual), within(4 * error(mutual)));
        assertThat(error(mutual)).isLessThan(0.01);
        assertThat(information.mutual()).isBetween(0.1, FastMath.log(2));
    }

    private static double mean(double[] sums) {
        return sums[0] / (2 * DRAWS);
    }

    private static double error(double[] sums) {
        double mean = mean(sums);
        return Math.sqrt((sums[1] / (2 * DRAWS) - mean * mean) / (2 * DRAWS));
    }

    @Test
    void whatSaysTheSameTellsNothingAndWhatIsFarApartTellsSurely() {
        assertThat(Predictive.between(RISE, RISE).mutual()).isCloseTo(0, within(1e-12));
        Predictive small = new Predictive(new double[] {1}, new double[] {0.01}, new double[] {0}, false);
        Predictive large = new Predictive(new double[] {1}, new double[] {0.01}, new double[] {5}, true);
        // A size near 0 looks like none: a few in a hundred of half-normal sizes.
        assertThat(Predictive.between(small, large).mutual()).isBetween(0.66, FastMath.log(2));
        assertThat(Predictive.between(RISE, STILL)).isEqualTo(Predictive.between(RISE, STILL));
        assertThat(Predictive.between(STILL, RISE).mutual())
                .isCloseTo(Predictive.between(RISE, STILL).mutual(), within(1e-12));
    }

    @Test
    void meansAreThoseOfHalfNormalSizes() {
        assertThat(RISE.mean()).isCloseTo(0.85 * Math.sqrt(2 / Math.PI), within(1e-12));
        assertThat(RISE.moves()).isCloseTo(0.85, within(1e-12));
        assertThat(STILL.mean()).isZero();
    }
}
