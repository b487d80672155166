package org.realign.simulate.effects;

import java.util.Arrays;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Outdegree: s_i = sum_j x_ij.
 *
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395.
 */
final class Density extends LinearEffect {

    Density(int place) {
        super("density", place, 0);
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Arrays.fill(to, 0, own(world).layer().columns(), 1);
    }
}
