package org.realign.explain;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.realign.measure.BayesFactor;

/**
 * The change that an explanation expects of one state, looked for in the votes of all.
 *
 * @param explanation its number, from 0
 * @param subject what is read of each state: agreement in votes with the pole
 * @param own log Bayes factor of the change, against none, in the state that it speaks of
 * @param others the same in every other state whose votes reach over the dates, by code
 */
public record SpacePlacebo(int explanation, Subject subject, double own, List<Other> others) {
    /**
     * Another state.
     *
     * @param state its code
     * @param logBayesFactor of the same change at the same dates, against none
     */
    public record Other(String state, double logBayesFactor) {}

    public SpacePlacebo {
        others = List.copyOf(others);
    }

    /** The place of the state that it speaks of among all: 1, and one more for each other that shows as much, or more. */
    public long rank() {
        return 1 + others.stream().filter(o -> o.logBayesFactor() >= own).count();
    }

    /** How many other states show it: their votes are at least {@value BayesFactor#POSITIVE} times as likely with it. */
    public long showing() {
        return others.stream().filter(o -> isShown(o.logBayesFactor())).count();
    }

    /** True where the state itself shows it. */
    public boolean isShown() {
        return isShown(own);
    }

    private static boolean isShown(double logBayesFactor) {
        return logBayesFactor >= FastMath.log(BayesFactor.POSITIVE);
    }
}
