package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rubin's rules by hand. */
class PooledTest {
    private static final double EXACT = 1e-12;

    /**
     * Three estimates 1, 2, 6 of the first parameter: mean 3, between (4 + 1 + 9) / 2 = 7, within (1 + 2 + 3) / 3 = 2; total
     * 2 + 4/3 x 7 = 34/3; freedom 2 (1 + 2 / (28/3))^2 = 2 (17/14)^2.
     */
    @Test
    void rubinByHand() {
        Pooled pooled = Pooled.of(
                List.of("a", "b"),
                List.of(new double[] {1, 5}, new double[] {2, 5}, new double[] {6, 5}),
                List.of(new double[][] {{1, 0.5}, {0.5, 4}}, new double[][] {{2, 0.5}, {0.5, 4}}, new double[][] {
                    {3, 0.5}, {0.5, 4}
                }));
        assertThat(pooled.mean()[0]).isCloseTo(3, within(EXACT));
        assertThat(pooled.within()[0]).isCloseTo(Math.sqrt(2), within(EXACT));
        assertThat(pooled.between()[0]).isCloseTo(Math.sqrt(7), within(EXACT));
        assertThat(pooled.covariance()[0][0]).isCloseTo(34.0 / 3, within(EXACT));
        assertThat(pooled.covariance()[0][1]).isCloseTo(0.5, within(EXACT));
        assertThat(pooled.error(0)).isCloseTo(Math.sqrt(34.0 / 3), within(EXACT));
        assertThat(pooled.missing(0)).isCloseTo(28.0 / 34, within(EXACT));
        assertThat(pooled.freedom()[0]).isCloseTo(2 * (17.0 / 14) * (17.0 / 14), within(EXACT));
    }

    /** Where estimates do not differ, nothing is missing, and the interval is the normal one: 1.959964 x 2. */
    @Test
    void whatDoesNotDifferIsNormal() {
        Pooled pooled = Pooled.of(
                List.of("b"),
                List.of(new double[] {5}, new double[] {5}),
                List.of(new double[][] {{4}}, new double[][] {{4}}));
        assertThat(pooled.freedom()[0]).isInfinite();
        assertThat(pooled.missing(0)).isZero();
        assertThat(pooled.halfWidth(0, 0.95)).isCloseTo(3.919928, within(1e-5));
    }

    /** With two imputations of 0 and 2 and no variance within there is one degree of freedom: t = 12.7062. */
    @Test
    void fewImputationsWidenIntervals() {
        Pooled pooled = Pooled.of(
                List.of("a"),
                List.of(new double[] {0}, new double[] {2}),
                List.of(new double[][] {{0}}, new double[][] {{0}}));
        assertThat(pooled.halfWidth(0, 0.95)).isCloseTo(12.7062 * Math.sqrt(3), within(1e-3));
    }
}
