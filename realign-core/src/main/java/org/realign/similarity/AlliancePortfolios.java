package org.realign.similarity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.realign.record.Party;

/**
 * The alliances of the states of a system in one year, each state's as a portfolio over all states.
 *
 * <p><b>Model.</b> A pair's level is that of the strongest obligation either has to the other by any pact. A state's tie
 * with itself is the highest level, and both states are among the targets.
 * <p><b>Missing.</b> A pair without a pact counts as having none. So only give this states all of whose pacts are known:
 * a selection of pacts would turn what is unknown into a zero.
 * <p><b>Source.</b> Signorino and Ritter 1999; Chiba, Johnson and Leeds 2015.
 */
public final class AlliancePortfolios {
    /**
     * What one state owes another by a pact.
     *
     * @param from the state that is obliged
     * @param to the one it is obliged to
     * @param obligations to what; none where only the other side is bound
     */
    public record Tie(Party from, Party to, Set<Obligation> obligations) {
        public Tie {
            obligations = Set.copyOf(obligations);
        }
    }

    private final Scale scale;
    private final List<Party> states;
    private final int[][] levels;

    /**
     * Portfolios of {@code states} by their {@code ties}.
     *
     * @throws IllegalArgumentException where a tie names a state that is not in the system, or a state stands twice
     */
    public AlliancePortfolios(Scale scale, List<Party> states, List<Tie> ties) {
        this.scale = scale;
        this.states = List.copyOf(states);
        Map<Party, Integer> places = new TreeMap<>();
        for (Party state : states) {
            if (places.put(state, places.size()) != null) {
                throw new IllegalArgumentException(state + " stands twice among the states");
            }
        }
        levels = new int[states.size()][states.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i][i] = scale.levels() - 1;
        }
        for (Tie tie : ties) {
            int i = place(places, tie.from());
            int j = place(places, tie.to());
            int level = tie.obligations().isEmpty() ? 0 : scale.level(EnumSet.copyOf(tie.obligations()));
            levels[i][j] = Math.max(levels[i][j], level);
            levels[j][i] = Math.max(levels[j][i], level);
        }
    }

    private static int place(Map<Party, Integer> places, Party state) {
        Integer place = places.get(state);
        if (place == null) {
            throw new IllegalArgumentException(state + " has a tie and is not among the states");
        }
        return place;
    }

    /** The states, in the order of every number by state. */
    public List<Party> states() {
        return states;
    }

    /** The portfolio of state {@code i}: its level with each state. */
    public int[] levels(int i) {
        return levels[i].clone();
    }

    /** The portfolios of states {@code i} and {@code j} crossed. */
    public CrossTable table(int i, int j) {
        return CrossTable.of(scale, levels[i], levels[j]);
    }

    /**
     * The same with targets weighed, as by their capabilities.
     *
     * @param weights one for each state, not negative, on any scale
     */
    public CrossTable table(int i, int j, double[] weights) {
        return CrossTable.of(scale, levels[i], levels[j], Arrays.copyOf(weights, weights.length));
    }
}
