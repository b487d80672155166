package org.realign.align;

import java.util.Locale;

/**
 * Whether the chains of a run agree.
 *
 * @param worstRhat the largest rank-normalised split R-hat of what was watched
 * @param leastBulk the smallest effective sample size for means
 * @param leastTail the smallest effective sample size for 5% and 95% quantiles
 * @param watched how many quantities were watched
 * @param draws kept of all chains
 */
public record Diagnosis(double worstRhat, double leastBulk, double leastTail, int watched, int draws) {
    /** Vehtari et al. 2021 ask for 1.01 and 400; a band wants less than a published constant does. */
    private static final double RHAT = 1.05;

    private static final double SIZE = 100;

    /** How a sentence on chains that disagree begins. */
    public static final String ROUGH = "The chains do not agree well enough";

    /** True where the chains agree well enough for the figures shown. */
    public boolean converged() {
        return worstRhat < RHAT && leastBulk >= SIZE && leastTail >= SIZE;
    }

    /** For the reader of a brief. */
    public String sentence() {
        String figures = String.format(
                Locale.ROOT,
                "worst R-hat %.3f, least effective sample size %.0f of %d draws",
                worstRhat,
                Math.min(leastBulk, leastTail),
                draws);
        return converged()
                ? "The chains agree (" + figures + ")."
                : ROUGH + " (" + figures + "): take the figures as rough.";
    }
}
