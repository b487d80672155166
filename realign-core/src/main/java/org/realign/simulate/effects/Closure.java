package org.realign.simulate.effects;

import java.util.Arrays;
import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties that close two steps of another network: s_i = sum_{j != h} x_ij w_ih w_hj.
 *
 * <p><b>Source.</b> Snijders, Lomi and Torló 2013, Social Networks 35, 265-276.
 */
final class Closure extends LinearEffect {
    private final int other;

    Closure(int place, int other) {
        super("closure", place, 0);
        this.other = other;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels w = world.layer(other);
        int n = w.layer().columns();
        Arrays.fill(to, 0, n, 0);
        for (int k = ego * n; k < ego * n + w.outDegree(ego); k++) {
            int h = w.out()[k];
            for (int l = h * n; l < h * n + w.outDegree(h); l++) {
                to[w.out()[l]]++;
            }
        }
    }
}
