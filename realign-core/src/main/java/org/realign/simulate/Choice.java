package org.realign.simulate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * What an actor weighs when it comes to choose, taken apart: for each possible step, what each parameter adds to its log-odds
 * against no change.
 *
 * <p><b>Model.</b> log P(step) / P(no change) = sum_k beta_k (s_k after - s_k now): the parts add up to it exactly.
 *
 * @param steps that are open, by column, up before down
 * @param staying probability of no change
 */
public record Choice(List<Step> steps, double staying) {
    public Choice {
        steps = List.copyOf(steps);
    }

    /**
     * A possible step.
     *
     * @param column of the row
     * @param by 1 up, -1 down
     * @param parts by effect parameter of the layer, in the order of {@link Model#terms}
     * @param logOdds against no change: the sum of the parts
     * @param probability that it is the next choice
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read once
    public record Step(int column, int by, double[] parts, double logOdds, double probability) {}

    /**
     * Of an actor at the beginning of a period.
     *
     * @param place the layer in which it chooses
     * @param theta parameters in the order of {@link Model#names}
     */
    public static Choice of(Model model, int period, int place, int ego, double[] theta) {
        World world = new World(new Starts(model).of(period));
        world.enter(period);
        Levels levels = world.layer(place);
        Layer layer = levels.layer();
        List<Step> open = new ArrayList<>();
        for (int column = 0; column < layer.columns(); column++) {
            for (int by = 1; by >= -1; by -= 2) {
                int after = levels.level(ego, column) + by;
                if (levels.isPresent(ego, column) && after >= layer.low() && after <= layer.high()) {
                    open.add(step(model, world, place, ego, column, by, theta));
                }
            }
        }
        double total = 1;
        for (Step step : open) {
            total += FastMath.exp(step.logOdds());
        }
        List<Step> steps = new ArrayList<>();
        for (Step s : open) {
            steps.add(new Step(s.column(), s.by(), s.parts(), s.logOdds(), FastMath.exp(s.logOdds()) / total));
        }
        return new Choice(steps, 1 / total);
    }

    private static Step step(Model model, World world, int place, int ego, int column, int by, double[] theta) {
        List<Term> terms = model.terms(place);
        double[] parts = new double[terms.size()];
        double sum = 0;
        for (int k = 0; k < parts.length; k++) {
            Variant variant = terms.get(k).variant();
            boolean counts = variant == Variant.EVALUATION || (variant == Variant.CREATION) == (by > 0);
            if (counts) {
                parts[k] = theta[model.term(place) + k] * terms.get(k).effect().change(world, ego, column, by);
            }
            sum += parts[k];
        }
        return new Step(column, by, parts, sum, Double.NaN);
    }
}
