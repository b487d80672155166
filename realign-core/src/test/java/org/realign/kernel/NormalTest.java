package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Against figures of standard tables, and each function against the other. */
class NormalTest {

    @Test
    void theDistributionFunctionHoldsItsRelativeAccuracyInTheTail() {
        double[][] table = {
            {0, 0.5},
            {1, 0.8413447460685429},
            {-1.959963984540054, 0.025},
            {-5, 2.866515718791939e-07},
            {-10, 7.619853024160525e-24},
            {-30, 4.906713927148187e-198}
        };
        for (double[] row : table) {
            assertThat(Normal.cdf(row[0])).as("cdf(%s)", row[0]).isCloseTo(row[1], within(1e-12 * row[1]));
        }
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void quantilesInvertTheDistributionFunction() {
        for (double x = -37; x <= 5; x += 0.03125) {
            double p = Normal.cdf(x);
            // An error of one part in 1e15 of p moves x by that part of p over the density.
            double moved = 2e-16 * p / FastMath.exp(Normal.logDensity(x));
            assertThat(Normal.quantile(p)).as("p = %s", p).isCloseTo(x, within(2e-14 * (1 + Math.abs(x)) + 20 * moved));
        }
    }

    @Test
    void quantilesAreThoseOfTheTables() {
        assertThat(Normal.quantile(0.95)).isCloseTo(1.6448536269514722, within(1e-14));
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Normal.quantile(1e-20)).isCloseTo(-9.262340089798409, within(1e-13));
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.1)).isEqualTo(-Normal.quantile(0.9), within(1e-15));
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.quantile(-0.1)).isNaN();
        assertThat(Normal.quantile(Double.NaN)).isNaN();
    }

    @Test
    void theLogDensityIsThatOfTheFormula() {
        assertThat(Normal.logDensity(0)).isCloseTo(-0.9189385332046727, within(1e-15));
        assertThat(Normal.logDensity(-3)).isCloseTo(-0.9189385332046727 - 4.5, within(1e-15));
    }
}
