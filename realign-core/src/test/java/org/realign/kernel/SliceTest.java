package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** A step from exact draws of the density must give exact draws again, whatever the width and the cap. */
class SliceTest {
    private static final int N = 100_000;

    private final UniformRandomProvider random = new RandomStreams(7).stream(Purpose.SIMULATED_RECORD, 4);
    private final ZigguratSampler.Exponential exponential = ZigguratSampler.Exponential.of(random);
    private final Slice slice = new Slice(random);

    private static double gamma3(double x) {
        return x > 0 ? 2 * FastMath.log(x) - x : Double.NEGATIVE_INFINITY;
    }

    /** The largest gap between the distribution functions exceeds 1.95 / sqrt(n) once in 1,000. */
    @Test
    void aStepKeepsTheDensity() {
        for (double width : new double[] {0.2, 1.5, 60}) {
            for (int cap : new int[] {1, 3, 50}) {
                double[] after = new double[N];
                double steps = 0;
                for (int i = 0; i < N; i++) {
                    double at = exponential.sample() + exponential.sample() + exponential.sample();
                    after[i] = slice.next(SliceTest::gamma3, at, width, cap);
                    steps += Math.abs(after[i] - at);
                }
                Arrays.sort(after);
                double gap = 0;
                for (int i = 0; i < N; i++) {
                    double p = Gamma.regularizedGammaP(3, after[i]);
                    gap = Math.max(gap, Math.max(p - (double) i / N, (i + 1.0) / N - p));
                }
                assertThat(gap).as("width %s, cap %s", width, cap).isLessThan(1.95 / Math.sqrt(N));
                assertThat(steps / N)
                        .as("moves at width %s, cap %s", width, cap)
                        .isGreaterThan(0.05);
            }
        }
    }

    @Test
    void aChainFromAfarFindsTheDensity() {
        double x = 40;
        double[] chain = new double[N];
        for (int i = -100; i < N; i++) {
            x = slice.next(SliceTest::gamma3, x, 2, 20);
            chain[Math.max(i, 0)] = x;
        }
        double size = Convergence.bulkSize(new double[][] {chain});
        assertThat(size).isGreaterThan(N / 10.0);
        // Mean and variance are 3: 4 standard errors of what the chain is worth.
        assertThat(Sums.mean(chain)).isCloseTo(3, within(4 * Math.sqrt(3 / size)));
    }

    @Test
    void noDensityAnywhereElseStaysInPlace() {
        assertThat(slice.next(x -> x == 2 ? 0 : Double.NaN, 2, 1, 5)).isEqualTo(2);
    }

    @Test
    void sameStreamSameDraws() {
        RandomStreams streams = new RandomStreams(3);
        Slice one = new Slice(streams.stream(Purpose.SIMULATED_RECORD));
        Slice other = new Slice(streams.stream(Purpose.SIMULATED_RECORD));
        for (int i = 1; i < 100; i++) {
            assertThat(one.next(SliceTest::gamma3, i * 0.1, 1, i))
                    .isEqualTo(other.next(SliceTest::gamma3, i * 0.1, 1, i));
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> slice.next(SliceTest::gamma3, -1, 1, 5)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> slice.next(x -> Double.NaN, 1, 1, 5)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> slice.next(SliceTest::gamma3, 1, 0, 5)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> slice.next(SliceTest::gamma3, 1, 1, 0)).hasMessageContaining("0");
    }
}
