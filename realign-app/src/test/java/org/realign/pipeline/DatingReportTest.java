package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.pipeline.MadeUp.CHN;
import static org.realign.pipeline.MadeUp.NONE;
import static org.realign.pipeline.MadeUp.RUS;
import static org.realign.pipeline.MadeUp.USA;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.truth.Episode;

/** Ten states: AAA, AAC and AAE have odd codes and are tuned on, the others have even ones. */
class DatingReportTest {
    private static final String YEARS = "1946..2024";

    private static final List<Episode> EPISODES = List.of(
            // Found; in its stable time there is a smaller jump.
            toward("AAA", "1960..1961", RUS),
            MadeUp.stable("AAA", "1965..1990", RUS),
            // No indicator speaks.
            toward("AAC", "1970..1971", RUS),
            // A jump that is smaller still.
            toward("AAE", "1960..1961", RUS),
            // Found, then an alarm on its own pole; then one that is not sure.
            toward("AAB", "1960..1961", RUS),
            MadeUp.stable("AAB", "1965..1984", RUS),
            MadeUp.unsure(toward("AAB", "1990..1991", CHN)),
            // Found late, then an alarm on another pole.
            MadeUp.signed(toward("AAD", "1960..1964", RUS)),
            MadeUp.stable("AAD", "1980..1999", USA),
            // The other way, no indicator, slowly, hardly, not at all.
            toward("AAF", "1970..1974", RUS),
            toward("AAH", "1970..1974", RUS),
            toward("AAJ", "1970..1974", RUS),
            toward("AAL", "1970..1974", RUS),
            toward("AAN", "1970..1974", RUS));

    private static Episode toward(String state, String window, int pole) {
        return MadeUp.realign(
                state,
                window,
                NONE,
                pole,
                "toward_" + List.of("USA", "RUS", "CHN").get(pole));
    }

    /** Alignment with Moscow over the years; that with others is 0 where nothing else is said. */
    private interface Course {
        double at(double year);
    }

    private static AlignmentDraws draws(String state, MadeUp.Values values, Indicator... speaking) {
        return MadeUp.draws(MadeUp.panel(state, Step.YEAR, YEARS, 5, new int[5], speaking), 4, values);
    }

    private static AlignmentDraws moscow(String state, Course course) {
        return draws(state, (s, year, p) -> p == RUS ? course.at(year) : 0, Indicators.VISITS);
    }

    private static double from(int first, double year, double by) {
        return year < first ? 0 : by;
    }

    private static List<AlignmentDraws> world() {
        return List.of(
                moscow("AAA", y -> from(1960, y, 2) + from(1975, y, 0.55)),
                draws("AAC", (s, y, p) -> 0),
                moscow("AAE", y -> from(1960, y, 0.3)),
                draws(
                        "AAB",
                        (s, y, p) -> p == RUS ? from(1960, y, 2) + from(1975, y, 1) : p == CHN ? from(1990, y, 2) : 0,
                        Indicators.VISITS),
                draws(
                        "AAD",
                        (s, y, p) -> p == RUS ? from(1963, y, 2) : p == CHN ? from(1990, y, 1) : 0,
                        Indicators.VISITS),
                moscow("AAF", y -> from(1971, y, -2)),
                draws("AAH", (s, y, p) -> 0),
                moscow("AAJ", y -> Math.max(0, Math.min(1.4, (y - 1968) * 0.2))),
                moscow("AAL", y -> Math.max(0, Math.min(0.07, (y - 1968) * 0.01))),
                moscow("AAN", y -> 0));
    }

    private static DatingReport report(List<AlignmentDraws> draws, List<String> said) {
        List<Panel> panels = draws.stream().map(AlignmentDraws::panel).toList();
        return new DatingReport(EPISODES, MadeUp.runs(panels), said::add);
    }

    private static final List<String> LINES = report(world(), new ArrayList<>()).lines(world(), MadeUp.SHORT);

    @Test
    void theUntunedProtocolOnTheOtherHalf() {
        // Seven sure ones; turns that agree are 2 of AAB and 1 of AAD: (6 + 3) / 75 of 7 by chance. AAD is three years
        // late. Alarms in 1976-1984 and so on: 19 years each.
        assertThat(LINES)
                .contains(
                        "| protocol, untuned: jump of at least 0.50 within a year either side, probability at least 0.50"
                                + " | 7 | 14% (1) | 2% | 29% (2) | 1.5 | 50% | 50% | 5.3 (2 in 38) | 2.6 |");
    }

    @Test
    void tuningLeavesOutTheJumpInTheStableTime() {
        // At most 2 alarms in 100 years: one in 25 is too many, so that the jump of 0.3 is lost.
        assertThat(LINES)
                .contains("| tuned half: jump of at least 0.75 in the year, probability at least 0.05"
                        + " | 3 | 33% (1) | 1% | 33% (1) | 0.0 | 100% | 100% | 0.0 (0 in 25) | 0.0 |")
                .contains("| **jump of at least 0.75 in the year, probability at least 0.05**"
                        + " | 7 | 14% (1) | 2% | 29% (2) | 1.5 | 50% | 50% | 5.3 (2 in 38) | 2.6 |")
                .contains("| tuned half: change of at least 0.75 over 1 year, probability at least 0.05"
                        + " | 3 | 33% (1) | 1% | 33% (1) | 0.0 | 100% | 100% | 0.0 (0 in 25) | 0.0 |");
    }

    @Test
    void unsureOnesCountInARowOfTheirOwn() {
        assertThat(LINES)
                .contains("| the better on the tuned half, all confidences"
                        + " | 8 | 25% (2) | 2% | 38% (3) | 0.0 | 67% | 60% | 5.3 (2 in 38) | 2.6 |");
    }

