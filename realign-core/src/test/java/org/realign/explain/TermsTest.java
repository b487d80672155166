package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.explain.Accounts.DEALINGS;
import static org.realign.explain.Accounts.PRK;
import static org.realign.explain.Accounts.USA;
import static org.realign.explain.Accounts.expected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.explain.Explanation.Expectation;
import org.realign.explain.Explanation.Form;
import org.realign.measure.Evidence;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Records;
import org.realign.record.Window;

class TermsTest {
    private static final Clock QUARTERS = Clock.of(Step.QUARTER, Window.parse("2010..2019"));
    private static final Clock YEARS = Clock.of(Step.YEAR, Window.parse("2010..2019"));
    private static final Subject VOTES = new Subject("agreement", List.of(PRK, USA));

    private static Observed<Term> of(Clock clock, Expectation expected) {
        return Terms.of(Evidence.of(Records.usual().record()), clock, 3, expected, told -> {});
    }

    private static Observed<Term> driven(Evidence evidence, Clock clock, String window, int way) {
        return Terms.of(evidence, clock, 0, Accounts.driven(DEALINGS, window, VOTES, way), told -> {});
    }

    private static Term term(Clock clock, Expectation expected) {
        return present(of(clock, expected));
    }

    private static Term present(Observed<Term> term) {
        return term.match(t -> t, absent -> {
            throw new AssertionError(absent.why());
        });
    }

