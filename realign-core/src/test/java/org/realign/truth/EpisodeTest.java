package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realign.truth.Episodes.CHN;
import static org.realign.truth.Episodes.NONE;
import static org.realign.truth.Episodes.RUS;
import static org.realign.truth.Episodes.USA;

import org.junit.jupiter.api.Test;
import org.realign.record.Window;
import org.realign.truth.Episode.Kind;

class EpisodeTest {
    @Test
    void aSwapIsAwayFromOneAndTowardsTheOther() {
        Episode e = Episodes.realign("ALB", "1960-06..1961-12", RUS, CHN, "swap");
        assertThat(e.sign(RUS)).isEqualTo(-1);
        assertThat(e.sign(CHN)).isEqualTo(1);
        assertThat(e.sign(USA)).isZero();
        assertThat(e.start()).isEqualTo(1960);
        assertThat(e.end()).isEqualTo(1961);
    }

    @Test
    void theDirectionIsTakenAtItsWord() {
        Episode away = Episodes.realign("PAK", "1990-10..1998-05", USA, CHN, "away_USA");
        assertThat(away.sign(USA)).isEqualTo(-1);
        assertThat(away.sign(CHN)).isEqualTo(1);
        Episode toward = Episodes.realign("PAK", "1953-10..1955-09", 3, USA, "toward_USA");
        assertThat(toward.sign(USA)).isEqualTo(1);
        assertThat(toward.sign(3)).isEqualTo(-1);
    }

    @Test
    void aWithdrawalFromNoPoleIsFromAll() {
        Episode e = Episodes.realign("PRK", "2020-01..2023-08", NONE, NONE, "withdrawal");
        assertThat(e.sign(USA)).isEqualTo(-1);
        assertThat(e.sign(CHN)).isEqualTo(-1);
        assertThat(Episodes.stable("IRL", "1946..2024", NONE).sign(USA)).isZero();
    }

    @Test
    void halvesGoByTheHashOfTheCode() {
        // A is 65, B 66: odd sums are tuned on.
        assertThat(Episode.tuning("AAA")).isTrue();
        assertThat(Episode.tuning("AAB")).isFalse();
        assertThat(Episodes.stable("ALB", "1946..2024", USA).tuning()).isEqualTo(('A' + 'L' + 'B') % 2 == 1);
    }

    @Test
    void treatiesAreToldByTheNote() {
        assertThat(note("Twin treaties: USSR 6 Jul").treaty()).isTrue();
        assertThat(note("Soviet experts expelled").treaty()).isTrue();
        assertThat(note("Aid cut after the coup").treaty()).isFalse();
    }

    private static Episode note(String text) {
        return new Episode("ALB", Window.parse("1960..1961"), Kind.REALIGN, RUS, CHN, "swap", true, text);
    }

    @Test
    void polesByName() {
        assertThat(Episode.pole("NONE")).hasValue(-1);
        assertThat(Episode.pole("CHN")).hasValue(2);
        assertThat(Episode.pole("IND")).isEmpty();
        assertThatThrownBy(() -> Episodes.realign("ALB", "1960..1961", 5, USA, "swap"))
                .hasMessageContaining("5");
    }
}
