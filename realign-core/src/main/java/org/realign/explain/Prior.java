package org.realign.explain;

import java.util.Arrays;

/**
 * What is believed of a series before it is read.
 *
 * <p><b>Model.</b> x walks by normal steps of standard deviation drift, one of {@code drifts}, each as likely; the noise of
 * readings is that stated times one of {@code noises}, each as likely; with probability {@code turn} it also turns once, in
 * any period as likely, for reasons that nobody names, by N(0, 1) times the square of {@code scale}.
 *
 * @param drifts standard deviations of a period's step, positive
 * @param noises factors of the variance of readings, positive
 * @param turn probability of a turn that no explanation accounts for, at least 0 and below 1
 * @param size standard deviation of the size of a term, in the series' unit
 * @param scale standard deviation of the series across states, its unit for sizes
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
public record Prior(double[] drifts, double[] noises, double turn, double size, double scale) {
    private static final double[] STEPS = {0.02, 0.05, 0.1, 0.15, 0.2};
    private static final double[] NOISES = {0.5, 1, 2};

    /**
     * The standard choice for a series whose unit is {@code scale}: steps of 0.02 to 0.2 of it in the square root of a
     * quarter's length.
     *
     * @param quarters length of a period in quarters of a year
     * @param chance of an unnamed turn in a year
     */
    public static Prior standard(double scale, double quarters, double chance, int periods) {
        double length = Math.sqrt(quarters) * scale;
        double years = periods * quarters / 4;
        return new Prior(
                Arrays.stream(STEPS).map(s -> s * length).toArray(), NOISES, 1 - 1 / (1 + chance * years), 1, scale);
    }

    /** The same with sizes of terms {@code factor} times as large. */
    public Prior sized(double factor) {
        return new Prior(drifts, noises, turn, size * factor, scale);
    }

    /** The same without turns that nobody names. */
    public Prior withoutTurns() {
        return new Prior(drifts, noises, 0, size, scale);
    }

    /** The same with the middle drifts and the noise as stated alone: a fifth of the work. */
    Prior coarse() {
        int middle = drifts.length / 2;
        return new Prior(
                Arrays.copyOfRange(drifts, Math.max(0, middle - 1), Math.min(drifts.length, middle + 2)),
                new double[] {1},
                turn,
                size,
                scale);
    }

    /** Variance of a term's size. */
    double sizeVariance() {
        return size * size * scale * scale;
    }

    /** Variance of an unnamed turn. */
    double turnVariance() {
        return scale * scale;
    }
}
