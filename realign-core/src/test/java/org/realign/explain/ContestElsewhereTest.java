package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.explain.Accounts.DEALINGS;
import static org.realign.explain.Accounts.account;
import static org.realign.explain.Accounts.expected;
import static org.realign.explain.Accounts.step;

import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.explain.Explanation.Exposure;
import org.realign.explain.Explanation.Form;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** Contests in which other states count: sixty of them, pulled to Moscow from 2014 to 2019 by how far they stood from Washington. */
class ContestElsewhereTest {
    private static final String PULLED = "2014..2019";
    private static final PublicRecord RECORD =
            Assembly.of(0, 0.05, PULLED).into(Accounts.turnOf2014(), 4).record();
    private static final Explanation SLOW = account("slow", expected(DEALINGS, Form.RAMP, 1, "2008..2017"));
    private static final Explanation RIGHT = step("right", "2014");
    private static final String LEFT_OUT = "other states left out";

    private static Explanation with(Explanation plain, Exposure elsewhere) {
        return new Explanation(
                plain.name(),
                plain.title(),
                plain.says(),
                plain.source(),
                plain.expects(),
                plain.forbids(),
                plain.controls(),
                Optional.of(elsewhere),
                plain.testimony(),
                plain.file());
    }

    private static Contest held(Explanation... explanations) {
        return Contest.of(
                        Evidence.of(RECORD),
                        DEALINGS,
                        Window.parse("2014"),
                        List.of(explanations),
                        new RandomStreams(1))
                .match(c -> c, absent -> {
                    throw new AssertionError(absent.why());
                });
    }

    private static double logOdds(double p) {
        return FastMath.log(p / (1 - p));
    }

    private static double inclusion(Weighed weighed, int h) {
        return weighed.accounts().get(h).inclusion();
    }

    private static List<Double> unfolding(Weighed weighed, int h) {
        return weighed.closer().orElseThrow().unfolding().logBayesFactor().get(h);
    }

    /** Sets with it are likelier by the Bayes factor, and so are its odds, but for rounding. */
    @Test
    void statesThatMovedAsItSaysSpeakForIt() {
        Weighed without = held(SLOW, RIGHT).weigh(false);
        Weighed borneOut =
                held(with(SLOW, Assembly.far(PULLED, "2008..2013", 1)), RIGHT).weigh(false);
        double factor = borneOut.accounts().get(0).abroad().orElseThrow().logBayesFactor();
        assertThat(factor).isGreaterThan(1);
        assertThat(inclusion(borneOut, 0)).isGreaterThan(inclusion(without, 0) + 0.02);
        assertThat(logOdds(inclusion(borneOut, 0)) - logOdds(inclusion(without, 0)))
                .isCloseTo(factor, within(1e-6));
        assertThat(borneOut.accounts().get(1).abroad()).isEmpty();
        Weighed belied =
                held(with(SLOW, Assembly.far(PULLED, "2008..2013", -1)), RIGHT).weigh(false);
        assertThat(inclusion(belied, 0)).isLessThan(inclusion(without, 0));
    }

    @Test
    void leavingThemOutIsAmongTheOtherChoices() {
        Weighed without = held(SLOW, RIGHT).weigh(true);
        Weighed whole =
                held(with(SLOW, Assembly.far(PULLED, "2008..2013", 1)), RIGHT).weigh(true);
        assertThat(without.others()).extracting(Weighed.Other::choice).doesNotContain(LEFT_OUT);
        double coarse = held(SLOW, RIGHT).weigh(false).probability();
        assertThat(whole.others())
                .filteredOn(o -> o.choice().equals(LEFT_OUT))
                .singleElement()
                // The same sums and the same draws.
                .satisfies(o -> assertThat(o.probability()).isCloseTo(coarse, within(1e-12)));
    }

    /** By the end of its window, and to the last year nothing else than what the contest itself finds. */
    @Test
    void whatTheySayUnfoldsInTheLastYearOfTheirWindow() {
        Explanation told = with(SLOW, Assembly.far(PULLED, "2008..2013", 1));
        Weighed whole = held(told, RIGHT).weigh(true);
        List<Double> alone = unfolding(held(SLOW, RIGHT).weigh(true), 0);
        List<Double> both = unfolding(whole, 0);
        double factor = whole.accounts().get(0).abroad().orElseThrow().logBayesFactor();
        int first = whole.closer().orElseThrow().unfolding().at().get(0).year();
        assertThat(first + both.size() - 1).isEqualTo(2019);
        for (int i = 0; i < both.size(); i++) {
            assertThat(both.get(i) - alone.get(i))
                    .as("%d", first + i)
                    .isCloseTo(first + i >= 2019 ? factor : 0, within(1e-9));
        }
        assertThat(1 / (1 + FastMath.exp(-both.get(both.size() - 1))))
                .isCloseTo(inclusion(held(told, RIGHT).weigh(false), 0), within(1e-9));
    }

    /** A window that ends after all that is read counts with the last year. */
    @Test
    void whatTheySayLaterIsNotLost() {
        Explanation told = with(SLOW, Assembly.far("2014..2023", "2008..2013", 1));
        PublicRecord longer = new Assembly(60, 0, 0.05, Window.parse(PULLED), 2024)
                .into(Accounts.turnOf2014(), 4)
                .record();
        Contest contest = Contest.of(
                        Evidence.of(longer), DEALINGS, Window.parse("2014"), List.of(told, RIGHT), new RandomStreams(1))
                .match(c -> c, absent -> {
                    throw new AssertionError(absent.why());
                });
        Weighed whole = contest.weigh(true);
        assertThat(whole.accounts().get(0).abroad()).isPresent();
        List<Double> sums = unfolding(whole, 0);
        assertThat(1 / (1 + FastMath.exp(-sums.get(sums.size() - 1))))
                .isCloseTo(inclusion(contest.weigh(false), 0), within(1e-9));
    }

    @Test
    void whatCannotBeReadElsewhereIsACaveat() {
        Contest contest = held(with(SLOW, Assembly.far("1960..1965", "1954..1959", 1)), RIGHT);
        assertThat(contest.caveats())
                .anySatisfy(c ->
                        assertThat(c).startsWith("Other states are not weighed").contains("\u201cslow\u201d", "1960"));
        Weighed weighed = contest.weigh(false);
        assertThat(weighed.accounts().get(0).abroad()).isEmpty();
        assertThat(inclusion(weighed, 0)).isEqualTo(inclusion(held(SLOW, RIGHT).weigh(false), 0));
    }
}