    @Test
    void treatiesApart() {
        assertThat(LINES)
                .contains("| the same, dates that are no treaty"
                        + " | 6 | 17% (1) | 1% | 17% (1) | 0.0 | 100% | 33% | 5.3 (2 in 38) | 2.6 |")
                .contains("| the same, dates that are treaties or the like"
                        + " | 1 | 0% (0) | 4% | 100% (1) | 3.0 | 0% | 33% | 5.3 (2 in 38) | 2.6 |");
    }

    @Test
    void theHalvesExchanged() {
        // Of the even half the alarms are jumps of 1, the realignments of 2.
        assertThat(LINES)
                .contains("| halves exchanged, tuned: jump of at least 1.25 in the year, probability at least 0.05"
                        + " | 7 | 14% (1) | 1% | 29% (2) | 1.5 | 50% | 100% | 0.0 (0 in 38) | 0.0 |")
                .contains(
                        "| halves exchanged, **the other**: jump of at least 1.25 in the year, probability at least 0.05"
                                + " | 3 | 33% (1) | 1% | 33% (1) | 0.0 | 100% | 100% | 0.0 (0 in 25) | 0.0 |");
    }

    @Test
    void whatMoreAlarmsBuy() {
        // One alarm in 25 years is 4 in 100: allowed from 5 on, and it buys AAE.
        for (int cap : new int[] {5, 10, 20}) {
            assertThat(LINES)
                    .contains("| at most " + cap
                            + " in tuning: jump of at least 0.25 in the year, probability at least 0.05"
                            + " | 7 | 14% (1) | 2% | 29% (2) | 1.5 | 50% | 50% | 5.3 (2 in 38) | 2.6 |");
        }
    }

    @Test
    void everyMissHasItsReason() {
        int at = LINES.indexOf("### Why realignments are missed");
        assertThat(LINES.subList(at + 3, at + 10).stream()
                        .map(row -> row.substring(row.indexOf(" | ", 2)))
                        .toList())
                .containsExactly(
                        " | 1 | 1 | AAH 1970 |",
                        " | 0 | 0 |  |",
                        " | 0 | 1 | AAD 1960 |",
                        " | 0 | 1 | AAF 1970 |",
                        " | 0 | 1 | AAJ 1970 |",
                        " | 1 | 1 | AAL 1970 |",
                        " | 0 | 1 | AAN 1970 |");
    }

    @Test
    void howMuchThereIsToSee() {
        int at = LINES.indexOf("### How much there is to see");
        // Panels without terms: no indicator moves, neither with the ten sure realignments nor in stable years.
        assertThat(LINES.subList(at + 3, at + 8))
                .containsExactly(
                        "| 0 | 100% (10) | 100% |",
                        "| 1 | 0% (0) | 0% |",
                        "| 2 | 0% (0) | 0% |",
                        "| 3 | 0% (0) | 0% |",
                        "| 4 or more | 0% (0) | 0% |");
    }

    @Test
    void baselines() {
        assertThat(LINES)
                .contains(
                        "| no change, steps of at least 0.25 | 7 | 0% (0) | 0% | 0% (0) |  |  | 0% | 0.0 (0 in 38) | 0.0 |")
                .contains("| PELT on the mean, steps of at least 0.75"
                        + " | 7 | 14% (1) | 2% | 29% (2) | 1.5 | 50% | 50% | 5.3 (2 in 38) | 2.6 |")
                // It cuts AAJ's slope into steps, and finds it.
                .contains("| exact segmentation of the mean, steps of at least 0.75"
                        + " | 7 | 29% (2) | 2% | 43% (3) | 0.0 | 67% | 60% | 5.3 (2 in 38) | 2.6 |")
                .anyMatch(row -> row.startsWith("| Student-t walk: change of at least ") && row.contains(" in 38) | "))
                .anyMatch(row -> row.startsWith("| Gaussian walk: change of at least ") && row.contains(" in 38) | "));
    }

    @Test
    void everySourceAloneAndLeftOut() {
        List<String> said = new ArrayList<>();
        List<AlignmentDraws> draws = new ArrayList<>(world());
        draws.add(draws("ZZZ", (s, y, p) -> 0, Indicators.TROOPS));
        DatingReport report = report(draws, said);
        List<String> first = report.sources(MadeUp.SHORT);
        List<String> rows = first.stream().filter(r -> r.contains(" in 38) | ")).toList();
        assertThat(rows)
                .extracting(row -> row.substring(2, row.indexOf(':')))
                .containsExactly(
                        "all, in a short run",
                        "without treaty items (pacts, clubs, troops, embassies)",
                        "treaty items alone",
                        "troops alone",
                        "without troops",
                        "visits alone",
                        "without visits");
        assertThat(said).hasSize(rows.size());
        assertThat(rows).allMatch(row -> row.contains(" | 7 | "));
        // All that speaks of these states are visits, which are no treaty: without them nothing is left.
        assertThat(figures(rows.get(1))).isEqualTo(figures(rows.get(0)));
        assertThat(figures(rows.get(5))).isEqualTo(figures(rows.get(0)));
        assertThat(figures(rows.get(6))).isEqualTo(figures(rows.get(2)));
    }

    @Test
    void tablesOnceMadeStayAsTheyAre() {
        DatingReport report = report(world(), new ArrayList<>());
        List<String> tables = report.lines(world(), MadeUp.SHORT);
        List<String> sources = report.sources(MadeUp.SHORT);
        assertThat(tables).isEqualTo(LINES);
        assertThat(sources).hasSize(7);
        assertThat(report.lines(world(), MadeUp.SHORT)).isEqualTo(LINES);
    }

    private static String figures(String row) {
        return row.substring(row.indexOf(':'));
    }
}
