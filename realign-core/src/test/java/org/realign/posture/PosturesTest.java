package org.realign.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.posture.Courses.BEIJING;
import static org.realign.posture.Courses.EAST;
import static org.realign.posture.Courses.ENEMIES;
import static org.realign.posture.Courses.MOSCOW;
import static org.realign.posture.Courses.WASHINGTON;
import static org.realign.posture.Courses.absent;
import static org.realign.posture.Courses.present;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.realign.align.Terms;
import org.realign.record.Missing;
import org.realign.record.Window;

class PosturesTest {
    private static Odds odds(Rivals.Source rivals, double... x) {
        return present(Postures.of(Courses.of(rivals, x), Thresholds.UNTUNED).at(0));
    }

    private static Postures.Stay stay(Course course, String window) {
        return present(Postures.of(course, Thresholds.UNTUNED).during(Window.parse(window)));
    }

    @Nested
    class TheRule {
        @Test
        void aStateFarFromAllHasWithdrawn() {
            Odds odds = odds(ENEMIES, -0.3, -0.26, -2);
            assertThat(odds.of(Posture.WITHDRAWN)).isEqualTo(1);
            assertThat(odds.of(Word.WITHDRAWN)).isEqualTo(1);
            assertThat(odds.of(Word.NON_ALIGNED)).isEqualTo(1);
            assertThat(odds(ENEMIES, -0.3, -0.24, -2).of(Posture.WITHDRAWN)).isZero();
        }

        @Test
        void alignedNeedsBothHeightAndLead() {
            Odds odds = odds(ENEMIES, 0, 1, -1);
            assertThat(odds.of(Posture.ALIGNED)).isEqualTo(1);
            assertThat(odds.of(Posture.ALIGNED, MOSCOW)).isEqualTo(1);
            assertThat(odds.of(Posture.ALIGNED, WASHINGTON)).isZero();
            assertThat(odds(ENEMIES, -0.5, 0.9, -1).of(Posture.TILTING, MOSCOW)).isEqualTo(1);
            assertThat(odds(ENEMIES, 0.4, 1.3, -1).of(Posture.TILTING, MOSCOW)).isEqualTo(1);
        }

        @Test
        void equalDistanceToTwoRivalsIsHedging() {
            Odds odds = odds(ENEMIES, -2, 0.8, 0.6);
            assertThat(odds.of(Posture.HEDGING)).isEqualTo(1);
            assertThat(odds.of(Posture.HEDGING, MOSCOW)).isEqualTo(1);
            assertThat(odds.of(Posture.HEDGING, BEIJING)).isEqualTo(1);
            assertThat(odds.of(Posture.HEDGING, WASHINGTON)).isZero();
            assertThat(odds.of(Word.NON_ALIGNED)).isEqualTo(1);
        }

        @Test
        void aRivalTurnedAwayFromIsNotCourted() {
            assertThat(odds(ENEMIES, -2, -0.1, -0.3).of(Posture.TILTING, MOSCOW))
                    .isEqualTo(1);
            assertThat(odds(ENEMIES, -2, -0.1, -0.2).of(Posture.HEDGING)).isEqualTo(1);
        }

        @Test
        void twoPatronsWhoArePartnersAreOneSide() {
            Odds odds = odds(EAST, -1, 1.5, 1.4);
            assertThat(odds.of(Posture.ALIGNED)).isEqualTo(1);
            assertThat(odds.of(Posture.ALIGNED, MOSCOW)).isEqualTo(1);
            assertThat(odds.of(Posture.ALIGNED, BEIJING)).isEqualTo(1);
            assertThat(odds(ENEMIES, -1, 1.5, 1.4).of(Posture.HEDGING)).isEqualTo(1);
            assertThat(odds(EAST, -1, 0.5, 0.4).of(Posture.TILTING, BEIJING)).isEqualTo(1);
        }

        @Test
        void aPartnersPartnerWhoIsMuchLessSuppliedIsNotNamed() {
            Odds odds = odds(EAST, -1, 1.5, 0.2);
            assertThat(odds.of(Posture.ALIGNED, MOSCOW)).isEqualTo(1);
            assertThat(odds.of(Posture.ALIGNED, BEIJING)).isZero();
            // at the level of alignment itself, though further from the top than equal distance
            assertThat(odds(EAST, -1, 2.5, 1.1).of(Posture.ALIGNED, BEIJING)).isEqualTo(1);
        }

        @Test
        void aBlocMayBeCourtedAgainstItsRival() {
            Odds odds = odds(EAST, 0.9, 1, 0.9);
            assertThat(odds.of(Posture.HEDGING, WASHINGTON)).isEqualTo(1);
            assertThat(odds.of(Posture.HEDGING, BEIJING)).isEqualTo(1);
        }

