package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class SetPosteriorTest {
    private static final double EXACT = 1e-12;

    /** Likelihoods as 1 to 2 to 3 to 4, far below what a double holds. */
    @Test
    void setsAreBelievedInAsTheyAccountForTheRecord() {
        double[] logs = new double[4];
        for (int s = 0; s < 4; s++) {
            logs[s] = FastMath.log(s + 1.0) - 5000;
        }
        SetPosterior sets = SetPosterior.of(logs);
        // 5000 leaves about 13 digits of a logarithm.
        assertThat(sets.probability()).containsExactly(new double[] {0.1, 0.2, 0.3, 0.4}, within(1e-11));
        assertThat(sets.inclusion(0)).isCloseTo(0.6, within(1e-11));
        assertThat(sets.inclusion(1)).isCloseTo(0.7, within(1e-11));
        assertThat(sets.none()).isCloseTo(0.1, within(1e-11));
    }

    @Test
    void aSilentRecordLeavesEachAsItWas() {
        SetPosterior sets = SetPosterior.of(new double[8]);
        for (int h = 0; h < 3; h++) {
            assertThat(sets.inclusion(h)).isCloseTo(0.5, within(EXACT));
        }
        assertThat(sets.none()).isCloseTo(0.125, within(EXACT));
    }

    @Test
    void whatCannotBeIsNotBelieved() {
        SetPosterior sets = SetPosterior.of(new double[] {0, Double.NEGATIVE_INFINITY});
        assertThat(sets.inclusion(0)).isZero();
        assertThat(sets.none()).isEqualTo(1);
    }
}
