package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.truth.Turn.Move;

class ChancesTest {
    /** In 1960 of every draw the first pole is lost and the second gained, at one jump. */
    private static final AlignmentDraws SWAP = Episodes.draws(
            "ALB", 10, (s, t, p) -> t < 10 ? (p == 0 ? 1 : -1) : (p == 0 ? -1 : 1), (s, t) -> t == 10, 0);

    @Test
    void aJumpIsOneTurnWithAllItsPoles() {
        List<Turn> turns = Chances.ofJump(SWAP, 1.5, 0).turns(0.5);
        assertThat(turns).containsExactly(new Turn("ALB", 1960, List.of(new Move(0, -1), new Move(1, 1))));
        assertThat(Chances.ofJump(SWAP, 2.5, 1).turns(0.5)).isEmpty();
    }

    @Test
    void theSameChangeWithoutAJumpIsAMoveOnly() {
        AlignmentDraws steps = Episodes.draws("ALB", 10, (s, t, p) -> t < 10 ? 0 : 1, (s, t) -> false, 0);
        assertThat(Chances.ofJump(steps, 0.5, 1).turns(0.1)).isEmpty();
        assertThat(Chances.ofMove(steps, 0.5, 3).turns(0.5))
                .extracting(Turn::year)
                .containsExactly(1960);
    }

    @Test
    void datesThatDifferFromDrawToDrawAddUpWithinReach() {
        AlignmentDraws unsure =
                Episodes.draws("ALB", 10, (s, t, p) -> t < 10 + s % 3 ? 0 : 1, (s, t) -> t == 10 + s % 3, 0);
        assertThat(Chances.ofJump(unsure, 0.5, 0).turns(0.5)).isEmpty();
        assertThat(Chances.ofJump(unsure, 0.5, 1).turns(0.9))
                .extracting(Turn::year)
                .containsExactly(1961);
    }

    @Test
    void aTurnSilencesTwoYearsOnEitherSide() {
        AlignmentDraws twice = Episodes.draws(
                "ALB",
                4,
                (s, t, p) -> t < 10 ? 0 : t < 12 ? 0.6 : t < 15 ? 3 : 4,
                (s, t) -> t == 10 || t == 12 || t == 15,
                0);
        assertThat(Chances.ofJump(twice, 0.5, 0).turns(0.5))
                .extracting(Turn::year)
                .containsExactly(1962, 1965);
    }
}