        @Test
        void aWellSuppliedPartnerDoesNotStandInForTheRival() {
            // Washington, Paris and London are partners; Moscow and Beijing stand against them.
            Rivals.Source blocs =
                    (t, p, q) -> (p == MOSCOW || p == BEIJING) == (q == MOSCOW || q == BEIJING) ? 0.05 : 0.9;
            Odds odds = odds(blocs, 1.6, -1.5, -2, 1.5, 0.7);
            assertThat(odds.of(Posture.ALIGNED, WASHINGTON)).isEqualTo(1);
            assertThat(odds.of(Posture.ALIGNED, 3)).isEqualTo(1);
            assertThat(odds.of(Posture.ALIGNED, 4)).isZero();
        }

        @Test
        void whereNobodyIsARivalTheHeightDecides() {
            assertThat(odds((t, p, q) -> 0.1, 1.2, 0, 0).of(Posture.ALIGNED, WASHINGTON))
                    .isEqualTo(1);
            assertThat(odds((t, p, q) -> 0.1, 0.2, 0.1, 0).of(Posture.TILTING)).isEqualTo(1);
        }
    }

    @Nested
    class OverAWindow {
        /** Each of the two patrons in turn, for five years each, forty years long. */
        private final Course swinging = Courses.of(
                4, 40, 3, (s, t, p) -> p == WASHINGTON ? -2 : (t / 5 % 2 == 0) == (p == MOSCOW) ? 1.5 : 0.2, ENEMIES);

        @Test
        void swingsBetweenPatronsAreHedgingAsAWhole() {
            Postures.Stay stay = stay(swinging, "1950..1989");
            assertThat(stay.whole().of(Posture.HEDGING)).isEqualTo(1);
            assertThat(stay.share().of(Posture.HEDGING)).isZero();
            assertThat(stay.share().of(Posture.ALIGNED, MOSCOW)).isEqualTo(0.5);
            assertThat(stay.share().of(Posture.ALIGNED, BEIJING)).isEqualTo(0.5);
            assertThat(stay(swinging, "1950..1954").whole().of(Posture.ALIGNED, MOSCOW))
                    .isEqualTo(1);
        }

        @Test
        void probabilitiesAreSharesOfDraws() {
            Course course = Courses.of(4, 2, 3, (s, t, p) -> p == MOSCOW ? (s == 0 ? 0.1 : 1.5) : 0, ENEMIES);
            Postures.Stay stay = stay(course, "1950..1951");
            assertThat(stay.whole().of(Posture.ALIGNED)).isEqualTo(0.75);
            assertThat(stay.whole().of(Posture.HEDGING)).isEqualTo(0.25);
            assertThat(stay.share().of(Posture.ALIGNED, MOSCOW)).isEqualTo(0.75);
            assertThat(stay.range().length()).isEqualTo(2);
        }

        @Test
        void aPoleCountsWhereItExists() {
            // Beijing exists in the last four of ten years, then in half of them.
            Courses.Values values = (s, t, p) -> p == WASHINGTON ? -2 : 0.8;
            for (int first : new int[] {6, 5}) {
                Course course = Courses.of(
                        "PRK", 1, 3, values, ENEMIES, List.of(terms(10, first)), new int[] {0, 0, first}, new int[] {
                            10, 10, 10
                        });
                Posture whole = first == 6 ? Posture.TILTING : Posture.HEDGING;
                assertThat(stay(course, "1950..1959").whole().of(whole)).isEqualTo(1);
                assertThat(stay(course, "1950..1959").share().of(Posture.HEDGING))
                        .isEqualTo((10 - first) / 10.0);
            }
        }
    }

    private static Terms terms(int periods, int first) {
        Terms.Builder terms = new Terms.Builder();
        for (int t = 0; t < periods; t++) {
            for (int p = 0; p < (t < first ? 2 : 3); p++) {
                terms.add(t * 3 + p, 1);
            }
        }
        return terms.build();
    }

    @Test
    void withoutDataThereIsNoAnswer() {
        Course silent = Courses.of(
                "PRK",
                1,
                9,
                3,
                (s, t, p) -> 0,
                ENEMIES,
                List.of(new Terms.Builder().add(0, 1).add(1, 1).add(2, 1).build()));
        Postures postures = Postures.of(silent, Thresholds.UNTUNED);
        assertThat(postures.at(0).isPresent()).isTrue();
        assertThat(postures.at(2).isPresent()).isTrue();
        assertThat(absent(postures.at(3)).kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(absent(postures.during(Window.parse("1955..1957"))).why())
                .contains("North Korea", "Washington", "1955 to 1957");
    }
}
