package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Innovation;
import org.realign.align.Motion;
import org.realign.align.Panel;
import org.realign.align.Step;
import org.realign.align.Stepped;
import org.realign.kernel.Distribution;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Shift.Direction;
import org.realign.record.Window;

/** The prior of a break against courses drawn from the model before any record: agreement within 4 standard errors. */
class ExpectedBreaksStatTest {
    private static final int DRAWS = 20_000;
    private static final Clock CLOCK = Clock.of(Step.MONTH, Window.parse("1980..1999"));
    private static final Motion MOTION = new Motion(-3, 0.5, 4, 96);

    private static AlignmentDraws world(Innovation innovation, int firstOfSecondPole) {
        UniformRandomProvider random = new RandomStreams(3).stream(Purpose.SIMULATED_RECORD, 7);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        Distribution chance = Distribution.beta(MOTION.jumpsA(), MOTION.jumpsB());
        int periods = CLOCK.periods();
        float[] x = new float[DRAWS * periods * 2];
        long[] jumps = new long[DRAWS * periods / 64 + 1];
        double[] step = new double[DRAWS];
        for (int s = 0; s < DRAWS; s++) {
            step[s] = FastMath.exp((MOTION.logStep() + MOTION.logStepSd() * normal.sample()) / 2);
            double rho = chance.quantile(random.nextDouble()) / 12;
            for (int t = 1; t < periods; t++) {
                boolean jump = innovation == Innovation.JUMPS && random.nextDouble() < rho;
                double v = step[s] * step[s] / 12;
                for (int p = 0; p < 2; p++) {
                    int c = (s * periods + t) * 2 + p;
                    double mixture = innovation == Innovation.STUDENT_T
                            ? 2 / -FastMath.log((1 - random.nextDouble()) * (1 - random.nextDouble()))
                            : 1;
                    double sd = Math.sqrt(v * mixture + (jump ? Motion.JUMP : 0));
                    boolean moves = p == 0 || t > firstOfSecondPole;
                    x[c] = x[c - 2] + (float) (moves ? sd * normal.sample() : 0);
                }
                int bit = s * periods + t;
                jumps[bit >> 6] |= jump ? 1L << bit : 0;
            }
        }
        Panel panel =
                new Panel("PRK", CLOCK, 2, new int[] {0, firstOfSecondPole}, new int[] {periods, periods}, List.of());
        return Stepped.of(panel, DRAWS, x, jumps, step);
    }

    private static void agrees(
            AlignmentDraws draws, Innovation innovation, String window, int pole, Direction direction) {
        Shift.Sought sought = new Shift.Sought(direction, 0.5);
        Clock.Range range = CLOCK.within(Window.parse(window)).orElseThrow();
        int all = 0;
        for (int s = 0; s < DRAWS; s++) {
            boolean found = false;
            for (int t = range.from(); t < range.to(); t++) {
                boolean may = t > 0 && draws.alive(t - 1, pole) && (innovation != Innovation.JUMPS || draws.jump(s, t));
                double change = may ? draws.x(s, t, pole) - draws.x(s, t - 1, pole) : 0;
                found |= direction.holds(change, 0.5);
            }
            all += found ? 1 : 0;
        }
        double share = all / (double) DRAWS;
        double error = FastMath.sqrt(share * (1 - share) / DRAWS);
        assertThat(new ExpectedBreaks(draws, innovation, MOTION).probability(range, pole, sought))
                .as(innovation + " " + window + " " + pole + " " + direction)
                .isCloseTo(share, within(4 * error + 0.001));
    }

    @Test
    void jumps() {
        AlignmentDraws draws = world(Innovation.JUMPS, 60);
        for (String window : List.of("1990-02..1990-04", "1990..1991", "1982..1997", "1980")) {
            for (Direction direction : Direction.values()) {
                agrees(draws, Innovation.JUMPS, window, 0, direction);
            }
        }
        // The second pole comes into being in 1985 and cannot move before.
        agrees(draws, Innovation.JUMPS, "1984..1986", 1, Direction.DOWN);
        agrees(draws, Innovation.JUMPS, "1981..1983", 1, Direction.DOWN);
    }

    @Test
    void stepsOfStudentsT() {
        AlignmentDraws draws = world(Innovation.STUDENT_T, 0);
        for (String window : List.of("1990-02..1990-04", "1990..1991", "1982..1997")) {
            for (Direction direction : Direction.values()) {
                agrees(draws, Innovation.STUDENT_T, window, 0, direction);
            }
        }
    }

    @Test
    void aStateThatJumpsOftenElsewhereIsExpectedToJump() {
        Clock.Range range = new Clock.Range(100, 112);
        Shift.Sought sought = new Shift.Sought(Direction.EITHER, 0.5);
        int periods = CLOCK.periods();
        Panel panel = new Panel("PRK", CLOCK, 1, new int[] {0}, new int[] {periods}, List.of());
        double[] expected = new double[3];
        for (int often = 0; often < 3; often++) {
            long[] jumps = new long[periods / 64 + 1];
            for (int j = 0; j < often; j++) {
                jumps[0] |= 1L << (5 + j);
            }
            jumps[104 >> 6] |= 1L << 104; // in the stretch itself: does not count
            AlignmentDraws draws = Stepped.of(panel, 1, new float[periods], jumps, new double[] {0});
            expected[often] = new ExpectedBreaks(draws, Innovation.JUMPS, MOTION).probability(range, 0, sought);
        }
        double tail = 0.6170750774519738; // of |N(0, 1)| beyond 1/2
        double years = (periods - 1 - 12) / 12.0;
        for (int often = 0; often < 3; often++) {
            double rate = (4.0 + often) / (100 + years);
            assertThat(expected[often]).isCloseTo(1 - FastMath.pow(1 - rate / 12 * tail, 12), within(1e-12));
        }
    }
}
