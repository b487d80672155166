package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * Against exact moments and the exact distribution function. With 200,000 draws a mean lies within 4 standard errors (a
 * false alarm once in 16,000), and the largest gap between the distribution functions below 1.95 / sqrt(n) (once in
 * 1,000); the seeds are fixed.
 */
class TruncatedNormalTest {
    private static final int N = 200_000;
    private final TruncatedNormal truncated =
            new TruncatedNormal(new RandomStreams(11).stream(Purpose.SIMULATED_RECORD, 1));

    @Test
    void meanAndVarianceAreExact() {
        for (double a : new double[] {-6, -1, -0.01, 0, 0.01, 1, 3, 8, 30}) {
            // Of the standard normal above a: mean the inverse Mills ratio m, variance 1 + a m - m^2.
            double m = FastMath.exp(Normal.logDensity(a)) / Normal.cdf(-a);
            double variance = 1 + a * m - m * m;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < N; i++) {
                double x = truncated.above(0, 1, a);
                assertThat(x >= a).isTrue();
                sum += x - m;
                squares += (x - m) * (x - m);
            }
            // The fourth moment of these is at most 9 variances squared (the exponential's), that of the square 8.
            assertThat(sum / N).as("mean above %s", a).isCloseTo(0, within(4 * Math.sqrt(variance / N)));
            assertThat(squares / N / variance).as("variance above %s", a).isCloseTo(1, within(4 * Math.sqrt(8.0 / N)));
        }
    }

    @Test
    void theDistributionIsExact() {
        for (double a : new double[] {-2, -0.01, 0, 0.01, 2, 6}) {
            double[] draws = new double[N];
            for (int i = 0; i < N; i++) {
                draws[i] = truncated.below(10, 3, 10 - 3 * a);
            }
            Arrays.sort(draws);
            double gap = 0;
            for (int i = 0; i < N; i++) {
                double p = Normal.cdf((draws[i] - 10) / 3) / Normal.cdf(-a);
                gap = Math.max(gap, Math.max(Math.abs(p - (double) i / N), Math.abs(p - (i + 1.0) / N)));
            }
            assertThat(gap).as("below %s sd", -a).isLessThan(1.95 / Math.sqrt(N));
        }
    }

    @Test
    void farTailsAreExponentialAndStayBeyondTheBound() {
        for (double a : new double[] {40, 1e4, 1e8, 1e10, 1e200}) {
            double sum = 0;
            for (int i = 0; i < N; i++) {
                // Mean a standard deviations below a bound of zero: the distance is kept in full.
                double x = truncated.above(-a, 1, 0);
                assertThat(x >= 0).isTrue();
                sum += x * a;
            }
            // The mean is 1/a - 2/a^3 + ...
            assertThat(sum / N).as("a = %s", a).isCloseTo(1 - 2 / (a * a), within(4 / Math.sqrt(N)));
        }
        assertThat(truncated.above(0, 1e-300, 1e300)).isEqualTo(1e300);
        assertThat(truncated.below(1e3, 1e-9, 1)).isLessThanOrEqualTo(1);
    }

    @Test
    void noBoundIsTheNormalItself() {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += truncated.above(5, 2, Double.NEGATIVE_INFINITY);
        }
        assertThat(sum / N).isCloseTo(5, within(8 / Math.sqrt(N)));
    }

    @Test
    void sameStreamSameDraws() {
        RandomStreams streams = new RandomStreams(3);
        TruncatedNormal one = new TruncatedNormal(streams.stream(Purpose.SIMULATED_RECORD));
        TruncatedNormal other = new TruncatedNormal(streams.stream(Purpose.SIMULATED_RECORD));
        for (int i = 0; i < 100; i++) {
            assertThat(one.above(0, 1, i * 0.05)).isEqualTo(other.above(0, 1, i * 0.05));
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> truncated.above(0, 0, 1)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> truncated.above(Double.NaN, 1, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> truncated.above(0, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> truncated.above(0, 1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> truncated.below(0, 1, Double.NEGATIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }
}
