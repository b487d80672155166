package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * A chain against brute force: one pole, five periods, terms of every family with known parameters, x on a grid of 161
 * values from -4 to 4, q0 on one of 40, and the chance of a jump on one of 20. The densities of the families are written out here
 * again. Known parameters are priors of standard deviation 1e-6.
 *
 * <p>Means over the chain must lie within 4.5 standard errors of the sums over the grid, with the error from 50 batches;
 * with 49 degrees of freedom a false alarm has probability 4e-5, and there are 52 of them. Half the mesh in x and q0 moves
 * no sum by more than 5.3e-4, so that 1e-3 is allowed for the grid.
 */
class ChainGridStatTest {
    private static final int PERIODS = 5;
    private static final double MESH = 0.05;
    private static final int NODES = 161;
    private static final double GRID_ERROR = 1e-3;
    private static final int BATCHES = 50;
    private static final int BATCH = 400;
    private static final Motion MOTION = new Motion(-2, 0.9, 3, 12);

    private record Known(Family family, boolean hostile, double level, double loading, double spread, int size) {}

    private static final List<Known> KNOWN = List.of(
            new Known(Family.PRESENCE, false, -0.5, 1.5, 1, 1),
            new Known(Family.COUNT, true, 0.4, 0.8, 1, 3),
            new Known(Family.SHARE, false, 0.2, 1.0, 0.6, 1),
            new Known(Family.SIMILARITY, false, -0.3, 0.9, 0.5, 1));

    @Test
    void jumps() {
        compare(Innovation.JUMPS, 1);
    }

    @Test
    void studentSteps() {
        compare(Innovation.STUDENT_T, 2);
    }

    @Test
    void normalSteps() {
        compare(Innovation.GAUSSIAN, 3);
    }

    private static List<Terms> terms() {
        return List.of(
                new Terms.Builder().add(0, 0, 0.4, -1).add(1, 1).add(3, 1).build(),
                new Terms.Builder().add(0, 2).add(1, 5, 0.7, -1).add(3, 0).build(),
                new Terms.Builder()
                        .below(0, -1, -1)
                        .share(2, 0.9, -1)
                        .share(4, 2.8, -1)
                        .build(),
                new Terms.Builder()
                        .similarity(2, 0.1, 0.2)
                        .similarity(4, 1.4, 0)
                        .build());
    }

    private static double density(Known known, Terms terms, int n, double x) {
        double psi = known.level + (known.hostile ? -1 : 1) * known.loading * x + terms.offset[n];
        double y = terms.value[n];
        return switch (known.family) {
            case PRESENCE -> y == 1 ? 1 / (1 + FastMath.exp(-psi)) : 1 / (1 + FastMath.exp(psi));
            case COUNT -> {
                // Negative binomial with mean exp(psi): the coefficient is left out.
                double share = FastMath.exp(psi) / (FastMath.exp(psi) + known.size);
                yield FastMath.pow(share, y) * FastMath.pow(1 - share, known.size);
            }
            case SHARE -> {
                double e = (y - psi) / known.spread;
                yield terms.censored[n] ? below(e) : FastMath.pow(1 + e * e / 4, -2.5);
            }
            case SIMILARITY -> {
                double v = known.spread * known.spread + terms.variance[n];
                yield FastMath.exp(-(y - psi) * (y - psi) / (2 * v)) / Math.sqrt(v);
            }
        };
    }

    /** Student's t with 4 degrees of freedom below e, up to its constant: Simpson's rule in u = e / sqrt(4 + e^2). */
    private static double below(double e) {
        double u = e / Math.sqrt(4 + e * e);
        // The density of u on (-1, 1) is proportional to 1 - u^2.
        double sum = 0;
        int steps = 200;
        for (int i = 0; i <= steps; i++) {
            double at = -1 + (u + 1) * i / steps;
            int weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * (1 - at * at);
        }
        return sum * (u + 1) / (3 * steps);
    }

