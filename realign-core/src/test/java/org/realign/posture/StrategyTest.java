package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.posture.Courses.EAST;
import static org.realign.posture.Courses.ENEMIES;
import static org.realign.posture.Courses.MOSCOW;
import static org.realign.posture.Courses.absent;
import static org.realign.posture.Courses.present;

import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Window;

/** Numbers worked out by hand: Phi(1) = 0.8413447, Phi(2) = 0.9772499, exp(-1/2) = 0.6065307, exp(-2) = 0.1353353. */
class StrategyTest {
    private static double[] at(Course course, Quantity quantity) {
        return present(new Strategy(course, Thresholds.UNTUNED).at(quantity, 0));
    }

    private static double one(Quantity quantity, Rivals.Source rivals, double... x) {
        return at(Courses.of(rivals, x), quantity)[0];
    }

    @Test
    void hedgingIsRivalryTimesEngagementTimesCloseness() {
        assertThat(one(Quantity.HEDGING, (t, p, q) -> 0.8, 1, 0.5))
                .isCloseTo(0.8 * 0.9772499 * 0.8413447 * 0.6065307, within(1e-7));
        assertThat(one(Quantity.HEDGING, (t, p, q) -> 0.5, 0, 0)).isCloseTo(0.5 * 0.25, within(1e-12));
        // the best pair, not the partners
        assertThat(one(Quantity.HEDGING, EAST, 0, 1, 1)).isCloseTo(0.1 * 0.9772499 * 0.9772499, within(1e-7));
    }

    @Test
    void itsWeightedMeanIsOverAllPairs() {
        double close = 0.9772499 * 0.9772499;
        double far = 0.9772499 * 0.5 * 0.1353353;
        assertThat(one(Quantity.WEIGHTED_HEDGING, EAST, 0, 1, 1))
                .isCloseTo((0.1 * close + 1.8 * far) / 1.9, within(1e-7));
        assertThat(one(Quantity.WEIGHTED_HEDGING, (t, p, q) -> 0, 1, 1)).isZero();
    }

    @Test
    void equidistanceIsOfTheBestSuppliedRivals() {
        assertThat(one(Quantity.EQUIDISTANCE, ENEMIES, 1, 0.5, -2)).isCloseTo(0.6065307, within(1e-7));
        assertThat(one(Quantity.EQUIDISTANCE, EAST, 0, 1, 1)).isCloseTo(0.1353353, within(1e-7));
        assertThat(one(Quantity.EQUIDISTANCE, ENEMIES, -1, -1, -1)).isEqualTo(1);
    }

    @Test
    void tiltIsTheLeadOverTheRivalOfTheBloc() {
        assertThat(one(Quantity.TILT, ENEMIES, 1, 0.5, -2)).isEqualTo(0.5);
        assertThat(one(Quantity.TILT, EAST, -1, 1.5, 1.25)).isEqualTo(2.5);
        assertThat(one(Quantity.TILT, (t, p, q) -> 0, -1, 0.5, 1.25)).isEqualTo(1.25);
    }

    @Test
    void withdrawalIsKeepingFromAll() {
        assertThat(one(Quantity.WITHDRAWAL, ENEMIES, 0, 0, 0)).isCloseTo(0.125, within(1e-12));
        assertThat(one(Quantity.WITHDRAWAL, ENEMIES, -1, -0.5)).isCloseTo(0.9772499 * 0.8413447, within(1e-7));
    }

    @Test
    void aWindowIsAveragedWithinEachDraw() {
        Course course = Courses.of(2, 3, 2, (s, t, p) -> p == MOSCOW ? s + t : 0, ENEMIES);
        Strategy strategy = new Strategy(course, Thresholds.UNTUNED);
        assertThat(present(strategy.means(Quantity.TILT, Window.parse("1950..1952"))))
                .containsExactly(1, 2);
        assertThat(present(strategy.means(Quantity.TILT, Window.parse("1951..1952"))))
                .containsExactly(1.5, 2.5);
        assertThat(present(strategy.during(Quantity.TILT, Window.parse("1950..1952")))
                        .mean())
                .isCloseTo(1.5, within(1e-12));
    }

    @Test
    void yearsWithoutRivalsHaveNoEquidistance() {
        Course course = Courses.of(1, 3, 2, (s, t, p) -> p == MOSCOW ? t * 0.5 : 0, (t, p, q) -> t == 1 ? 0.9 : 0.3);
        Strategy strategy = new Strategy(course, Thresholds.UNTUNED);
        assertThat(present(strategy.means(Quantity.EQUIDISTANCE, Window.parse("1950..1952")))[0])
                .isCloseTo(0.6065307, within(1e-7));
        assertThat(absent(strategy.at(Quantity.EQUIDISTANCE, 0)).kind()).isEqualTo(Missing.ABSENT);
        assertThat(absent(strategy.at(Quantity.EQUIDISTANCE, 0)).why()).contains("North Korea", "1950");
        assertThat(strategy.at(Quantity.HEDGING, 0).isPresent()).isTrue();
        assertThat(absent(strategy.means(Quantity.HEDGING, Window.parse("1990")))
                        .kind())
                .isEqualTo(Missing.OUTSIDE_COVERAGE);
    }
}
