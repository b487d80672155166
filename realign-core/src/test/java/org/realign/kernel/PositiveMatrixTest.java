package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class PositiveMatrixTest {
    /** Determinant 4 * 3 - 2 * 2 = 8; inverse (1/8) [3 -2; -2 4]. */
    private final PositiveMatrix matrix = new PositiveMatrix(new double[] {4, 2, 2, 3});

    @Test
    void solvesByHand() {
        assertThat(matrix.solve(new double[] {8, 7})).containsExactly(new double[] {1.25, 1.5}, within(1e-12));
        assertThat(matrix.logDeterminant()).isCloseTo(FastMath.log(8), within(1e-12));
        assertThat(matrix.quadratic(new double[] {8, 7})).isCloseTo(20.5, within(1e-12));
    }

    @Test
    void normalDensity() {
        double expected = -0.5 * (20.5 + FastMath.log(8) + 2 * FastMath.log(2 * FastMath.PI));
        assertThat(matrix.logNormalDensity(new double[] {8, 7})).isCloseTo(expected, within(1e-12));
    }

    @Test
    void refusesWhatIsNotPositiveDefinite() {
        assertThatThrownBy(() -> new PositiveMatrix(new double[] {1, 2, 2, 1}))
                .isInstanceOf(MathIllegalArgumentException.class);
        assertThatThrownBy(() -> new PositiveMatrix(new double[3])).hasMessageContaining("3 numbers");
    }
}
