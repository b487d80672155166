package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AndersonTest {

    /** x -> A x + b with rates up to 0.99: plain passes need 1,400 to gain six digits, combined ones solve it. */
    @Test
    void aLinearIterationIsSolvedInAsManyPassesAsItHasRates() {
        double[] rates = {0.99, 0.95, 0.5};
        Anderson anderson = new Anderson(5, 1e-14);
        double[] point = {0, 0, 0};
        for (int k = 0; k < 6; k++) {
            double[] image = new double[3];
            for (int i = 0; i < 3; i++) {
                image[i] = rates[i] * point[i] + 1 - rates[i];
            }
            point = anderson.next(point, image);
        }
        for (double value : point) {
            assertThat(value).isCloseTo(1, within(1e-6));
        }
    }
}
