package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.Window;

class RivalsTest {
    @Test
    void rivalryIsTheSameEitherWayRoundAndNoneToOneself() {
        Rivals rivals = Rivals.of(2, 3, (t, p, q) -> (t + p + q) / 10.0);
        assertThat(rivals.at(1, 0, 2)).isEqualTo(0.3).isEqualTo(rivals.at(1, 2, 0));
        assertThat(rivals.at(1, 2, 2)).isZero();
        assertThat(rivals.at(0, 1, 2)).isEqualTo(0.3);
    }

    @Test
    void drawsServeInTurnAndAtIsTheirMean() {
        Rivals rivals = Rivals.of(2, 2, List.of((t, p, q) -> 0.1 + 0.1 * t, (t, p, q) -> 0.7));
        assertThat(rivals.varies()).isTrue();
        assertThat(rivals.at(0, 1, 0, 1)).isEqualTo(0.2).isEqualTo(rivals.at(2, 1, 1, 0));
        assertThat(rivals.at(1, 1, 0, 1)).isEqualTo(0.7).isEqualTo(rivals.at(3, 1, 0, 1));
        assertThat(rivals.at(1, 0, 1)).isEqualTo(0.45, within(1e-12));
        assertThat(Rivals.of(2, 2, (t, p, q) -> 0.5).varies()).isFalse();
    }

    /** Enemies in one draw and partners in the other: at equal distance, or aligned with a bloc. */
    @Test
    void postureFollowsRivalryDrawByDraw() {
        Course sure = Courses.of(4, 1, 2, (s, t, p) -> 1.2, Courses.ENEMIES);
        Course torn = new Course(
                sure.state(), sure.draws(), sure.poles(), Rivals.of(1, 2, List.of(Courses.ENEMIES, (t, p, q) -> 0.1)));
        Window year = Window.parse("1950");
        Odds odds = Courses.present(Postures.of(torn, Thresholds.STANDARD).during(year))
                .whole();
        assertThat(odds.of(Posture.HEDGING)).isEqualTo(0.5, within(1e-12));
        assertThat(odds.of(Posture.ALIGNED)).isEqualTo(0.5, within(1e-12));
        assertThat(Courses.present(Postures.of(sure, Thresholds.STANDARD).during(year))
                        .whole()
                        .of(Posture.HEDGING))
                .isEqualTo(1);
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
