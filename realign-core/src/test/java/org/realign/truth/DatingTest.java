package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.truth.Episodes.CHN;
import static org.realign.truth.Episodes.RUS;
import static org.realign.truth.Episodes.USA;
import static org.realign.truth.Episodes.hedge;
import static org.realign.truth.Episodes.realign;
import static org.realign.truth.Episodes.stable;
import static org.realign.truth.Episodes.turn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatingTest {
    private static final Episode SWAP = realign("ALB", "1960-06..1963-12", RUS, CHN, "swap");

    private static Dating score(List<Episode> episodes, Turn... turns) {
        return Dating.of(episodes, Map.of(turns[0].state(), List.of(turns)), 1950, 2024, true);
    }

    @Test
    void closelyIsWithinAYearOfTheBreak() {
        assertThat(score(List.of(SWAP), turn("ALB", 1959, RUS, -1)).close()).isEqualTo(1);
        assertThat(score(List.of(SWAP), turn("ALB", 1961, CHN, 1)).close()).isEqualTo(1);
        Dating late = score(List.of(SWAP), turn("ALB", 1964, CHN, 1));
        assertThat(late.close()).isZero();
        assertThat(late.wide()).isEqualTo(1);
        assertThat(late.errors()).containsExactly(4);
        assertThat(late.missed()).containsExactly(SWAP);
        assertThat(score(List.of(SWAP), turn("ALB", 1965, CHN, 1)).wide()).isZero();
    }

    @Test
    void theWrongSignOrPoleFindsNothing() {
        assertThat(score(List.of(SWAP), turn("ALB", 1960, RUS, 1)).close()).isZero();
        assertThat(score(List.of(SWAP), turn("ALB", 1960, USA, 1)).close()).isZero();
    }

    @Test
    void aTurnFindsOneRealignmentAndThatTheNearest() {
        Episode next = realign("ALB", "1961-06..1962-12", USA, CHN, "swap");
        Dating one = score(List.of(SWAP, next), turn("ALB", 1961, CHN, 1));
        assertThat(one.close()).isEqualTo(1);
        assertThat(one.missed()).containsExactly(SWAP);
        Dating both = score(List.of(SWAP, next), turn("ALB", 1960, CHN, 1), turn("ALB", 1961, CHN, 1));
        assertThat(both.close()).isEqualTo(2);
        assertThat(both.errors()).containsExactly(0, 0);
    }

    @Test
    void alarmsAreTurnsInStableTimesThatFindNothing() {
        Episode calm = stable("ALB", "1970-01..1980-12", RUS);
        Dating d = score(
                List.of(SWAP, calm), turn("ALB", 1960, CHN, 1), turn("ALB", 1970, RUS, 1), turn("ALB", 1975, USA, 1));
        assertThat(d.stableYears()).isEqualTo(10);
        assertThat(d.alarms()).isEqualTo(1);
        assertThat(d.ownAlarms()).isZero();
        assertThat(d.alarmRate()).isCloseTo(10, within(1e-12));
        assertThat(d.precision()).isCloseTo(0.5, within(1e-12));
        assertThat(d.recall()).isEqualTo(1);
    }

    /** Of 75 years, 3 about each of two turns towards Beijing are close to one; the turn towards Moscow says nothing. */
    @Test
    void manyTurnsFindMuchByChance() {
        Dating d =
                score(List.of(SWAP), turn("ALB", 1960, CHN, 1), turn("ALB", 1980, CHN, 1), turn("ALB", 1990, RUS, 1));
        assertThat(d.byChance()).isCloseTo(6 / 75.0, within(1e-12));
        assertThat(d.gain()).isCloseTo(1 - 6 / 75.0, within(1e-12));
    }

    @Test
    void hedgingWithinAStableTimeIsNoAlarm() {
        Episode calm = stable("ALB", "1970-01..1980-12", RUS);
        Dating d = score(List.of(calm, hedge("ALB", "1974..1975", RUS, CHN)), turn("ALB", 1974, CHN, 1));
        assertThat(d.alarms()).isZero();
        assertThat(d.episodes()).isZero();
        assertThat(d.recall()).isZero();
        assertThat(d.medianError()).isNaN();
    }

    @Test
    void onlySureOnesAndOnlyInTheYearsAskedFor() {
        Episode unsure = new Episode("ALB", SWAP.window(), Episode.Kind.REALIGN, RUS, CHN, "swap", false, "a rumour");
        Turn[] turns = {turn("ALB", 1960, CHN, 1)};
        assertThat(score(List.of(unsure), turns).episodes()).isZero();
        Map<String, List<Turn>> found = Map.of("ALB", List.of(turns));
        assertThat(Dating.of(List.of(unsure), found, 1950, 2024, false).close()).isEqualTo(1);
        assertThat(Dating.of(List.of(SWAP), found, 1961, 2024, true).episodes()).isZero();
    }

    @Test
    void theMiddleError() {
        Episode later = realign("ALB", "1970-06..1979-12", RUS, CHN, "swap");
        Dating d = score(List.of(SWAP, later), turn("ALB", 1961, CHN, 1), turn("ALB", 1974, CHN, 1));
        assertThat(d.errors()).containsExactly(1, 4);
        assertThat(d.medianError()).isEqualTo(2.5);
        assertThat(d.withinYear()).isEqualTo(0.5);
    }
}
