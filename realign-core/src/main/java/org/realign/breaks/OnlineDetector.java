package org.realign.breaks;

/**
 * Bayesian detection while the series is still running.
 *
 * <p><b>Model.</b> The series is standardised and watched as {@link RunLengths} of {@link NormalMean}; the changes are
 * those of {@link RunLengths#changes}. Standardising looks ahead: for a live series scale by what is known beforehand,
 * and ask {@link RunLengths} itself.
 * <p><b>Source.</b> Adams and MacKay 2007.
 *
 * @param hazard probability that an observation starts a new segment, between 0 and 1
 */
public record OnlineDetector(double hazard) implements Detector {
    private static final double USUAL_HAZARD = 0.01;

    /** Checks the hazard. */
    public OnlineDetector {
        if (!(hazard > 0 && hazard < 1)) {
            throw new IllegalArgumentException("a hazard must lie between 0 and 1, was " + hazard);
        }
    }

    /** A change in a hundred observations. */
    public OnlineDetector() {
        this(USUAL_HAZARD);
    }

    @Override
    public int[] changes(double[] series) {
        return RunLengths.of(NormalMean.standardised(series), hazard).changes();
    }
}
