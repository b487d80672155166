package org.realign.simulate.effects;

import java.util.Arrays;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * How high an actor's levels are: s_i = sum_p (x_ip - mean x). Of a behaviour its linear shape.
 *
 * <p><b>Source.</b> Steglich, Snijders and Pearson 2010, Sociological Methodology 40, 329-393.
 */
final class Level extends LinearEffect {

    /** Known as {@code name}. */
    Level(String name, int place, double mean) {
        super(name, place, mean);
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Arrays.fill(to, 0, own(world).layer().columns(), 1);
    }
}
