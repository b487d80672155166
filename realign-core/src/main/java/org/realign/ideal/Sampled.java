package org.realign.ideal;

import java.util.List;

/**
 * Positions from draws, and how far the draws can be trusted.
 *
 * @param positions in order of session, then state
 * @param sweeps sweeps that counted
 * @param acceptance the share of items that took the cutpoints proposed, in the last sweep
 * @param seats how many positions the following figures were taken from, evenly spread over all
 * @param worstRHat the largest split R-hat of a position; more than 1.01 says that the run was too short for it
 * @param leastSize the fewest independent draws that a position's are worth
 * @param medianSize the median of those
 */
public record Sampled(
        List<Position> positions,
        int sweeps,
        double acceptance,
        int seats,
        double worstRHat,
        double leastSize,
        double medianSize) {
    public Sampled {
        positions = List.copyOf(positions);
    }
}
