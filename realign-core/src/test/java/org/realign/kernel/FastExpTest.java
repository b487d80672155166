package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** The fast exponential against the exact one; the tolerance is the error stated. */
class FastExpTest {

    @Test
    void theRelativeErrorIsAsStated() {
        double worst = 0;
        for (double x = -689.9; x < 690; x += 0.00193) {
            double exact = FastMath.exp(x);
            worst = Math.max(worst, Math.abs(FastExp.exp(x) - exact) / exact);
        }
        for (double x = -0.01; x < 0.01; x += 0.0000137) {
            worst = Math.max(worst, Math.abs(FastExp.exp(x) - FastMath.exp(x)));
        }
        assertThat(worst).isPositive().isLessThan(4e-16);
    }

    @Test
    void theEndsAreKept() {
        assertThat(FastExp.exp(0)).isEqualTo(1);
        assertThat(FastExp.exp(-0.0)).isEqualTo(1);
        assertThat(FastExp.exp(1e9)).isEqualTo(FastExp.exp(FastExp.MOST)).isLessThan(1e300);
        assertThat(FastExp.exp(Double.POSITIVE_INFINITY)).isEqualTo(FastExp.exp(FastExp.MOST));
        assertThat(FastExp.exp(-1e9)).isEqualTo(FastExp.exp(FastExp.LEAST)).isPositive();
        assertThat(FastExp.exp(Double.NEGATIVE_INFINITY)).isEqualTo(FastExp.exp(FastExp.LEAST));
        assertThat(FastExp.exp(Double.NaN)).isNaN();
    }
}
