package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;

class ObservationTest {
    private static final int PERIODS = 6;
    private static final Clock.Range BEFORE = new Clock.Range(0, 3);
    /** Two readings before period 3 and two after it, one of each pair from a source that strays. */
    private static final Track TRACK = new Track(
            PERIODS,
            new int[] {1, 2, 4, 5},
            new double[] {0.5, 1, 2, 4},
            new double[] {0.1, 0.25, 0.1, 0.25},
            new int[] {0, 1, 0, 1},
            List.of(Track.Source.plain("a"), new Track.Source("b", 0.25, 0.5)));

    @Test
    void readingsAreWeighedByTheirPrecision() {
        Observation made = new Observation(TRACK, BEFORE);
        // 1 / 0.1 against 1 / (0.25 + 0.25).
        assertThat(made.weight)
                .containsExactly(new double[] {-10 / 12.0, -2 / 12.0, 10 / 12.0, 2 / 12.0}, within(1e-12));
        assertThat(made.value()).isCloseTo((20 + 8 - 5 - 2) / 12.0, within(1e-12));
    }

    @Test
    void theSpreadIsThatOfTheModelsCovariance() {
        Prior prior = new Prior(new double[] {0.3}, new double[] {2}, 0.2, 1, 1);
        Predictive none = new Observation(TRACK, BEFORE).predicted(Optional.empty(), prior);
        double[] w = {-10 / 12.0, -2 / 12.0, 10 / 12.0, 2 / 12.0};
        double sum = 0;
        for (int n = 0; n < 4; n++) {
            for (int m = 0; m < 4; m++) {
                double c = 0.09 * Math.min(TRACK.at()[n], TRACK.at()[m]);
                if (TRACK.source()[n] == 1 && TRACK.source()[m] == 1) {
                    c += 0.25 * (n == m ? 1 : 0.125);
                }
                sum += w[n] * w[m] * (c + (n == m ? 2 * TRACK.variance()[n] : 0));
            }
        }
        assertThat(none.spread()).hasSize(1);
        assertThat(none.spread()[0]).isCloseTo(Math.sqrt(sum), within(1e-12));
        assertThat(none.moves()).isZero();
    }

    /** Dates that move it as far are one part. */
    @Test
    void openDatesThatMoveItAsFarArePutTogether() {
        Prior prior = new Prior(new double[] {0.3}, new double[] {1}, 0.2, 2, 1);
        Term open = Term.open(
                0, new double[][] {Shapes.step(PERIODS, 3), Shapes.step(PERIODS, 4), Shapes.step(PERIODS, 5)}, -1);
        Predictive made = new Observation(TRACK, BEFORE).predicted(Optional.of(open), prior);
        assertThat(made.signed()).isTrue();
        assertThat(made.shift()).containsExactly(new double[] {-2, -2 * 2 / 12.0}, within(1e-8));
        assertThat(made.weight()).containsExactly(new double[] {2 / 3.0, 1 / 3.0}, within(1e-12));
    }

    @Test
    void readingsOnOneSideAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(TRACK.only(n -> n > 1), BEFORE))
                .withMessageContaining("one side");
    }
}
