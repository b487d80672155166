package org.realign.measure;

/**
 * The values that a measure takes in the joint draws of one run. Values of the same run are compared draw by draw.
 *
 * @param run the name of the run: state, poles, specification and schedule
 * @param values one for each draw, in the run's order
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
public record Draws(String run, double[] values) {
    /** True where draw s here and draw s there are the same draw. */
    boolean isOfSameRun(Draws other) {
        return run.equals(other.run) && values.length == other.values.length;
    }
}
