package org.realign.truth;

import java.util.List;

/**
 * A change of alignment that a rule found.
 *
 * @param state the state's code
 * @param year the first year after the change
 * @param moves which poles it concerned
 */
public record Turn(String state, int year, List<Move> moves) {
    public Turn {
        moves = List.copyOf(moves);
    }

    /**
     * A change with one pole.
     *
     * @param pole its place
     * @param sign +1 towards it, -1 away
     */
    public record Move(int pole, int sign) {}

    /** True where some move goes the way that {@code episode} documents. */
    public boolean agrees(Episode episode) {
        return moves.stream().anyMatch(m -> episode.sign(m.pole()) == m.sign());
    }
}
