package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.measure.Made.CHN;
import static org.realign.measure.Made.PRK;
import static org.realign.measure.Made.RUS;
import static org.realign.measure.Made.USA;

import org.junit.jupiter.api.Test;
import org.realign.record.ActKind;
import org.realign.record.Figure;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** Measures of where a state stands, on draws made by hand. */
class LatentMeasuresTest {
    private static final PublicRecord RECORD = Records.usual()
            .act("2019-02-27", "PRK", "USA", ActKind.SUMMIT, -1)
            .act("2019-04-25", "PRK", "RUS", ActKind.SUMMIT, 2)
            .record();
    /** One from Washington, two from Moscow, nothing from Beijing; a tenth more in each next draw. */
    private final Evidence evidence = Made.evidence(RECORD, (s, t, p) -> (p == 0 ? 1 : p == 1 ? 2 : 0) + s / 1000.0);

    private static Estimate present(Observed<Estimate> observed) {
        return observed.match(e -> e, a -> {
            throw new AssertionError(a.why());
        });
    }

    private Estimate two(Measure measure, Pole towards) {
        return present(measure.estimate(evidence, new Question(PRK, towards, Window.parse("2019"), Options.NONE)));
    }

    private Estimate one(Measure measure) {
        return present(measure.estimate(evidence, Question.of(PRK, Window.parse("2019"))));
    }

    @Test
    void alignmentIsTheMeanOfTheWindowInEachDraw() {
        Estimate moscow = two(new Alignment(), RUS);
        assertThat(moscow.distribution().quantile(0.5)).isCloseTo(2.05, within(0.001));
        assertThat(moscow.basis()).hasSize(1);
        assertThat(Contrast.of(moscow, two(new Alignment(), USA)).above(0.99)).isEqualTo(1);
        assertThat(two(new Alignment(), USA).basis()).hasSize(1);
    }

    @Test
    void standingAmongThePoles() {
        assertThat(one(Standing.WITHDRAWAL).distribution().quantile(0.5)).isLessThan(0.05);
        assertThat(one(Standing.HEDGING).distribution().quantile(0.5)).isBetween(0.05, 0.3);
        assertThat(one(Standing.EQUIDISTANCE).distribution().quantile(0.5)).isBetween(0.1, 0.2);
        assertThat(one(new Tilt()).distribution().quantile(0.5)).isCloseTo(1, within(0.001));
        assertThat(two(new Tilt(), USA).distribution().quantile(0.5)).isCloseTo(-1, within(0.001));
        assertThat(two(new Tilt(), RUS).distribution().quantile(0.5)).isCloseTo(1, within(0.001));
        assertThat(one(new OpposedLeans()).distribution().quantile(0.5)).isEqualTo(0);
        assertThat(one(Standing.HEDGING).draws()).isPresent();
    }

    @Test
    void aPoleIsMeasuredAmongTheOthers() {
        Estimate e = present(Standing.WITHDRAWAL.estimate(evidence, Question.of(RUS, Window.parse("2019"))));
        assertThat(e.caveats()).anySatisfy(c -> assertThat(c).contains("USA and CHN"));
    }

    @Test
    void outsideTheDrawsNothingIsKnown() {
        Question early = Question.of(PRK, Window.parse("1950..1960"));
        for (Measure measure : Measures.live()) {
            if (measure.isLatent() && measure.parties() == 1) {
                Observed<Estimate> answer = measure.estimate(evidence, early);
                assertThat(answer.isPresent()).as(measure.name()).isFalse();
            }
        }
        assertThat(new UnclearSignals()
                        .estimate(evidence, Question.of(PRK, Window.parse("2019")))
                        .isPresent())
                .as("one indicator is too few")
                .isFalse();
    }

    @Test
    void dependenceIsTheMeanShareOfWhatIsKnown() {
        Records records = Records.usual();
        records.figure("2019", "CHN", Figure.Series.TRADE_SHARE, 90, "percent");
        Question question = new Question(PRK, CHN, Window.parse("2019"), Options.NONE);
        Evidence trade = Made.evidence(records.record(), (s, t, p) -> 0);
        assertThat(present(new Dependence().estimate(trade, question))
                        .distribution()
                        .quantile(0.5))
                .isCloseTo(0.9, within(0.005));
        for (int i = 0; i < 10; i++) {
            records.transfer("RUS", "PRK", "2019", "aircraft");
        }
        Evidence both = Made.evidence(records.record(), (s, t, p) -> 0);
        Estimate mean = present(new Dependence().estimate(both, question));
        assertThat(mean.distribution().quantile(0.5)).isBetween(0.45, 0.5);
        assertThat(mean.caveats()).anySatisfy(c -> assertThat(c).contains("trade, arms received"));
        Estimate few = present(new Dependence().estimate(both, Question.of(PRK, Window.parse("2019"))));
        assertThat(few.distribution().quantile(0.5)).isBetween(0.4, 0.9);
        Observed<Estimate> early =
                new Dependence().estimate(both, new Question(PRK, CHN, Window.parse("1955"), Options.NONE));
        Missing why = early.match(e -> Missing.ABSENT, a -> a.kind());
        assertThat(why).isEqualTo(Missing.OUTSIDE_COVERAGE);
    }

    @Test
    void everyMeasureSaysWhatItIs() {
        for (Measure measure : Measures.live()) {
            Pole towards = measure.parties() == 1 ? PRK : CHN;
            Question question = new Question(PRK, towards, Window.parse("2019"), Options.NONE);
            assertThat(measure.phrase(question)).as(measure.name()).contains("PRK");
            assertThat(measure.meaning()).endsWith(".");
            assertThat(measure.lowest()).isLessThan(measure.highest());
        }
    }
}
