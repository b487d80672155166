package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void areTheDrawsThatWouldStandThereIfAllWereSorted() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n : new int[] {1, 2, 3, 10, 101, 2264}) {
            // Few different values, so that many are equal.
            double[] draws = random.ints(n, 0, 50).asDoubleStream().toArray();
            double[] sorted = Arrays.stream(draws).sorted().toArray();
            double[] found = Quantiles.of(draws, 0.95, 0, 0.5, 1, 0.05);
            assertThat(found)
                    .containsExactly(
                            sorted[(int) Math.round(0.95 * (n - 1))],
                            sorted[0],
                            sorted[(int) Math.round(0.5 * (n - 1))],
                            sorted[n - 1],
                            sorted[(int) Math.round(0.05 * (n - 1))]);
        }
    }
}
