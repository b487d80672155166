package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Layer GRADES = Layer.graded("grades", 2, 2, 0, 4);

    private static Waves absentOnce() {
        return new Waves(
                GRADES,
                new int[][] {{1, 2, 3, 4}, {4, 2, 3, 0}, {0, 2, 1, 9}},
                new boolean[][] {{false, false, false, false}, {false, false, false, false}, {false, false, false, true}
                },
                new boolean[2][4]);
    }

    /** Means by hand: of waves, over the cells that were there, then over waves. */
    @Test
    void absentCellsAreInNoMeanAndNoDistance() {
        Panel panel = new Panel(List.of(absentOnce()));
        assertThat(panel.mean(0)).isCloseTo((10 / 4.0 + 9 / 4.0 + 3 / 3.0) / 3, within(1e-12));
        assertThat(panel.distance(0, 0)).isEqualTo(3 + 4);
        assertThat(panel.distance(0, 1)).isEqualTo(4 + 2);
        assertThat(panel.levels(0, 1, 1, Set.of()).isPresent(1, 1)).isFalse();
        assertThat(panel.levels(0, 1, 1, Set.of()).columnSum(1)).isEqualTo(2);
        assertThat(panel.levels(0, 1, 0, Set.of()).isPresent(1, 1)).isTrue();
    }

    /** Of three actors 1, 2, 5: distances 1, 3, 4 of range 4; then of 1, 1, 1. */
    @Test
    void similarityIsOverPairsAndAllWavesButTheLast() {
        Panel panel = new Panel(List.of(Waves.of(
                Layer.behaviour("z", 3, 1, 5), new int[] {1, 2, 5}, new int[] {1, 1, 1}, new int[] {5, 1, 1})));
        assertThat(panel.range(0)).isEqualTo(4);
        assertThat(panel.similarityMean(0)).isCloseTo((1 - 8 / 12.0 + 1) / 2, within(1e-12));
        ActorCovariate covariate = ActorCovariate.constant("v", 1, 1, 2, 5);
        assertThat(covariate.similarityMean()).isCloseTo(1 - 8 / 12.0, within(1e-12));
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(() -> Waves.of(GRADES, new int[4]), "1 waves");
        refused(() -> Waves.of(GRADES, new int[4], new int[5]), "wave 2", "5");
        refused(() -> Waves.of(GRADES, new int[4], new int[] {0, 0, 7, 0}), "row 1, column 0", "7", "0 to 4");
        refused(
                () -> Waves.of(GRADES.with(Layer.Moves.UP), new int[] {1, 1, 1, 1}, new int[] {1, 0, 1, 1}),
                "row 0, column 1",
                "UP");
        boolean[][] closed = {{false, true, false, false}};
        refused(
                () -> new Waves(GRADES, new int[][] {{0, 0, 0, 0}, {0, 1, 0, 0}}, new boolean[2][4], closed),
                "column 1");
        refused(() -> new Panel(List.of()), "at least one");
        refused(() -> new Panel(List.of(absentOnce(), absentOnce())), "two layers", "grades");
        refused(() -> new Layer("x", 2, 3, 0, 1, true, Layer.Moves.BOTH), "2", "3");
        refused(() -> Layer.behaviour("z", 3, 2, 2), "2 to 2");
        refused(() -> new ActorCovariate("gdp", new double[] {1, Double.NaN}), "gdp", "NaN");
        refused(() -> DyadicCovariate.constant("trade", 1, 2, 2, 1, 2, 3), "trade", "3", "2 x 2");
    }

    private static void refused(ThrowingCallable what, String... words) {
        assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(words);
    }
}
