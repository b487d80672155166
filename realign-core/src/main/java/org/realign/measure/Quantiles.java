package org.realign.measure;

import org.hipparchus.util.KthSelector;

/** Quantiles of draws as they are, by the nearest of them: enough for pictures, and quick. */
final class Quantiles {
    private static final KthSelector SELECTOR = new KthSelector();

    private Quantiles() {}

    /** The quantiles of {@code draws} at {@code at}, in that order; {@code draws} is put in another order by it. */
    static double[] of(double[] draws, double... at) {
        double[] found = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            found[i] = SELECTOR.select(draws, null, (int) Math.round(at[i] * (draws.length - 1)));
        }
        return found;
    }
}