    /** Sums over the grid: E x_t, E x_t^2, P(J_t), E log q0, E (log q0)^2, E chance. */
    private static double[] exact(Innovation innovation) {
        List<Terms> terms = terms();
        double[][] seen = new double[PERIODS][NODES];
        for (int t = 0; t < PERIODS; t++) {
            for (int a = 0; a < NODES; a++) {
                double x = -4 + MESH * a;
                double product = t == 0 ? FastMath.exp(-0.5 * x * x) : 1;
                for (int k = 0; k < KNOWN.size(); k++) {
                    for (int n = 0; n < terms.get(k).size(); n++) {
                        if (terms.get(k).cell(n) == t) {
                            product *= density(KNOWN.get(k), terms.get(k), n, x);
                        }
                    }
                }
                seen[t][a] = product;
            }
        }
        double[] sums = new double[3 * PERIODS + 3];
        double total = 0;
        for (int i = 0; i < 40; i++) {
            double logStep = MOTION.logStep() + MOTION.logStepSd() * (-4 + 8 * (i + 0.5) / 40);
            double deviation = (logStep - MOTION.logStep()) / MOTION.logStepSd();
            double prior = FastMath.exp(-0.5 * deviation * deviation);
            double[] small = kernel(innovation, FastMath.exp(logStep));
            double[] large = kernel(Innovation.GAUSSIAN, FastMath.exp(logStep) + Motion.JUMP);
            int sets = innovation == Innovation.JUMPS ? 1 << (PERIODS - 1) : 1;
            for (int set = 0; set < sets; set++) {
                double weight = prior * (sets == 1 ? 1 : betaBinomial(Integer.bitCount(set)));
                total += add(sums, seen, small, large, set, weight, logStep);
            }
        }
        for (int q = 0; q < sums.length; q++) {
            sums[q] /= total;
        }
        return sums;
    }

    /** Probability of a set with {@code jumps} jumps, the chance integrated out, up to a constant. */
    private static double betaBinomial(int jumps) {
        double product = 1;
        for (int j = 0; j < jumps; j++) {
            product *= MOTION.jumpsA() + j;
        }
        for (int r = 0; r < PERIODS - 1 - jumps; r++) {
            product *= MOTION.jumpsB() + r;
        }
        return product;
    }

    private static double[] kernel(Innovation innovation, double q) {
        double[] kernel = new double[2 * NODES - 1];
        for (int d = 0; d < kernel.length; d++) {
            double e = MESH * (d - NODES + 1);
            kernel[d] = innovation == Innovation.STUDENT_T
                    ? 0.375 / Math.sqrt(q) * FastMath.pow(1 + e * e / (4 * q), -2.5)
                    : FastMath.exp(-e * e / (2 * q)) / Math.sqrt(2 * Math.PI * q);
        }
        return kernel;
    }

