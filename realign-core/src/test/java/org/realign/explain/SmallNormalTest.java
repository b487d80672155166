package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realign.kernel.TruncatedNormal;

class SmallNormalTest {
    private static final int DRAWS = 200_000;

    /** Draws and probability against sums over a grid, where signs are easily and where they are hardly met. */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, -0.5, -4})
    void drawsAndProbabilityAreThoseOfTheCutDistribution(double pull) {
        SmallNormal two = new SmallNormal(2);
        two.n = 2;
        two.precision[0] = 2;
        two.precision[1] = two.precision[2] = 0.9;
        two.precision[3] = 1;
        two.pull[0] = pull;
        two.pull[1] = -0.6;
        two.signed[0] = true;
        two.solve();
        double[] exact = grid(two);
        assertThat(two.logAbove()).isCloseTo(FastMath.log(exact[0]), within(1e-4));
        assertThat(two.logAboveAtMost()).isGreaterThanOrEqualTo(FastMath.log(exact[0]) - 1e-4);
        var random = RandomSource.XO_SHI_RO_256_PP.create(7);
        NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        TruncatedNormal truncated = new TruncatedNormal(random);
        double[] sum = new double[2];
        double[] drawn = new double[2];
        for (int d = 0; d < DRAWS; d++) {
            two.draw(drawn, truncated, normal);
            assertThat(drawn[0]).isNotNegative();
            sum[0] += drawn[0];
            sum[1] += drawn[1];
        }
        // Four standard errors of a mean of values with a standard deviation of at most 1.2.
        assertThat(sum[0] / DRAWS).isCloseTo(exact[1], within(0.011));
        assertThat(sum[1] / DRAWS).isCloseTo(exact[2], within(0.011));
    }

    /** Probability that the first is at least 0, and the means then. */
    private static double[] grid(SmallNormal of) {
        double width = 0.01;
        double all = 0;
        double above = 0;
        double first = 0;
        double second = 0;
        for (double x = -12 + width / 2; x < 12; x += width) {
            for (double y = -12 + width / 2; y < 12; y += width) {
                double a = x - of.mean[0];
                double b = y - of.mean[1];
                double w = FastMath.exp(
                        -0.5 * (a * a * of.precision[0] + 2 * a * b * of.precision[1] + b * b * of.precision[3]));
                all += w;
                if (x > 0) {
                    above += w;
                    first += w * x;
                    second += w * y;
                }
            }
        }
        return new double[] {above / all, first / above, second / above};
    }
}
