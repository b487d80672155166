package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeltTest {

    private static double cost(double[] series, int[] changes) {
        StepCost cost = new StepCost(series, NoiseScale.NEIGHBOURS);
        double total = 0;
        int from = 0;
        for (int t : changes) {
            total += cost.between(from, t) + cost.penalty();
            from = t;
        }
        return total + cost.between(from, series.length);
    }

    private static int[] set(int bits) {
        return IntStream.range(1, 32).filter(t -> (bits >> (t - 1) & 1) == 1).toArray();
    }

    @Test
    void noSegmentationIsCheaper() {
        SplittableRandom random = new SplittableRandom(31);
        boolean found = false;
        for (int i = 0; i < 40; i++) {
            double[] series = new double[11];
            for (int t = 0; t < series.length; t++) {
                series[t] = random.nextDouble() + (t >= 4 ? 2 : 0) + (t >= 8 ? random.nextInt(6) : 0);
            }
            double best = Double.POSITIVE_INFINITY;
            for (int bits = 0; bits < 1 << 10; bits++) {
                best = Math.min(best, cost(series, set(bits)));
            }
            int[] changes = new Pelt().changes(series);
            found |= changes.length > 0;
            assertThat(cost(series, changes)).isCloseTo(best, within(1e-9));
            assertThat(cost(series, new BinarySegmentation().changes(series))).isGreaterThan(best - 1e-9);
        }
        assertThat(found).isTrue();
    }

    @Test
    void noiseIsMeasuredBetweenNeighbours() {
        // Differences 1, -1, 1, 9, 1, -1: median 1, deviations 0, 2, 0, 8, 0, 2, of which the median is 1.
        double[] series = {0, 1, 0, 1, 10, 11, 10};
        assertThat(StepCost.noiseVariance(series)).isCloseTo(1.482602218505602 * 1.482602218505602 / 2, within(1e-12));
        assertThat(StepCost.noiseVariance(new double[] {0, 0, 0, 4})).isCloseTo(16 / 3.0 / 2, within(1e-12));
        assertThat(StepCost.noiseVariance(new double[] {5})).isZero();
    }
}
