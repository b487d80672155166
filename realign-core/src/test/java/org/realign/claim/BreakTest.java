package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.measure.Made.PRK;
import static org.realign.measure.Made.RUS;
import static org.realign.measure.Made.USA;
import static org.realign.measure.Made.period;

import java.util.List;
import java.util.Optional;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.measure.Made;
import org.realign.measure.Options;
import org.realign.measure.Shift;
import org.realign.posture.Word;
import org.realign.record.ActKind;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** Breaks and postures as verdicts, on draws made by hand. */
class BreakTest {
    private static final PublicRecord RECORD = Records.usual()
            .act("2019-02-27", "PRK", "USA", ActKind.SUMMIT, -1)
            .act("2019-03-27", "PRK", "USA", ActKind.LETTER, 1)
            .record();
    private static final MeasureCall WASHINGTON = new MeasureCall(
            "alignment", List.of(Optional.of(PRK), Optional.of(USA)), Options.NONE, "alignment(PRK, USA)");
    private static final Window HANOI = Window.parse("2019-02..2019-04");

    /** Falls by 2 with Washington in 95 of 100 draws; with Moscow 2 throughout. */
    private final Evidence evidence =
            Made.evidence(RECORD, (s, t, p) -> p == 1 ? 2 : p == 0 && t >= period("2019-03") && s < 95 ? -2 : 0);

    private Finding check(Test test) {
        return test.check(new Bench(evidence, Thresholds.USUAL, new RandomStreams(1)));
    }

