package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/** Moves of whole sessions: what they leave alone, what they see, and how often they are made. */
class EraMovesTest {
    private static final double VARIANCE = 0.1;

    /** Twelve states in five sessions, every third item twice, some cutpoints near their bounds. */
    private final RollCalls calls = new SimulatedVotes(8, 12, 5, 9, 3, VARIANCE, Parameters.BOUND).cast(false);

    private final Parameters at = new SimulatedVotes(8, 12, 5, 9, 3, VARIANCE, Parameters.BOUND).parameters(calls);
    private final Drift drift = new Drift(calls, VARIANCE);
    private final EraMoves moves = moves(calls, at, drift, 1);

    private static EraMoves moves(RollCalls calls, Parameters at, Drift drift, long seed) {
        return new EraMoves(
                calls, at, Chunk.of(calls), drift, new RandomStreams(seed).stream(Purpose.SIMULATED_RECORD));
    }

    @Test
    void itemsOfOneSessionSayTheSameAfterwards() {
        Eras eras = new Eras(calls);
        double[] by = {0.3, -0.2, 0.1, 0.05, -0.4};
        for (boolean stretch : new boolean[] {false, true}) {
            moves.propose(by, stretch);
            Parameters after = moves.proposed();
            int same = 0;
            for (int item = 0; item < calls.items(); item++) {
                double farthest = Math.max(
                        Math.max(Math.abs(at.low()[item]), Math.abs(at.high()[item])),
                        Math.max(Math.abs(after.low()[item]), Math.abs(after.high()[item])));
                assertThat(farthest).isLessThan(Parameters.BOUND);
                assertThat(after.low()[item]).isLessThan(after.high()[item]);
                if (!eras.spans(item) && (stretch || farthest < Parameters.BOUND - 1)) {
                    assertThat(exact(item, after)).isCloseTo(exact(item, at), within(1e-9));
                    same++;
                }
            }
            assertThat(same).isGreaterThan(10);
            assertThat(after.theta()).isNotEqualTo(at.theta());
        }
    }

    /** The way back leads back: a move by the opposite undoes one. */
    @Test
    void movesAreUndoneByTheirOpposites() {
        double[] by = {0.3, -0.2, 0.9, 0.05, -0.4};
        double[] back = Arrays.stream(by).map(b -> -b).toArray();
        for (boolean stretch : new boolean[] {false, true}) {
            double there = moves.propose(by, stretch);
            EraMoves returning = moves(calls, moves.proposed(), drift, 1);
            double home = returning.propose(back, stretch);
            assertThat(home).isCloseTo(-there, within(1e-9));
            assertThat(returning.proposed().theta()).containsExactly(at.theta(), within(1e-9));
            assertThat(returning.proposed().beta()).containsExactly(at.beta(), within(1e-9));
            assertThat(returning.proposed().low()).containsExactly(at.low(), within(1e-9));
            assertThat(returning.proposed().high()).containsExactly(at.high(), within(1e-9));
        }
    }

    /** The slopes that a proposal is made from are those of the posterior; the steps of differences err by some 1e-4. */
    @Test
    void slopesAreThoseOfThePosterior() {
        double step = 1e-3;
        for (boolean stretch : new boolean[] {false, true}) {
            Parabola seen = new Parabola(5);
            moves.look(at, seen, stretch);
            for (int t = 0; t < 5; t++) {
                double[] by = new double[5];
                by[t] = step;
                double up = moves.propose(by, stretch) + posterior(moves.proposed());
                by[t] = -step;
                double down = moves.propose(by, stretch) + posterior(moves.proposed());
                assertThat(seen.slopes[t])
                        .as("session " + t + " stretch " + stretch)
                        .isCloseTo((up - down) / (2 * step), within(5e-3 * (1 + Math.abs(seen.slopes[t]))));
            }
        }
    }

    @Test
    void bothMovesAreMade() {
        int[] made = new int[2];
        for (int k = 0; k < 100; k++) {
            made[0] += moves.move(false) ? 1 : 0;
            made[1] += moves.move(true) ? 1 : 0;
        }
        assertThat(made[0]).isGreaterThan(20);
        assertThat(made[1]).isGreaterThan(20);
    }

    /** Written out, with the exact normal distribution. */
    private double posterior(Parameters of) {
        double log = 0;
        for (int item = 0; item < calls.items(); item++) {
            log += exact(item, of) - 0.5 * of.beta()[item] * of.beta()[item];
        }
        double phi = Math.sqrt(1 - VARIANCE);
        for (int state = 0; state < calls.states(); state++) {
            for (int place = calls.courseStarts[state]; place < calls.courseStarts[state + 1]; place++) {
                double theta = of.theta()[calls.course[place]];
                if (place == calls.courseStarts[state]) {
                    log -= 0.5 * theta * theta;
                } else {
                    int before = calls.course[place - 1];
                    double f = FastMath.pow(phi, calls.session(calls.course[place]) - calls.session(before));
                    double away = theta - f * of.theta()[before];
                    log -= 0.5 * away * away / (1 - f * f);
                }
            }
        }
        return log;
    }

    private double exact(int item, Parameters of) {
        double log = 0;
        for (int i = calls.starts[item]; i < calls.starts[item + 1]; i++) {
            double mean = of.beta()[item] * of.theta()[calls.cells[i]];
            double low = Normal.cdf(of.low()[item] - mean);
            double high = Normal.cdf(of.high()[item] - mean);
            log += FastMath.log(i < calls.abstained[item] ? low : i < calls.opposed[item] ? high - low : 1 - high);
        }
        return log;
    }
}
