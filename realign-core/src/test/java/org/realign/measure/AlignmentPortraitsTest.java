package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Indicators;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.measure.AlignmentPortrait.Mix;
import org.realign.measure.AlignmentPortrait.Point;
import org.realign.posture.Course;
import org.realign.posture.Rivals;
import org.realign.record.Pole;
import org.realign.record.Window;

class AlignmentPortraitsTest {
    private static final int DRAWS = 101;
    private static final int YEARS = 20;

    /** Draw s is s / 100 above 2 with the first pole and 0 with the second; terms in the first ten years alone. */
    private static AlignmentPortrait portrait(Step step) {
        return portrait(step, 1969);
    }

    private static AlignmentPortrait portrait(Step step, int last) {
        Clock clock = Clock.of(step, Window.parse("1950..1969"));
        int periods = YEARS * step.perYear();
        float[] x = new float[DRAWS * periods * 2];
        for (int s = 0; s < DRAWS; s++) {
            for (int t = 0; t < periods; t++) {
                x[(s * periods + t) * 2] = 2 + s / 100f;
            }
        }
        Terms.Builder votes = new Terms.Builder();
        for (int t = 0; t < periods / 2; t++) {
            votes.add(2 * t, 1).add(2 * t + 1, 1);
        }
        List<Terms> terms = new ArrayList<>(List.of(votes.build()));
        while (terms.size() < Indicators.all().size()) {
            terms.add(Terms.NONE);
        }
        Panel panel = new Panel("PRK", clock, 2, new int[] {0, 0}, new int[] {periods, periods}, terms);
        AlignmentDraws draws = AlignmentDraws.of(panel, DRAWS, x, new long[DRAWS * periods / 64 + 1]);
        Rivals enemies = Rivals.of(periods, 2, (t, p, q) -> 0.9);
        Course course = new Course("North Korea", draws, List.of(Pole.of("RUS"), Pole.of("USA")), enemies);
        return AlignmentPortraits.of(course, List.of("Moscow", "Washington"), List.of(), b -> List.of(), last);
    }

    @Test
    void bandsAreQuantilesAndSayWhereNothingSpeaks() {
        List<Point> points = portrait(Step.YEAR).bands().get(0).points();
        assertThat(points).hasSize(YEARS);
        Point first = points.get(0);
        assertThat(first.low()).isCloseTo(2.05, within(1e-5));
        assertThat(first.middle()).isCloseTo(2.5, within(1e-5));
        assertThat(first.high()).isCloseTo(2.95, within(1e-5));
        assertThat(first.spoken()).isTrue();
        assertThat(points.get(15).spoken()).isFalse();
    }

    @Test
    void nothingIsDrawnOfLaterYearsThanAsked() {
        AlignmentPortrait whole = portrait(Step.YEAR);
        assertThat(portrait(Step.YEAR, 2030)).isEqualTo(whole);
        AlignmentPortrait early = portrait(Step.YEAR, 1956);
        assertThat(early.last()).isEqualTo(1956);
        assertThat(early.bands()).allSatisfy(b -> assertThat(b.points()).hasSize(7));
        assertThat(early.bands().get(0).points())
                .isEqualTo(whole.bands().get(0).points().subList(0, 7));
        assertThat(early.stances()).last().matches(s -> s.year() == 1956);
        assertThat(early.shocks()).isNotEmpty().allMatch(s -> s.year() <= 1956);
        assertThat(early.unplaced()).isEmpty();
        assertThat(portrait(Step.MONTH, 1956).bands().get(0).points()).hasSize(7 * 4);
    }

    @Test
    void theLastFiveYearsAreCutShortAndNotLeftOut() {
        List<Mix> mixes = portrait(Step.YEAR, 1956).mixes();
        assertThat(mixes).extracting(Mix::from).containsExactly(1950, 1955);
        assertThat(mixes).extracting(Mix::to).containsExactly(1954, 1956);
    }

    @Test
    void whatItRestsOnSaysToWhichYearReadingsGo() {
        assertThat(portrait(Step.YEAR, 1956).basis())
                .isEqualTo(portrait(Step.YEAR).basis())
                .matches(b -> b.through() == 1959);
    }

    @Test
    void monthsAreDrawnByQuarters() {
        List<Point> points = portrait(Step.MONTH).bands().get(0).points();
        assertThat(points).hasSize(4 * YEARS);
        assertThat(points.get(1).from()).isEqualTo(1950.25);
    }

    @Test
    void postureIsNamedAndEndsWhereTheRecordDoes() {
        AlignmentPortrait portrait = portrait(Step.YEAR);
        assertThat(portrait.stances().get(0).words()).isEqualTo("aligned with Moscow");
        assertThat(portrait.stances().get(0).chance()).isEqualTo(1);
        assertThat(portrait.stances()).last().matches(s -> s.year() == 1961);
        assertThat(portrait.unplaced()).hasSize(8);
    }

    @Test
    void weightsAreExponentialsOfHalfOfAlignment() {
        List<Mix> mixes = portrait(Step.YEAR).mixes();
        assertThat(mixes).hasSize(2);
        double middle = 1 / (1 + FastMath.exp(-1.25));
        assertThat(mixes.get(0).weights().get(0).mean()).isCloseTo(middle, within(0.005));
        assertThat(mixes.get(0).weights().get(0).mean()
                        + mixes.get(0).weights().get(1).mean())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void whatItRestsOnIsCountedByIndicator() {
        AlignmentPortrait.Basis basis = portrait(Step.YEAR).basis();
        assertThat(basis.terms()).containsExactly(java.util.Map.entry("votes", 20));
        assertThat(basis.all()).isEqualTo(20);
        assertThat(basis.periods()).isEqualTo("years");
    }
}
