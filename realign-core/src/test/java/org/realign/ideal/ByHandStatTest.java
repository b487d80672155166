package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * A posterior small enough to be had without a chain: two states, two sessions, an item of both and one of the second. All
 * parameters are drawn from the prior two million times and weighted by the probability of the six votes. Signs are left out,
 * since the posterior is the same with all of them turned.
 */
class ByHandStatTest {
    private static final int DRAWS = 2_000_000;
    private static final int SWEEPS = 100_000;
    private static final int[] STATES = {2, 365};

    /** Item, session, and how the two states voted. */
    private static final int[][] VOTES = {{1, 1, 3, 1}, {1, 2, 3, 2}, {2, 2, 1, 2}};

    private final RollCalls calls = cast();

    private static RollCalls cast() {
        RollCallsBuilder builder = new RollCallsBuilder();
        for (int[] vote : VOTES) {
            for (int state = 0; state < 2; state++) {
                builder.add(vote[0], STATES[state], vote[1], vote[2 + state]);
            }
        }
        return builder.build();
    }

    @Test
    void theChainHasThePosteriorThatWeightedDrawsHave() {
        double[] weighted = weighted();
        double[] sampled = sampled();
        // Other seeds differ by up to 0.1, of the cutpoints 0.1.
        double[] tolerances = {0.04, 0.25, 0.25, 0.25, 0.2, 0.2, 0.25, 0.25, 0.25, 0.25};
        for (int i = 0; i < sampled.length; i++) {
            assertThat(sampled[i]).as("quantity " + i).isCloseTo(weighted[i], within(tolerances[i]));
        }
    }

    /** The variance of a step, products and squares of positions and slopes, cutpoints of items 1 and 2. */
    private static double[] quantities(Parameters at, double variance) {
        double[] theta = at.theta();
        double[] beta = at.beta();
        return new double[] {
            variance,
            theta[0] * theta[1],
            theta[0] * theta[2],
            theta[1] * theta[3],
            beta[0] * theta[0],
            beta[1] * beta[1],
            at.low()[0],
            at.high()[0],
            at.low()[1],
            at.high()[1]
        };
    }

    private double[] sampled() {
        Parameters at = Parameters.start(calls);
        TwoSidedChain chain = new TwoSidedChain(calls, at, 0.5, 0, new RandomStreams(1));
        double[] means = new double[10];
        for (int k = 0; k < SWEEPS; k++) {
            chain.sweep();
            add(means, quantities(at, chain.stepVariance()), 1.0 / SWEEPS);
        }
        return means;
    }

    private double[] weighted() {
        UniformRandomProvider random = new RandomStreams(2).stream(Purpose.SIMULATED_RECORD);
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        Parameters at = new Parameters(new double[4], new double[2], new double[2], new double[2]);
        double[] sums = new double[10];
        double all = 0;
        for (int k = 0; k < DRAWS; k++) {
            double variance = random.nextDouble();
            for (int state = 0; state < 2; state++) {
                at.theta()[state] = gaussian.sample();
                at.theta()[2 + state] =
                        Math.sqrt(1 - variance) * at.theta()[state] + Math.sqrt(variance) * gaussian.sample();
            }
            for (int item = 0; item < 2; item++) {
                at.beta()[item] = gaussian.sample();
                double a = Parameters.BOUND * (2 * random.nextDouble() - 1);
                double b = Parameters.BOUND * (2 * random.nextDouble() - 1);
                at.low()[item] = Math.min(a, b);
                at.high()[item] = Math.max(a, b);
            }
            double weight = probability(at);
            all += weight;
            add(sums, quantities(at, variance), weight);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** Seats are by session, then state. */
    private static double probability(Parameters at) {
        double product = 1;
        for (int[] vote : VOTES) {
            int item = vote[0] - 1;
            for (int state = 0; state < 2; state++) {
                double mean = at.beta()[item] * at.theta()[2 * (vote[1] - 1) + state];
                double low = Normal.cdf(at.low()[item] - mean);
                double high = Normal.cdf(at.high()[item] - mean);
                int way = vote[2 + state];
                product *= way == 1 ? low : way == 2 ? high - low : 1 - high;
            }
        }
        return product;
    }

    private static void add(double[] to, double[] values, double weight) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * values[i];
        }
    }
}
