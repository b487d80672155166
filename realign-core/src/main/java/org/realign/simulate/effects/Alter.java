package org.realign.simulate.effects;

import org.realign.simulate.ActorValue;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties to those who have much of a value: s_i = sum_j x_ij v_j, v centred.
 *
 * <p><b>Source.</b> Snijders et al. 2010, Social Networks 32, 44-60.
 */
final class Alter extends LinearEffect {
    private final ActorValue value;

    Alter(int place, ActorValue value) {
        super("altX", place, 0);
        this.value = value;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] values = value.values(world);
        double centre = value.centre();
        for (int j = 0; j < values.length; j++) {
            to[j] = values[j] - centre;
        }
    }
}
