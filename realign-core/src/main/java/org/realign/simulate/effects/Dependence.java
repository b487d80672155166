package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Leaning on, or away from, whom one depends on: s_i = sum_p L_ip (d_ip - mean d), L = x - mean x, d a share of trade, arms or aid.
 *
 * <p><b>Source.</b> Hirschman 1945, National Power and the Structure of Foreign Trade, for the idea; the form is that of a dyadic covariate.
 */
final class Dependence extends LinearEffect {
    private final DyadicCovariate share;
    private final double centre;

    Dependence(int place, double mean, DyadicCovariate share, double centre) {
        super("dependence", place, mean);
        this.share = share;
        this.centre = centre;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] d = share.values(world.period());
        int columns = share.columns();
        for (int p = 0; p < columns; p++) {
            to[p] = d[ego * columns + p] - centre;
        }
    }
}
