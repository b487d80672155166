package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.record.PartialDate;
import org.realign.record.Window;

class PlacebosTest {
    private static final Clock CLOCK = Clock.of(Step.YEAR, Window.parse("2000..2015"));
    private static final int YEARS = CLOCK.periods();
    private static final double VARIANCE = 0.04;
    private static final Prior PRIOR = new Prior(new double[] {0.05, 0.1}, new double[] {1}, 0.3, 1, 1);
    /** About 0 up to 2007, about 1.5 from then on. */
    private static final double[] STEPPED = stepped(8, 1.5);

    /** A small wobble, and {@code size} more from period {@code at} on. */
    private static double[] stepped(int at, double size) {
        double[] values = new double[YEARS];
        for (int t = 0; t < YEARS; t++) {
            values[t] = 0.1 * FastMath.sin(7.0 * t) + (t >= at ? size : 0);
        }
        return values;
    }

    private static Weighed.Placebo placebo(double[] values, Term term) {
        return Placebos.of(Track.of(values, VARIANCE), term, PRIOR, CLOCK);
    }

    /** Log Bayes factor of one shape against a walk without turns. */
    private static double factor(double[] values, Term term) {
        double[] logs = new TrackScore(
                        Track.of(values, VARIANCE),
                        List.of(term),
                        1,
                        PRIOR.withoutTurns(),
                        new int[1][YEARS],
                        1,
                        YEARS - 1)
                .logMarginals();
        return logs[1] - logs[0];
    }

    @Test
    void theDateOfAClearStepIsFirst() {
        Weighed.Placebo found = placebo(STEPPED, Term.known(0, Shapes.step(YEARS, 8), 1));
        // Every year but the first, into which no step can be seen.
        assertThat(found.at()).hasSize(YEARS - 1);
        assertThat(found.at().get(0)).isEqualTo(PartialDate.parse("2001"));
        assertThat(found.share()).isEqualTo(1.0 / (YEARS - 1));
        assertThat(found.claimed())
                .isEqualTo(found.logBayesFactor().get(7))
                .isEqualTo(found.logBayesFactor().stream()
                        .mapToDouble(v -> v)
                        .max()
                        .orElseThrow());
        assertThat(found.at().get(7)).isEqualTo(PartialDate.parse("2008"));
    }

    @Test
    void factorsAreThoseOfTheScoreWithoutTurns() {
        Weighed.Placebo found = placebo(STEPPED, Term.known(0, Shapes.step(YEARS, 8), 1));
        for (int t = 1; t < YEARS; t++) {
            // Two orders of the same additions.
            assertThat(found.logBayesFactor().get(t - 1))
                    .isCloseTo(factor(STEPPED, Term.known(0, Shapes.step(YEARS, t), 1)), within(1e-8));
        }
    }

    @Test
    void aStepWhereNoneWasIsNotAmongTheFirst() {
        Weighed.Placebo flat = placebo(stepped(8, 0), Term.known(0, Shapes.step(YEARS, 8), 1));
        assertThat(flat.share()).isGreaterThan(2.0 / (YEARS - 1));
        assertThat(flat.claimed()).isLessThan(0);
        Weighed.Placebo early = placebo(STEPPED, Term.known(0, Shapes.step(YEARS, 3), 1));
        assertThat(early.share()).isGreaterThan(2.0 / (YEARS - 1));
        // The step is one up: a date that is right with the wrong sign is no better than others.
        Weighed.Placebo down = placebo(STEPPED, Term.known(0, Shapes.step(YEARS, 8), -1));
        assertThat(down.share()).isGreaterThan(0.5);
        assertThat(down.claimed()).isLessThan(0);
    }

    /** An explanation that leaves its date open is set against as many dates in a row. */
    @Test
    void openDatesAreSetAgainstRowsOfDates() {
        double[][] dates = {Shapes.step(YEARS, 7), Shapes.step(YEARS, 8), Shapes.step(YEARS, 9)};
        Weighed.Placebo found = placebo(STEPPED, Term.open(0, dates, 1));
        assertThat(found.at()).hasSize(YEARS - 3);
        double sum = 0;
        for (double[] date : dates) {
            sum += FastMath.exp(factor(STEPPED, Term.known(0, date, 1)));
        }
        assertThat(found.claimed()).isCloseTo(FastMath.log(sum / 3), within(1e-8));
        assertThat(found.logBayesFactor().get(6)).isEqualTo(found.claimed());
        // Three rows of three hold the date.
        assertThat(found.share()).isLessThanOrEqualTo(3.0 / (YEARS - 3));
    }

    @Test
    void otherShapesAreCarriedAlong() {
        double[] pulse = Shapes.pulse(YEARS, 5, 7);
        double[] values = stepped(YEARS, 0);
        for (int t = 5; t <= 7; t++) {
            values[t] += 1.5;
        }
        Weighed.Placebo found = placebo(values, Term.known(0, pulse, 1));
        // Not into 2000, before which nothing was read.
        assertThat(found.at()).hasSize(YEARS - 1).first().isEqualTo(PartialDate.parse("2001"));
        assertThat(found.share()).isEqualTo(1.0 / (YEARS - 1));
        assertThat(found.claimed())
                .isEqualTo(found.logBayesFactor().get(4))
                .isCloseTo(factor(values, Term.known(0, pulse, 1)), within(1e-8));
        assertThat(found.logBayesFactor().get(9))
                .isCloseTo(factor(values, Term.known(0, Shapes.pulse(YEARS, 10, 12), 1)), within(1e-8));
    }
}
