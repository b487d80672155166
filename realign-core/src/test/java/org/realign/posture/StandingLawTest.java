package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.posture.Courses.present;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Window;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** Laws of a single draw, of three poles with any rivalry. */
class StandingLawTest {
    /** Three alignments, then the rivalries of 0 and 1, 0 and 2, 1 and 2. */
    private static final Gen<List<Double>> STANDINGS =
            Gen.both(Gen.lists(Gen.doubles(-3, 3), 3, 3), Gen.lists(Gen.doubles(0, 1), 3, 3), (x, r) -> {
                List<Double> all = new ArrayList<>(x);
                all.addAll(r);
                return all;
            });

    private static final int[][] ORDERS = {{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /** The same with pole {@code order[i]} in place i. */
    private static Course course(List<Double> standing, int... order) {
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = standing.get(order[i]);
        }
        return Courses.of((t, p, q) -> standing.get(2 + order[p] + order[q]), x);
    }

    private static double value(Course course, Quantity quantity) {
        return present(new Strategy(course, Thresholds.UNTUNED).at(quantity, 0))[0];
    }

    private static Odds odds(Course course) {
        return present(Postures.of(course, Thresholds.UNTUNED).at(0));
    }

    private static boolean rivals(List<Double> standing) {
        return standing.subList(3, 6).stream().anyMatch(r -> r >= Thresholds.UNTUNED.rivals());
    }

    @Test
    void theOrderOfPolesPlaysNoPart() {
        Laws.forAll(STANDINGS, 300, 31, standing -> {
            boolean ties = standing.subList(0, 3).stream().distinct().count() < 3;
            Course plain = course(standing, 0, 1, 2);
            for (int[] order : ORDERS) {
                Course other = course(standing, order);
                for (Quantity quantity : Quantity.values()) {
                    if (!ties && (quantity != Quantity.EQUIDISTANCE || rivals(standing))) {
                        assertThat(value(other, quantity)).isCloseTo(value(plain, quantity), within(1e-12));
                    }
                }
                for (Posture posture : Posture.values()) {
                    for (int i = 0; i < 3 && !ties; i++) {
                        assertThat(odds(other).of(posture, i))
                                .isEqualTo(odds(plain).of(posture, order[i]));
                    }
                }
            }
        });
    }

    @Test
    void exactlyOnePostureHoldsAndTowardsSomebodyUnlessWithdrawn() {
        Laws.forAll(STANDINGS, 300, 32, standing -> {
            Odds odds = odds(course(standing, 0, 1, 2));
            double sum = 0;
            for (Posture posture : Posture.values()) {
                sum += odds.of(posture);
                double most = Math.max(odds.of(posture, 0), Math.max(odds.of(posture, 1), odds.of(posture, 2)));
                assertThat(most).isEqualTo(posture == Posture.WITHDRAWN ? 0 : odds.of(posture));
            }
            assertThat(sum).isEqualTo(1);
            assertThat(odds.of(Word.NON_ALIGNED) + odds.of(Word.ALIGNED) + odds.of(Word.TILTING))
                    .isEqualTo(1);
        });
    }

    @Test
    void everythingButTheTiltIsAShareAndTheTiltOverARivalOfTheTopIsNoDeficit() {
        Laws.forAll(STANDINGS, 300, 33, standing -> {
            Course course = course(standing, 0, 1, 2);
            for (Quantity quantity : List.of(Quantity.HEDGING, Quantity.WEIGHTED_HEDGING, Quantity.WITHDRAWAL)) {
                assertThat(value(course, quantity)).isBetween(0.0, 1.0);
            }
            if (rivals(standing)) {
                assertThat(value(course, Quantity.EQUIDISTANCE)).isBetween(0.0, 1.0);
            }
            if (odds(course).of(Posture.HEDGING) == 1) {
                assertThat(value(course, Quantity.TILT)).isBetween(0.0, Thresholds.UNTUNED.equidistant());
            }
            assertThat(value(course, Quantity.WEIGHTED_HEDGING))
                    .isLessThanOrEqualTo(1)
                    .isGreaterThanOrEqualTo(0);
        });
    }

    @Test
    void comingCloserToAPoleIsNoWithdrawal() {
        Laws.forAll(Gen.both(STANDINGS, Gen.doubles(0.001, 2), Step::new), 300, 34, step -> {
            List<Double> closer = new ArrayList<>(step.standing);
            closer.set(1, closer.get(1) + step.by);
            assertThat(value(course(closer, 0, 1, 2), Quantity.WITHDRAWAL))
                    .isLessThan(value(course(step.standing, 0, 1, 2), Quantity.WITHDRAWAL) + 1e-12);
            assertThat(odds(course(closer, 0, 1, 2)).of(Posture.WITHDRAWN))
                    .isLessThanOrEqualTo(odds(course(step.standing, 0, 1, 2)).of(Posture.WITHDRAWN));
        });
    }

    private record Step(List<Double> standing, double by) {}

    @Test
    void comingCloserToTheTopPoleKeepsAStateAligned() {
        Laws.forAll(Gen.both(STANDINGS, Gen.doubles(0.001, 2), Step::new), 1000, 35, step -> {
            Odds before = odds(course(step.standing, 0, 1, 2));
            for (int top = 0; top < 3; top++) {
                if (before.of(Posture.ALIGNED, top) == 1 && highest(step.standing, top)) {
                    List<Double> closer = new ArrayList<>(step.standing);
                    closer.set(top, closer.get(top) + step.by);
                    assertThat(odds(course(closer, 0, 1, 2)).of(Posture.ALIGNED, top))
                            .isEqualTo(1);
                }
            }
        });
    }

    private static boolean highest(List<Double> standing, int pole) {
        return standing.subList(0, 3).stream().allMatch(x -> x <= standing.get(pole));
    }

    @Test
    void noiseThatAveragesOutOverAWindowLeavesItsPosture() {
        Laws.forAll(STANDINGS, 200, 36, standing -> {
            Rivals.Source rivals = (t, p, q) -> standing.get(2 + p + q);
            Course noisy =
                    Courses.of(2, 2, 3, (s, t, p) -> standing.get(p) + (s + t == 1 ? 0.25 : -0.25) * (p + 1), rivals);
            Course plain = Courses.of(2, 2, 3, (s, t, p) -> standing.get(p), rivals);
            Window both = Window.parse("1950..1951");
            Postures.Stay with = present(Postures.of(noisy, Thresholds.UNTUNED).during(both));
            Postures.Stay without =
                    present(Postures.of(plain, Thresholds.UNTUNED).during(both));
            boolean edge = standing.stream().anyMatch(v -> v == Math.rint(v * 4) / 4);
            for (Posture posture : Posture.values()) {
                if (!edge) {
                    assertThat(with.whole().of(posture))
                            .isEqualTo(without.whole().of(posture));
                }
            }
        });
    }
}
