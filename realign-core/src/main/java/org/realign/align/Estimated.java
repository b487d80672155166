package org.realign.align;

/**
 * One parameter as many chains estimated it.
 *
 * @param indicator the indicator's name, or {@link #MOTION}
 * @param parameter what it is
 * @param place which of several: a pole's name, a column's, a year and a pole's name, or blank
 * @param mean posterior mean
 * @param sd posterior standard deviation
 * @param rHat rank-normalised split R-hat over the chains; NaN where it has none
 * @param size effective sample size, the smaller of that for the centre and that for the tails; NaN where it has none
 */
public record Estimated(
        String indicator, Parameter parameter, String place, double mean, double sd, double rHat, double size) {
    /** In place of an indicator: how alignment moves. */
    public static final String MOTION = "motion";

    /** What is estimated. */
    public enum Parameter {
        /** Level of a pole, at the mean of the drift over the terms. */
        LEVEL,
        /** An extra effect. */
        EFFECT,
        /** Size of the loading; the sign is declared. */
        LOADING,
        /** Spread of states' own intercepts. */
        STATE_SD,
        /** Residual scale of a share or similarity. */
        SPREAD,
        /** Standard deviation of an indicator's own course in a state. */
        COURSE_SD,
        /** How much of that course stays from one year to the next. */
        COURSE_STAY,
        /** Size of a count. */
        SIZE,
        /** A year's shift of a pole's level. */
        DRIFT,
        /** Standard deviation of a year's step of the drift. */
        DRIFT_SD,
        /** Mean over states of log q0. */
        LOG_STEP,
        /** Standard deviation over states of log q0. */
        LOG_STEP_SD,
        /** A state's chance of a jump in a year. */
        JUMP_CHANCE;

        /** The word in files: {@code state-sd}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
