package org.realign.simulate.effects;

import org.realign.simulate.Levels;
import org.realign.simulate.StepEffect;
import org.realign.simulate.World;

/**
 * Whether an actor's levels keep to the middle or go to the ends: s_i = sum_p (x_ip - mean x)^2. Of a behaviour its quadratic shape.
 *
 * <p><b>Source.</b> Steglich, Snijders and Pearson 2010, Sociological Methodology 40, 329-393.
 */
final class Shape extends StepEffect {
    private final double mean;

    /** Known as {@code name}. */
    Shape(String name, int place, double mean) {
        super(name, place);
        this.mean = mean;
    }

    @Override
    public double statistic(World world, int ego) {
        Levels x = own(world);
        double sum = 0;
        for (int p = 0; p < x.layer().columns(); p++) {
            if (x.isPresent(ego, p)) {
                double away = x.level(ego, p) - mean;
                sum += away * away;
            }
        }
        return sum;
    }

    @Override
    protected double step(World world, int ego, int column, int by) {
        return 2 * by * (own(world).level(ego, column) - mean) + 1;
    }
}