    /** Forward and backward sums for one set of jumps and one q0; returns its weight. */
    private static double add(
            double[] sums, double[][] seen, double[] small, double[] large, int set, double weight, double logStep) {
        double[][] forward = new double[PERIODS][NODES];
        double[][] backward = new double[PERIODS][NODES];
        for (int a = 0; a < NODES; a++) {
            forward[0][a] = seen[0][a];
            backward[PERIODS - 1][a] = 1;
        }
        for (int t = 1; t < PERIODS; t++) {
            double[] kernel = ((set >> (t - 1)) & 1) == 0 ? small : large;
            int back = PERIODS - 1 - t;
            double[] kernelBack = ((set >> back) & 1) == 0 ? small : large;
            for (int a = 0; a < NODES; a++) {
                for (int b = 0; b < NODES; b++) {
                    forward[t][a] += forward[t - 1][b] * kernel[a - b + NODES - 1] * seen[t][a] * MESH;
                    backward[back][a] +=
                            backward[back + 1][b] * kernelBack[a - b + NODES - 1] * seen[back + 1][b] * MESH;
                }
            }
        }
        double mass = 0;
        for (int a = 0; a < NODES; a++) {
            mass += forward[PERIODS - 1][a];
        }
        for (int t = 0; t < PERIODS; t++) {
            for (int a = 0; a < NODES; a++) {
                double x = -4 + MESH * a;
                double p = weight * forward[t][a] * backward[t][a];
                sums[t] += p * x;
                sums[PERIODS + t] += p * x * x;
            }
            sums[2 * PERIODS + t] += t > 0 && ((set >> (t - 1)) & 1) != 0 ? weight * mass : 0;
        }
        int jumps = Integer.bitCount(set);
        sums[3 * PERIODS] += weight * mass * logStep;
        sums[3 * PERIODS + 1] += weight * mass * logStep * logStep;
        sums[3 * PERIODS + 2] +=
                weight * mass * (MOTION.jumpsA() + jumps) / (MOTION.jumpsA() + MOTION.jumpsB() + PERIODS - 1);
        return weight * mass;
    }

    private static Chain chain(Innovation innovation, long key) {
        List<Indicator> indicators = new ArrayList<>();
        List<Prior> priors = new ArrayList<>();
        double tiny = 1e-6;
        for (Known known : KNOWN) {
            String name = known.family.name();
            indicators.add(
                    new Indicator(name, name, Block.POLITICAL, known.family, known.hostile, false, List.of(), false));
            priors.add(new Prior(
                    new double[] {known.level},
                    new double[] {tiny},
                    known.loading,
                    tiny,
                    new double[0],
                    new double[0],
                    tiny,
                    known.spread,
                    known.size,
                    Prior.NO_DRIFT));
        }
        Panel panel = new Panel("S", new Clock(Step.YEAR, 1950, PERIODS), 1, new int[1], new int[] {PERIODS}, terms());
        return new Chain(
                new Model(1, indicators, priors, MOTION, innovation, false),
                List.of(panel),
                new RandomStreams(20261125).stream(Purpose.ALIGNMENT, key));
    }

    private static void compare(Innovation innovation, long key) {
        double[] exact = exact(innovation);
        Chain chain = chain(innovation, key);
        for (int s = 0; s < 500; s++) {
            chain.sweep();
        }
        double[][] means = new double[exact.length][BATCHES];
        for (int b = 0; b < BATCHES; b++) {
            for (int s = 0; s < BATCH; s++) {
                chain.sweep();
                Walk walk = chain.walks[0];
                for (int t = 0; t < PERIODS; t++) {
                    means[t][b] += walk.x[t] / BATCH;
                    means[PERIODS + t][b] += walk.x[t] * walk.x[t] / BATCH;
                    means[2 * PERIODS + t][b] += walk.jump[t] ? 1.0 / BATCH : 0;
                }
                double u = chain.steps.log[0];
                means[3 * PERIODS][b] += u / BATCH;
                means[3 * PERIODS + 1][b] += u * u / BATCH;
                means[3 * PERIODS + 2][b] += chain.jumpChance[0] / BATCH;
            }
        }
        List<String> off = new ArrayList<>();
        for (int q = 0; q < exact.length; q++) {
            if (q == exact.length - 1 && innovation != Innovation.JUMPS) {
                continue;
            }
            double mean = 0;
            double square = 0;
            for (double m : means[q]) {
                mean += m / BATCHES;
                square += m * m / BATCHES;
            }
            double error = Math.sqrt(Math.max(0, square - mean * mean) / (BATCHES - 1));
            if (Math.abs(mean - exact[q]) > 4.5 * error + GRID_ERROR) {
                off.add(String.format(
                        Locale.ROOT, "quantity %d: %.4f, exactly %.4f, error %.4f", q, mean, exact[q], error));
            }
        }
        assertThat(off).isEmpty();
    }
}
