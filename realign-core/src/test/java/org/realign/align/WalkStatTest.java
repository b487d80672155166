package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.PositiveMatrix;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Draws of jumps and paths against the exact posterior: all 2^(T - 1) sets of jumps enumerated, for each the dense normal
 * density of the pseudo-observations.
 *
 * <p>Every draw tested here starts anew, so that draws are independent and the tests need no effective sample size. Where
 * one step is tested, it starts from an exact draw of the posterior, which it must not change; where a sweep is tested, 30
 * of them start from no jump at all. A chi-square statistic beyond its 1e-5 quantile, or a mean 5 standard errors off
 * (6e-7), fails; there are about 300 of them, so that correct code fails with probability below 1e-3, and never at this
 * seed.
 */
class WalkStatTest {
    private static final int CASES = 6;
    private static final int DRAWS = 4000;
    private static final RandomStreams STREAMS = new RandomStreams(20261124);

    private final UniformRandomProvider random = STREAMS.stream(Purpose.SIMULATED_RECORD, 1);
    private final ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);

    /** A walk of 2 to 6 periods and 1 to 3 poles, some of which come late, with some cells unobserved. */
    private final class Case {
        final int periods = 3 + random.nextInt(3);
        final int poles = 1 + random.nextInt(3);
        final int[] from = new int[poles];
        final Walk walk;
        final int sets = 1 << (periods - 1);
        final double[] posterior = new double[sets];
        /** Exact posterior mean and second moment of each cell. */
        final double[] first = new double[periods * poles];

        final double[] second = new double[periods * poles];

        Case(boolean students) {
            for (int p = 0; p < poles; p++) {
                from[p] = random.nextInt(4) == 0 ? 1 + random.nextInt(periods - 1) : 0;
            }
            walk = new Walk(periods, poles, from);
            walk.q0 = FastMath.exp(-3 + 2 * normal.sample());
            walk.rho = 0.05 + 0.4 * random.nextDouble();
            for (int c = 0; c < periods * poles; c++) {
                if (random.nextInt(3) > 0 && c / poles >= from[c % poles]) {
                    walk.omega[c] = FastMath.exp(1 + 1.5 * normal.sample());
                    walk.info[c] = walk.omega[c] * 1.5 * normal.sample();
                }
                if (students) {
                    walk.stretch[c] = FastMath.exp(normal.sample());
                }
            }
            enumerate();
        }

        private void enumerate() {
            double total = 0;
            double[][] means = new double[sets][];
            double[][] squares = new double[sets][];
            for (int set = 0; set < sets; set++) {
                double prior = 1;
                for (int t = 1; t < periods; t++) {
                    boolean jumps = ((set >> (t - 1)) & 1) != 0;
                    boolean moves = Arrays.stream(from).min().orElseThrow() < t;
                    walk.jump[t] = jumps;
                    double chance = moves ? walk.rho : 0;
                    prior *= jumps ? chance : 1 - chance;
                }
                means[set] = new double[periods * poles];
                squares[set] = new double[periods * poles];
                posterior[set] = prior * FastMath.exp(dense(means[set], squares[set]));
                total += posterior[set];
            }
            for (int set = 0; set < sets; set++) {
                posterior[set] /= total;
                for (int c = 0; c < first.length; c++) {
                    first[c] += posterior[set] * means[set][c];
                    second[c] += posterior[set] * squares[set][c];
                }
            }
            Arrays.fill(walk.jump, false);
        }

        /** Log density of z = info / omega under its dense covariance; mean and second moment of each x given z. */
        double dense(double[] mean, double[] square) {
            double log = 0;
            for (int p = 0; p < poles; p++) {
                int pole = p;
                double[] clock = new double[periods];
                clock[0] = 1;
                for (int t = 1; t < periods; t++) {
                    double step = walk.q0 * walk.stretch[t * poles + p] + (walk.jump[t] ? 1 : 0);
                    clock[t] = clock[t - 1] + (t > from[p] ? step : 0);
                }
                int[] seen = java.util.stream.IntStream.range(0, periods)
                        .filter(t -> walk.omega[t * poles + pole] > 0)
                        .toArray();
                int n = seen.length;
                double[] z = new double[n];
                double[] covariance = new double[n * n];
                for (int a = 0; a < n; a++) {
                    int c = seen[a] * poles + p;
                    z[a] = walk.info[c] / walk.omega[c];
                    for (int b = 0; b < n; b++) {
                        covariance[a * n + b] = clock[Math.min(seen[a], seen[b])] + (a == b ? 1 / walk.omega[c] : 0);
                    }
                }
                if (n > 0) {
                    log += new PositiveMatrix(covariance).logNormalDensity(z);
                }
                for (int t = 0; t < periods; t++) {
                    double[] with = new double[n];
                    for (int a = 0; a < n; a++) {
                        with[a] = clock[Math.min(t, seen[a])];
                    }
                    double m = 0;
                    double v = clock[t];
                    if (n > 0) {
                        double[] gain = new PositiveMatrix(covariance).solve(with);
                        for (int a = 0; a < n; a++) {
                            m += gain[a] * z[a];
                            v -= gain[a] * with[a];
                        }
                    }
                    mean[t * poles + p] = m;
                    square[t * poles + p] = m * m + v;
                }
            }
            return log;
        }

        void draw() {
            double target = random.nextDouble();
            int set = 0;
            while (set < sets - 1 && target >= posterior[set]) {
                target -= posterior[set++];
            }
            for (int t = 1; t < periods; t++) {
                walk.jump[t] = ((set >> (t - 1)) & 1) != 0;
            }
        }

        int set() {
            int set = 0;
            for (int t = 1; t < periods; t++) {
                set |= walk.jump[t] ? 1 << (t - 1) : 0;
            }
            return set;
        }

        /** Sets expected fewer than 8 times are taken together; what cannot be must not be. */
        void assertPosterior(int[] counts) {
            double statistic = 0;
            int cells = 0;
            double rest = 0;
            int restCount = 0;
            for (int set = 0; set < sets; set++) {
                double expected = DRAWS * posterior[set];
                if (posterior[set] == 0) {
                    assertThat(counts[set]).as("set %d", set).isZero();
                } else if (expected < 8) {
                    rest += expected;
                    restCount += counts[set];
                } else {
                    statistic += (counts[set] - expected) * (counts[set] - expected) / expected;
                    cells++;
                }
            }
            if (rest > 0) {
                statistic += (restCount - rest) * (restCount - rest) / Math.max(1, rest);
                cells++;
            }
            // Wilson and Hilferty's cube root: at 4.26 standard deviations the upper tail is 1e-5.
            double degrees = Math.max(1, cells - 1);
            double spread = 2 / (9 * degrees);
            double root = 1 - spread + 4.26 * Math.sqrt(spread);
            assertThat(statistic)
                    .as("%s against %s", Arrays.toString(counts), Arrays.toString(posterior))
                    .isLessThan(degrees * root * root * root);
        }
    }

    /** What logEvidence leaves out: the density of the pseudo-observations' own noise. */
    @Test
    void theEvidenceIsTheDenseDensity() {
        for (int i = 0; i < 200; i++) {
            Case some = new Case(i % 2 == 0);
            some.draw();
            double noise = 0;
            for (int c = 0; c < some.walk.omega.length; c++) {
                double w = some.walk.omega[c];
                if (w > 0) {
                    noise += 0.5 * (FastMath.log(w / (2 * Math.PI)) - some.walk.info[c] * some.walk.info[c] / w);
                }
            }
            double[] scratch = new double[some.first.length];
            double dense = some.dense(scratch, scratch.clone());
            // Rounding: densities of up to 18 terms of order 1 to 100.
            assertThat(some.walk.logEvidence() + noise).isCloseTo(dense, within(1e-9 * (1 + Math.abs(dense))));
        }
    }

    @Test
    void movingJumpsKeepsThePosterior() {
        keeps(false, some -> some.walk.moveJumps(random));
    }

    @Test
    void drawingJumpsKeepsThePosterior() {
        keeps(false, some -> some.walk.drawJumps(random));
        keeps(true, some -> some.walk.drawJumps(random));
    }

    private void keeps(boolean students, java.util.function.Consumer<Case> step) {
        for (int i = 0; i < CASES; i++) {
            Case some = new Case(students);
            int[] counts = new int[some.sets];
            for (int d = 0; d < DRAWS; d++) {
                some.draw();
                step.accept(some);
                counts[some.set()]++;
            }
            some.assertPosterior(counts);
        }
    }

    @Test
    void sweepsReachThePosteriorOfJumpsAndPaths() {
        for (int i = 0; i < CASES; i++) {
            Case some = new Case(false);
            int[] counts = new int[some.sets];
            int cells = some.first.length;
            double[] sum = new double[cells];
            double[] squares = new double[cells];
            double[] fourths = new double[cells];
            for (int d = 0; d < DRAWS; d++) {
                Arrays.fill(some.walk.jump, false);
                for (int s = 0; s < 30; s++) {
                    some.walk.moveJumps(random);
                    some.walk.drawJumps(random);
                }
                some.walk.drawPath(normal);
                counts[some.set()]++;
                for (int c = 0; c < cells; c++) {
                    double x = some.walk.x[c];
                    sum[c] += x / DRAWS;
                    squares[c] += x * x / DRAWS;
                    fourths[c] += x * x * x * x / DRAWS;
                }
            }
            some.assertPosterior(counts);
            for (int c = 0; c < cells; c++) {
                double error = Math.sqrt((some.second[c] - some.first[c] * some.first[c]) / DRAWS);
                assertThat(sum[c]).as("mean of cell %d", c).isCloseTo(some.first[c], within(5 * error));
                double errorOfSquare = Math.sqrt((fourths[c] - squares[c] * squares[c]) / DRAWS);
                assertThat(squares[c]).as("square of cell %d", c).isCloseTo(some.second[c], within(5 * errorOfSquare));
            }
        }
    }

    /** x of a pole that is not there yet is what it is when it comes. */
    @Test
    void aPoleStandsStillUntilItComes() {
        Walk walk = new Walk(6, 2, new int[] {0, 4});
        walk.q0 = 0.3;
        walk.rho = 0.3;
        walk.omega[9] = 4;
        walk.info[9] = 8;
        for (int s = 0; s < 20; s++) {
            walk.moveJumps(random);
            walk.drawJumps(random);
            walk.drawPath(normal);
            for (int t = 1; t <= 4; t++) {
                assertThat(walk.x[2 * t + 1]).isEqualTo(walk.x[1]);
            }
            assertThat(walk.x[11]).isNotEqualTo(walk.x[1]);
        }
    }
}
