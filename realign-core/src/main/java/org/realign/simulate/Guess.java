package org.realign.simulate;

import org.hipparchus.util.FastMath;

/**
 * Where an estimation begins: rates from the distance between waves, the effect that counts levels from how much more often
 * they rise than fall where they can, all else 0.
 */
final class Guess {
    private static final double MOST = 3;
    private static final double LEAST_RATE = 0.1;

    private Guess() {}

    static double[] of(Model model) {
        double[] theta = new double[model.parameters()];
        Panel panel = model.panel();
        for (int place = 0; place < panel.layers(); place++) {
            for (int period = 0; model.hasRates(place) && period < panel.periods(); period++) {
                double actors = Math.max(1, panel.cells(place, period).actors.length);
                theta[model.rate(place, period)] = Math.max(LEAST_RATE, 1.5 * panel.distance(place, period) / actors);
            }
            for (int k = 0; k < model.terms(place).size(); k++) {
                Term term = model.terms(place).get(k);
                boolean counts = switch (term.effect().name()) {
                    case "density", "linear", "level" -> term.variant() == Variant.EVALUATION;
                    default -> false;
                };
                if (counts) {
                    theta[model.term(place) + k] = balance(panel.traffic(place));
                }
            }
        }
        return theta;
    }

    private static double balance(double[] traffic) {
        double up = (traffic[0] + 1) / (traffic[2] + 2);
        double down = (traffic[1] + 1) / (traffic[3] + 2);
        return Math.max(-MOST, Math.min(MOST, FastMath.log(up / down) / 2));
    }
}
