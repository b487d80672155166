package org.realign.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

/** Against the figures of ArviZ 0.23.4, against code that follows the formulas naively, and on known chains. */
class ConvergenceTest {

    /** Chains that any language makes alike: x = phi x + (u - 1/2), u a linear congruential generator, plus a shift. */
    private static double[][] congruential(int chains, int draws, double phi, double shift, long seed) {
        double[][] made = new double[chains][draws];
        long state = seed;
        for (int c = 0; c < chains; c++) {
            double x = 0;
            for (int i = 0; i < draws; i++) {
                state = (state * 1103515245 + 12345) % 2147483648L;
                x = phi * x + (state / 2147483648.0 - 0.5);
                made[c][i] = x + shift * c;
            }
        }
        return made;
    }

    @Test
    void figuresAreThoseOfArviz() {
        assertFigures(congruential(4, 250, 0.5, 0, 1), 1.0134131690863846, 322.8602468216207, 486.7236063869208);
        assertFigures(congruential(3, 401, 0.9, 0.1, 2), 1.0471458859304523, 59.60564766826021, 158.12929543002969);
        assertFigures(congruential(2, 100, -0.6, 0, 3), 0.9912106249073868, 460.2059991327962, 195.38896541724066);
        assertFigures(congruential(4, 200, 0.2, 0.3, 5), 1.5331825121200318, 7.518184054199329, 38.16262563271143);
        double[][] ties = congruential(4, 100, 0.5, 0, 6);
        for (double[] chain : ties) {
            Arrays.setAll(chain, i -> Math.rint(chain[i] * 4));
        }
        assertFigures(ties, 1.0507117788693778, 98.06354757615875, 247.92262634518482);
        // ArviZ has no R-hat of one chain; the sizes it has.
        double[][] one = congruential(1, 60, 0.3, 0, 4);
        assertThat(Convergence.bulkSize(one)).isCloseTo(29.750463306093696, within(1e-9));
        assertThat(Convergence.tailSize(one)).isCloseTo(41.65336737950847, within(1e-9));
    }

    private static void assertFigures(double[][] chains, double rHat, double bulk, double tail) {
        assertThat(Convergence.rHat(chains)).isCloseTo(rHat, within(1e-12 * rHat));
        assertThat(Convergence.bulkSize(chains)).isCloseTo(bulk, within(1e-10 * bulk));
        assertThat(Convergence.tailSize(chains)).isCloseTo(tail, within(1e-10 * tail));
        assertThat(Convergence.of(chains))
                .isEqualTo(new Convergence.Figures(
                        Convergence.rHat(chains), Convergence.bulkSize(chains), Convergence.tailSize(chains)));
    }

    /** One chain of 12 draws, halves of 6: ranks, scores, means and variances written out. */
    @Test
    void rHatFollowsTheFormula() {
        double[] chain = {5, 3, 8, 1, 9, 2, 14, 30, 11, 4, 20, 6};
        double[] folded = new double[12];
        Arrays.setAll(folded, i -> Math.abs(chain[i] - 7));
        double expected = Math.max(naive(chain), naive(folded));
        assertThat(expected).isGreaterThan(1.2);
        assertThat(Convergence.rHat(new double[][] {chain})).isCloseTo(expected, within(1e-14));
    }

    private static double naive(double[] chain) {
        double[] z = new double[12];
        for (int i = 0; i < 12; i++) {
            double rank = 0.5;
            for (double other : chain) {
                rank += other < chain[i] ? 1 : other == chain[i] ? 0.5 : 0;
            }
            z[i] = Normal.quantile((rank - 0.375) / 12.25);
        }
        double first = 0;
        double second = 0;
        for (int i = 0; i < 6; i++) {
            first += z[i] / 6;
            second += z[i + 6] / 6;
        }
        double within = 0;
        for (int i = 0; i < 6; i++) {
            within += ((z[i] - first) * (z[i] - first) + (z[i + 6] - second) * (z[i + 6] - second)) / 10;
        }
        double between = 6 * (first - second) * (first - second) / 2;
        return Math.sqrt((5 / 6.0 * within + between / 6) / within);
    }

    /** The largest of 20 R-hats and the sizes, which err by a few in a hundred: seeds are fixed. */
    @Test
    void independentDrawsAreWorthThemselves() {
        for (int k = 0; k < 20; k++) {
            double[][] chains = autoregressive(k, 4, 1000, 0);
            assertThat(Convergence.rHat(chains)).isLessThan(1.01);
            assertThat(Convergence.bulkSize(chains)).isBetween(0.85 * 4000, 1.15 * 4000);
            assertThat(Convergence.tailSize(chains)).isBetween(0.8 * 4000, 1.15 * 4000);
        }
    }

