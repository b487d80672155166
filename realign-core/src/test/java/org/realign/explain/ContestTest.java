package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.explain.Accounts.CHN;
import static org.realign.explain.Accounts.DEALINGS;
import static org.realign.explain.Accounts.PRK;
import static org.realign.explain.Accounts.account;
import static org.realign.explain.Accounts.expected;
import static org.realign.explain.Accounts.forbidding;
import static org.realign.explain.Accounts.step;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.explain.Explanation.Ban;
import org.realign.explain.Explanation.Form;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PartialDate;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** Contests over the dealings of two states, which need no draws. */
class ContestTest {
    private static final PublicRecord RECORD = Accounts.turnOf2014().record();
    private static final Window TURN = Window.parse("2014");
    private static final Explanation RIGHT = step("right", "2014");
    private static final Explanation LATE = step("late", "2019");
    private static final Explanation SLOW = account("slow", expected(DEALINGS, Form.RAMP, 1, "2008..2020"));

    private static Observed<Contest> contest(PublicRecord record, Subject subject, List<Explanation> explanations) {
        return Contest.of(Evidence.of(record), subject, TURN, explanations, new RandomStreams(1));
    }

    private static Contest held(Explanation... explanations) {
        return contest(RECORD, DEALINGS, List.of(explanations)).match(c -> c, absent -> {
            throw new AssertionError(absent.why());
        });
    }

    @Test
    void theExplanationThatNamesTheTurnWins() {
        Weighed weighed = held(RIGHT, LATE, SLOW).weigh(true);
        assertThat(weighed.probability()).isGreaterThan(0.9);
        // It has a part in half, and loses only to a ramp of which a thirteenth lies within 2014: P(|z| > |z'| / 13) =
        // 1 - 2 atan(1 /
        // 13) / pi. What comes in 2019 moves nothing then. Four standard errors of 20,000 draws.
        double beats = 1 - 2 * FastMath.atan(1 / 13.0) / FastMath.PI;
        assertThat(weighed.before()).isCloseTo(0.25 + 0.25 * beats, within(0.0142));
        assertThat(weighed.accounts()).extracting(a -> a.explanation().name()).containsExactly("right", "late", "slow");
        Weighed.Account right = weighed.accounts().get(0);
        assertThat(right.inclusion()).isGreaterThan(0.9);
        assertThat(right.inclusion()).isGreaterThan(weighed.accounts().get(1).inclusion());
        assertThat(right.placebo().orElseThrow().share())
                .isLessThanOrEqualTo(2.0 / right.placebo().orElseThrow().at().size());
        assertThat(right.power()).isPresent();
        // Twice the root of 1.5 dealings is 2.7, of 9.5 it is 6.3.
        Weighed.Part part = right.part().orElseThrow();
        assertThat(part.mean()).isBetween(2.0, 4.5);
        assertThat(part.lower()).isLessThan(part.mean());
        assertThat(part.upper()).isGreaterThan(part.mean());
        // What is said to come in 2019 moved nothing in 2014.
        Weighed.Part late = weighed.accounts().get(1).part().orElseThrow();
        assertThat(late.mean()).isZero();
        assertThat(weighed.others())
                .hasSize(4)
                .allSatisfy(o -> assertThat(o.probability()).isGreaterThan(0.5));
        assertThat(weighed.unit()).isNotBlank();
    }

    @Test
    void theOneThatNamesAnotherDateLoses() {
        Weighed weighed = held(LATE, RIGHT).weigh(false);
        assertThat(weighed.probability()).isLessThan(0.05);
        assertThat(weighed.accounts()).allSatisfy(a -> {
            assertThat(a.placebo()).isEmpty();
            assertThat(a.power()).isEmpty();
        });
        assertThat(weighed.others()).isEmpty();
    }

    /** In the order of the question or not, what is believed of a set is the same. */
    @Test
    void theOrderOfTheOthersDoesNotMatter() {
        Weighed one = held(RIGHT, LATE, SLOW).weigh(false);
        Weighed other = held(RIGHT, SLOW, LATE).weigh(false);
        assertThat(other.none()).isCloseTo(one.none(), within(1e-9));
        assertThat(other.accounts().get(0).inclusion())
                .isCloseTo(one.accounts().get(0).inclusion(), within(1e-9));
        assertThat(other.accounts().get(1).inclusion())
                .isCloseTo(one.accounts().get(2).inclusion(), within(1e-9));
    }

    @Test
    void theSameSeedFindsTheSame() {
        assertThat(held(RIGHT, SLOW).weigh(true)).isEqualTo(held(RIGHT, SLOW).weigh(true));
    }

    @Test
    void twoThatExpectTheSameAreNotToldApart() {
        Weighed weighed = held(RIGHT, step("twin", "2014")).weigh(false);
        assertThat(weighed.alike()).singleElement().asString().contains("right", "twin");
        assertThat(weighed.accounts().get(0).inclusion())
                .isCloseTo(weighed.accounts().get(1).inclusion(), within(1e-9));
        assertThat(held(RIGHT, LATE).weigh(false).alike()).isEmpty();
    }

    /** What forbids the turn that was there is believed less than the same that allows it. */
    @Test
    void aBrokenBanCounts() {
        Explanation allows = step("late", "2019");
        Explanation forbids = forbidding(
                "late",
                new Ban("No turn in 2014.", DEALINGS, 0, Window.parse("2012..2016")),
                expected(DEALINGS, Form.STEP, 1, "2019"));
        double allowing = held(SLOW, allows).weigh(false).accounts().get(1).inclusion();
        double forbidding = held(SLOW, forbids).weigh(false).accounts().get(1).inclusion();
        assertThat(forbidding).isLessThan(allowing - 0.05);
    }

