package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class OrthantTailTest {
    @Test
    void ofOneIsTheDistributionFunction() {
        for (double z : new double[] {-100, -31, -29, -5, 0, 2}) {
            double log = OrthantTail.logAbove(new double[] {z}, new double[] {1}, 1);
            assertThat(log).isCloseTo(OrthantTail.logCdf(z), within(1e-8 + 1e-10 * z * z));
        }
        // Tables of the normal distribution: log Phi(-10) and log Phi(-40).
        assertThat(OrthantTail.logCdf(-10)).isCloseTo(-53.23128515051247, within(1e-9));
        assertThat(OrthantTail.logCdf(-40)).isCloseTo(-804.6084420137538, within(1e-7));
    }

    /** One given the other, summed about the top of what is summed: exact to 1e-6 of itself. */
    @Test
    void ofTwoHoldsFarOut() {
        for (double r : new double[] {-0.95, -0.7, -0.2, 0.3, 0.9}) {
            for (double a : new double[] {-12, -4, -1}) {
                for (double b : new double[] {-12, -2, 0.5}) {
                    double log = OrthantTail.logAbove(new double[] {a, b}, new double[] {1, r, r, 1}, 2);
                    assertThat(log).as("%s %s %s", a, b, r).isCloseTo(two(a, b, r), within(0.02));
                }
            }
        }
    }

    @Test
    void agreesWithTheIntegralOfThree() {
        double[] covariance = {1, 0.5, -0.2, 0.5, 1, 0.3, -0.2, 0.3, 1};
        for (double a : new double[] {-2, -1, 0.5}) {
            double[] mean = {a, -0.5, 0.3};
            double exact = FastMath.log(NormalOrthant.above(mean, covariance, 3));
            assertThat(OrthantTail.logAbove(mean, covariance, 3)).isCloseTo(exact, within(0.02));
        }
    }

    private static double two(double a, double b, double r) {
        double sd = Math.sqrt(1 - r * r);
        double width = 2e-4;
        double most = Double.NEGATIVE_INFINITY;
        double[] logs = new double[300_000];
        for (int i = 0; i < logs.length; i++) {
            double x = (i + 0.5) * width;
            logs[i] = Normal.logDensity(x - a) + OrthantTail.logCdf((b + r * (x - a)) / sd);
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += width * FastMath.exp(log - most);
        }
        return most + FastMath.log(sum);
    }
}
