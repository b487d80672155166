package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.breaks.NormalMean.Prior;

class NormalMeanTest {
    private static final Prior PRIOR = new Prior(0.5, 0.25, 1.5, 0.4);
    private static final double[] SERIES = {0.3, -1.2, 2.5, 0.9};

    /** Log density of the Student t that predicts one observation. */
    private static double logStudent(double x, double mean, double strength, double shape, double rate) {
        double scale2 = rate * (strength + 1) / (shape * strength);
        double df = 2 * shape;
        return Gamma.logGamma((df + 1) / 2)
                - Gamma.logGamma(df / 2)
                - 0.5 * FastMath.log(df * Math.PI * scale2)
                - (df + 1) / 2 * FastMath.log1p((x - mean) * (x - mean) / (df * scale2));
    }

    @Test
    void theMarginalIsTheProductOfStudentPredictions() {
        double mean = PRIOR.mean();
        double strength = PRIOR.strength();
        double shape = PRIOR.shape();
        double rate = PRIOR.rate();
        double log = 0;
        NormalMean model = NormalMean.of(SERIES, PRIOR);
        for (int t = 1; t < SERIES.length; t++) {
            double x = SERIES[t];
            log += logStudent(x, mean, strength, shape, rate);
            rate += 0.5 * strength / (strength + 1) * (x - mean) * (x - mean);
            mean = (strength * mean + x) / (strength + 1);
            strength += 1;
            shape += 0.5;
            assertThat(model.logMarginal(1, t + 1)).isCloseTo(log, within(1e-12));
            assertThat(model.level(1, t + 1)).isCloseTo(mean, within(1e-14));
        }
    }

    @Test
    void unobservedTimesSayNothing() {
        boolean[] observed = {true, false, true, true};
        double[] gap = {0.3, Double.NaN, 2.5, 0.9};
        NormalMean model = NormalMean.of(gap, observed, PRIOR);
        NormalMean dense = NormalMean.of(new double[] {0.3, 2.5, 0.9}, PRIOR);
        assertThat(model.logMarginal(0, 4)).isCloseTo(dense.logMarginal(0, 3), within(1e-12));
        assertThat(model.logMarginal(1, 2)).isZero();
        assertThat(model.observed(1, 2)).isFalse();
        assertThat(model.observed(1, 3)).isTrue();
        assertThat(model.level(1, 2)).isEqualTo(PRIOR.mean());
    }

    @Test
    void aFarOffsetCostsNoPrecision() {
        double[] far = new double[SERIES.length];
        for (int t = 0; t < far.length; t++) {
            far[t] = SERIES[t] + 1e8;
        }
        Prior moved = new Prior(PRIOR.mean() + 1e8, PRIOR.strength(), PRIOR.shape(), PRIOR.rate());
        assertThat(NormalMean.of(far, moved).logMarginal(1, 4))
                .isCloseTo(NormalMean.of(SERIES, PRIOR).logMarginal(1, 4), within(1e-6));
    }

    @Test
    void refusesWhatItCannotWeigh() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalMean.standardised(new double[] {0, Double.NaN}))
                .withMessageContaining("observation 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalMean.of(SERIES, new boolean[2], PRIOR))
                .withMessageContaining("4 values but 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prior(0, 0, 1, 1))
                .withMessageContaining("(0.0, 0.0, 1.0, 1.0)");
    }
}
