package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.pipeline.MadeUp.CHN;
import static org.realign.pipeline.MadeUp.NONE;
import static org.realign.pipeline.MadeUp.RUS;
import static org.realign.pipeline.MadeUp.USA;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Rivalry;
import org.realign.align.Step;
import org.realign.truth.Episode;

class KoreaReportTest {
    private static final Rivalry RIVALRY = MadeUp.rivalry();

    /** Twenty years by month. */
    private static final Panel PANEL = MadeUp.panel("PRK", Step.MONTH, "1960..1979", 3);

    /** The cells of the row of {@code episode}: phase, note, posture, jumps, change, and what it says. */
    private static List<String> cells(Episode episode, AlignmentDraws draws) {
        List<String> rows = KoreaReport.phases(List.of(episode), draws, RIVALRY);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).startsWith("| ").endsWith(" |");
        return Arrays.asList(rows.get(0).substring(2, rows.get(0).length() - 2).split(" [|] ", -1));
    }

    private static String says(Episode episode, int count, MadeUp.Values values) {
        return cells(episode, MadeUp.draws(PANEL, count, values)).get(5);
    }

    /** Away from all, but for one pole that is at {@code after} from March 1965 on. */
    private static MadeUp.Values moving(int pole, double after) {
        return (s, date, p) -> p == pole && date >= 1965.16 ? after : -1;
    }

    @Test
    void aPhaseThatIsThere() {
        Episode toward = MadeUp.realign("PRK", "1965-01..1965-06", NONE, RUS, "toward_RUS");
        // Four months of six at 2 make a mean of 1. Of 100 windows of 18 months spread over the first 222, those that
        // begin in the months 45 to 62 hold month 62: the 21st to 28th.
        assertThat(cells(toward, MadeUp.draws(PANEL, 5, moving(RUS, 2.5))))
                .containsExactly(
                        "1965-01 to 1965-06",
                        "a coup",
                        "1.00 aligned moscow, 0.00 withdrawn",
                        "1.00 (0.08)",
                        "+0.0 +3.5 +0.0",
                        "yes");
    }

    @Test
    void jumpsOfUnderAHalfAreNone() {
        Episode toward = MadeUp.realign("PRK", "1965-01..1965-06", NONE, RUS, "toward_RUS");
        List<String> cells = cells(toward, MadeUp.draws(PANEL, 5, moving(RUS, -0.55)));
        assertThat(cells.get(3)).isEqualTo("0.00 (0.00)");
        assertThat(cells.get(5)).isEqualTo("yes");
        assertThat(cells(toward, MadeUp.draws(PANEL, 5, moving(RUS, -0.45))).get(3))
                .isEqualTo("1.00 (0.08)");
    }

    @Test
    void whatTheDrawsSayOfTheDocumentedDirection() {
        Episode toward = MadeUp.realign("PRK", "1965-01..1965-06", NONE, RUS, "toward_RUS");
        assertThat(says(toward, 5, moving(RUS, -2))).isEqualTo("the opposite");
        // Four draws of five are enough, three are not.
        assertThat(says(toward, 5, (s, d, p) -> moving(RUS, s < 4 ? 0 : -2).at(s, d, p)))
                .isEqualTo("yes");
        assertThat(says(toward, 5, (s, d, p) -> moving(RUS, s < 3 ? 0 : -2).at(s, d, p)))
                .isEqualTo("unsure");
        assertThat(says(toward, 5, (s, d, p) -> moving(RUS, s < 1 ? 0 : -2).at(s, d, p)))
                .isEqualTo("the opposite");
        Episode neither = MadeUp.hedge("PRK", "1965-01..1965-06", NONE, NONE);
        assertThat(says(neither, 5, moving(RUS, 2))).isEqualTo("no direction");
        Episode between = MadeUp.hedge("PRK", "1965-01..1965-06", RUS, CHN);
        assertThat(says(between, 5, moving(RUS, 2))).isEqualTo("no direction");
    }

    @Test
    void aSwapOfWhichHalfIsThere() {
        Episode swap = MadeUp.realign("PRK", "1965-01..1965-06", RUS, CHN, "swap");
        assertThat(says(swap, 5, (s, d, p) -> d < 1965.16 ? 0 : p == USA ? 0 : p == RUS ? -1 : 1))
                .isEqualTo("yes");
        assertThat(says(swap, 5, (s, d, p) -> d < 1965.16 ? 0 : p == USA ? 0 : -1))
                .isEqualTo("in part");
    }

    @Test
    void changeIsFromHalfAYearBeforeToHalfAYearAfter() {
        Episode toward = MadeUp.realign("PRK", "1965-01..1965-06", NONE, RUS, "toward_RUS");
        // A tenth a month: 17 months lie between July 1964 and December 1965.
        AlignmentDraws rising = MadeUp.draws(PANEL, 2, (s, date, p) -> p == RUS ? (date - 1960) * 1.2 : 0);
        assertThat(cells(toward, rising).get(4)).isEqualTo("+0.0 +1.7 +0.0");
        Episode first = MadeUp.realign("PRK", "1960-01..1960-06", NONE, RUS, "toward_RUS");
        assertThat(cells(first, rising).get(4)).isEqualTo("+0.0 +1.1 +0.0");
        Episode last = MadeUp.realign("PRK", "1979-07..1985-12", NONE, RUS, "toward_RUS");
        assertThat(cells(last, rising).get(4)).isEqualTo("+0.0 +1.1 +0.0");
    }

    @Test
    void whatDoesNotMoveIsUnsure() {
        Episode toward = MadeUp.realign("PRK", "1965-01..1965-06", NONE, RUS, "toward_RUS");
        assertThat(says(toward, 5, (s, date, p) -> 0)).isEqualTo("unsure");
    }

    @Test
    void aPoleThatWasNoStateIsNotTheOpposite() {
        Panel late = MadeUp.panel("PRK", Step.MONTH, "1960..1979", 3, new int[] {0, 0, 120}, Indicators.VISITS);
        Episode toward = MadeUp.realign("PRK", "1965-01..1965-06", RUS, CHN, "toward_CHN");
        assertThat(cells(toward, MadeUp.draws(late, 5, moving(RUS, -2))).get(5)).isEqualTo("yes");
        Episode only = MadeUp.realign("PRK", "1965-01..1965-06", NONE, CHN, "toward_CHN");
        assertThat(cells(only, MadeUp.draws(late, 5, moving(RUS, -2))).get(5)).isEqualTo("unsure");
    }

    @Test
    void phasesOutsideTheTimeThatIsMeasured() {
        for (String window : new String[] {"1950-01..1951-12", "1985-01..1986-12"}) {
            Episode away = MadeUp.realign("PRK", window, NONE, RUS, "toward_RUS");
            List<String> cells = cells(away, MadeUp.draws(PANEL, 5, moving(RUS, 2)));
            assertThat(cells.get(2)).contains("1960").contains("1979");
            assertThat(cells.subList(3, 6)).containsExactly("", "", "");
        }
    }

    @Test
    void othersAreLeftOut() {
        Episode other = MadeUp.realign("CUB", "1965-01..1965-06", NONE, RUS, "toward_RUS");
        assertThat(KoreaReport.phases(List.of(other), MadeUp.draws(PANEL, 5, moving(RUS, 2)), RIVALRY))
                .isEmpty();
    }

    @Test
    void aRecordWithoutNorthKoreaSaysSo() {
        List<String> lines = KoreaReport.lines(List.of(), MadeUp.nobody(), RIVALRY, MadeUp.SHORT);
        assertThat(lines.get(2)).contains("no indicator").contains("North Korea");
    }
}
