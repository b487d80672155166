package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.truth.Episodes.NONE;
import static org.realign.truth.Episodes.RUS;
import static org.realign.truth.Episodes.USA;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.posture.Posture;

class SettledTest {
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    @Test
    void theYearsAfterARealignmentUntilTheNextEpisode() {
        List<Settled> settled = Settled.of(
                List.of(
                        Episodes.realign("ALB", "1960-06..1961-12", RUS, USA, "swap"),
                        Episodes.realign("ALB", "1964-01..1964-12", USA, NONE, "withdrawal")),
                LAST);
        assertThat(settled).hasSize(2);
        assertThat(settled.get(0).window().from()).isEqualTo(LocalDate.of(1961, 12, 31));
        assertThat(settled.get(0).window().to()).isEqualTo(LocalDate.of(1964, 1, 1));
        assertThat(settled.get(0).words()).isEqualTo("aligned or tilting");
        assertThat(settled.get(0).pole()).hasValue(USA);
        assertThat(settled.get(1).window().to()).isEqualTo(LocalDate.of(1969, 12, 31));
        assertThat(settled.get(1).postures()).containsOnly(Posture.HEDGING, Posture.WITHDRAWN);
        assertThat(settled.get(1).words()).isEqualTo("non-aligned");
    }

    @Test
    void spellsAndStableTimesAreWhole() {
        Settled spell = Settled.of(List.of(Episodes.hedge("OMN", "1970-07..2025-12", USA, RUS)), LAST)
                .get(0);
        assertThat(spell.window().from()).isEqualTo(LocalDate.of(1970, 7, 1));
        assertThat(spell.window().to()).isEqualTo(LAST);
        assertThat(spell.words()).isEqualTo("hedging");
        assertThat(spell.pole()).isEmpty();
        assertThat(Settled.of(List.of(Episodes.stable("AUS", "1951-09..2025-12", USA)), LAST)
                        .get(0)
                        .pole())
                .hasValue(USA);
    }

    @Test
    void underAYearDoesNotCount() {
        assertThat(Settled.of(List.of(Episodes.realign("SYR", "2024-01..2024-12", RUS, USA, "swap")), LAST))
                .isEmpty();
    }
}
