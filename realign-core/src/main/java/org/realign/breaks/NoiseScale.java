package org.realign.breaks;

/** Where a detector of steps takes the variance of the noise from, by which it scales its penalty. */
public enum NoiseScale {
    /**
     * Differences of neighbours, which a few steps hardly touch: their median absolute deviation, or, where that is 0,
     * their mean square. A series that drifts smoothly has small differences, hence many steps.
     */
    NEIGHBOURS,
    /** The whole series, steps included: its variance. Large steps hide small ones, and drift is taken for noise. */
    WHOLE
}
