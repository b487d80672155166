package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;

/**
 * Estimates of published models against those of RSiena 1.6.5, means of the seeds at hand. Estimates differ by seed, RSiena's by
 * some 0.05 standard errors; within 0.15 of them counts as the same, twice three times 0.05 divided by the root of 2 and of the seeds.
 */
class S50ReferenceTest {
    private static final double SAME = 0.15;
    private static final int SIMULATIONS = 3_000;

    private static Estimate estimate(Model model) {
        Estimate estimate = Estimator.estimate(
                model, Settings.DEFAULT.withSimulations(SIMULATIONS), new RandomStreams(1), Progress.SILENT);
        assertThat(estimate.hasConverged()).as(estimate.says()).isTrue();
        return estimate;
    }

    private static void agrees(Estimate estimate, double[] published, double[] errors) {
        for (int k = 0; k < published.length; k++) {
            assertThat(estimate.theta()[k])
                    .as(estimate.names().get(k))
                    .isCloseTo(published[k], within(SAME * errors[k]));
            // Standard errors are means over simulations: the two programs' differ by less than a fifth.
            assertThat(estimate.fit().orElseThrow().errors()[k]).isCloseTo(errors[k], within(0.2 * errors[k]));
        }
    }

    @Test
    void friendshipInThreeWaves() {
        agrees(
                estimate(S50.friendship("density", "recip", "transTrip", "cycle3")),
                new double[] {6.572, 5.2635, -2.657, 2.448, 0.653, -0.093},
                new double[] {1.1, 0.93, 0.12, 0.215, 0.14, 0.27});
    }

    @Test
    void balanceInThreeWaves() {
        agrees(
                estimate(S50.friendship("density", "recip", "balance")),
                new double[] {7.553, 5.530, -1.963, 2.240, 0.3752},
                new double[] {1.40, 0.91, 0.14, 0.20, 0.040});
    }

    @Test
    void friendshipAndTobacco() {
        agrees(estimate(S50.smoking()), new double[] {6.178, -2.514, 2.097, 0.556, 0.0445, 0.4415}, new double[] {
            1.0, 0.15, 0.27, 0.17, 0.33, 0.255
        });
    }

    @Test
    void friendshipAndTobaccoConditionally() {
        Estimate estimate = estimate(S50.smoking().conditionalOn(0));
        agrees(estimate, new double[] {-2.542, 2.125, 0.559, 0.054, 0.4545}, new double[] {0.151, 0.28, 0.19, 0.36, 0.26
        });
        assertThat(estimate.rates().get(0).value()).isCloseTo(6.09, within(SAME * 1.0));
        assertThat(estimate.rates().get(0).error()).isCloseTo(1.0, within(0.1));
    }

    @Test
    void friendshipAndAlcohol() {
        agrees(
                estimate(S50.coevolution()),
                new double[] {
                    6.558, 5.120, -2.754, 2.372, 0.651, -0.059, -0.059, 0.050, 1.390, 1.344, 1.845, 0.372, -0.068, 3.960
                },
                new double[] {1.19, 0.84, 0.14, 0.22, 0.14, 0.29, 0.11, 0.11, 0.58, 0.36, 0.48, 0.16, 0.10, 2.07});
    }
}
