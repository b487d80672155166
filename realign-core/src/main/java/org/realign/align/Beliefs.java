package org.realign.align;

import java.util.Arrays;

/**
 * What is believed of each indicator before a calibration: where levels lie roughly, so that a chain starts near, with
 * deviations wide against what thousands of state-years say.
 */
final class Beliefs {
    private static final double EFFECT_SD = 2.5;

    /** Shut borders fall outside the years of the datasets: this belief is not changed by them. */
    private static final double CLOSED = -1.5;

    private static final double CLOSED_SD = 1;

    /** Where the own course of a similarity or a share begins to be estimated. */
    private static final double COURSE_SD = 0.5;

    private static final double COURSE_STAY = 0.9;

    /** See {@link #leastSpread}. */
    private static final double LEAST_SPREAD = 1;

    private Beliefs() {}

    static Prior of(Indicator indicator) {
        int poles = Calibration.POWERS.size();
        int columns = indicator.columns().size();
        Prior wide = Prior.wide(poles, columns, level(indicator));
        double[] effect = new double[columns];
        double[] sd = new double[columns];
        Arrays.fill(sd, EFFECT_SD);
        for (int c = 0; c < columns; c++) {
            String column = indicator.columns().get(c);
            if (column.startsWith("keeps")) {
                // Nine in ten are kept for a year, if not more.
                effect[c] = 2.5 - level(indicator);
            } else if (column.startsWith("takes")) {
                effect[c] = 0;
            } else {
                effect[c] = CLOSED;
                sd[c] = CLOSED_SD;
            }
        }
        Prior prior = new Prior(
                wide.level(),
                wide.levelSd(),
                wide.loading(),
                wide.loadingSd(),
                effect,
                sd,
                wide.stateSd(),
                wide.spread(),
                wide.size(),
                wide.drift());
        boolean measured = indicator.family() == Family.SIMILARITY || indicator.family() == Family.SHARE;
        return measured ? prior.straying(COURSE_SD, COURSE_STAY) : prior;
    }

    /**
     * How far at least an indicator strays from alignment, year by year, for reasons of its own: logits.
     *
     * <p>Declared, not estimated: votes and trade are dense and exact, and without such a bound the likelihood has modes in
     * which one of them is taken for alignment itself, small steps of some states being as large as need be, and all others
     * bend to it (docs/methods.md).
     */
    static double leastSpread(Indicator indicator) {
        return switch (indicator.family()) {
            case SIMILARITY, SHARE -> LEAST_SPREAD;
            default -> 0;
        };
    }

    /** About the logit of what happens in a year to an ordinary state. */
    private static double level(Indicator indicator) {
        return switch (indicator.name()) {
            case "votes" -> 0.5;
            case "visits", "exercises", "arms", "support", "hostility" -> -3;
            case "embassy" -> -2;
            default -> -4.5;
        };
    }
}