    /** Worth n (1 - phi) / (1 + phi) = 842: each estimate errs by less than a quarter, their mean by less than 5%. */
    @Test
    void autoregressionIsWorthItsFormula() {
        double exact = 16_000 * 0.1 / 1.9;
        double[] ratios = new double[20];
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = Convergence.bulkSize(autoregressive(100 + k, 4, 4000, 0.9)) / exact;
            assertThat(ratios[k]).isBetween(0.75, 1.25);
        }
        assertThat(Sums.mean(ratios)).isCloseTo(1, within(0.05));
        // Alternating chains are worth more than their draws, but not more than S log10 S.
        double worth = Convergence.bulkSize(autoregressive(200, 4, 1000, -0.5));
        assertThat(worth).isBetween(2 * 4000.0, 3.602059991327962 * 4000);
        assertThat(Convergence.bulkSize(autoregressive(201, 4, 1000, -0.99)))
                .isCloseTo(3.602059991327962 * 4000, within(1e-6));
    }

    @Test
    void chainsThatDisagreeAreSeen() {
        double[][] shifted = autoregressive(300, 4, 1000, 0);
        Arrays.setAll(shifted[3], i -> shifted[3][i] + 1);
        assertThat(Convergence.rHat(shifted)).isGreaterThan(1.1);
        assertThat(Convergence.bulkSize(shifted)).isLessThan(100);
        double[][] wide = autoregressive(301, 4, 1000, 0);
        Arrays.setAll(wide[3], i -> wide[3][i] * 3);
        assertThat(Convergence.rHat(wide)).as("another spread alone").isGreaterThan(1.1);
        double[][] drifting = autoregressive(302, 4, 1000, 0);
        for (double[] chain : drifting) {
            Arrays.setAll(chain, i -> chain[i] + i * 0.002);
        }
        assertThat(Convergence.rHat(drifting)).as("all drift alike").isGreaterThan(1.1);
        double[][] stuck = new double[3][50];
        for (int c = 0; c < 3; c++) {
            Arrays.fill(stuck[c], 0.1 * c);
        }
        assertThat(Convergence.rHat(stuck)).isGreaterThan(1e6);
    }

    @Test
    void whereThereIsNoAnswerItIsNaN() {
        double[][] constant = new double[2][100];
        double[][] hole = autoregressive(400, 2, 100, 0);
        hole[1][3] = Double.NaN;
        double[][] infinite = autoregressive(401, 2, 100, 0);
        infinite[0][99] = Double.POSITIVE_INFINITY;
        for (double[][] chains : new double[][][] {constant, hole, infinite, new double[0][], new double[2][0]}) {
            assertNoAnswer(chains);
        }
        assertNoAnswer(autoregressive(402, 2, 11, 0));
        assertThat(Convergence.rHat(autoregressive(402, 2, 12, 0))).isFinite();
        assertThat(Convergence.bulkSize(autoregressive(402, 2, 12, 0))).isFinite();
        // Two values, far from 5% of either: neither tail exists, and R-hat comes from the draws alone.
        double[][] coin = new double[][] {new double[40], new double[40]};
        Arrays.setAll(coin[0], i -> i % 3 == 0 ? 1 : -1);
        Arrays.setAll(coin[1], i -> i % 2 == 0 ? 1 : -1);
        assertThat(Convergence.rHat(coin)).isFinite();
        assertThat(Convergence.tailSize(coin)).isNaN();
        assertThatThrownBy(() -> Convergence.rHat(new double[][] {new double[20], new double[21]}))
                .hasMessageContaining("21");
    }

    private static void assertNoAnswer(double[][] chains) {
        assertThat(Convergence.rHat(chains)).isNaN();
        assertThat(Convergence.bulkSize(chains)).isNaN();
        assertThat(Convergence.tailSize(chains)).isNaN();
    }

    private static double[][] autoregressive(long key, int chains, int draws, double phi) {
        UniformRandomProvider random = new RandomStreams(9).stream(Purpose.SIMULATED_RECORD, key);
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] made = new double[chains][draws];
        for (double[] chain : made) {
            double x = gaussian.sample() / Math.sqrt(1 - phi * phi);
            for (int i = 0; i < draws; i++) {
                chain[i] = x;
                x = phi * x + gaussian.sample();
            }
        }
        return made;
    }
}
