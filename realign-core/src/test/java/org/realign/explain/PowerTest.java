package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class PowerTest {
    private static final int PERIODS = 24;
    private static final int SIMULATIONS = 200;
    private static final Prior PRIOR = new Prior(new double[] {0.05, 0.1}, new double[] {1}, 0.4, 1, 1);
    private static final Term STEP = Term.known(0, Shapes.step(PERIODS, 12), 1);
    private static final Term RAMP = Term.known(1, Shapes.ramp(PERIODS, 4, 20), 1);

    private static Power.Rate rate(int truth, double size, Term... terms) {
        Power power = new Power(Track.of(new double[PERIODS], 0.04), List.of(terms), PRIOR);
        return power.of(
                truth, 0.05, random -> size, SIMULATIONS, new RandomStreams(3).stream(Purpose.EXPLANATIONS, truth));
    }

    @Test
    void ratesAreShares() {
        for (int truth = 0; truth <= 2; truth++) {
            Power.Rate rate = rate(truth, 0.5, STEP, RAMP);
            assertThat(rate.sure()).isBetween(0.0, 1.0);
            // Whatever has nine tenths has the most, so the surely right and the surely wrong do not meet.
            assertThat(rate.sure()).isLessThanOrEqualTo(rate.right());
            assertThat(rate.right() + rate.misled()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aLargerChangeIsToldMoreOften() {
        double small = rate(1, 0.3, STEP, RAMP).sure();
        double middle = rate(1, 0.8, STEP, RAMP).sure();
        double large = rate(1, 3, STEP, RAMP).sure();
        assertThat(small).isLessThan(middle - 0.1);
        assertThat(middle).isLessThan(large - 0.1);
        // Three against noise of 0.2 and a drift of 0.05: no mistake is possible.
        assertThat(large).isEqualTo(1);
    }

    @Test
    void explanationsThatExpectTheSameAreNeverTold() {
        Term same = Term.known(1, STEP.shapes()[0], 1);
        Power.Rate rate = rate(1, 3, STEP, same);
        assertThat(rate.sure()).isZero();
        assertThat(rate.misled()).isZero();
    }

    @Test
    void withoutAnyChangeNoneIsRight() {
        Power.Rate rate = rate(0, 3, STEP, RAMP);
        assertThat(rate.right()).isGreaterThan(0.7);
        // A posterior of 0.9 for what is wrong comes in at most a tenth of the cases that are as likely before; of 200,
        // three standard errors are 0.064.
        assertThat(rate.misled()).isCloseTo(0, within(0.164));
    }

    @Test
    void theSameSeedSimulatesTheSame() {
        assertThat(rate(2, 0.7, STEP, RAMP)).isEqualTo(rate(2, 0.7, STEP, RAMP));
    }
}
