package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionScoreTest {

    private static int[] at(int... changes) {
        return changes;
    }

    @Test
    void byHand() {
        // Segments marked [0,4) [4,10), detected [0,5) [5,10): overlaps 4/5 and 5/6, cover (4 * 4/5 + 6 * 5/6) / 10.
        DetectionScore score = DetectionScore.of(10, List.of(at(4)), at(5), 0);
        assertThat(score.cover()).isCloseTo(0.82, within(1e-15));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(DetectionScore.of(10, List.of(at(4)), at(5), 1).f1()).isEqualTo(1);
    }

    /** Two annotators mark 20 and 30; 21 and 60 are found: precision 2/3 (0 and 21), recall (2/2 + 1/2) / 2. */
    @Test
    void precisionIsAgainstAllTogetherAndRecallAgainstEach() {
        DetectionScore score = DetectionScore.of(100, List.of(at(20), at(30)), at(21, 60));
        assertThat(score.precision()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(score.recall()).isEqualTo(0.75);
        assertThat(score.f1()).isCloseTo(2 * 0.5 / (2 / 3.0 + 0.75), within(1e-15));
    }

    @Test
    void oneDetectedChangeServesOneMark() {
        // 0 stands for itself; 40 is nearest to 41, so 43 goes without.
        DetectionScore score = DetectionScore.of(100, List.of(at(41, 43)), at(40));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void nothingFoundWhereNothingIsMarkedIsPerfect() {
        DetectionScore score = DetectionScore.of(50, List.of(at(), at()), at());
        assertThat(score.cover()).isEqualTo(1);
        assertThat(score.f1()).isEqualTo(1);
    }

    /** The values stated with the published program (analysis/scripts/metrics.py of TCPDBench). */
    @Test
    void repeatsThePublishedExamples() {
        List<int[]> three = List.of(at(), at(10), at(50));
        assertThat(DetectionScore.of(60, List.of(at(10, 20), at(11, 20), at(10), at(0, 5)), at(10, 20))
                        .f1())
                .isEqualTo(1);
        assertThat(DetectionScore.of(60, three, at(10)).f1()).isCloseTo(0.9090909090909091, within(1e-15));
        assertThat(DetectionScore.of(60, three, at()).f1()).isCloseTo(0.8, within(1e-15));
        List<int[]> others = List.of(at(), at(10), at(40));
        assertThat(DetectionScore.of(45, List.of(at(10, 20), at(10), at(0, 5)), at(10, 20))
                        .cover())
                .isCloseTo(0.7962962962962963, within(1e-15));
        assertThat(DetectionScore.of(45, others, at(10)).cover()).isCloseTo(0.7954144620811286, within(1e-15));
        assertThat(DetectionScore.of(45, others, at()).cover()).isCloseTo(0.8189300411522634, within(1e-15));
        // true_positives({1, 10, 20, 23}, {3, 8, 20}) is {1, 10, 20}; the start 0 lies 100 before all of them here.
        DetectionScore matched = DetectionScore.of(200, List.of(at(101, 110, 120, 123)), at(103, 108, 120));
        assertThat(matched.recall()).isCloseTo(4 / 5.0, within(1e-15));
    }

    @Test
    void refusesWhatCannotBeScored() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectionScore.of(5, List.of(at(5)), at()))
                .withMessageContaining("0 to 4")
                .withMessageContaining("5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectionScore.of(5, List.of(), at()))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectionScore.of(5, List.of(at()), at(), -1))
                .withMessageContaining("-1");
    }
}
