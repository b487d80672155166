package org.realign.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.align.Terms;

/** Two poles, 1950-1969; cells are 2 (year - 1950) + pole. */
class ShownTest {
    private static final List<Indicator> INDICATORS =
            List.of(Indicators.ARMS, Indicators.SANCTIONS, Indicators.VISITS, Indicators.TRADE);
    private static final Terms.Builder ARMS = new Terms.Builder();
    private static final Terms.Builder SANCTIONS = new Terms.Builder();
    private static final Terms.Builder VISITS = new Terms.Builder();
    private static final Terms.Builder TRADE = new Terms.Builder();
    private static final Shown SHOWN;

    static {
        for (int year = 1950; year < 1970; year++) {
            int cell = 2 * (year - 1950) + 1;
            // Arms until 1959, sanctions from 1960, visits to 1960 in even years and two in a row, trade falls in 1961.
            int effect = year <= 1960 ? 0 : -1;
            ARMS.add(cell, year < 1960 ? 1 : 0, 0, effect);
            SANCTIONS.add(cell, year >= 1960 ? 1 : 0, 0, year > 1960 ? 0 : -1);
            VISITS.add(cell, year == 1953 || year == 1958 || year == 1959 ? 1 : 0);
            TRADE.share(cell, year <= 1960 ? -1 : -3, -1);
        }
        SHOWN = new Shown(
                new Panel(
                        "AAA",
                        new Clock(Step.YEAR, 1950, 20),
                        2,
                        new int[] {0, 0},
                        new int[] {20, 20},
                        List.of(ARMS.build(), SANCTIONS.build(), VISITS.build(), TRADE.build())),
                INDICATORS);
    }

    @Test
    void whatEndsAndWhatBeginsCountsByItsSign() {
        assertThat(SHOWN.moving(1, -1, 1960))
                .as("arms, sanctions, visits; trade moves by 4/3")
                .isEqualTo(4);
        assertThat(SHOWN.moving(1, 1, 1960)).isZero();
        assertThat(SHOWN.moving(1, -1, 1962)).as("trade over three years").isEqualTo(1);
        assertThat(SHOWN.moving(1, -1, 1965)).isZero();
        assertThat(SHOWN.moving(1, 1, 1958)).as("the first visit since 1953").isEqualTo(1);
        assertThat(SHOWN.moving(1, 1, 1954))
                .as("a visit in 1953, none in the years before")
                .isEqualTo(1);
        assertThat(SHOWN.moving(0, -1, 1960))
                .as("nothing known of the other pole")
                .isZero();
    }

    @Test
    void anEpisodeAsksForItsOwnPolesAndSigns() {
        assertThat(SHOWN.moving(Episodes.realign("AAA", "1960..1961", Episodes.RUS, Episodes.NONE, "away_RUS"), 1960))
                .isEqualTo(4);
        assertThat(SHOWN.moving(Episodes.realign("AAA", "1960..1961", Episodes.NONE, Episodes.RUS, "toward_RUS"), 1960))
                .isZero();
    }
}
