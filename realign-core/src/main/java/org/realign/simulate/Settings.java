package org.realign.simulate;

/**
 * How an estimation is run.
 *
 * @param subphases of phase 2, 1 to 8
 * @param gain size of the steps of the first subphase; halved for each next one
 * @param diagonalize how much of the derivative's off-diagonal part is left out of steps, 0 to 1
 * @param truncation deviations further from 0 than this, in standard deviations, are shortened to it
 * @param simulations of phase 3, 2 or more: standard errors and the convergence ratios come from them
 * @param restarts how often phases 2 and 3 are run again from where they ended if they did not converge
 */
public record Settings(
        int subphases, double gain, double diagonalize, double truncation, int simulations, int restarts) {
    /** As RSiena's defaults. */
    public static final Settings DEFAULT = new Settings(4, 0.2, 0.2, 5, 1_000, 3);

    private static final int MOST_SUBPHASES = 8;

    public Settings {
        if (subphases < 1
                || subphases > MOST_SUBPHASES
                || !(gain > 0)
                || !(diagonalize >= 0 && diagonalize <= 1)
                || !(truncation > 0)
                || simulations < 2
                || restarts < 0) {
            throw new IllegalArgumentException("settings out of range: " + subphases + " subphases, gain " + gain
                    + ", diagonalize " + diagonalize + ", truncation " + truncation + ", " + simulations
                    + " simulations, " + restarts + " restarts");
        }
    }

    /** The same with other simulations in phase 3. */
    public Settings withSimulations(int other) {
        return new Settings(subphases, gain, diagonalize, truncation, other, restarts);
    }

    /** The same with other restarts. */
    public Settings withRestarts(int other) {
        return new Settings(subphases, gain, diagonalize, truncation, simulations, other);
    }
}
