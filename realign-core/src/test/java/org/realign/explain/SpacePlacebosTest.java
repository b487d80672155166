package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.explain.Accounts.DEALINGS;
import static org.realign.explain.Accounts.account;
import static org.realign.explain.Accounts.driven;
import static org.realign.explain.Accounts.expected;
import static org.realign.explain.Accounts.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.explain.Explanation.Form;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Window;

/** The votes of six states beside Washington, of which two rise in 2014. */
class SpacePlacebosTest {
    private static final Window TURN = Window.parse("2014");

    /** A share of about {@code low} in 100 roll calls up to 2013, of {@code high} from 2014 on. */
    private static void votes(Records records, String state, int low, int high, int from, int to) {
        for (int year = from; year <= to; year++) {
            records.votes(year, state, "USA", (year < 2014 ? low : high) + year % 3, 100);
        }
    }

    private static Records record() {
        Records records = Accounts.turnOf2014();
        votes(records, "PRK", 20, 40, 2000, 2024);
        votes(records, "CHN", 20, 60, 2000, 2024);
        votes(records, "NOR", 60, 60, 2000, 2024);
        votes(records, "RUS", 40, 40, 2000, 2024);
        votes(records, "SWE", 60, 20, 2000, 2024);
        // One whose votes end before the date, one with too few.
        votes(records, "SUN", 10, 10, 2000, 2012);
        votes(records, "FIN", 20, 60, 2012, 2016);
        return records;
    }

    private static Weighed weighed(Records records, Explanation... explanations) {
        return Contest.of(Evidence.of(records.record()), DEALINGS, TURN, List.of(explanations), new RandomStreams(1))
                .match(c -> c.weigh(true), absent -> {
                    throw new AssertionError(absent.why());
                });
    }

    private static List<SpacePlacebo> abroad(Explanation... explanations) {
        return weighed(record(), explanations).closer().orElseThrow().abroad();
    }

    @Test
    void statesThatRoseAsWellAreCounted() {
        SpacePlacebo found = abroad(step("right", "2014"), step("late", "2019")).get(0);
        assertThat(found.explanation()).isZero();
        assertThat(found.subject().key()).isEqualTo("agreement(PRK, USA)");
        assertThat(found.others()).extracting(SpacePlacebo.Other::state).containsExactly("CHN", "NOR", "RUS", "SWE");
        // China rose by more.
        assertThat(found.rank()).isEqualTo(2);
        assertThat(found.showing()).isEqualTo(1);
        assertThat(found.isShown()).isTrue();
        assertThat(found.others().get(0).logBayesFactor()).isGreaterThan(found.own());
        // A fall is no rise, however large.
        assertThat(found.others().get(3).logBayesFactor()).isNegative();
    }

    @Test
    void atADateWhenNothingHappenedNobodyShowsIt() {
        SpacePlacebo late = abroad(step("right", "2014"), step("late", "2019")).get(1);
        assertThat(late.explanation()).isEqualTo(1);
        assertThat(late.isShown()).isFalse();
        assertThat(late.showing()).isZero();
    }

    /** Who drives a change is no state in which it should not be. */
    @Test
    void partiesOfADriverAreNotCompared() {
        Records records = record();
        for (int year = 2000; year <= 2024; year++) {
            records.votes(year, "NOR", "RUS", 10 * (year - 1990), 1000);
        }
        Subject driver = new Subject("agreement", List.of(Pole.of("NOR"), Pole.of("RUS")));
        List<SpacePlacebo> found = weighed(
                        records, account("driven", driven(DEALINGS, "2008..2018", driver, 1)), step("right", "2014"))
                .closer()
                .orElseThrow()
                .abroad();
        assertThat(found.get(0).others()).extracting(SpacePlacebo.Other::state).containsExactly("CHN", "SWE");
        assertThat(found.get(1).others()).hasSize(4);
    }

    /** Votes that end before a change cannot show it: the row is missing, and the reader is told. */
    @Test
    void whereItsOwnVotesDoNotReachOverTheDatesThereIsACaveat() {
        Records records = Accounts.turnOf2014();
        votes(records, "PRK", 20, 40, 2000, 2016);
        votes(records, "CHN", 20, 60, 2000, 2024);
        votes(records, "NOR", 60, 60, 2000, 2024);
        Contest contest = Contest.of(
                        Evidence.of(records.record()),
                        DEALINGS,
                        TURN,
                        List.of(step("right", "2014"), step("late", "2019")),
                        new RandomStreams(1))
                .match(c -> c, absent -> {
                    throw new AssertionError(absent.why());
                });
        assertThat(contest.weigh(true).closer().orElseThrow().abroad())
                .extracting(SpacePlacebo::explanation)
                .containsExactly(0);
        assertThat(contest.caveats())
                .filteredOn(c -> c.contains("not compared with other states"))
                .singleElement()
                .asString()
                .contains("\u201clate\u201d", "PRK", "USA");
    }

    @Test
    void withoutVotesThereIsACaveatAndNoPlacebo() {
        Contest contest = Contest.of(
                        Evidence.of(Accounts.turnOf2014().record()),
                        DEALINGS,
                        TURN,
                        List.of(step("right", "2014"), account("slow", expected(DEALINGS, Form.RAMP, 1, "2008..2020"))),
                        new RandomStreams(1))
                .match(c -> c, absent -> {
                    throw new AssertionError(absent.why());
                });
        assertThat(contest.weigh(true).closer().orElseThrow().abroad()).isEmpty();
        assertThat(contest.caveats()).anySatisfy(c -> assertThat(c).contains("Other states are not compared"));
        assertThat(contest.weigh(false).closer()).isEmpty();
    }
}
