package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.record.PartialDate;
import org.realign.record.Window;

class UnfoldingTest {
    private static final Clock CLOCK = Clock.of(Step.QUARTER, Window.parse("2010..2019"));
    private static final int QUARTERS = CLOCK.periods();
    private static final Prior PRIOR = new Prior(new double[] {0.05, 0.1}, new double[] {1, 2}, 0.1, 1, 1);
    private static final Term EARLY = Term.open(
            0, new double[][] {Shapes.step(QUARTERS, 18), Shapes.step(QUARTERS, 20), Shapes.step(QUARTERS, 25)}, 1);
    private static final Term LATE = Term.known(1, Shapes.step(QUARTERS, 32), 1);

    /** A wobble, and two units more from period 20 on. */
    private static Track track() {
        double[] values = IntStream.range(0, QUARTERS)
                .mapToDouble(t -> 0.2 * FastMath.sin(5.0 * t) + (t >= 20 ? 2 : 0))
                .toArray();
        return Track.of(values, 0.06);
    }

    private static int[][] banned() {
        int[][] banned = new int[2][QUARTERS];
        java.util.Arrays.fill(banned[1], 15, 30, TrackScore.BOTH);
        return banned;
    }

    private static TrackScore score(Track track) {
        return new TrackScore(track, List.of(EARLY, LATE), 2, PRIOR, banned(), 1, QUARTERS - 1);
    }

    /** What is put together or left out of a part changes nothing: the same as the whole model on the readings alone. */
    @Test
    void aPartIsTheWholeModelOnFewerReadings() {
        for (int end : new int[] {2, 10, 19, 22, 31, 33, QUARTERS - 1}) {
            int last = end;
            Track part = track().only(n -> track().at()[n] < last);
            double[] whole = score(part).logMarginals();
            double[] prefix = score(track()).upTo(end).logMarginals();
            for (int set = 0; set < 4; set++) {
                // Summands 18 below the largest in logarithms are left out, and orthants are within 1e-7.
                assertThat(prefix[set]).as("set %d before %d", set, end).isCloseTo(whole[set], within(2e-7));
            }
        }
    }

    @Test
    void theLastPointIsWhatIsBelievedOfAll() {
        Unfolding unfolding = Unfolding.of(CLOCK, List.of(score(track())), List.of(), 2);
        SetPosterior sets = SetPosterior.of(score(track()).logMarginals());
        for (int h = 0; h < 2; h++) {
            double last = unfolding.logBayesFactor().get(h).get(9);
            // The same numbers in another order.
            assertThat(1 / (1 + FastMath.exp(-last))).isCloseTo(sets.inclusion(h), within(1e-12));
        }
        assertThat(unfolding.at())
                .hasSize(10)
                .startsWith(PartialDate.parse("2010"))
                .endsWith(PartialDate.parse("2019"));
    }

    /** Nothing is learned of a step before it; most is when it comes. */
    @Test
    void evidenceComesWithTheReadingsOfTheDate() {
        Unfolding unfolding = Unfolding.of(CLOCK, List.of(score(track())), List.of(), 2);
        List<Double> early = unfolding.logBayesFactor().get(0);
        assertThat(early.subList(0, 4)).allSatisfy(v -> assertThat(v).isCloseTo(0, within(1e-9)));
        Unfolding.Jump jump = unfolding.most(0);
        assertThat(jump.at()).isEqualTo(PartialDate.parse("2015"));
        assertThat(jump.whole()).isEqualTo(early.get(9)).isGreaterThan(1);
        assertThat(jump.by()).isEqualTo(early.get(5) - early.get(4)).isGreaterThan(jump.whole() / 2);
    }

    @Test
    void ofEvidenceAgainstTheYearThatBroughtMostOfItCounts() {
        Unfolding unfolding = new Unfolding(
                List.of(PartialDate.ofYear(2001), PartialDate.ofYear(2002), PartialDate.ofYear(2003)),
                List.of(List.of(1.0, -2.0, -1.5), List.of(0.5, 0.25, 1.0)));
        assertThat(unfolding.most(0)).isEqualTo(new Unfolding.Jump(PartialDate.ofYear(2002), -3.0, -1.5));
        assertThat(unfolding.most(1)).isEqualTo(new Unfolding.Jump(PartialDate.ofYear(2003), 0.75, 1.0));
    }

    /** A sum of less than 0.1, for or against, has no year in which it came. */
    @Test
    void hardlyAnyEvidenceIsNone() {
        for (double whole : new double[] {0.1, -0.1, 1.5}) {
            assertThat(new Unfolding.Jump(PartialDate.ofYear(2001), 3, whole).isAny())
                    .isTrue();
        }
        for (double whole : new double[] {0.099, -0.099, 0}) {
            assertThat(new Unfolding.Jump(PartialDate.ofYear(2001), 3, whole).isAny())
                    .isFalse();
        }
    }

    /** A series that begins later has no part until then. */
    @Test
    void seriesAddUp() {
        Track late = track().only(n -> track().at()[n] >= 20);
        Unfolding one = Unfolding.of(CLOCK, List.of(score(track())), List.of(), 2);
        Unfolding both = Unfolding.of(CLOCK, List.of(score(track()), score(late)), List.of(), 2);
        assertThat(both.logBayesFactor().get(0).subList(0, 3))
                .isEqualTo(one.logBayesFactor().get(0).subList(0, 3));
        Unfolding alone = Unfolding.of(CLOCK, List.of(score(late)), List.of(), 2);
        assertThat(alone.at().get(0)).isEqualTo(PartialDate.parse("2015"));
    }

    /** What is said beside the series counts whole from its year on, and changes no year before. */
    @Test
    void whatIsSaidBesideComesInItsYear() {
        List<Double> alone = Unfolding.of(CLOCK, List.of(score(track())), List.of(), 2)
                .logBayesFactor()
                .get(1);
        Unfolding.Beside beside = new Unfolding.Beside(1, 2018, 5);
        Unfolding both = Unfolding.of(CLOCK, List.of(score(track())), List.of(beside), 2);
        for (int i = 0; i < alone.size(); i++) {
            // All sets with it have the factor, so that its odds do, but for rounding.
            assertThat(both.logBayesFactor().get(1).get(i) - alone.get(i))
                    .as("%s", both.at().get(i))
                    .isCloseTo(both.at().get(i).year() >= 2018 ? 5 : 0, within(1e-12));
        }
        assertThat(both.most(1).at()).isEqualTo(PartialDate.parse("2018"));
    }
}
