package org.realign.simulate.effects;

import java.util.Arrays;
import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties among those who agree whom to have ties to in another network: s_i = sum_{j != h} x_ij w_ih w_jh.
 *
 * <p><b>Source.</b> Snijders, Lomi and Torló 2013, Social Networks 35, 265-276.
 */
final class Agreement extends LinearEffect {
    private final int other;

    Agreement(int place, int other) {
        super("from", place, 0);
        this.other = other;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels w = world.layer(other);
        int n = w.layer().columns();
        Arrays.fill(to, 0, n, 0);
        for (int k = ego * n; k < ego * n + w.outDegree(ego); k++) {
            int h = w.out()[k];
            for (int l = h * n; l < h * n + w.inDegree(h); l++) {
                to[w.in()[l]]++;
            }
        }
    }
}
