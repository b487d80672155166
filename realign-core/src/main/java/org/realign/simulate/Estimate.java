package org.realign.simulate;

import java.util.List;
import java.util.Optional;

/**
 * What an estimation came to.
 *
 * <p><b>Shapes.</b> One entry a parameter, in the model's order.
 *
 * @param outcome whether it is an answer
 * @param says the same in a sentence, with the numbers
 * @param names of the parameters
 * @param theta the parameters; where the outcome is {@link Outcome#REFUSED}, where it would have begun
 * @param targets what was observed of each statistic
 * @param fit how well simulations at {@code theta} meet the targets, if they were run
 * @param rates of a conditional model, the rates of the layer that ended periods, with their standard errors; else empty
 * @param problems why it was refused
 * @param choices how many choices were simulated
 */
@SuppressWarnings("ArrayRecordComponent") // a result; whoever reads it must not write
public record Estimate(
        Outcome outcome,
        String says,
        List<String> names,
        double[] theta,
        double[] targets,
        Optional<Fit> fit,
        List<Rate> rates,
        List<Problem> problems,
        long choices) {

    /** Whether an estimation is an answer. */
    public enum Outcome {
        /** Simulated and observed statistics agree. */
        CONVERGED,
        /** They do not, after all restarts. */
        NOT_CONVERGED,
        /** It was ended from outside. */
        STOPPED,
        /** The model cannot be estimated on this panel. */
        REFUSED
    }

    /**
     * The rate of a period, from how long simulations with rate 1 took.
     *
     * @param value the mean time
     * @param error its standard deviation over simulations
     */
    public record Rate(double value, double error) {}

    /**
     * Simulations at the estimate.
     *
     * @param simulations how many
     * @param means mean deviation of each statistic from its target
     * @param derivative of expected statistics (rows) by parameters
     * @param spread covariance of the statistics
     * @param covariance of the parameters, D^-1 Sigma D'^-1
     * @param errors standard errors of the parameters
     * @param ratios mean deviations in standard deviations; converged below 0.1
     * @param maximum the largest ratio of any combination of statistics; converged below 0.25
     */
    @SuppressWarnings("ArrayRecordComponent") // a result; whoever reads it must not write
    public record Fit(
            int simulations,
            double[] means,
            double[][] derivative,
            double[][] spread,
            double[][] covariance,
            double[] errors,
            double[] ratios,
            double maximum) {}

    /** Whether it is an answer. */
    public boolean hasConverged() {
        return outcome == Outcome.CONVERGED;
    }
}
