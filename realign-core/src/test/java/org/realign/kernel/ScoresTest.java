package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final double EXACT = 1e-12;

    @Test
    void rankedProbabilityByHand() {
        double[] said = {0.2, 0.5, 0.3};
        // Cumulative 0.2, 0.7. Seen 0: (0.8^2 + 0.3^2) / 2; seen 1: (0.2^2 + 0.3^2) / 2; seen 2: (0.2^2 + 0.7^2) / 2.
        assertThat(Scores.rankedProbability(said, 0)).isCloseTo(0.365, within(EXACT));
        assertThat(Scores.rankedProbability(said, 1)).isCloseTo(0.065, within(EXACT));
        assertThat(Scores.rankedProbability(said, 2)).isCloseTo(0.265, within(EXACT));
    }

    @Test
    void rankedProbabilityIsBrierOfTwoClassesAndCountsHowFarOff() {
        assertThat(Scores.rankedProbability(new double[] {0.7, 0.3}, 1)).isCloseTo(0.49, within(EXACT));
        assertThat(Scores.rankedProbability(new double[] {1, 0, 0}, 0)).isZero();
        assertThat(Scores.rankedProbability(new double[] {1, 0, 0}, 1)).isCloseTo(0.5, within(EXACT));
        assertThat(Scores.rankedProbability(new double[] {1, 0, 0}, 2)).isCloseTo(1, within(EXACT));
    }

    @Test
    void crpsByHand() {
        // E|X - 1| = 0.5 x 1 + 0.25 x 0 + 0.25 x 3 = 1.25; E|X - X'| / 2 = 0.5 x 0.25 x 1 + 0.5 x 0.25 x 4 + 0.25 x
        // 0.25 x 3.
        double[] values = {0, 1, 4};
        double[] weights = {0.5, 0.25, 0.25};
        assertThat(Scores.continuousRankedProbability(values, weights, 1)).isCloseTo(1.25 - 0.8125, within(EXACT));
        // One value: the distance. Order does not matter.
        assertThat(Scores.continuousRankedProbability(new double[] {2}, new double[] {1}, -1))
                .isCloseTo(3, within(EXACT));
        assertThat(Scores.continuousRankedProbability(new double[] {4, 0, 1}, new double[] {0.25, 0.5, 0.25}, 1))
                .isCloseTo(0.4375, within(EXACT));
    }

    @Test
    void crpsOfClassesIsTheRankedProbabilityTimesTheirNumberLessOne() {
        double[] said = {0.1, 0.2, 0.3, 0.25, 0.15};
        for (int seen = 0; seen < said.length; seen++) {
            assertThat(Scores.continuousRankedProbability(new double[] {0, 1, 2, 3, 4}, said, seen))
                    .isCloseTo(4 * Scores.rankedProbability(said, seen), within(EXACT));
        }
    }

    @Test
    void areasByHand() {
        double[] said = {0.9, 0.8, 0.7, 0.6, 0.5};
        boolean[] happened = {true, false, true, false, false};
        // Of 6 pairs, 0.9 wins 3 and 0.7 wins 2. Precision 1/1 at the first, 2/3 at the second.
        assertThat(Scores.areaUnderRoc(said, happened)).hasValue(5 / 6.0);
        assertThat(Scores.averagePrecision(said, happened)).hasValue((1 + 2 / 3.0) / 2);
    }

    @Test
    void whatSaysNothingHasTheAreasOfChance() {
        double[] said = {0.3, 0.3, 0.3, 0.3};
        boolean[] happened = {true, false, false, false};
        assertThat(Scores.areaUnderRoc(said, happened)).hasValue(0.5);
        assertThat(Scores.averagePrecision(said, happened)).hasValue(0.25);
    }

    @Test
    void thereAreNoAreasWhereNothingOrAllHappened() {
        double[] said = {0.3, 0.4};
        assertThat(Scores.areaUnderRoc(said, new boolean[] {false, false})).isEmpty();
        assertThat(Scores.averagePrecision(said, new boolean[] {false, false})).isEmpty();
        assertThat(Scores.areaUnderRoc(said, new boolean[] {true, true})).isEmpty();
        assertThat(Scores.averagePrecision(said, new boolean[] {true, true})).hasValue(1);
    }
}
