package org.realign.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class TrackScoreTest {
    private static final double[] Y = {0.3, -0.1, 0.2, 0.4, 1.3, 0.9, 1.5, 1.1, 1.4, 1.9};
    private static final double VARIANCE = 0.09;

    private static TrackScore score(Prior prior, int explanations, Term... terms) {
        return new TrackScore(
                Track.of(Y, VARIANCE), List.of(terms), explanations, prior, new int[explanations][Y.length], 2, 8);
    }

    /** log N(Y; 0, C) by the covariance of the model, sizes of terms and turn in it. */
    private static double direct(double drift, double noise, double[]... shapes) {
        double[][] c = new double[Y.length][Y.length];
        for (int n = 0; n < Y.length; n++) {
            for (int m = 0; m < Y.length; m++) {
                c[n][m] = 100 + drift * drift * Math.min(n, m) + (n == m ? noise * VARIANCE : 0);
                for (double[] f : shapes) {
                    c[n][m] += f[n] * f[m];
                }
            }
        }
        CholeskyDecomposition factor = new CholeskyDecomposition(new Array2DRowRealMatrix(c));
        RealVector y = new ArrayRealVector(Y);
        double quadratic = y.dotProduct(factor.getSolver().solve(y));
        return -0.5 * (quadratic + FastMath.log(factor.getDeterminant()) + Y.length * FastMath.log(2 * Math.PI));
    }

    private static double meanOfLogs(double... logs) {
        double most = java.util.Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += FastMath.exp(log - most);
        }
        return most + FastMath.log(sum / logs.length);
    }

    @Test
    void likelihoodsAreThoseOfTheModelsCovariance() {
        Prior prior = new Prior(new double[] {0.1, 0.2}, new double[] {1, 2}, 0, 1, 1);
        double[] step = Shapes.step(Y.length, 4);
        double[] ramp = Shapes.ramp(Y.length, 2, 8);
        double[] logs =
                score(prior, 2, Term.known(0, step, 0), Term.known(1, ramp, 0)).logMarginals();
        double[][][] sets = {{}, {step}, {ramp}, {step, ramp}};
        for (int set = 0; set < 4; set++) {
            double[][] f = sets[set];
            // To rounding of a covariance whose largest entries are 100.
            assertThat(logs[set])
                    .isCloseTo(
                            meanOfLogs(direct(0.1, 1, f), direct(0.1, 2, f), direct(0.2, 1, f), direct(0.2, 2, f)),
                            within(1e-8));
        }
    }

    @Test
    void turnsThatNobodyNamesAndOpenDatesAreSummedOver() {
        double turn = 0.3;
        Prior prior = new Prior(new double[] {0.1}, new double[] {1}, turn, 1, 1);
        double[][] dates = {Shapes.step(Y.length, 3), Shapes.step(Y.length, 4)};
        double[] logs = score(prior, 1, Term.open(0, dates, 0)).logMarginals();
        double sum = 0;
        for (double[] date : dates) {
            sum += (1 - turn) / 2 * FastMath.exp(direct(0.1, 1, date));
            for (int t = 1; t < Y.length; t++) {
                sum += turn / 9 / 2 * FastMath.exp(direct(0.1, 1, date, Shapes.step(Y.length, t)));
            }
        }
        assertThat(logs[1]).isCloseTo(FastMath.log(sum), within(1e-8));
    }

    /** The half of all sizes on the right side, by a sum over sizes. */
    @Test
    void aSizeWhoseSignIsSaidIsHalfNormal() {
        Prior prior = new Prior(new double[] {0.1}, new double[] {1}, 0, 1, 1);
        double[] step = Shapes.step(Y.length, 4);
        for (int sign : new int[] {1, -1}) {
            double sum = 0;
            double width = 2e-4;
            for (double size = width / 2; size < 8; size += width) {
                double[] values = Y.clone();
                for (int t = 4; t < Y.length; t++) {
                    values[t] -= sign * size;
                }
                TrackScore without = score(prior, 0);
                sum += width
                        * 2
                        * FastMath.exp(-0.5 * size * size)
                        / Math.sqrt(2 * Math.PI)
                        * FastMath.exp(without.logMarginals(values)[0]);
            }
            double log = score(prior, 1, Term.known(0, step, sign)).logMarginals()[1];
            // The midpoint rule errs by the square of slope times width, (16 x 2e-4)^2 / 24.
            assertThat(log).isCloseTo(FastMath.log(sum), within(1e-5));
        }
    }

    /** Two steps near each other, both said to go down where readings go up: what is left is the far corner of a distribution. */
    @Test
    void signsThatReadingsSpeakAgainstKeepTheirSmallProbability() {
        Prior prior = new Prior(new double[] {0.1}, new double[] {1}, 0, 1, 1);
        TrackScore without = score(prior, 0);
        double width = 0.01;
        double sum = 0;
        for (double a = width / 2; a < 3; a += width) {
            for (double b = width / 2; b < 3; b += width) {
                double[] values = Y.clone();
                for (int t = 4; t < Y.length; t++) {
                    values[t] += a + (t >= 5 ? b : 0);
                }
                sum += width
                        * width
                        * 4
                        * FastMath.exp(-0.5 * (a * a + b * b))
                        / (2 * Math.PI)
                        * FastMath.exp(without.logMarginals(values)[0]);
            }
        }
        Term first = Term.known(0, Shapes.step(Y.length, 4), -1);
        Term second = Term.known(1, Shapes.step(Y.length, 5), -1);
        double log = score(prior, 2, first, second).logMarginals()[3];
        // Expectation propagation errs by up to 0.02, the midpoint rule by (30 x 0.01)^2 / 24.
        assertThat(log).isCloseTo(FastMath.log(sum), within(0.025));
        assertThat(log).isLessThan(without.logMarginals()[0] - 2);
    }

    @Test
    void whatIsBannedIsNoTurn() {
        Prior prior = new Prior(new double[] {0.05}, new double[] {1}, 0.5, 1, 1);
        int[][] banned = new int[1][Y.length];
        double[] free = score(prior, 1).logMarginals();
        assertThat(free[1]).isEqualTo(free[0]);
        banned[0][4] = TrackScore.BOTH;
        double[] logs = new TrackScore(Track.of(Y, VARIANCE), List.of(), 1, prior, banned, 2, 8).logMarginals();
        assertThat(logs[0]).isEqualTo(free[0]);
        // Period 4 is where the readings turn.
        assertThat(logs[1]).isLessThan(free[0] - 1);
    }

    /** What forbids turns one way allows half of those the other way: their sizes by a sum. */
    @Test
    void aTurnTheOtherWayIsLeft() {
        double turn = 0.5;
        Prior prior = new Prior(new double[] {0.1}, new double[] {1}, turn, 1, 1);
        Prior none = prior.withoutTurns();
        double[] step = Shapes.step(Y.length, 6);
        for (int forbidden : new int[] {TrackScore.UP, TrackScore.DOWN}) {
            int[][] banned = new int[1][Y.length];
            java.util.Arrays.fill(banned[0], forbidden);
            double log = new TrackScore(Track.of(Y, VARIANCE), List.of(Term.known(0, step, 1)), 1, prior, banned, 2, 8)
                    .logMarginals()[1];
            TrackScore plain = score(none, 1, Term.known(0, step, 1));
            double sum = (1 - turn / 2) * FastMath.exp(plain.logMarginals()[1]);
            double width = 0.005;
            for (int t = 1; t < Y.length; t++) {
                for (double size = width / 2; size < 6; size += width) {
                    double[] values = Y.clone();
                    for (int n = t; n < Y.length; n++) {
                        values[n] -= forbidden == TrackScore.UP ? -size : size;
                    }
                    sum += turn
                            / (Y.length - 1)
                            * width
                            * FastMath.exp(-0.5 * size * size)
                            / Math.sqrt(2 * Math.PI)
                            * FastMath.exp(plain.logMarginals(values)[1]);
                }
            }
            // The midpoint rule errs by (16 x 0.005)^2 / 24, propagation where a sign is unlikely by more.
            assertThat(log).isCloseTo(FastMath.log(sum), within(1e-3));
        }
    }
}
