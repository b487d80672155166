package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BayesFactorTest {
    @Test
    void isPosteriorOddsOverPriorOdds() {
        BayesFactor one = BayesFactor.exact(0.2, 0, 0.5);
        assertThat(one.value().orElseThrow()).isCloseTo(4, within(1e-12));
        assertThat(one.lower()).isEqualTo(one.upper()).isCloseTo(4, within(1e-12));
        assertThat(one.speaksFor()).isTrue();
        assertThat(one.speaksAgainst()).isFalse();
        BayesFactor none = BayesFactor.exact(0.5, 0, 0.25);
        assertThat(none.value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(none.speaksAgainst()).isTrue();
        assertThat(BayesFactor.exact(0.5, 0, 0.26).speaksAgainst()).isFalse();
    }

    @Test
    void aSimulatedPriorWidensIt() {
        BayesFactor unsure = BayesFactor.exact(0.2, 0.05, 0.5);
        assertThat(unsure.lower()).isCloseTo(1 / (0.3 / 0.7), within(1e-12));
        assertThat(unsure.upper()).isCloseTo(9, within(1e-9));
    }

    /** The 95% quantile of Beta(1/2, 100 1/2) is 0.01898 (R: qbeta(0.95, 0.5, 100.5)). */
    @Test
    void noDrawOfAHundredIsNoProof() {
        BayesFactor rare = BayesFactor.ofDraws(0.01, 0, 100);
        assertThat(rare.upper()).isCloseTo(0.01898 / 0.98102 * 99, within(0.01));
        assertThat(rare.speaksAgainst()).isFalse();
        BayesFactor common = BayesFactor.ofDraws(0.2, 0, 100);
        assertThat(common.upper()).isCloseTo(0.01898 / 0.98102 * 4, within(0.001));
        assertThat(common.speaksAgainst()).isTrue();
        assertThat(common.value()).isEmpty();
        assertThat(common.lower()).isPositive();
        assertThat(BayesFactor.ofDraws(0.2, 0.1, 100).value().orElseThrow()).isCloseTo(4 / 9.0, within(1e-12));
    }

    @Test
    void allDrawsAreNoCertainty() {
        BayesFactor all = BayesFactor.ofDraws(0.01, 1, 100);
        assertThat(all.upper()).isFinite();
        assertThat(all.speaksFor()).isTrue();
        assertThat(BayesFactor.ofDraws(0.9, 1, 10).speaksFor()).isFalse();
    }

    @Test
    void whereItIsImpossibleNothingIsLearned() {
        assertThat(BayesFactor.ofDraws(0, 0, 100)).isEqualTo(new BayesFactor(0, OptionalDouble.of(1), 1, 1));
        assertThat(BayesFactor.exact(1, 0, 0.5).value()).hasValue(1);
    }
}
