package org.realign.align;

/**
 * What is believed of how alignment moves.
 *
 * @param logStep mean of the normal prior of log q0, q0 being the variance of a year's small step
 * @param logStepSd its standard deviation
 * @param jumpsA first shape of the beta prior of the chance of a jump in a year
 * @param jumpsB second shape
 */
public record Motion(double logStep, double logStepSd, double jumpsA, double jumpsB) {
    /** Before any calibration: a small step of 0.1 a year give or take a factor 2, a jump in 3 years of 100. */
    public static final Motion WIDE = new Motion(-4.605170185988091, 1.4, 1.5, 48.5);

    /** Variance of one jump, in squared units of alignment: a jump moves a pole by about one cross-sectional sd. */
    public static final double JUMP = 1;
}
