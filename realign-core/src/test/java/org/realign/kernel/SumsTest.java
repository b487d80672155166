package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void smallTermsSurviveLargeOnes() {
        // Neumaier's own example: naive and Kahan summation both give 0.
        assertThat(Sums.of(1, 1e100, 1, -1e100)).isEqualTo(2);
        assertThat(Sums.of()).isEqualTo(0);
    }

    @Test
    void logarithmsAreSummedWhereTheirExponentialsAreNoDoubles() {
        assertThat(Sums.logSumExp(-2000, -2000 + FastMath.log(3))).isCloseTo(-2000 + FastMath.log(4), within(1e-12));
        assertThat(Sums.logSumExp(2000, Double.NEGATIVE_INFINITY)).isEqualTo(2000);
        assertThat(Sums.logSumExp(0, -1, 1))
                .isCloseTo(FastMath.log(1 + FastMath.exp(-1) + FastMath.exp(1)), within(1e-15));
        assertThat(Sums.logSumExp(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Sums.logSumExp()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void meanOfNothingIsNotANumber() {
        assertThat(Sums.mean()).isNaN();
        assertThat(Sums.mean(1, 2, 6)).isEqualTo(3);
    }
}
