package org.realign.breaks;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * What one segment of a series says about its own level, whatever happened before and after it.
 *
 * <p><b>Shapes.</b> Observations are numbered from 0; a segment holds those from {@code from} to {@code to - 1}, with
 * 0 &lt;= from &lt; to &lt;= length. Implementations need not check this.
 * <p><b>Cost.</b> Each method takes constant time, but {@link #drawLevel} may take as long as it draws acts.
 */
public interface SegmentModel {

    /** How many observations the series has, missing ones included. */
    int length();

    /** Log marginal likelihood of the segment: natural logarithm, level and nuisance parameters integrated out. */
    double logMarginal(int from, int to);

    /** Posterior mean of the segment's level; the prior mean where nothing is observed. */
    double level(int from, int to);

    /**
     * What {@link #level} would be if the segment's observations were drawn from what is believed of them before they are
     * seen.
     */
    double drawLevel(int from, int to, UniformRandomProvider random);

    /** Whether the segment holds any observation that bears on its level. */
    boolean observed(int from, int to);
}
