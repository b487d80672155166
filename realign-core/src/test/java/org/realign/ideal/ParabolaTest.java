package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class ParabolaTest {
    /** Precision (4 1; 1 2), slopes (5, 3): the peak is (1, 1), and the variances are 2/7 and 4/7, the covariance -1/7. */
    @Test
    void itsNormalDistributionIsTheOneWorkedOutByHand() {
        Parabola parabola = new Parabola(2);
        Parabola part = new Parabola(2);
        part.slopes[0] = 5;
        part.slopes[1] = 3;
        part.bends[0][0] = 4;
        part.bends[1][1] = 2;
        part.bend(0, 1, 1);
        parabola.add(part);
        assertThat(parabola.hasPeak()).isTrue();
        // At the peak 1/2 log det = 1/2 log 7; away from it by (1, 0), 4/2 less.
        assertThat(parabola.logDensity(new double[] {1, 1})).isCloseTo(0.5 * FastMath.log(7), within(1e-12));
        assertThat(parabola.logDensity(new double[] {2, 1})).isCloseTo(0.5 * FastMath.log(7) - 2, within(1e-12));
        ZigguratSampler.NormalizedGaussian gaussian =
                ZigguratSampler.NormalizedGaussian.of(new RandomStreams(1).stream(Purpose.SIMULATED_RECORD));
        double[] sums = new double[5];
        int n = 100_000;
        for (int k = 0; k < n; k++) {
            double[] drawn = parabola.draw(gaussian);
            sums[0] += drawn[0] / n;
            sums[1] += drawn[1] / n;
            sums[2] += (drawn[0] - 1) * (drawn[0] - 1) / n;
            sums[3] += (drawn[1] - 1) * (drawn[1] - 1) / n;
            sums[4] += (drawn[0] - 1) * (drawn[1] - 1) / n;
        }
        // Standard errors are below 0.003.
        assertThat(sums).containsExactly(new double[] {1, 1, 2.0 / 7, 4.0 / 7, -1.0 / 7}, within(0.015));
    }

    @Test
    void aSaddleHasNoPeak() {
        Parabola parabola = new Parabola(2);
        parabola.bend(0, 1, 1);
        assertThat(parabola.hasPeak()).isFalse();
    }
}
