package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.explain.Accounts.CHN;
import static org.realign.explain.Accounts.DEALINGS;
import static org.realign.explain.Accounts.PRK;
import static org.realign.explain.Accounts.account;
import static org.realign.explain.Accounts.expected;
import static org.realign.explain.Accounts.step;

import java.util.List;
import org.realign.explain.Accounts;
import org.realign.explain.Explanation;
import org.realign.explain.Explanation.Form;
import org.realign.explain.Subject;
import org.realign.explain.Weighed;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** Explanations weighed as verdicts, on dealings that rise in 2014. */
class ExplainsBetterTest {
    private static final PublicRecord RECORD = Accounts.turnOf2014().record();
    private static final MeasureCall CALL = Claims.call("engagement", Claims.USA);
    private static final Window TURN = Window.parse("2014");
    private static final Explanation RIGHT = step("right-one", "2014");
    private static final Explanation LATE = step("late", "2019");

    private static ExplainsBetter test(Window within, Explanation first, Explanation... over) {
        return new ExplainsBetter(CALL, within, first, List.of(over));
    }

    private static Finding check(ExplainsBetter test) {
        return Claims.check(test, RECORD);
    }

    @org.junit.jupiter.api.Test
    void theOneThatNamesTheTurnIsUpheld() {
        Finding found = check(test(TURN, RIGHT, LATE));
        assertThat(found.outcome()).isEqualTo(Outcome.UPHELD);
        Weighed weighed = found.weighed().orElseThrow();
        assertThat(found.probability()).hasValue(weighed.probability());
        assertThat(found.reading())
                .contains("\u201cright one\u201d", "\u201clate\u201d", "2014", Weighing.percent(weighed.probability()))
                .contains("other choices");
        // That of 2019 cannot account for what came in 2014.
        assertThat(found.caveats()).first().asString().contains("\u201clate\u201d", "no change");
        assertThat(found.reading())
                .contains(
                        "The evidence spoke for \u201cright one\u201d, the largest step of it by the end of 20",
                        "What is not identified: ");
    }

    @org.junit.jupiter.api.Test
    void theOtherIsRefuted() {
        Finding found = check(test(TURN, LATE, RIGHT));
        assertThat(found.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(found.probability().orElseThrow()).isLessThan(0.05);
    }

    /** Two that expect the same are as likely to have moved it further. */
    @org.junit.jupiter.api.Test
    void whatTheRecordCannotTellApartIsUndecided() {
        Finding found = check(test(TURN, RIGHT, step("twin", "2014")));
        assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(found.probability().orElseThrow()).isBetween(0.3, 0.7);
        assertThat(found.wouldDecide()).isPresent();
        assertThat(found.caveats()).last().asString().contains("right one", "twin", "cannot tell them apart");
    }

    /**
     * With two competitors, and dates of which one in four lies in the window, an explanation is unlikely before looking: a record that
     * hardly speaks there does not refute it, though the probability alone would.
     */
    @org.junit.jupiter.api.Test
    void whatComesFromTheNumberOfRivalsIsNoVerdict() {
        Explanation[] rivals = {step("a", "2006"), step("b", "2006")};
        Finding found = check(test(Window.parse("2006"), step("first", "2006..2009"), rivals));
        double p = found.probability().orElseThrow();
        double before = found.weighed().orElseThrow().before();
        assertThat(Thresholds.USUAL.decide(p)).isEqualTo(Outcome.REFUTED);
        assertThat(Thresholds.USUAL.decide(before)).isEqualTo(Outcome.REFUTED);
        assertThat(p).isGreaterThan(before / 3);
        assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(found.reading()).contains("how many compete");
        // Where nothing is undecided for that reason it is not said.
        assertThat(check(test(TURN, LATE, RIGHT)).reading()).doesNotContain("how many compete");
    }

    @org.junit.jupiter.api.Test
    void oneThatSaysNothingOfTheSeriesIsOutsideTheRecord() {
        Subject beijing = new Subject("engagement", List.of(PRK, CHN));
        Explanation elsewhere = account("else-where", expected(beijing, Form.STEP, 1, "2014"));
        Finding found = check(test(TURN, elsewhere, RIGHT));
        assertThat(found.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
        assertThat(found.reading()).contains("else where", "expects nothing");
        assertThat(found.weighed()).isEmpty();
        // The other way round it competes, and says nothing.
        assertThat(check(test(TURN, RIGHT, elsewhere)).reading()).contains("says nothing of it");
    }

    @org.junit.jupiter.api.Test
    void whereNothingIsReadItIsMissing() {
        MeasureCall alignment = Claims.call("alignment", Claims.USA);
        Subject subject = new Subject("alignment", DEALINGS.parties());
        Finding found = Claims.check(
                new ExplainsBetter(
                        alignment,
                        TURN,
                        account("one", expected(subject, Form.STEP, 1, "2014")),
                        List.of(account("two", expected(subject, Form.STEP, 1, "2010")))),
                RECORD);
        assertThat(found.outcome()).isNotIn(Outcome.UPHELD, Outcome.REFUTED);
        assertThat(found.probability()).isEmpty();
        assertThat(found.reading()).contains("not measured");
    }

    /** Under other specifications only the probability is wanted. */
    @org.junit.jupiter.api.Test
    void askedAgainItSaysNoMoreThanTheProbability() {
        Bench again =
                new Bench(Evidence.of(RECORD), Thresholds.USUAL, 0.5, new RandomStreams(1), Claims.noWorlds(), true);
        Finding brief = test(TURN, RIGHT, LATE).check(again);
        // Fewer drifts and noises are summed over.
        assertThat(brief.probability().orElseThrow())
                .isCloseTo(
                        check(test(TURN, RIGHT, LATE)).probability().orElseThrow(),
                        org.assertj.core.api.Assertions.within(0.02));
        assertThat(brief.weighed().orElseThrow().others()).isEmpty();
        assertThat(brief.wouldDecide()).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void saysWhatItAsks() {
        ExplainsBetter test = test(TURN, RIGHT, LATE, step("soon", "2015"));
        assertThat(test.kind()).isEqualTo("explains-better");
        assertThat(test.subject()).isEqualTo(DEALINGS);
        assertThat(test.all()).extracting(Explanation::name).containsExactly("right-one", "late", "soon");
        assertThat(test.words()).contains("right one", "late", "soon", "2014").contains(DEALINGS.words());
        assertThat(test.hinges()).isEmpty();
        assertThat(new ExplainsBetter(Claims.call("alignment", Claims.USA), TURN, RIGHT, List.of(LATE)).hinges())
                .containsExactly(Hinge.DRAWS);
    }
}
