package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RunLengthsTest {
    private static final double[] SERIES = {0.1, -0.2, 0.3, 2.9, 3.1, 2.8};

    /** After the last observation, a run of r is a last segment of r: its probability is that of the exact posterior. */
    @Test
    void theLastRunIsTheLastSegment() {
        SegmentModel model = NormalMean.of(SERIES, NormalMean.Prior.STANDARDISED);
        EverySegmentation every = new EverySegmentation(model, ChangePrior.known(0.15));
        RunLengths runs = RunLengths.of(model, 0.15);
        for (int r = 1; r <= 6; r++) {
            int start = 6 - r;
            double last = every.probability(c -> (c.length == 0 ? 0 : c[c.length - 1]) == start);
            // A-posteriori, a share 0.15 has already given the next segment its start.
            assertThat(runs.probability(6, r)).isCloseTo(0.85 * last, within(2e-5));
        }
        assertThat(runs.probability(6, 0)).isCloseTo(0.15, within(2e-6));
    }

    @Test
    void alarmsWhenTheRunBreaksOff() {
        double[] series = new double[60];
        for (int t = 0; t < series.length; t++) {
            series[t] = (t % 3 - 1) * 0.2 + (t < 40 ? -1 : 1);
        }
        RunLengths runs = RunLengths.of(NormalMean.of(series, NormalMean.Prior.STANDARDISED), 0.01);
        assertThat(runs.changes()).containsExactly(40);
        assertThat(runs.alarms()).isNotEmpty();
        assertThat(Arrays.stream(runs.alarms())).allMatch(seen -> seen > 40 && seen < 44);
        assertThat(runs.mostProbable(60)).isEqualTo(20);
        assertThat(runs.length()).isEqualTo(60);
        assertThat(runs.probability(60, 7)).isLessThan(0.01);
    }

    @Test
    void refusesAHazardThatIsNoProbability() {
        SegmentModel model = NormalMean.standardised(SERIES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunLengths.of(model, 1))
                .withMessageContaining("1.0");
    }
}
