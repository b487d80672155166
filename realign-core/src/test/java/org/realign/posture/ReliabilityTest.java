package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void scoresWorkedOutByHand() {
        Reliability r = Reliability.of(new double[] {0.9, 0.8, 0.3, 0.1}, new boolean[] {true, false, true, false}, 2);
        assertThat(r.brier()).isCloseTo((0.01 + 0.64 + 0.49 + 0.01) / 4, within(1e-12));
        // ln 0.9 = -0.1053605, ln 0.2 = -1.6094379, ln 0.3 = -1.2039728
        assertThat(r.log()).isCloseTo(-(0.1053605 + 1.6094379 + 1.2039728 + 0.1053605) / 4, within(1e-7));
        assertThat(r.base()).isEqualTo(0.5);
        assertThat(r.bins()).hasSize(2);
        assertThat(r.bins().get(0).said()).isCloseTo(0.2, within(1e-12));
        assertThat(r.bins().get(0).happened()).isEqualTo(0.5);
        assertThat(r.bins().get(1).forecasts()).isEqualTo(2);
    }

    @Test
    void certaintiesFallIntoTheOuterBins() {
        Reliability r = Reliability.of(new double[] {1, 0, 0.5}, new boolean[] {true, false, true}, 10);
        assertThat(r.bins()).extracting(Reliability.Bin::from).containsExactly(0.0, 0.5, 0.9);
        assertThat(r.brier()).isCloseTo(0.25 / 3, within(1e-12));
    }

    @Test
    void aCertaintyGoneWrongCostsMuchButNotAll() {
        // ln 0.0005 = -7.6009025
        assertThat(Reliability.of(new double[] {1}, new boolean[] {false}, 5).log())
                .isCloseTo(-7.6009025, within(1e-7));
        assertThat(Reliability.of(new double[] {0}, new boolean[] {true}, 5).log())
                .isCloseTo(-7.6009025, within(1e-7));
    }

    @Test
    void whatCannotBeScoredIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.of(new double[0], new boolean[0], 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.of(new double[1], new boolean[2], 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Reliability.of(new double[1], new boolean[1], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reliability.of(new double[] {1.2}, new boolean[1], 5))
                .withMessageContaining("1.2");
    }
}
