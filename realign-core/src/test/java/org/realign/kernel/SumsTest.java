package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void smallTermsSurviveLargeOnes() {
        // Neumaier's own example: naive and Kahan summation both give 0.
        assertThat(Sums.of(1, 1e100, 1, -1e100)).isEqualTo(2);
        assertThat(Sums.of()).isEqualTo(0);
    }

    @Test
    void meanOfNothingIsNotANumber() {
        assertThat(Sums.mean()).isNaN();
        assertThat(Sums.mean(1, 2, 6)).isEqualTo(3);
    }
}