    private static String why(Observed<Term> term) {
        return term.match(
                t -> {
                    throw new AssertionError("a term was made");
                },
                absent -> {
                    assertThat(absent.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
                    return absent.why();
                });
    }

    /** The first period in which each variant is not 0. */
    private static int[] begins(Term term) {
        return Arrays.stream(term.shapes())
                .mapToInt(s -> IntStream.range(0, s.length)
                        .filter(t -> s[t] != 0)
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    @Test
    void aStepIsTriedInEveryPeriodOfItsWindow() {
        Term year = term(QUARTERS, expected(DEALINGS, Form.STEP, 1, "2014"));
        assertThat(begins(year)).containsExactly(16, 17, 18, 19);
        assertThat(year.weights()).containsOnly(0.25);
        assertThat(year.explanation()).isEqualTo(3);
        assertThat(year.signed()).isTrue();
        assertThat(term(YEARS, expected(DEALINGS, Form.STEP, 0, "2014..2015")).signed())
                .isFalse();
        Term down = term(YEARS, expected(DEALINGS, Form.STEP, -1, "2014"));
        // Within nothing: a zero turned down is minus zero.
        assertThat(down.shapes()[0]).containsExactly(new double[] {0, 0, 0, 0, -1, -1, -1, -1, -1, -1}, within(0.0));
    }

    @Test
    void manyDatesAreThinnedOutEvenly() {
        Term four = term(QUARTERS, expected(DEALINGS, Form.STEP, 1, "2014..2017"));
        assertThat(begins(four)).containsExactly(16, 19, 22, 25, 28, 31);
        assertThat(four.weights()).containsOnly(1.0 / 6);
        assertThat(term(QUARTERS, expected(DEALINGS, Form.STEP, 1, "2012..2018"))
                        .shapes()
                        .length)
                .isLessThanOrEqualTo(6);
    }

    /** A step into the first period, or outside all, is seen by no reading. */
    @Test
    void aStepMustHaveABefore() {
        assertThat(begins(term(QUARTERS, expected(DEALINGS, Form.STEP, 1, "2009..2010"))))
                .containsExactly(1, 2, 3);
        assertThat(why(of(QUARTERS, expected(DEALINGS, Form.STEP, 1, "2010-01..2010-03"))))
                .contains("2010");
        assertThat(why(of(QUARTERS, expected(DEALINGS, Form.STEP, 1, "2031")))).contains("2031");
        assertThat(why(of(YEARS, expected(DEALINGS, Form.STEP, 1, "1990..1995"))))
                .contains("1990");
    }

    @Test
    void aRampGrowsThroughItsWindowAndStays() {
        double[] ramp =
                term(YEARS, expected(DEALINGS, Form.RAMP, 1, "2012..2015")).shapes()[0];
        assertThat(ramp).containsExactly(0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 1, 1);
    }

    @Test
    void aPulseHoldsThroughItsWindowAndGoes() {
        double[] pulse =
                term(YEARS, expected(DEALINGS, Form.PULSE, -1, "2012..2015")).shapes()[0];
        assertThat(pulse).containsExactly(new double[] {0, 0, -1, -1, -1, -1, 0, 0, 0, 0}, within(0.0));
    }

    private static Evidence votes(int... same) {
        Records records = Records.usual();
        for (int n = 0; n < same.length; n++) {
            records.votes(2013 + n, "PRK", "USA", same[n], 100);
        }
        return Evidence.of(records.record());
    }

    @Test
    void aDrivenRampIsTheCourseOfItsDriver() {
        Evidence evidence = votes(20, 30, 60, 40);
        double[] shape = present(driven(evidence, YEARS, "2014..2016", 1)).shapes()[0];
        // 0 up to 2013; as far as 20 to 60 of 100 in 2015; then back to half of that, for good. Agreement is a
        // posterior
        // mean, drawn to the middle by the same factor in each year, and summed up to a few millionths.
        double[] exact = {0, 0, 0, 0, 0.25, 1, 0.5, 0.5, 0.5, 0.5};
        assertThat(shape).containsExactly(exact, within(1e-5));
    }

    @Test
    void withinAYearADriverGoesAlongALine() {
        Evidence evidence = votes(20, 30, 60);
        double[] shape = present(driven(evidence, QUARTERS, "2014..2015", 1)).shapes()[0];
        double[] exact = {0, 1 / 16.0, 2 / 16.0, 3 / 16.0, 0.25, 7 / 16.0, 10 / 16.0, 13 / 16.0, 1};
        assertThat(Arrays.copyOfRange(shape, 15, 24)).containsExactly(exact, within(1e-5));
    }

    @Test
    void aDriverThatStandsStillIsRefused() {
        Evidence still = votes(30, 30, 30, 30);
        assertThat(why(driven(still, YEARS, "2014..2016", 1))).contains("2013", "2016");
        assertThat(why(driven(votes(), YEARS, "2014..2016", 1))).contains("not known");
    }

    /** 20 to 60 of 100 is up: an account that follows its fall is not borne out by a rise. */
    @Test
    void aDriverThatGoesTheOtherWayIsRefused() {
        assertThat(why(driven(votes(20, 30, 60, 60), YEARS, "2014..2016", -1))).contains("does not go down");
        // 30 to 33 of 100 is well within the 2.4 standard errors of three years, 0.16.
        assertThat(why(driven(votes(30, 31, 33, 32), YEARS, "2014..2016", 1))).contains("does not go up");
        double[] down =
                present(driven(votes(60, 50, 20, 20), YEARS, "2014..2016", -1)).shapes()[0];
        assertThat(Arrays.copyOfRange(down, 3, 7)).containsExactly(new double[] {0, 0.25, 1, 1}, within(1e-5));
    }

    @Test
    void yearsInWhichADriverIsNotKnownAreTold() {
        List<String> told = new ArrayList<>();
        Expectation expected = Accounts.driven(DEALINGS, "2014..2018", VOTES, 1);
        double[] shape = present(Terms.of(votes(20, 30, 60), YEARS, 0, expected, told::add))
                .shapes()[0];
        assertThat(told).singleElement().asString().contains("3 of the years from 2013 to 2018");
        assertThat(Arrays.copyOfRange(shape, 3, 9)).containsExactly(new double[] {0, 0.25, 1, 1, 1, 1}, within(1e-5));
    }

    @Test
    void explanationsThatExpectTheSameAreFound() {
        Term step = Term.known(0, Shapes.step(10, 5), 1);
        Term same = Term.known(1, Shapes.step(10, 5), 0);
        Term ramp = Term.known(2, Shapes.ramp(10, 0, 9), 1);
        Term down = Term.known(3, Shapes.step(10, 5), -1);
        int[] all = IntStream.range(0, 10).toArray();
        assertThat(Terms.alike(List.of(step, same, ramp, down), all))
                .usingElementComparator(Arrays::compare)
                .containsExactly(new int[] {0, 1});
        // Steps into 5 and 8 are told apart by what was read between, and by nothing else.
        Term later = Term.known(1, Shapes.step(10, 8), 1);
        assertThat(Terms.alike(List.of(step, later), all)).isEmpty();
        assertThat(Terms.alike(List.of(step, later), new int[] {0, 1, 4, 8, 9})).hasSize(1);
        // Where nothing of either is read, nothing is said.
        assertThat(Terms.alike(List.of(step, later), new int[] {0, 1})).isEmpty();
    }

    @Test
    void whatLiesOutsideTheClockIsNoTerm() {
        Clock quarters = Clock.of(Step.QUARTER, Window.parse("2010..2019"));
        Evidence evidence = Evidence.of(Records.usual().record());
        for (String when : new String[] {"2001", "2031"}) {
            for (Form form : Form.values()) {
                assertThat(Terms.of(evidence, quarters, 0, expected(DEALINGS, form, 1, when), told -> {})
                                .isPresent())
                        .as(form + " " + when)
                        .isFalse();
            }
        }
    }

    /** After its last year a driver's course stays where it was. */
    @Test
    void aDriverStaysWhereItEnded() {
        Clock quarters = Clock.of(Step.QUARTER, Window.parse("2010..2019"));
        Records records = Records.usual();
        int[] same = {20, 30, 60};
        for (int n = 0; n < same.length; n++) {
            records.votes(2013 + n, "PRK", "USA", same[n], 100);
        }
        double[] shape = driven(Evidence.of(records.record()), quarters, "2014..2015", 1)
                .match(t -> t.shapes()[0], a -> new double[0]);
        assertThat(shape).hasSize(40);
        assertThat(shape[23]).isCloseTo(1, within(1e-9));
        for (int t = 24; t < 40; t++) {
            assertThat(shape[t]).as("period " + t).isEqualTo(shape[23]);
        }
    }
}
