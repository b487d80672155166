package org.realign.simulate.effects;

import java.util.Arrays;
import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties to whom those have ties to that the actor has ties to in another network: s_i = sum_{j != h} x_ij w_ih x_hj.
 *
 * <p><b>Source.</b> Snijders, Lomi and Torló 2013, Social Networks 35, 265-276.
 */
final class MixedTwoPaths extends LinearEffect {
    private final int other;

    MixedTwoPaths(int place, int other) {
        super("to", place, 0);
        this.other = other;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels x = own(world);
        Levels w = world.layer(other);
        int n = w.layer().columns();
        Arrays.fill(to, 0, n, 0);
        for (int k = ego * n; k < ego * n + w.outDegree(ego); k++) {
            int h = w.out()[k];
            for (int l = h * n; l < h * n + x.outDegree(h); l++) {
                to[x.out()[l]]++;
            }
        }
    }
}
