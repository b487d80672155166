package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.BeforeAll;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Indicators;
import org.realign.align.Innovation;
import org.realign.align.Model;
import org.realign.align.Motion;
import org.realign.align.Panel;
import org.realign.align.Prior;
import org.realign.align.Sampler;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.align.Terms;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.measure.BayesFactor;
import org.realign.measure.Evidence;
import org.realign.measure.Options;
import org.realign.measure.Shift;
import org.realign.posture.Rivals;
import org.realign.posture.Thresholds;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Window;

/**
 * A course drawn from the model, with one jump of -1.5 in March 2000: seen sharply from 1985 to 2009, and after that by
 * next to nothing.
 */
class BreakWeightStatTest {
    private static final Clock CLOCK = Clock.of(Step.MONTH, Window.parse("1980..2019"));
    private static final int JUMP = CLOCK.at(Window.parse("2000-03").from());
    private static final MeasureCall CALL = new MeasureCall(
            "alignment",
            List.of(Optional.of(Pole.of("PRK")), Optional.of(Pole.of("USA"))),
            Options.NONE,
            "alignment(PRK, USA)");
    private static final Schedule SCHEDULE = new Schedule(4, 2000, 500, 3);

    private static Evidence jumping;
    private static Evidence stepping;

    @BeforeAll
    static void draw() {
        jumping = evidence(Specification.standard(Step.MONTH));
        stepping = evidence(
                Specification.standard(Step.MONTH).moving("student-t", "steps of Student's t", Innovation.STUDENT_T));
    }

    private static Evidence evidence(Specification specification) {
        Panel panel = panel();
        Prior prior = new Prior(
                new double[1],
                new double[] {0.05},
                0.8,
                0.02,
                new double[0],
                new double[0],
                0.05,
                0.2,
                1,
                Prior.NO_DRIFT);
        Model model =
                new Model(1, List.of(Indicators.VOTES), List.of(prior), Motion.WIDE, specification.innovation(), false);
        AlignmentDraws draws = Sampler.draw(model, panel, SCHEDULE, new RandomStreams(1), 1);
        Evidence.Ground ground = new Evidence.Ground(
                Records.usual().record(),
                (state, poles, s, schedule) -> Observed.of(draws),
                (poles, clock) -> Rivals.of(clock.periods(), poles.size(), (t, p, q) -> 0),
                Motion.WIDE);
        return new Evidence(
                ground,
                List.of(Pole.of("USA")),
                state -> new Evidence.Choices(specification, SCHEDULE, Thresholds.STANDARD));
    }

    private static Panel panel() {
        UniformRandomProvider random = new RandomStreams(2).stream(Purpose.SIMULATED_RECORD, 1);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        Terms.Builder terms = new Terms.Builder();
        double x = 0.5;
        for (int t = 0; t < CLOCK.periods(); t++) {
            x += 0.02 * normal.sample() - (t == JUMP ? 1.5 : 0);
            boolean sharp = CLOCK.year(t) >= 1985 && CLOCK.year(t) < 2010;
            terms.similarity(t, 0.8 * x + 0.2 * normal.sample(), sharp ? 0 : 10_000);
        }
        return new Panel("PRK", CLOCK, 1, new int[1], new int[] {CLOCK.periods()}, List.of(terms.build()));
    }

    private static Finding check(Evidence evidence, boolean expected, String window) {
        return new Break(expected, CALL, Window.parse(window), Shift.Direction.DOWN)
                .check(new Bench(evidence, org.realign.claim.Thresholds.USUAL, new RandomStreams(1)));
    }

    private static BayesFactor weight(Finding finding) {
        return finding.shift().orElseThrow().weight();
    }

    @org.junit.jupiter.api.Test
    void aJumpThatWasSeenIsUpheld() {
        Finding seen = check(jumping, true, "2000-02..2000-04");
        assertThat(seen.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(weight(seen).before()).isBetween(0.001, 0.01);
        assertThat(weight(seen).lower()).isGreaterThan(100);
        assertThat(check(jumping, false, "2000-02..2000-04").outcome()).isEqualTo(Outcome.REFUTED);
    }

    @org.junit.jupiter.api.Test
    void yearsSeenToBeQuietRefute() {
        Finding quiet = check(jumping, true, "1986..1999");
        assertThat(weight(quiet).before()).isBetween(0.05, 0.2);
        assertThat(quiet.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(check(jumping, false, "1986..1999").outcome()).isEqualTo(Outcome.UPHELD);
    }

    @org.junit.jupiter.api.Test
    void aSilentRecordDecidesNothing() {
        for (String window : List.of("2015-02..2015-04", "2016..2017")) {
            Finding silent = check(jumping, true, window);
            assertThat(silent.probability().orElseThrow()).isLessThan(0.1);
            assertThat(weight(silent).value().orElseThrow()).as(window).isBetween(0.5, 2.0);
            assertThat(silent.outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(silent.reading()).contains("not from the record");
            assertThat(check(jumping, false, window).outcome()).isEqualTo(Outcome.UNDECIDED);
        }
    }

    /** In a month or two without a jump so few draws have one that they cannot tell how much the record says against it. */
    @org.junit.jupiter.api.Test
    void fewDrawsOfARareThingDecideNothing() {
        Finding rare = check(jumping, true, "1992-02..1992-03");
        assertThat(weight(rare).before()).isLessThan(0.005);
        assertThat(rare.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @org.junit.jupiter.api.Test
    void theSameOfStepsOfStudentsT() {
        assertThat(check(stepping, true, "2000-02..2000-04").outcome()).isEqualTo(Outcome.UPHELD);
        Finding silent = check(stepping, true, "2015-02..2015-04");
        assertThat(weight(silent).lower()).isLessThan(1);
        assertThat(weight(silent).upper()).isGreaterThan(1);
        assertThat(silent.outcome()).isEqualTo(Outcome.UNDECIDED);
    }
}
