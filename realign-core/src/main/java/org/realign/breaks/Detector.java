package org.realign.breaks;

/**
 * Says when a series changed.
 *
 * <p><b>Shapes.</b> A change is the number, from 1 to T - 1, of the first observation of a new segment; changes ascend.
 * <p><b>Missing.</b> A series has no gaps: leave missing observations out, and count in what is left.
 * <p><b>Errors.</b> Empty series and values that are NaN or infinite are refused with
 * {@link IllegalArgumentException}; one observation, and a constant series, have no change.
 */
@FunctionalInterface
public interface Detector {

    /** The changes of {@code series}, which is left as it is. */
    int[] changes(double[] series);
}
