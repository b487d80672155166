package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;
import org.realign.kernel.RandomStreams;

/**
 * Whether the two-sided sampler leaves its model unchanged: parameters from the prior, votes from them, some sweeps on these votes,
 * and the parameters must again have their prior distribution, each brought to uniform by its own distribution function. Signs
 * are left out of it, since the chain starts with the right one. A wrong conditional shows as a distance beyond Kolmogorov's
 * limit of one in a million; there are nine. Most items of such a panel are nearly unanimous and tell little; so the item on which
 * votes were most evenly spread is looked at too, its parameters after the sweeps against those before.
 *
 * <p>The one-sided variant has no joint distribution that it could leave unchanged.
 */
class InvarianceStatTest {
    private static final int TIMES = Boolean.getBoolean("realign.long") ? 20_000 : 3_000;
    private static final int SWEEPS = 8;

    @Test
    void theTwoSidedSamplerLeavesItsModelUnchanged() {
        Map<String, double[]> seen = new TreeMap<>();
        Map<String, double[]> before = new TreeMap<>();
        Map<String, double[]> after = new TreeMap<>();
        for (int k = 0; k < TIMES; k++) {
            // Fourteen sessions: more than a stretch, so that seats stay, and a gap.
            SimulatedVotes truth = new SimulatedVotes(1000 + k, 10, 14, 2, 2, -1, Parameters.BOUND);
            RollCalls calls = truth.cast(true);
            Parameters at = truth.parameters(calls);
            int item = mostEven(calls);
            lookAtItem(before, k, item, at);
            double variance = swept(calls, at, truth.variance, k);
            lookAtItem(after, k, item, at);
            look(seen, k, calls, at, variance);
        }
        assertThat(seen).hasSize(9);
        seen.forEach((what, values) ->
                assertThat(Uniformity.distance(values)).as(what).isLessThan(Uniformity.LIMIT));
        before.forEach((what, values) -> assertThat(Uniformity.distance(values, after.get(what)))
                .as(what)
                .isLessThan(Uniformity.LIMIT));
    }

    private static int mostEven(RollCalls calls) {
        int best = 0;
        for (int item = 1; item < calls.items(); item++) {
            best = rarest(calls, item) > rarest(calls, best) ? item : best;
        }
        return best;
    }

    private static int rarest(RollCalls calls, int item) {
        return Math.min(calls.votes(item, 0), Math.min(calls.votes(item, 1), calls.votes(item, 2)));
    }

    private static void lookAtItem(Map<String, double[]> seen, int k, int item, Parameters at) {
        put(seen, "even beta", k, Math.abs(at.beta()[item]));
        put(seen, "even low", k, at.low()[item]);
        put(seen, "even high", k, at.high()[item]);
    }

    private static double swept(RollCalls calls, Parameters at, double variance, int k) {
        TwoSidedChain chain = new TwoSidedChain(calls, at, variance, k, new RandomStreams(k));
        for (int s = 0; s < SWEEPS; s++) {
            chain.sweep();
        }
        return chain.stepVariance();
    }

    private static void look(Map<String, double[]> seen, int k, RollCalls calls, Parameters at, double variance) {
        put(seen, "variance", k, variance);
        List<Integer> seats = new ArrayList<>(List.of(0, 1, 65, 66, calls.seats() - 1));
        seats.forEach(seat -> put(seen, "theta " + seat, k, 2 * Normal.cdf(Math.abs(at.theta()[seat])) - 1));
        int item = k % calls.items();
        double low = (at.low()[item] + Parameters.BOUND) / (2 * Parameters.BOUND);
        double high = (at.high()[item] + Parameters.BOUND) / (2 * Parameters.BOUND);
        put(seen, "beta", k, 2 * Normal.cdf(Math.abs(at.beta()[item])) - 1);
        put(seen, "low", k, 1 - (1 - low) * (1 - low));
        put(seen, "high", k, high * high);
    }

    private static void put(Map<String, double[]> seen, String what, int k, double value) {
        seen.computeIfAbsent(what, w -> new double[TIMES])[k] = value;
    }
}
