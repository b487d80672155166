package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realign.record.Window;

class AlignmentDrawsTest {
    private static final Clock CLOCK = Clock.of(Step.YEAR, Window.parse("2000..2001"));
    private static final Panel PANEL = new Panel(
            "PRK",
            CLOCK,
            2,
            new int[] {0, 1},
            new int[] {2, 2},
            List.of(new Terms.Builder().add(3, 1).build()));

    @Test
    void givenDrawsAreReadByDrawPeriodAndPole() {
        AlignmentDraws draws = AlignmentDraws.of(PANEL, 2, new float[] {0, 1, 2, 3, 4, 5, 6, 7}, new long[] {0b0110});
        assertThat(draws.x(0, 1, 0)).isEqualTo(2);
        assertThat(draws.x(1, 0, 1)).isEqualTo(5);
        assertThat(draws.jump(0, 0)).isFalse();
        assertThat(draws.jump(0, 1)).isTrue();
        assertThat(draws.jump(1, 0)).isTrue();
        assertThat(draws.jump(1, 1)).isFalse();
        assertThat(draws.mean(new Clock.Range(0, 2), 1)).containsExactly(2, 6);
        assertThat(draws.terms(1, 1)).isEqualTo(1);
        assertThat(draws.terms(0, 0)).isZero();
        assertThat(draws.alive(0, 1)).isFalse();
        assertThat(draws.diagnosis().draws()).isEqualTo(2);
    }

    @Test
    void jumpsAreCountedOverWordsOfBits() {
        int periods = 150;
        Clock clock = Clock.of(Step.YEAR, Window.parse("1850..1999"));
        Panel panel = new Panel("PRK", clock, 1, new int[] {0}, new int[] {periods}, List.of());
        SplittableRandom random = new SplittableRandom(3);
        long[] jumps = random.longs(7).toArray();
        AlignmentDraws draws = AlignmentDraws.of(panel, 2, new float[2 * panel.cells()], jumps);
        for (int s = 0; s < 2; s++) {
            for (int from : new int[] {0, 1, 63, 64, 65, 128, periods}) {
                for (int to = from; to <= periods; to++) {
                    int draw = s;
                    long one = IntStream.range(from, to)
                            .filter(t -> draws.jump(draw, t))
                            .count();
                    assertThat(draws.jumps(s, from, to)).isEqualTo((int) one);
                }
            }
        }
    }

    @Test
    void drawsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlignmentDraws.of(PANEL, 2, new float[7], new long[1]))
                .withMessageContainingAll("2 draws", "4 cells", "7 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlignmentDraws.of(PANEL, 1, new float[] {0, 1, Float.NaN, 3}, new long[1]))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> AlignmentDraws.of(PANEL, 1, new float[4], new long[0]));
    }
}
