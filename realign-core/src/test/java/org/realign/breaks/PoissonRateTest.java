package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class PoissonRateTest {

    @Test
    void oneCountIsNegativeBinomial() {
        PoissonRate model = PoissonRate.of(new int[] {3, 0, 4}, new double[] {2, 0, 1.5}, 1.3, 0.7);
        double p = 2 / 2.7;
        double expected = Gamma.logGamma(4.3)
                - Gamma.logGamma(1.3)
                - FastMath.log(6)
                + 1.3 * FastMath.log1p(-p)
                + 3 * FastMath.log(p);
        assertThat(model.logMarginal(0, 1)).isCloseTo(expected, within(1e-13));
    }

    @Test
    void whatWasNotWatchedSaysNothing() {
        PoissonRate model = PoissonRate.of(new int[] {3, 0, 4}, new double[] {2, 0, 1.5}, 1.3, 0.7);
        assertThat(model.logMarginal(0, 2)).isEqualTo(model.logMarginal(0, 1));
        assertThat(model.logMarginal(1, 2)).isZero();
        assertThat(model.observed(1, 2)).isFalse();
        assertThat(model.level(1, 2)).isCloseTo(1.3 / 0.7, within(1e-15));
    }

    @Test
    void theRateOfASegmentIsGamma() {
        PoissonRate model = PoissonRate.of(new int[] {3, 0, 4}, new double[] {2, 0, 1.5}, 1.3, 0.7);
        assertThat(model.level(0, 3)).isCloseTo(8.3 / 4.2, within(1e-15));
        assertThat(model.rate(0, 3).mean()).isCloseTo(8.3 / 4.2, within(2e-3));
    }

    @Test
    void theUsualPriorStandsForTheSeriesOwnRate() {
        PoissonRate model = PoissonRate.of(new int[] {3, 6, 0}, new double[] {1, 1, 0});
        assertThat(model.level(2, 3)).isCloseTo(9.5 / 2, within(1e-14));
        assertThat(PoissonRate.of(new int[1], new double[1]).level(0, 1)).isEqualTo(0.5);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonRate.of(new int[] {0, 2}, new double[] {1, 0}))
                .withMessageContaining("period 1")
                .withMessageContaining("count 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonRate.of(new int[] {-1}, new double[] {1}))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonRate.of(new int[] {1}, new double[] {Double.NaN}))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonRate.of(new int[1], new double[2]))
                .withMessageContaining("1 counts but 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonRate.of(new int[1], new double[1], 0, 1))
                .withMessageContaining("(0.0, 1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonRate.of(new int[0], new double[0]))
                .withMessageContaining("0");
    }
}
