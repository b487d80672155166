package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TieTest {
    private static PublicRecord record() {
        return new Records()
                .tie(Tie.Sort.EMBASSY, "PRK", "SUN", "1961..1990", 1)
                .tie(Tie.Sort.TROOPS, "PRK", "CHN", "1958..1958", 0)
                .record();
    }

    @Test
    void inWords() {
        assertThat(record().ties())
                .extracting(Tie::words)
                .containsExactly(
                        "PRK with CHN, 1958: no troops stationed", "PRK with SUN, 1961..1990: diplomatic missions");
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
