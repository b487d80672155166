package org.realign.posture;

/**
 * The limits between postures.
 *
 * <p><b>Units.</b> Alignment and its differences in standard deviations across states and poles; rivalry from 0 to 1.
 *
 * @param withdrawn a state aligned less than this with every pole has withdrawn; a rival supplied less is not courted
 * @param aligned alignment with the best-supplied pole from which a state is aligned
 * @param tiltAligned lead of that pole over its rival from which a state is aligned
 * @param equidistant lead below which the distance to both is equal
 * @param rivals rivalry from which two poles are rivals; poles below it make a bloc
 */
public record Thresholds(double withdrawn, double aligned, double tiltAligned, double equidistant, double rivals) {
    /** Set by judgement, before any labelled case was looked at. */
    public static final Thresholds UNTUNED = new Thresholds(-0.25, 1, 1, 0.35, 0.4);

    /**
     * What is used where nothing else is said. What {@link ThresholdSearch} finds goes here, if it predicts labelled
     * cases of states it was not tuned on better than {@link #UNTUNED} does.
     */
    public static final Thresholds STANDARD = UNTUNED;

    public Thresholds {
        if (!(withdrawn < aligned)
                || !(equidistant > 0)
                || !(equidistant <= tiltAligned)
                || !(rivals > 0 && rivals <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds must have withdrawn < aligned, 0 < equidistant <= tiltAligned"
                            + " and rivals above 0 and at most 1, were withdrawn " + withdrawn + ", aligned " + aligned
                            + ", tiltAligned " + tiltAligned + ", equidistant " + equidistant + ", rivals " + rivals);
        }
    }
}
