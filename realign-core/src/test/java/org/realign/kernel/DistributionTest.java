package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Quantiles and comparisons against closed forms. A grid of 2000 equally likely values is good to about 1/2000. */
class DistributionTest {
    private static final double GRID = 1.0 / Distribution.SIZE;

    @Test
    void betaQuantilesAreThoseOfHipparchus() {
        double[][] shapes = {{0.5, 0.5}, {0.5, 30.5}, {5.5, 2.5}, {400.5, 600.5}, {1, 1}};
        for (double[] s : shapes) {
            BetaDistribution exact = new BetaDistribution(s[0], s[1]);
            Distribution ours = Distribution.beta(s[0], s[1]);
            for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                // Compared as probabilities, because a quantile's own scale differs from shape to shape.
                assertThat(exact.cumulativeProbability(ours.quantile(p)))
                        .as("beta(%s, %s) at %s", s[0], s[1], p)
                        .isCloseTo(p, within(GRID));
            }
            assertThat(ours.mean()).isCloseTo(s[0] / (s[0] + s[1]), within(0.001));
        }
    }

    @Test
    void gammaQuantilesAreThoseOfHipparchus() {
        for (double shape : new double[] {0.5, 1.5, 7.5, 120.5}) {
            GammaDistribution exact = new GammaDistribution(shape, 1 / 3.0);
            Distribution ours = Distribution.gamma(shape, 3);
            for (double p : new double[] {0.05, 0.5, 0.95}) {
                assertThat(exact.cumulativeProbability(ours.quantile(p)))
                        .as("gamma(%s) at %s", shape, p)
                        .isCloseTo(p, within(GRID));
            }
        }
    }

    @Test
    void extremeShapesAreAsGood() {
        double[] levels = {0.005, 0.01, 0.05, 0.1, 0.5, 0.9, 0.95, 0.99, 0.995};
        for (double[] s : new double[][] {{0.5, 5000}, {5000, 0.5}, {0.5, 0.5}, {3000.5, 4.5}, {1e5, 1e5}}) {
            BetaDistribution exact = new BetaDistribution(s[0], s[1]);
            Distribution ours = Distribution.beta(s[0], s[1]);
            for (double p : levels) {
                assertThat(exact.cumulativeProbability(ours.quantile(p)))
                        .as("beta(%s, %s) at %s", s[0], s[1], p)
                        .isCloseTo(p, within(GRID));
            }
        }
        for (double[] s : new double[][] {{0.5, 80}, {0.5, 0.01}, {2000, 3}, {0.55, 1e-3}, {1e5, 1}}) {
            GammaDistribution exact = new GammaDistribution(s[0], 1 / s[1]);
            Distribution ours = Distribution.gamma(s[0], s[1]);
            for (double p : levels) {
                assertThat(exact.cumulativeProbability(ours.quantile(p)))
                        .as("gamma(%s, %s) at %s", s[0], s[1], p)
                        .isCloseTo(p, within(GRID));
            }
        }
    }

    @Test
    void theChanceThatOneRateExceedsAnotherIsTheIncompleteBeta() {
        // If x ~ Gamma(a, s) and y ~ Gamma(b, t) then xs / (xs + yt) ~ Beta(a, b), so Pr(x > y) = 1 - I_{s/(s+t)}(a,
        // b).
        double[][] cases = {{0.5, 2, 3.5, 2}, {7.5, 1.2, 4.5, 6.5}, {40.5, 10, 33.5, 10}};
        for (double[] c : cases) {
            double exact = 1 - Beta.regularizedBeta(c[1] / (c[1] + c[3]), c[0], c[2]);
            double ours = Distribution.gamma(c[0], c[1]).above(Distribution.gamma(c[2], c[3]), 0);
            assertThat(ours).isCloseTo(exact, within(GRID));
        }
    }

    @Test
    void probabilitiesAboveAThreshold() {
        Distribution d = Distribution.gamma(2.5, 1);
        assertThat(d.above(4)).isCloseTo(Gamma.regularizedGammaQ(2.5, 4), within(GRID));
        assertThat(d.above(4) + d.below(4)).isEqualTo(1);
        assertThat(Distribution.point(2).above(2)).isEqualTo(0.5);
    }

    @Test
    void differencesOfNormalsAreNormal() {
        Distribution x = normal(3, 1);
        Distribution y = normal(1, 2);
        double sd = FastMath.sqrt(5);
        assertThat(x.differenceQuantile(y, 0.5)).isCloseTo(2, within(0.01));
        assertThat(x.differenceQuantile(y, 0.95)).isCloseTo(2 + 1.645 * sd, within(0.02));
        assertThat(x.differenceQuantile(y, 0.05)).isCloseTo(2 - 1.645 * sd, within(0.02));
    }

    @Test
    void orderOfThree() {
        Distribution same = Distribution.beta(3, 3);
        assertThat(Distribution.decreasing(same, same, same)).isCloseTo(1 / 6.0, within(2 * GRID));
        assertThat(same.aboveAll(same, same)).isCloseTo(1 / 3.0, within(2 * GRID));
        assertThat(Distribution.decreasing(normal(9, 1), normal(5, 1), normal(1, 1)))
                .isCloseTo(0.9953, within(0.002));
    }

    @Test
    void mirroredIsTheNegative() {
        Distribution d = normal(3, 1);
        assertThat(d.mirrored().quantile(0.9)).isCloseTo(-d.quantile(0.1), within(1e-12));
    }

    @Test
    void asManyDrawsAsValuesAreKept() {
        double[] draws = new double[Distribution.SIZE];
        for (int i = 0; i < draws.length; i++) {
            draws[(i * 7) % draws.length] = i * i / 3.0;
        }
        Distribution kept = Distribution.ofDraws(draws);
        for (int i : new int[] {0, 1, 999, 1000, 1999}) {
            assertThat(kept.quantile((i + 0.5) / Distribution.SIZE)).isEqualTo(i * i / 3.0);
        }
        assertThat(draws[7]).as("the draws stay as they were").isEqualTo(1 / 3.0);
    }

    @Test
    void fewDrawsAreJoinedByStraightLines() {
        Distribution four = Distribution.ofDraws(new double[] {8, 1, 2, 4});
        // Hazen: the draws are the quantiles 1/8, 3/8, 5/8, 7/8; beyond the outer two the value stays.
        assertThat(four.quantile(1 / 8.0)).isCloseTo(1, within(1e-3));
        assertThat(four.quantile(1 / 4.0)).isCloseTo(1.5, within(1e-3));
        assertThat(four.quantile(3 / 4.0)).isCloseTo(6, within(1e-3));
        assertThat(four.quantile(0.01)).isEqualTo(1);
        assertThat(four.quantile(0.99)).isEqualTo(8);
        assertThat(four.mean()).isCloseTo(15 / 4.0, within(1e-9));
        Distribution one = Distribution.ofDraws(new double[] {-3});
        assertThat(one.quantile(0.2)).isEqualTo(-3);
        assertThat(one.above(-3)).isEqualTo(0.5);
    }

    @Test
    void manyDrawsKeepTheirQuantiles() {
        int n = 100_000;
        double[] draws = new double[n];
        for (int i = 0; i < n; i++) {
            draws[i] = FastMath.log((i + 0.5) / (n - i - 0.5));
        }
        Distribution logistic = Distribution.ofDraws(draws);
        for (double p : new double[] {0.01, 0.3, 0.5, 0.99925}) {
            assertThat(logistic.quantile(p)).isCloseTo(FastMath.log(p / (1 - p)), within(2e-3));
        }
        // Equal draws stay equal, so that ties with a threshold count half.
        assertThat(Distribution.ofDraws(new double[] {0.1, 0.1, 0.1}).above(0.1))
                .isEqualTo(0.5);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Distribution.ofDraws(new double[0])).hasMessageContaining("0");
        assertThatThrownBy(() -> Distribution.ofDraws(new double[] {1, Double.NaN, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Distribution.beta(0, 1)).hasMessageContaining("a must be positive");
        assertThatThrownBy(() -> Distribution.gamma(1, Double.NaN)).hasMessageContaining("rate");
    }

    private static Distribution normal(double mean, double sd) {
        return Distribution.ofLogDensity(u -> -0.5 * (u - mean) * (u - mean) / (sd * sd), mean, sd, u -> u);
    }
}