    @org.junit.jupiter.api.Test
    void aBreakIsUpheldAndItsAbsenceRefuted() {
        Finding broke = check(new Break(true, WASHINGTON, HANOI, Shift.Direction.DOWN));
        assertThat(broke.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(broke.probability()).hasValue(0.95);
        assertThat(broke.shift()).isPresent();
        assertThat(broke.effect().orElseThrow().estimate()).isEqualTo(-2);
        assertThat(broke.reading()).contains("95%", "at least 0.5", "March 2019");
        assertThat(broke.supporting()).extracting(e -> e.date().text()).containsExactly("2019-02-27");
        assertThat(broke.opposing()).extracting(e -> e.date().text()).containsExactly("2019-03-27");
        Finding none = check(new Break(false, WASHINGTON, HANOI, Shift.Direction.DOWN));
        assertThat(none.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(none.opposing()).isEqualTo(broke.supporting());
        // None of a hundred draws: so few cannot tell a break that is rare beforehand from one that the record
        // excludes.
        Finding up = check(new Break(true, WASHINGTON, HANOI, Shift.Direction.UP));
        assertThat(up.probability()).hasValue(0);
        assertThat(up.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(up.reading()).contains("0.2%", "not from the record");
        assertThat(check(new Break(false, WASHINGTON, HANOI, Shift.Direction.UP))
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    /** What is undecided for want of evidence settles no compound, small as its probability is. */
    @org.junit.jupiter.api.Test
    void aSilentPartSettlesNoCompound() {
        Part silent = new Part(Optional.empty(), new Break(true, WASHINGTON, HANOI, Shift.Direction.UP), 1);
        Part none = new Part(Optional.empty(), new Break(false, WASHINGTON, HANOI, Shift.Direction.UP), 2);
        Part broke = new Part(Optional.empty(), new Break(true, WASHINGTON, HANOI, Shift.Direction.DOWN), 3);
        Part whole = new Part(Optional.empty(), new Break(false, WASHINGTON, HANOI, Shift.Direction.DOWN), 4);
        assertThat(check(new Compound(true, List.of(broke, silent))).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new Compound(true, List.of(broke, none))).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new Compound(false, List.of(silent, whole))).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new Compound(false, List.of(none, whole))).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new Compound(true, List.of(silent, whole))).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(check(new Compound(false, List.of(silent, broke))).outcome()).isEqualTo(Outcome.UPHELD);
    }

    @org.junit.jupiter.api.Test
    void outsideTheDrawsIsOutsideTheRecord() {
        Finding early = check(new Break(true, WASHINGTON, Window.parse("1950"), Shift.Direction.DOWN));
        assertThat(early.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
        assertThat(early.wouldDecide()).isPresent();
        assertThat(check(new PostureTest(PRK, Word.HEDGING, Optional.empty(), Window.parse("1950")))
                        .outcome())
                .isEqualTo(Outcome.OUTSIDE_RECORD);
    }

    @org.junit.jupiter.api.Test
    void aPostureIsTheShareOfDraws() {
        Window after = Window.parse("2020");
        Finding aligned = check(new PostureTest(PRK, Word.ALIGNED, Optional.of(RUS), after));
        assertThat(aligned.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(aligned.reading()).contains("aligned with RUS");
        assertThat(check(new PostureTest(PRK, Word.HEDGING, Optional.empty(), after))
                        .outcome())
                .isEqualTo(Outcome.REFUTED);
        assertThat(check(new PostureTest(PRK, Word.ALIGNED, Optional.of(USA), after))
                        .outcome())
                .isEqualTo(Outcome.REFUTED);
        Bench again = new Bench(evidence, Thresholds.USUAL, 0.5, new RandomStreams(1), Claims.noWorlds(), true);
        Finding brief = new PostureTest(PRK, Word.ALIGNED, Optional.of(RUS), after).check(again);
        assertThat(brief.probability()).isEqualTo(aligned.probability());
        assertThat(brief.supporting()).isEmpty();
    }

    /** A level of 0.01 that doubles in 1990, with a little noise: the values of the window stand on the side of the answer. */
    @org.junit.jupiter.api.Test
    void anImportedSeriesBreaks() {
        Records records = Records.usual();
        for (int year = 1960; year <= 2009; year++) {
            double value = (year < 1990 ? 0.01 : 0.02) + year % 3 * 0.0005;
            records.series("cinc", "PRK", "", String.valueOf(year), value, "share of the world");
        }
        MeasureCall cinc =
                new MeasureCall("series", List.of(Optional.of(PRK)), Options.NONE.of("cinc"), "series(cinc, PRK)");
        Finding broke =
                Claims.check(new Break(true, cinc, Window.parse("1989..1991"), Shift.Direction.UP), records.record());
        assertThat(broke.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(broke.effect().orElseThrow().estimate()).isCloseTo(0.01, within(0.0005));
        assertThat(broke.effect().orElseThrow().unit()).isEqualTo("share of the world");
        assertThat(broke.supporting()).extracting(e -> e.date().text()).containsExactly("1989", "1990", "1991");
        assertThat(broke.opposing()).isEmpty();
        Finding none =
                Claims.check(new Break(false, cinc, Window.parse("1989..1991"), Shift.Direction.UP), records.record());
        assertThat(none.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(none.opposing()).isEqualTo(broke.supporting());
        Finding quiet =
                Claims.check(new Break(true, cinc, Window.parse("1975..1977"), Shift.Direction.UP), records.record());
        assertThat(quiet.probability().orElseThrow()).isLessThan(0.2);
        assertThat(quiet.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(quiet.supporting()).isEmpty();
        assertThat(quiet.opposing()).hasSize(3);
        Finding later = Claims.check(new Break(true, cinc, Window.parse("2015"), Shift.Direction.UP), records.record());
        assertThat(later.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
        assertThat(later.reading()).contains("50 years", "not for 2015").doesNotContain("too few");
        Finding never = Claims.check(
                new Break(true, cinc, Window.parse("1990"), Shift.Direction.UP),
                Records.usual().record());
        assertThat(never.reading()).contains("No series 'cinc' was imported", "realign import");
    }

    /** Two values above the level of 38 years before: more likely a break than not, and no verdict. */
    @org.junit.jupiter.api.Test
    void importedValuesTakeNoSideWhereNothingIsDecided() {
        Records records = Records.usual();
        for (int year = 1960; year <= 1999; year++) {
            records.series("cinc", "PRK", "", String.valueOf(year), year % 3 + (year < 1998 ? 0 : 3), "points");
        }
        MeasureCall cinc =
                new MeasureCall("series", List.of(Optional.of(PRK)), Options.NONE.of("cinc"), "series(cinc, PRK)");
        for (boolean expected : new boolean[] {true, false}) {
            Finding open = Claims.check(
                    new Break(expected, cinc, Window.parse("1997..1999"), Shift.Direction.UP), records.record());
            assertThat(open.outcome()).isEqualTo(Outcome.UNDECIDED);
            double broke = open.probability().orElseThrow();
            assertThat(expected ? broke : 1 - broke).isBetween(0.5, 0.9);
            assertThat(open.supporting()).hasSize(3);
            assertThat(open.opposing()).isEmpty();
        }
    }

    @org.junit.jupiter.api.Test
    void aFewYearsAreTooFewForABreak() {
        Records records = Records.usual();
        for (int year = 2000; year <= 2004; year++) {
            records.series("cinc", "PRK", "", String.valueOf(year), 0.01, "share of the world");
        }
        MeasureCall cinc =
                new MeasureCall("series", List.of(Optional.of(PRK)), Options.NONE.of("cinc"), "series(cinc, PRK)");
        Finding few = Claims.check(new Break(true, cinc, Window.parse("2002"), Shift.Direction.UP), records.record());
        assertThat(few.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
        assertThat(few.reading()).contains("5 years, too few", "needs 8").doesNotContain("2002");
    }

    @org.junit.jupiter.api.Test
    void whatAnswersHangOn() {
        assertThat(new Break(true, WASHINGTON, HANOI, Shift.Direction.DOWN).hinges())
                .containsExactlyInAnyOrder(Hinge.DRAWS, Hinge.JUMPS, Hinge.MONTHS);
        assertThat(new Break(true, WASHINGTON, Window.parse("2018..2019"), Shift.Direction.DOWN).hinges())
                .containsExactlyInAnyOrder(Hinge.DRAWS, Hinge.JUMPS);
        assertThat(new PostureTest(PRK, Word.HEDGING, Optional.empty(), Window.parse("2018")).hinges())
                .containsExactlyInAnyOrder(Hinge.DRAWS, Hinge.LIMITS);
    }
}
