package org.realign.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;
import org.realign.record.Party;
import org.realign.record.Relations;
import org.realign.structure.StatusRank;

/**
 * Recognition of states in one wave or year, as listed and with pairs of states weighted anew, {@value #DRAWS} times.
 *
 * <p><b>Model.</b> The Bayesian bootstrap: in each draw every pair of states weighs a standard exponential, in each direction
 * and in all years the same, so that what two years share cancels where they are compared.
 * <p><b>Units.</b> 0 to 1.
 * <p><b>Determinism.</b> A function of the dataset, not of the run's seed: the spread is a statement about the list.
 * <p><b>Cost.</b> O(draws x states^2) for each round of {@link StatusRank}.
 * <p><b>Source.</b> Rubin 1981.
 */
final class Resamples {
    static final int DRAWS = 400;

    private static final RandomStreams STREAMS = new RandomStreams(1);

    private final Map<Party, Double> listed = new HashMap<>();
    private final Map<Party, double[]> drawn = new HashMap<>();

    private Resamples() {}

    /** All states of a wave of missions; of relations {@code state} alone, since the dataset is of few. */
    static Resamples of(Relations relations, int year, Party state) {
        return relations.sort() == Relations.Sort.MISSIONS
                ? missions(relations, year)
                : relations(relations, year, state);
    }

    /** The value as the dataset has it. */
    double listed(Party state) {
        return listed.getOrDefault(state, Double.NaN);
    }

    /** The value by draw. */
    double[] drawn(Party state) {
        return drawn.getOrDefault(state, new double[0]);
    }

    private static Resamples missions(Relations relations, int year) {
        List<Party> all = relations.states();
        List<Party> states = relations.states(year);
        int[] place = states.stream().mapToInt(all::indexOf).toArray();
        boolean[][] there = new boolean[states.size()][states.size()];
        for (int i = 0; i < states.size(); i++) {
            SortedMap<Party, Boolean> hosts = relations.of(states.get(i), year);
            for (int j = 0; j < states.size(); j++) {
                there[i][j] = i != j && hosts.getOrDefault(states.get(j), false);
            }
        }
        Resamples resamples = new Resamples();
        double[] plain = standing(there, place, (a, b) -> 1);
        double[][] draws = new double[states.size()][DRAWS];
        for (int s = 0; s < DRAWS; s++) {
            double[][] weights = weights(all.size(), s);
            double[] standing = standing(there, place, (a, b) -> weights[Math.max(a, b)][Math.min(a, b)]);
            for (int i = 0; i < standing.length; i++) {
                draws[i][s] = standing[i];
            }
        }
        for (int i = 0; i < states.size(); i++) {
            resamples.listed.put(states.get(i), plain[i]);
            resamples.drawn.put(states.get(i), draws[i]);
        }
        return resamples;
    }

    /** Below the diagonal, the weight of each pair of {@code n} states in a draw. */
    private static double[][] weights(int n, int draw) {
        ContinuousSampler exponential = exponential(draw);
        double[][] weights = new double[n][];
        for (int i = 0; i < n; i++) {
            weights[i] = new double[i];
            for (int j = 0; j < i; j++) {
                weights[i][j] = exponential.sample();
            }
        }
        return weights;
    }

    private static ContinuousSampler exponential(long... key) {
        UniformRandomProvider random = STREAMS.stream(Purpose.RECOGNITION, key);
        return ZigguratSampler.Exponential.of(random);
    }

    /** What a pair of places weighs. */
    @FunctionalInterface
    private interface Weight {
        double of(int a, int b);
    }

    /** The share of the other states that stand lower than each. */
    private static double[] standing(boolean[][] there, int[] place, Weight weight) {
        int n = there.length;
        double[][] ties = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ties[i][j] = there[i][j] ? weight.of(place[i], place[j]) : 0;
            }
        }
        double[] places = StatusRank.of(ties).places();
        return Arrays.stream(places).map(p -> n < 2 ? 0 : (n - p) / (n - 1)).toArray();
    }

    private static Resamples relations(Relations relations, int year, Party state) {
        SortedMap<Party, Boolean> hosts = relations.of(state, year);
        List<Party> all = relations.states();
        Resamples resamples = new Resamples();
        long with = hosts.values().stream().filter(there -> there).count();
        resamples.listed.put(state, with / (double) hosts.size());
        double[] shares = new double[DRAWS];
        for (int s = 0; s < DRAWS; s++) {
            ContinuousSampler exponential = exponential(s, RandomStreams.key(state.code()));
            double[] of = new double[all.size()];
            double[] given = new double[all.size()];
            for (int j = 0; j < all.size(); j++) {
                double weight = exponential.sample();
                Boolean there = hosts.get(all.get(j));
                of[j] = there == null ? 0 : weight;
                given[j] = there != null && there ? weight : 0;
            }
            shares[s] = Sums.of(given) / Sums.of(of);
        }
        resamples.drawn.put(state, shares);
        return resamples;
    }
}
