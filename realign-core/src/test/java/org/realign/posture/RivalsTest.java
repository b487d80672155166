package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RivalsTest {
    @Test
    void rivalryIsTheSameEitherWayRoundAndNoneToOneself() {
        Rivals rivals = Rivals.of(2, 3, (t, p, q) -> (t + p + q) / 10.0);
        assertThat(rivals.at(1, 0, 2)).isEqualTo(0.3).isEqualTo(rivals.at(1, 2, 0));
        assertThat(rivals.at(1, 2, 2)).isZero();
        assertThat(rivals.at(0, 1, 2)).isEqualTo(0.3);
    }

    @Test
    void whatIsNoShareIsRefused() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rivals.of(1, 2, (t, p, q) -> wrong))
                    .withMessageContaining(String.valueOf(wrong));
        }
    }

    @Test
    void thresholdsThatLeaveNoRoomAreRefused() {
        for (double[] w : List.of(
                new double[] {1, 1, 1, 0.3, 0.4},
                new double[] {0, 1, 0.2, 0.3, 0.4},
                new double[] {0, 1, 1, 0, 0.4},
                new double[] {0, 1, 1, 0.3, 0},
                new double[] {0, 1, 1, 0.3, Double.NaN})) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(w[0], w[1], w[2], w[3], w[4]));
        }
    }

    @Test
    void everyWordOfACaseIsKnown() {
        assertThat(List.of("aligned", "tilting", "hedging", "non-aligned", "withdrawn"))
                .allMatch(text -> Word.of(text).orElseThrow().words().equals(text));
        assertThat(Word.of("neutral")).isEmpty();
        assertThat(Word.NON_ALIGNED.postures()).isEqualTo(Set.of(Posture.HEDGING, Posture.WITHDRAWN));
    }
}
