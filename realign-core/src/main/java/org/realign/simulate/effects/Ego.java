package org.realign.simulate.effects;

import java.util.Arrays;
import org.realign.simulate.ActorValue;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Who has much of a value has many ties: s_i = v_i x_i+, v centred.
 *
 * <p><b>Source.</b> Snijders et al. 2010, Social Networks 32, 44-60.
 */
final class Ego extends LinearEffect {
    private final ActorValue value;

    Ego(int place, ActorValue value) {
        super("egoX", place, 0);
        this.value = value;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Arrays.fill(to, 0, own(world).layer().columns(), value.values(world)[ego] - value.centre());
    }
}
