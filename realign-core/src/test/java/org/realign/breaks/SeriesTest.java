package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void standardisedHasMeanZeroAndSpreadOne() {
        assertThat(Series.standardised(new double[] {3, 5, 3, 5})).containsExactly(-1, 1, -1, 1);
    }

    @Test
    void aConstantIsZeroEvenWhereItsMeanIsRounded() {
        assertThat(Series.standardised(new double[] {0.1, 0.1, 0.1})).containsOnly(0);
        assertThat(Series.standardised(new double[] {7})).containsOnly(0);
    }

    @Test
    void refusesNothingAndWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.required(new double[0]))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.required(new double[] {1, Double.NaN}))
                .withMessageContaining("observation 1")
                .withMessageContaining("NaN");
    }
}
