package org.realign.simulate.effects;

import org.realign.simulate.ActorValue;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties to those who are alike: s_i = sum_j x_ij (sim_ij - mean sim), sim_ij = 1 - |v_i - v_j| / range.
 *
 * <p><b>Source.</b> Snijders et al. 2010, Social Networks 32, 44-60.
 */
final class Similarity extends LinearEffect {
    private final ActorValue value;

    Similarity(int place, ActorValue value) {
        super("simX", place, 0);
        this.value = value;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] values = value.values(world);
        double own = values[ego];
        double scale = 1 / value.range();
        double top = 1 - value.similarityMean();
        for (int j = 0; j < values.length; j++) {
            to[j] = top - Math.abs(own - values[j]) * scale;
        }
    }
}
