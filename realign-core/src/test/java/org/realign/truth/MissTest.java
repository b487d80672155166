package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;

class MissTest {
    private static final Episode EPISODE =
            Episodes.realign("AAA", "1960..1964", Episodes.NONE, Episodes.RUS, "toward_RUS");

    private static AlignmentDraws rising(double each, int spoken) {
        return Episodes.draws("AAA", 5, (s, t, p) -> each * t, (s, t) -> false, spoken);
    }

    @Test
    void theFirstReasonThatApplies() {
        assertThat(Miss.of(EPISODE, rising(1, 20), List.of(), 1)).isEqualTo(Miss.NO_DATA);
        assertThat(Miss.of(EPISODE, rising(1, 0), List.of(Episodes.turn("AAA", 1961, Episodes.RUS, 1)), 1))
                .isEqualTo(Miss.TAKEN);
        assertThat(Miss.of(EPISODE, rising(1, 0), List.of(Episodes.turn("AAA", 1962, Episodes.RUS, 1)), 1))
                .isEqualTo(Miss.DATE_OFF);
        assertThat(Miss.of(EPISODE, rising(1, 0), List.of(Episodes.turn("AAA", 1963, Episodes.RUS, -1)), 1))
                .isEqualTo(Miss.WRONG_SIGN);
        assertThat(Miss.of(EPISODE, rising(0.2, 0), List.of(), 1)).isEqualTo(Miss.DRIFT);
        assertThat(Miss.of(EPISODE, rising(0.1, 0), List.of(), 1)).isEqualTo(Miss.SMALL);
        assertThat(Miss.of(EPISODE, rising(-0.1, 0), List.of(), 1)).isEqualTo(Miss.UNMOVED);
        assertThat(Miss.DRIFT.words()).isNotEmpty();
    }
}