    /** Explanations also compete over series other than the one that shifted. */
    @Test
    void otherSeriesCount() {
        Subject beijing = new Subject("engagement", List.of(PRK, CHN));
        Explanation both =
                account("both", expected(DEALINGS, Form.STEP, 1, "2014"), expected(beijing, Form.STEP, 1, "2014"));
        // Dealings with Beijing are covered, and there were none: no step there.
        Weighed weighed = held(both, RIGHT).weigh(false);
        assertThat(weighed.accounts().get(0).inclusion())
                .isLessThan(weighed.accounts().get(1).inclusion() - 0.05);
    }

    /** A ban counts also on a series of which nobody expects anything: there the same turn came with another state. */
    @Test
    void aBanOfAnotherSeriesCounts() {
        Subject votes = new Subject("agreement", List.of(PRK, CHN));
        Records records = Accounts.turnOf2014();
        for (int year = 2000; year <= 2024; year++) {
            for (String state : List.of("PRK", "KOR", "USA", "IND")) {
                int same = 400 + 10 * state.charAt(0) + (state.equals("PRK") && year >= 2014 ? -300 : 0);
                records.votes(year, state, "CHN", same, 2000);
            }
        }
        Explanation forbids = forbidding(
                "right",
                new Ban("Nothing there.", votes, 0, Window.parse("2012..2016")),
                RIGHT.expects().get(0));
        Weighed free = contest(records.record(), DEALINGS, List.of(RIGHT, LATE)).match(c -> c.weigh(false), a -> null);
        Weighed bound =
                contest(records.record(), DEALINGS, List.of(forbids, LATE)).match(c -> c.weigh(false), a -> null);
        assertThat(bound.accounts().get(0).inclusion())
                .isLessThan(free.accounts().get(0).inclusion() - 0.05);
    }

    @Test
    void oneThatSaysNothingOfTheSeriesDoesNotSpeak() {
        Subject beijing = new Subject("engagement", List.of(PRK, CHN));
        Contest contest = held(RIGHT, account("elsewhere", expected(beijing, Form.STEP, 1, "2014")));
        assertThat(contest.speaks(0)).isTrue();
        assertThat(contest.speaks(1)).isFalse();
        Weighed weighed = contest.weigh(true);
        assertThat(weighed.accounts().get(1).part()).isEmpty();
        assertThat(weighed.accounts().get(1).placebo()).isEmpty();
        assertThat(weighed.accounts().get(1).power()).isEmpty();
        assertThat(weighed.before()).isCloseTo(0.5, within(0.0142));
    }

    @Test
    void aSeriesWithoutReadingsIsACaveatOrNoContest() {
        Subject alignment = new Subject("alignment", DEALINGS.parties());
        Contest contest = held(
                RIGHT,
                account("two", expected(DEALINGS, Form.STEP, 1, "2015"), expected(alignment, Form.STEP, 1, "2015")));
        assertThat(contest.caveats())
                .anySatisfy(c -> assertThat(c).startsWith("Not weighed").contains("lignment"))
                // Its step comes a year after the shift.
                .anySatisfy(c -> assertThat(c).contains("\u201ctwo\u201d", "no change"))
                .hasSize(2);
        assertThat(contest.weigh(false).accounts()).hasSize(2);
        Observed<Contest> none = contest(RECORD, alignment, List.of(RIGHT, LATE));
        assertThat(none.isPresent()).isFalse();
        Observed<Contest> brief = contest(
                new Records()
                        .covered("PRK", "*", "*", "2010..2014", org.realign.record.Coverage.Completeness.COMPLETE)
                        .record(),
                DEALINGS,
                List.of(RIGHT, LATE));
        brief.either(c -> assertThat(c).isNull(), absent -> {
            assertThat(absent.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
            assertThat(absent.why()).contains("2014");
        });
    }

    @Test
    void whatIsReadByTheYearIsWeighedByTheYear() {
        Weighed weighed = held(RIGHT, LATE).weigh(true);
        // From the year after the first that is read, six before any that anyone speaks of, to two after the last.
        assertThat(weighed.accounts().get(0).placebo().orElseThrow().at())
                .extracting(PartialDate::text)
                .startsWith("2005", "2006")
                .endsWith("2021");
        assertThat(weighed.subject()).isEqualTo(DEALINGS);
        assertThat(weighed.within()).isEqualTo(TURN);
    }

    /** Dealings of two with each other are the same whoever is named first, and are weighed once. */
    @Test
    void whatIsReadFromTheSameActsIsWeighedOnce() {
        Subject turned = new Subject("engagement", List.of(Accounts.USA, PRK));
        Contest twice = held(
                account("right", expected(DEALINGS, Form.STEP, 1, "2014"), expected(turned, Form.STEP, 1, "2014")),
                LATE);
        assertThat(twice.caveats())
                .filteredOn(c -> c.startsWith("Not weighed, as its acts or votes already count"))
                .singleElement()
                .asString()
                .contains(turned.words());
        assertThat(twice.weigh(false).accounts().get(0).inclusion())
                .isEqualTo(held(RIGHT, LATE).weigh(false).accounts().get(0).inclusion());
    }
}
