package org.realign.measure;

import java.util.Arrays;

/** Quantiles of draws as they are, by the nearest of them: enough for pictures, and quick. */
final class Quantiles {
    private Quantiles() {}

    /** The quantiles of {@code draws} at {@code at}, in that order; {@code draws} is sorted by it. */
    static double[] of(double[] draws, double... at) {
        Arrays.sort(draws);
        double[] found = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            found[i] = draws[(int) Math.round(at[i] * (draws.length - 1))];
        }
        return found;
    }
}
