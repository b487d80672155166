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
 * @param usualRHat what that of 99% of positions does not pass
 * @param stepRHat that of the variance of a step; NaN of the one-sided variant, which does not estimate it
 * @param leastSize the fewest independent draws that a position's are worth
 * @param medianSize the median of those
 */
public record Sampled(
        List<Position> positions,
        int sweeps,
        double acceptance,
        int seats,
        double worstRHat,
        double usualRHat,
        double stepRHat,
        double leastSize,
        double medianSize) {
    /** What R-hat must not pass for draws to count as of one distribution. */
    private static final double ENOUGH = 1.05;

    public Sampled {
        positions = List.copyOf(positions);
    }

    /** Whether 99% of positions, and the variance of a step where it is estimated, have an R-hat of 1.05 or less. */
    public boolean hasConverged() {
        return usualRHat <= ENOUGH && !(stepRHat > ENOUGH);
    }
}
