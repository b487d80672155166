package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class MetaRegressionTest {
    private static final double EXACT = 1e-12;
    private static final double[] SIDES = {-1, -1, 1, 1};
    private static final double[] VARIANCES = {1, 0.5, 0.25, 1};

    /** On either side means of 0.2 and 1.1 by weights 1, 2 and 4, 1: misfit 0.26, less than the two expected. */
    @Test
    void withoutMoreBetweenThanErrorsAreWorthItIsWeightedLeastSquares() {
        MetaRegression found = MetaRegression.of(new double[] {0, 0.3, 1, 1.5}, VARIANCES, SIDES);
        assertThat(found.between()).isZero();
        assertThat(found.slope()).isCloseTo(0.45, within(EXACT));
        assertThat(found.level()).isCloseTo(0.65, within(EXACT));
        assertThat(found.error()).isCloseTo(Math.sqrt((1 / 3.0 + 1 / 5.0) / 4), within(EXACT));
    }

    /** The same ten times as large: misfit 26, and a unit between adds 8 - 5 / 3 - 17 / 5 = 44 / 15 to it. */
    @Test
    void whatErrorsDoNotExplainLiesBetween() {
        MetaRegression found = MetaRegression.of(new double[] {0, 3, 10, 15}, VARIANCES, SIDES);
        double between = 24 * 15 / 44.0;
        assertThat(found.between()).isCloseTo(between, within(EXACT));
        double[] w = Arrays.stream(VARIANCES).map(v -> 1 / (v + between)).toArray();
        double low = 3 * w[1] / (w[0] + w[1]);
        double high = (10 * w[2] + 15 * w[3]) / (w[2] + w[3]);
        assertThat(found.slope()).isCloseTo((high - low) / 2, within(EXACT));
        assertThat(found.level()).isCloseTo((high + low) / 2, within(EXACT));
        assertThat(found.error()).isCloseTo(Math.sqrt((1 / (w[0] + w[1]) + 1 / (w[2] + w[3])) / 4), within(EXACT));
    }

    /**
     * Thirteen trials of a vaccine by latitude, from Colditz et al. 1994, JAMA 271(9), table 1; the estimates are those that the R
     * package metafor gives with method "DL", to the four places that it prints.
     */
    @Test
    void thirteenTrialsOfAVaccineByLatitude() {
        double[][] trials = {
            {4, 119, 11, 128, 44},
            {6, 300, 29, 274, 55},
            {3, 228, 11, 209, 42},
            {62, 13536, 248, 12619, 52},
            {33, 5036, 47, 5761, 13},
            {180, 1361, 372, 1079, 44},
            {8, 2537, 10, 619, 19},
            {505, 87886, 499, 87892, 13},
            {29, 7470, 45, 7232, 27},
            {17, 1699, 65, 1600, 42},
            {186, 50448, 141, 27197, 18},
            {5, 2493, 3, 2338, 33},
            {27, 16886, 29, 17825, 33}
        };
        MetaRegression found = MetaRegression.of(
                Arrays.stream(trials)
                        .mapToDouble(t -> FastMath.log(t[0] / (t[0] + t[1]) / (t[2] / (t[2] + t[3]))))
                        .toArray(),
                Arrays.stream(trials)
                        .mapToDouble(t -> 1 / t[0] - 1 / (t[0] + t[1]) + 1 / t[2] - 1 / (t[2] + t[3]))
                        .toArray(),
                Arrays.stream(trials).mapToDouble(t -> t[4]).toArray());
        assertThat(found.between()).isCloseTo(0.0633, within(5e-5));
        assertThat(found.level()).isCloseTo(0.2595, within(5e-5));
        assertThat(found.slope()).isCloseTo(-0.0292, within(5e-5));
        assertThat(found.error()).isCloseTo(0.0067, within(5e-5));
    }

    /** Forty changes of which errors differ fivefold. */
    private static MetaRegression drawn(
            UniformRandomProvider random, NormalizedGaussianSampler normal, double slope, double between) {
        double[] change = new double[40];
        double[] variance = new double[change.length];
        double[] z = new double[change.length];
        for (int i = 0; i < change.length; i++) {
            z[i] = normal.sample();
            variance[i] = 0.01 + 0.04 * random.nextDouble();
            change[i] = 0.3 + slope * z[i] + Math.sqrt(variance[i] + between) * normal.sample();
        }
        return MetaRegression.of(change, variance, z);
    }

    @Test
    void findsWhatLiesBetweenAndItsIntervalsCover() {
        UniformRandomProvider random = new RandomStreams(11).stream(Purpose.SIMULATED_RECORD);
        NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        int sets = 2000;
        double sum = 0;
        int covered = 0;
        for (int n = 0; n < sets; n++) {
            double slope = normal.sample();
            MetaRegression found = drawn(random, normal, slope, 0.05);
            sum += found.between();
            covered += Math.abs(found.slope() - slope) <= 1.6449 * found.error() ? 1 : 0;
        }
        // About 0.018 in one set: five standard errors of the mean of all. Never below 0, which is rare at this size,
        // and tells little.
        assertThat(sum / sets).isCloseTo(0.05, within(0.002));
        // 90%, less a little as `between` is itself estimated; six standard errors of 0.007.
        assertThat(covered / (double) sets).isBetween(0.86, 0.94);
    }

    /** With nothing between, half of all estimates are none, and the others are small: intervals are if anything too wide. */
    @Test
    void findsNothingBetweenWhereThereIsNothing() {
        UniformRandomProvider random = new RandomStreams(12).stream(Purpose.SIMULATED_RECORD);
        NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        int sets = 1000;
        int none = 0;
        int covered = 0;
        for (int n = 0; n < sets; n++) {
            MetaRegression found = drawn(random, normal, 0, 0);
            none += found.between() == 0 ? 1 : 0;
            covered += Math.abs(found.slope()) <= 1.6449 * found.error() ? 1 : 0;
            assertThat(found.between()).isLessThan(0.05);
        }
        // P(chi2 of 38 < 38) = 0.53; five standard errors of 0.016.
        assertThat(none / (double) sets).isCloseTo(0.53, within(0.08));
        assertThat(covered / (double) sets).isBetween(0.86, 0.96);
    }

    @Test
    void noSlopeWithoutChangesOrDifferences() {
        double[] three = {1, 2, 3};
        assertThatThrownBy(() -> MetaRegression.of(three, three, three)).hasMessageContaining("not 3");
        double[] same = {2, 2, 2, 2};
        assertThatThrownBy(() -> MetaRegression.of(SIDES, VARIANCES, same)).hasMessageContaining("do not differ");
    }
}
