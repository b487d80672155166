package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.pipeline.MadeUp.CHN;
import static org.realign.pipeline.MadeUp.NONE;
import static org.realign.pipeline.MadeUp.RUS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.align.Calibration;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Rivalry;
import org.realign.align.Step;
import org.realign.posture.Course;
import org.realign.truth.Episode;

class PostureReportTest {
    private static final Rivalry RIVALRY = MadeUp.rivalry();
    private static final String YEARS = "1955..1979";

    private static final MadeUp.Values MOSCOW = (s, year, p) -> p == RUS ? 3 : -3;
    private static final MadeUp.Values NOBODY = (s, year, p) -> -3;
    private static final MadeUp.Values BOTH = (s, year, p) -> p == RUS || p == CHN ? 3 : -3;

    private static AlignmentDraws draws(String state, MadeUp.Values values, Indicator... speaking) {
        return MadeUp.draws(MadeUp.panel(state, Step.YEAR, YEARS, 5, new int[5], speaking), 4, values);
    }

    private static AlignmentDraws draws(String state, MadeUp.Values values) {
        return draws(state, values, Indicators.VISITS);
    }

    /** In half of the draws the one, in half the other. */
    private static MadeUp.Values half(MadeUp.Values one, MadeUp.Values other) {
        return (s, year, p) -> (s % 2 == 0 ? one : other).at(s, year, p);
    }

    private static final List<Episode> EPISODES = List.of(
            MadeUp.stable("AAA", "1960..1970", RUS),
            MadeUp.stable("AAB", "1960..1970", RUS),
            MadeUp.stable("AAC", "1960..1970", NONE),
            MadeUp.hedge("AAD", "1960..1962", RUS, CHN),
            MadeUp.stable("AAE", "1960..1970", CHN),
            // Not sure, without a course, without an indicator.
            MadeUp.unsure(MadeUp.stable("AAF", "1960..1970", CHN)),
            MadeUp.stable("AAG", "1960..1970", CHN),
            MadeUp.stable("AAH", "1960..1970", CHN));

    /** All far from every threshold, so that tuning changes nothing. */
    private static final List<String> LINES = PostureReport.lines(
            EPISODES,
            List.of(
                    draws("AAA", MOSCOW),
                    draws("AAB", half(MOSCOW, NOBODY)),
                    draws("AAC", NOBODY),
                    // The spell itself is not looked at, but the five years from its end on.
                    draws("AAD", half(MOSCOW, (s, y, p) -> (y < 1962 || y > 1968 ? NOBODY : BOTH).at(s, y, p))),
                    draws("AAE", MOSCOW),
                    draws("AAF", MOSCOW),
                    draws("AAH", MOSCOW, new Indicator[0])),
            RIVALRY);

    @Test
    void casesAreSureAndHaveAnAnswer() {
        assertThat(LINES.get(0)).isEqualTo("5 cases; without an answer 1 (AAH 1960).");
    }

    @Test
    void scoresOfTheThresholds() {
        // Probabilities 1, 1/2, 1, 1/2 and 0. Log: ln of 0.955, 0.48, 0.975, 0.4875 and 0.005, since one case in twenty
        // is guessed: with 1/2 that it is aligned or tilting and 1/5 to whom, with 1/2, with 1/4. Each label weighs the
        // same: the mean of the first two and the last, of the third, and of the fourth.
        assertThat(LINES)
                .contains("| untuned | -0.25 | 1.00 | 1.00 | 0.35 | 0.40 | -0.923 | 0.300 |")
                .contains("| tuned, on the same cases | -0.25 | 1.00 | 1.00 | 0.35 | 0.40 | -0.923 | 0.300 |")
                .contains("| tuned, cross-validated | | | | | | -0.923 | 0.300 |")
                .contains("Better on states it was not tuned on, by both scores: untuned.");
    }

    @Test
    void meanProbabilityByLabel() {
        assertThat(LINES)
                .contains("| aligned or tilting | 3 | 0.50 | 0.50 |")
                .contains("| hedging | 1 | 0.50 | 0.50 |")
                .contains("| non-aligned | 1 | 1.00 | 1.00 |");
    }

    @Test
    void reliabilityOfTakingNoSide() {
        // Said 0 of AAA and AAE, 1/2 of AAB, which took one, and of AAD, which took none, 1 of AAC.
        int at = LINES.indexOf("| took no side, untuned: said | mean | forecasts | came true |\n|---|---|---|---|");
        assertThat(LINES.subList(at + 1, LINES.size()))
                .startsWith(
                        "| 0.0 to 0.2 | 0.00 | 2 | 0.00 |",
                        "| 0.4 to 0.6 | 0.50 | 2 | 0.50 |",
                        "| 0.8 to 1.0 | 1.00 | 1 | 1.00 |",
                        "",
                        "Brier 0.100, log score -0.277, base rate 0.40.",
                        "");
    }

    @Test
    void thresholdsThatHelpElsewhereAreChosen() {
        // Moscow leads Beijing by 0.45, which is more than an equal distance untuned, and all are known to have hedged.
        List<String> states = List.of("AAA", "AAB", "AAC", "AAD", "AAE", "AAF");
        List<String> lines = PostureReport.lines(
                states.stream()
                        .map(s -> MadeUp.hedge(s, "1960..1962", RUS, CHN))
                        .toList(),
                states.stream()
                        .map(s -> draws(s, (d, year, p) -> p == RUS ? 0.9 : p == CHN ? 0.45 : -1))
                        .toList(),
                RIVALRY);
        // ln of 0.05 / 4, and of that and 0.95.
        assertThat(lines)
                .contains("| untuned | -0.25 | 1.00 | 1.00 | 0.35 | 0.40 | -4.382 | 1.000 |")
                .contains("| tuned, on the same cases | -0.25 | 1.00 | 1.00 | 0.50 | 0.40 | -0.038 | 0.000 |")
                .contains("| tuned, cross-validated | | | | | | -0.038 | 0.000 |")
                .contains("Better on states it was not tuned on, by both scores: tuned.")
                .contains("| hedging | 6 | 0.00 | 1.00 |")
                .contains("| 0.0 to 0.2 | 0.00 | 6 | 1.00 |")
                .contains("| took no side, tuned: said | mean | forecasts | came true |\n|---|---|---|---|")
                .contains("| 0.8 to 1.0 | 1.00 | 6 | 1.00 |");
    }

    @Test
    void fewerThanFiveStatesAreTooFewToTuneOn() {
        List<String> lines = PostureReport.lines(
                EPISODES.subList(0, 4),
                List.of(draws("AAA", MOSCOW), draws("AAB", MOSCOW), draws("AAC", NOBODY), draws("AAD", BOTH)),
                RIVALRY);
        assertThat(lines.get(0)).startsWith("4 cases; ");
        assertThat(lines.get(2)).contains("at least 5 states, not 4");
        assertThat(lines).noneMatch(line -> line.startsWith("| "));
    }

    @Test
    void aCourseTakesTheRivalryOfItsOwnPoles() {
        AlignmentDraws draws = MadeUp.draws(MadeUp.panel("AAA", Step.MONTH, YEARS, 2), 1, MOSCOW);
        Course course =
                PostureReport.course(draws, List.of(Calibration.POWERS.get(2), Calibration.POWERS.get(0)), RIVALRY);
        assertThat(course.rivals().periods()).isEqualTo(25 * 12);
        assertThat(course.rivals().at(0, 0, 1)).isEqualTo(Rivalry.UNKNOWN);
        assertThat(course.poles()).extracting("label").containsExactly("China", "the United States");
    }
}
