package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static double con(double... capabilities) {
        return Concentration.of(capabilities).orElseThrow();
    }

    @Test
    void goesFromEvenToOneHand() {
        assertThat(con(3, 3, 3)).isCloseTo(0, within(1e-8));
        assertThat(con(7, 0, 0, 0)).isCloseTo(1, within(1e-15));
        // 0.36 + 0.16 - 0.5 = 0.02, over 0.5: the root of 0.04.
        assertThat(con(6, 4)).isCloseTo(0.2, within(1e-12));
        // (0.25 + 0.09 + 0.04 - 1/3) / (2/3) = 0.07.
        assertThat(con(5, 3, 2)).isCloseTo(Math.sqrt(0.07), within(1e-12));
    }

    @Test
    void ofOnePowerOrOfNothingItIsUndefined() {
        assertThat(Concentration.of(5)).isEmpty();
        assertThat(Concentration.of()).isEmpty();
        assertThat(Concentration.of(0, 0)).isEmpty();
    }

    @Test
    void refusesWhatIsNoCapability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(1, -2))
                .withMessageContaining("-2");
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.of(1, Double.POSITIVE_INFINITY));
    }

    @Test
    void polesHaveHalfOfWhatTheLeaderHas() {
        assertThat(Polarity.of(10, 4.9, 1)).hasValue(1);
        assertThat(Polarity.of(10, 5, 1)).hasValue(2);
        assertThat(Polarity.of(3, 3, 3, 2, 1)).hasValue(4);
        assertThat(Polarity.of()).isEmpty();
        assertThat(Polarity.of(0, 0)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polarity.of(1, -1))
                .withMessageContaining("-1");
    }
}
