package org.realign.simulate.effects;

import java.util.Arrays;
import org.realign.simulate.Effect;
import org.realign.simulate.Levels;
import org.realign.simulate.World;

/**
 * Two ties to a pair that another network joins: s_i = sum_{j != h} x_ij x_ih w_hj.
 *
 * <p><b>Source.</b> Snijders, Lomi and Torló 2013, Social Networks 35, 265-276.
 */
final class TransitiveOther extends Effect {
    private final int other;

    TransitiveOther(int place, int other) {
        super("cl.XWX", place);
        this.other = other;
    }

    @Override
    public double statistic(World world, int ego) {
        Levels x = own(world);
        Levels w = world.layer(other);
        int n = x.layer().columns();
        double sum = 0;
        for (int k = ego * n; k < ego * n + x.outDegree(ego); k++) {
            int h = x.out()[k];
            for (int l = h * n; l < h * n + w.outDegree(h); l++) {
                sum += x.values()[ego * n + w.out()[l]];
            }
        }
        return sum;
    }

    @Override
    public void changes(World world, int ego, double[] to) {
        Levels x = own(world);
        Levels w = world.layer(other);
        int n = x.layer().columns();
        Arrays.fill(to, 0, n, 0);
        for (int k = ego * n; k < ego * n + x.outDegree(ego); k++) {
            int h = x.out()[k];
            for (int l = h * n; l < h * n + w.outDegree(h); l++) {
                to[w.out()[l]]++;
            }
            for (int l = h * n; l < h * n + w.inDegree(h); l++) {
                to[w.in()[l]]++;
            }
        }
    }
}
