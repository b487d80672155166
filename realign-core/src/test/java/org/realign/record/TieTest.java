package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TieTest {
    private static PublicRecord record() {
        return new Records()
                .tie(Tie.Sort.PACT, "PRK", "SUN", "1961..1990", 2)
                .tie(Tie.Sort.TROOPS, "PRK", "CHN", "1958..1958", 0)
                .record();
    }

    @Test
    void inWords() {
        assertThat(record().ties())
                .extracting(Tie::words)
                .containsExactly(
                        "PRK with CHN, 1958: no troops stationed", "PRK with SUN, 1961..1990: pact, level 2 of 2");
    }

    @Test
    void aLevelBeyondTheSortIsRefused() {
        for (int level : new int[] {-1, 2}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Records().tie(Tie.Sort.ARMS, "PRK", "SUN", "1961", level))
                    .withMessageContaining("arms received");
        }
    }

    /** A year is known once it is over. */
    @Test
    void asOfADay() {
        assertThat(record().asOf(LocalDate.of(1975, 6, 30)).ties())
                .extracting(t -> t.years().toString())
                .containsExactly("1958", "1961..1974");
        assertThat(record().asOf(LocalDate.of(1975, 12, 31)).ties())
                .extracting(t -> t.years().toString())
                .containsExactly("1958", "1961..1975");
        assertThat(record().asOf(LocalDate.of(1961, 12, 30)).ties()).hasSize(1);
    }
}
