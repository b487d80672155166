package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class EstebanRayTest {
    private static double p(double[] sizes, double... places) {
        return EstebanRay.of(sizes, EstebanRay.onALine(places)).orElseThrow();
    }

    @Test
    void twoEqualGroups() {
        // 2 x 0.5^2.3 x 0.5 x d.
        assertThat(p(new double[] {8, 8}, 0, 1)).isCloseTo(FastMath.pow(0.5, 2.3), within(1e-15));
        assertThat(p(new double[] {8, 8}, -2, 1)).isCloseTo(3 * FastMath.pow(0.5, 2.3), within(1e-15));
        assertThat(p(new double[] {1}, 4)).isZero();
    }

    @Test
    void severalByHand() {
        // a = 1: sum of p^2 q d over ordered pairs, with shares 1/2, 1/4, 1/4 at 0, 1, 3.
        double byHand = 0.25 * (0.25 * 1 + 0.25 * 3) + 0.0625 * (0.5 * 1 + 0.25 * 2) + 0.0625 * (0.5 * 3 + 0.25 * 2);
        assertThat(EstebanRay.of(new double[] {2, 1, 1}, EstebanRay.onALine(0, 1, 3), 1))
                .hasValue(byHand);
    }

    @Test
    void twoCampsAreMorePolarisedThanManyThoughGiniSaysOtherwise() {
        double[] spread = {1, 1, 1, 1, 1};
        double[] camps = {5, 0, 0, 0, 5};
        assertThat(p(camps, 0, 1, 2, 3, 4)).isGreaterThan(p(spread, 0, 1, 2, 3, 4));
        // Two groups that draw together at their middle: less spread, more polarised.
        assertThat(p(new double[] {2, 2}, 0.5, 3.5)).isGreaterThan(p(new double[] {1, 1, 1, 1}, 0, 1, 3, 4));
    }

    @Test
    void refusesWhatIsNoDistance() {
        double[] two = {1, 1};
        assertThat(EstebanRay.of(new double[] {0, 0}, EstebanRay.onALine(0, 1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstebanRay.of(two, EstebanRay.onALine(0, 1), 1.7))
                .withMessageContaining("1.7");
        assertThatIllegalArgumentException().isThrownBy(() -> EstebanRay.of(two, EstebanRay.onALine(0, 1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> EstebanRay.of(two, EstebanRay.onALine(0, 1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstebanRay.of(two, new double[][] {{0, 1}, {2, 0}}))
                .withMessageContaining("2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> EstebanRay.of(two, new double[][] {{1, 1}, {1, 0}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstebanRay.of(new double[] {1, -1}, EstebanRay.onALine(0, 1)))
                .withMessageContaining("-1");
    }
}
