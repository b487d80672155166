package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.realign.posture.Posture;

/** Cuts at -1, -0.25, 0.25 and 1: the limits of postures, -0.25 and 1, and their mirror images. */
class GradesTest {
    /** Washington with both others rivals; Moscow and Beijing none. */
    private static final double[] TWO_CAMPS = {0, 0.9, 0.8, 0.9, 0, 0.1, 0.8, 0.1, 0};

    private static final double[] NO_RIVALS = new double[9];

    private static Posture posture(double[] rivalry, int... grades) {
        return Grades.posture(grades, rivalry);
    }

    @Test
    void cutsBelongToTheGradeAbove() {
        assertThat(Grades.of(-5)).isZero();
        assertThat(Grades.of(-1.01)).isZero();
        assertThat(Grades.of(-1)).isEqualTo(1);
        assertThat(Grades.of(-0.25)).isEqualTo(2);
        assertThat(Grades.of(0)).isEqualTo(2);
        assertThat(Grades.of(0.25)).isEqualTo(3);
        assertThat(Grades.of(0.99)).isEqualTo(3);
        assertThat(Grades.of(1)).isEqualTo(4);
        assertThat(Grades.WORDS).hasSize(Grades.HIGH + 1);
    }

    @Test
    void middlesLieInTheirGrade() {
        for (int grade = Grades.LOW; grade <= Grades.HIGH; grade++) {
            assertThat(Grades.of(Grades.middle(grade))).isEqualTo(grade);
        }
        assertThat(Grades.middle(3)).isCloseTo(0.625, within(1e-12));
        assertThat(Grades.middle(4)).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void hostileToAllHasWithdrawn() {
        assertThat(posture(TWO_CAMPS, 0, 1, 1)).isEqualTo(Posture.WITHDRAWN);
        assertThat(posture(NO_RIVALS, 1, 1, 1)).isEqualTo(Posture.WITHDRAWN);
        // Neutral with one is enough not to have.
        assertThat(posture(TWO_CAMPS, 0, 2, 1)).isNotEqualTo(Posture.WITHDRAWN);
    }

    @Test
    void alignedWithOneAndNotWithItsRival() {
        // 1.5 with Washington, 0.625 with Moscow: a lead of 0.875 is below 1, so it is no alignment.
        assertThat(posture(TWO_CAMPS, 4, 3, 1)).isEqualTo(Posture.TILTING);
        // 1.5 against 0.
        assertThat(posture(TWO_CAMPS, 4, 2, 2)).isEqualTo(Posture.ALIGNED);
        // Moscow and Beijing are no rivals of one another: a bloc, which it is aligned with.
        assertThat(posture(TWO_CAMPS, 0, 4, 4)).isEqualTo(Posture.ALIGNED);
    }

    @Test
    void evenlyBetweenRivalsHedges() {
        assertThat(posture(TWO_CAMPS, 3, 3, 1)).isEqualTo(Posture.HEDGING);
        assertThat(posture(TWO_CAMPS, 2, 2, 2)).isEqualTo(Posture.HEDGING);
        // Between those who are no rivals there is nothing to hedge.
        assertThat(posture(NO_RIVALS, 3, 3, 1)).isEqualTo(Posture.TILTING);
    }

    @Test
    void leaningToOneTilts() {
        // 0.625 against -0.625 with Moscow and Beijing: no alignment from 0.625.
        assertThat(posture(TWO_CAMPS, 3, 1, 1)).isEqualTo(Posture.TILTING);
    }
}
