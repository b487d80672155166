package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** The tables against the functions they were made from, between their points too; tolerances are the stated errors. */
class NormalTableTest {

    @Test
    void theDistributionFunctionIsAsExactAsStated() {
        for (double x = -9; x < 9; x += 0.000937) {
            double exact = Normal.cdf(x);
            double error = Math.abs(NormalTable.cdf(x) - exact);
            assertThat(error).as("at " + x).isLessThan(3e-10).isLessThanOrEqualTo(1e-6 * exact);
        }
        assertThat(NormalTable.cdf(-30)).isEqualTo(Normal.cdf(-30)).isPositive();
        assertThat(NormalTable.cdf(30)).isEqualTo(1);
        assertThat(NormalTable.cdf(Double.NaN)).isNaN();
        assertThat(NormalTable.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(NormalTable.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void theDensityIsAsExactAsStated() {
        for (double x = -8; x <= 0; x += 0.000937) {
            double exact = FastMath.exp(Normal.logDensity(x));
            double error = Math.abs(NormalTable.density(x) - exact);
            assertThat(error).as("at " + x).isLessThan(4e-8).isLessThanOrEqualTo(1e-4 * exact);
        }
        assertThat(NormalTable.density(-9)).isEqualTo(FastMath.exp(Normal.logDensity(-9)));
    }

    @Test
    void quantilesAreAsExactAsStated() {
        for (double p = 1e-9; p < 1; p = p < 0.3 ? p * 1.00037 : p + 0.0000937) {
            assertThat(Math.abs(NormalTable.quantile(p) - Normal.quantile(p)))
                    .as("at " + p)
                    .isLessThan(2e-9);
        }
        assertThat(NormalTable.quantile(0.5)).isZero();
        assertThat(NormalTable.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalTable.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalTable.quantile(1.1)).isNaN();
    }

    /** A million quantiles of uniform draws: were the table off by 0.003 somewhere in the middle, this would show. */
    @Test
    void drawsFollowTheDistribution() {
        UniformRandomProvider random = new RandomStreams(7).stream(Purpose.SIMULATED_RECORD);
        int n = 1_000_000;
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = NormalTable.quantile(random.nextDouble());
        }
        Arrays.sort(drawn);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, Math.abs(Normal.cdf(drawn[i]) - (i + 0.5) / n));
        }
        // Kolmogorov's limit that a true distribution passes once in a million times.
        assertThat(worst).isLessThan(2.7 / FastMath.sqrt(n));
    }
}
