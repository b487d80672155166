package org.realign.ideal;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;

/**
 * Votes with known parameters: {@code states} states in sessions 1 to {@code sessions}, each session with {@code items} items, of
 * which every {@code linked}th comes up again in the next session. State 0 is the United States, state 1 the Soviet Union;
 * state 2 misses sessions 3 and 4.
 */
final class SimulatedVotes {
    final int states;
    final int sessions;
    final double[][] theta;
    final double[] beta;
    final double[] low;
    final double[] high;
    final double variance;
    private final int items;
    private final int linked;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    /** Parameters drawn from the prior of the two-sided model; of {@code variance} if it is not negative. */
    SimulatedVotes(long seed, int states, int sessions, int items, int linked, double variance, double widest) {
        this.states = states;
        this.sessions = sessions;
        this.items = items;
        this.linked = linked;
        random = new RandomStreams(seed).stream(Purpose.SIMULATED_RECORD);
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        this.variance = variance < 0 ? random.nextDouble() : variance;
        double phi = Math.sqrt(1 - this.variance);
        theta = new double[states][sessions];
        for (double[] course : theta) {
            course[0] = gaussian.sample();
            for (int t = 1; t < sessions; t++) {
                course[t] = phi * course[t - 1] + Math.sqrt(this.variance) * gaussian.sample();
            }
        }
        int all = items * sessions;
        beta = new double[all];
        low = new double[all];
        high = new double[all];
        for (int v = 0; v < all; v++) {
            beta[v] = gaussian.sample();
            double a = widest * (2 * random.nextDouble() - 1);
            double b = widest * (2 * random.nextDouble() - 1);
            low[v] = Math.min(a, b);
            high[v] = Math.max(a, b);
        }
    }

    /**
     * Makes the state that stands highest over all sessions the United States, and the lowest the Soviet Union: which end is which
     * is then clear, and the model, which knows no names, loses nothing.
     */
    SimulatedVotes oriented() {
        for (int end = 0; end < 2; end++) {
            int sign = end == 0 ? 1 : -1;
            int farthest = end;
            for (int i = end; i < states; i++) {
                farthest = sign * Sums.of(theta[i]) > sign * Sums.of(theta[farthest]) ? i : farthest;
            }
            double[] course = theta[end];
            theta[end] = theta[farthest];
            theta[farthest] = course;
        }
        return this;
    }

    static int number(int state) {
        return state == 0 ? 2 : state == 1 ? 365 : 500 + state;
    }

    private static boolean sits(int state, int session) {
        return state != 2 || (session != 2 && session != 3);
    }

    /** A vote for every state that sits, by the parameters. */
    RollCalls cast(boolean withUnanimous) {
        RollCallsBuilder builder = new RollCallsBuilder();
        for (int t = 0; t < sessions; t++) {
            for (int v = t * items; v < (t + 1) * items; v++) {
                vote(builder, v, t);
                if (linked > 0 && v % linked == 0 && t + 1 < sessions) {
                    vote(builder, v, t + 1);
                }
            }
        }
        return builder.build(withUnanimous);
    }

    private void vote(RollCallsBuilder builder, int v, int t) {
        for (int i = 0; i < states; i++) {
            if (sits(i, t)) {
                double z = beta[v] * theta[i][t] + gaussian.sample();
                builder.add(v, number(i), t + 1, z <= low[v] ? 1 : z <= high[v] ? 2 : 3);
            }
        }
    }

    /** The true position of a seat. */
    double theta(RollCalls calls, int seat) {
        int number = calls.number(seat);
        int state = number == 2 ? 0 : number == 365 ? 1 : number - 500;
        return theta[state][calls.session(seat) - 1];
    }

    /** The true parameters, in the order of {@code calls}. */
    Parameters parameters(RollCalls calls) {
        double[] positions = new double[calls.seats()];
        for (int seat = 0; seat < positions.length; seat++) {
            positions[seat] = theta(calls, seat);
        }
        double[][] own = new double[3][calls.items()];
        for (int v = 0; v < calls.items(); v++) {
            int key = (int) calls.key(v);
            own[0][v] = beta[key];
            own[1][v] = low[key];
            own[2][v] = high[key];
        }
        return new Parameters(positions, own[0], own[1], own[2]);
    }

    static double correlation(double[] a, double[] b) {
        Scale x = Scale.of(a);
        Scale y = Scale.of(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - x.mean()) * (b[i] - y.mean());
        }
        return sum / ((a.length - 1) * x.sd() * y.sd());
    }
}
