package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class NormalOrthantTest {
    /** Sheppard 1899: a quarter and the angle. */
    @Test
    void ofTwoCentredValuesIsAnAngle() {
        for (double r : new double[] {-0.95, -0.5, 0, 0.3, 0.8, 0.95}) {
            assertThat(NormalOrthant.both(0, 0, r)).isCloseTo(0.25 + FastMath.asin(r) / (2 * Math.PI), within(1e-9));
        }
    }

    @Test
    void ofTwoIsTheIntegralOfOneGivenTheOther() {
        for (double r : new double[] {-0.9, -0.4, 0.2, 0.7, 0.95}) {
            for (double a : new double[] {-2, -0.3, 1.1}) {
                double b = 0.4;
                double width = 1e-3;
                double sum = 0;
                for (double x = -9 + width / 2; x < a; x += width) {
                    sum += width * FastMath.exp(Normal.logDensity(x)) * Normal.cdf((b - r * x) / Math.sqrt(1 - r * r));
                }
                // The sum is exact to about 1e-7.
                assertThat(NormalOrthant.both(a, b, r)).isCloseTo(sum, within(2e-7));
            }
        }
    }

    /** Of three centred values: an eighth and the three angles (David 1953). */
    @Test
    void ofThreeCentredValuesIsThreeAngles() {
        double[] covariance = {1, 0.5, -0.2, 0.5, 1, 0.3, -0.2, 0.3, 1};
        double exact = 0.125 + (FastMath.asin(0.5) + FastMath.asin(-0.2) + FastMath.asin(0.3)) / (4 * Math.PI);
        assertThat(NormalOrthant.above(new double[3], covariance, 3)).isCloseTo(exact, within(1e-9));
    }

    /** Two given the third, summed over the third's course. */
    @Test
    void ofThreeIsTheIntegralOfTwoGivenTheThird() {
        double[][] correlations = {{0.5, -0.2, 0.3}, {-0.6, 0.1, -0.4}, {0.9, 0.8, 0.7}, {0.05, 0.2, -0.9}, {0, 0, 0.4}
        };
        double[] mean = {0.3, -0.8, 1.2};
        for (double[] r : correlations) {
            double exact = 0;
            double width = 1e-3;
            for (double x = -9 + width / 2; x < mean[2]; x += width) {
                double sdA = Math.sqrt(1 - r[1] * r[1]);
                double sdB = Math.sqrt(1 - r[2] * r[2]);
                exact += width
                        * FastMath.exp(Normal.logDensity(x))
                        * NormalOrthant.both(
                                (mean[0] - r[1] * x) / sdA,
                                (mean[1] - r[2] * x) / sdB,
                                (r[0] - r[1] * r[2]) / (sdA * sdB));
            }
            // The sum is exact to about 1e-7.
            double[] covariance = {4, 2 * r[0], 2 * r[1], 2 * r[0], 1, r[2], 2 * r[1], r[2], 1};
            assertThat(NormalOrthant.above(new double[] {2 * mean[0], mean[1], mean[2]}, covariance, 3))
                    .isCloseTo(exact, within(3e-7));
        }
    }

    @Test
    void ofIndependentValuesIsAProduct() {
        double[] mean = {0.5, -1, 2};
        double[] covariance = new double[9];
        double product = 1;
        for (int i = 0; i < 3; i++) {
            covariance[4 * i] = 1 + i;
            product *= Normal.cdf(mean[i] / Math.sqrt(1 + i));
        }
        assertThat(NormalOrthant.above(mean, covariance, 3)).isCloseTo(product, within(1e-9));
        assertThat(NormalOrthant.above(mean, covariance, 0)).isEqualTo(1);
    }
}
