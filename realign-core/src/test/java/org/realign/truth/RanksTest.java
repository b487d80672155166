package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void onlyTheOrderCounts() {
        assertThat(Ranks.correlation(new double[] {1, 2, 3}, new double[] {1, 10, 1000}))
                .isCloseTo(1, within(1e-12));
        assertThat(Ranks.correlation(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
                .isCloseTo(-1, within(1e-12));
        // 1 - 6 * (0 + 1 + 1) / (3 * 8)
        assertThat(Ranks.correlation(new double[] {1, 2, 3}, new double[] {1, 3, 2}))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void equalValuesShareTheirRank() {
        // Ranks 1.5, 1.5, 3 against 1, 2, 3.
        assertThat(Ranks.correlation(new double[] {5, 5, 9}, new double[] {1, 2, 3}))
                .isCloseTo(Math.sqrt(0.75), within(1e-12));
        assertThat(Ranks.correlation(new double[] {5, 5}, new double[] {1, 2})).isNaN();
    }

    @Test
    void lengthsMustAgree() {
        assertThatThrownBy(() -> Ranks.correlation(new double[2], new double[3]))
                .hasMessageContaining("2 and 3");
    }

    @Test
    void theMiddle() {
        assertThat(Ranks.median(new double[] {9, 1, 4})).isEqualTo(4);
        assertThat(Ranks.median(new double[] {1, 4})).isEqualTo(2.5);
        assertThat(Ranks.median(new double[0])).isNaN();
    }
}
