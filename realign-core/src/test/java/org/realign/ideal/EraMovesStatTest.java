package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Whether moves of whole sessions alone leave the model unchanged: parameters from the prior, votes from them, some moves on these
 * votes, and the parameters must again have their prior distribution, each brought to uniform by its own distribution
 * function. What cutpoints near their bounds and the votes say is not seen in single parameters; so the mean
 * change of the number of such cutpoints, and of the probability of the votes, must be none within four and a half standard errors. A part of
 * the ratio left out (either determinant, the bounds, the way back) passes one limit or the other.
 */
class EraMovesStatTest {
    private static final int TIMES = Boolean.getBoolean("realign.long") ? 40_000 : 8_000;
    private static final int MOVES = 12;
    private static final int STATES = 12;
    private static final int SESSIONS = 3;
    private static final int ITEMS = 4;

    @Test
    void movesOfSessionsLeaveTheModelUnchanged() {
        Map<String, double[]> seen = new TreeMap<>();
        Map<String, double[]> changes = new TreeMap<>();
        int made = 0;
        for (int k = 0; k < TIMES; k++) {
            SimulatedVotes truth = new SimulatedVotes(5000 + k, STATES, SESSIONS, ITEMS, 2, -1, Parameters.BOUND);
            RollCalls calls = truth.cast(true);
            Parameters at = truth.parameters(calls);
            EraMoves moves = new EraMoves(
                    calls,
                    at,
                    Chunk.of(calls),
                    new Drift(calls, truth.variance),
                    new RandomStreams(k).stream(Purpose.IDEAL_POINTS));
            double far = far(at);
            double log = logLikelihood(calls, at);
            for (int m = 0; m < MOVES; m++) {
                made += moves.move(m % 2 == 1) ? 1 : 0;
            }
            put(changes, "near bounds", k, far(at) - far);
            put(changes, "log likelihood", k, logLikelihood(calls, at) - log);
            look(seen, k, calls, at);
        }
        assertThat((double) made / (MOVES * TIMES)).as("moves made").isGreaterThan(0.2);
        assertThat(seen).hasSize(10);
        seen.forEach((what, values) ->
                assertThat(Uniformity.distance(values)).as(what).isLessThan(Uniformity.LIMIT));
        changes.forEach((what, values) -> {
            Scale scale = Scale.of(values);
            assertThat(Math.abs(scale.mean()) * Math.sqrt(TIMES) / scale.sd())
                    .as(what)
                    .isLessThan(4.5);
        });
    }

    private static double far(Parameters at) {
        return Stream.of(at.low(), at.high())
                .flatMapToDouble(Arrays::stream)
                .filter(cut -> Math.abs(cut) > Parameters.BOUND - 1)
                .count();
    }

    private static double logLikelihood(RollCalls calls, Parameters at) {
        ItemLikelihood votes = new ItemLikelihood(calls, 2 * STATES);
        double log = 0;
        for (int item = 0; item < calls.items(); item++) {
            votes.open(item, at.theta());
            log += votes.log(at.beta()[item], at.low()[item], at.high()[item]);
        }
        return log;
    }

    private static void look(Map<String, double[]> seen, int k, RollCalls calls, Parameters at) {
        double[] sums = new double[SESSIONS];
        double[] squares = new double[SESSIONS];
        double[] counts = new double[SESSIONS];
        for (int seat = 0; seat < calls.seats(); seat++) {
            int session = calls.session(seat) - 1;
            sums[session] += at.theta()[seat];
            squares[session] += at.theta()[seat] * at.theta()[seat];
            counts[session]++;
        }
        for (int t = 0; t < SESSIONS; t++) {
            put(seen, "origin " + t, k, Normal.cdf(sums[t] / Math.sqrt(counts[t])));
            put(seen, "unit " + t, k, Gamma.regularizedGammaP(counts[t] / 2, squares[t] / 2));
        }
        double slopes = 0;
        for (double beta : at.beta()) {
            slopes += beta * beta;
        }
        put(seen, "slopes", k, Gamma.regularizedGammaP(at.beta().length / 2.0, slopes / 2));
        int item = k % calls.items();
        double low = (at.low()[item] + Parameters.BOUND) / (2 * Parameters.BOUND);
        double high = (at.high()[item] + Parameters.BOUND) / (2 * Parameters.BOUND);
        put(seen, "low", k, 1 - (1 - low) * (1 - low));
        put(seen, "high", k, high * high);
        put(seen, "beta", k, Normal.cdf(at.beta()[item]));
    }

    private static void put(Map<String, double[]> seen, String what, int k, double value) {
        seen.computeIfAbsent(what, w -> new double[TIMES])[k] = value;
    }
}
