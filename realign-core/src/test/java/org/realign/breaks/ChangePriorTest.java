package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePriorTest {

    @Test
    void theUsualPriorReachesFromOftenToRare() {
        assertThat(ChangePrior.usual().probabilities()).contains(1 / 12.5, 1 / 400.0);
        assertThat(ChangePrior.usual().weights()).containsOnly(1.0);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangePrior.known(1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangePrior(List.of(0.1), List.of(0.0)))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangePrior(List.of(0.1), List.of()))
                .withMessageContaining("0 and 1");
    }
}
