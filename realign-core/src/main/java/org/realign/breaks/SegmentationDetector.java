package org.realign.breaks;

import java.util.Arrays;

/**
 * The house's own detector: the changes that the exact posterior supports.
 *
 * <p><b>Model.</b> The series is standardised and segmented as {@link Segmentation} with {@link NormalMean}. Of the most
 * probable segmentation those changes are kept near which some change is more likely than not: within {@code margin}
 * observations, with posterior probability above one half. So a date may be unsure while the change is not.
 * <p><b>Cost.</b> O(T^2) for each change of the most probable segmentation.
 *
 * @param prior how often series change
 * @param margin how far, in observations, a date may be off and still count, not negative
 */
public record SegmentationDetector(ChangePrior prior, int margin) implements Detector {
    /** The margin at which the Turing benchmark scores. */
    private static final int USUAL_MARGIN = 5;

    private static final double LIKELY = 0.5;

    /** Checks the margin. */
    public SegmentationDetector {
        if (margin < 0) {
            throw new IllegalArgumentException("a margin is not negative, was " + margin);
        }
    }

    /** With {@link ChangePrior#usual} and a margin of 5 observations. */
    public SegmentationDetector() {
        this(ChangePrior.usual(), USUAL_MARGIN);
    }

    @Override
    public int[] changes(double[] series) {
        Segmentation posterior = Segmentation.of(NormalMean.standardised(series), prior);
        int last = series.length - 1;
        return Arrays.stream(posterior.mostProbable())
                .filter(t -> posterior.anyChange(Math.max(0, t - margin), Math.min(last, t + margin)) > LIKELY)
                .toArray();
    }
}
