package org.realign.simulate.effects;

import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Moving with the average of those one has ties to: s_i = z_i mean_j z_j, z centred; 0 without ties.
 *
 * <p><b>Source.</b> Steglich, Snijders and Pearson 2010, Sociological Methodology 40, 329-393.
 */
final class AverageAlter extends LinearEffect {
    private final int network;
    private final double mean;

    AverageAlter(int place, int network, double mean) {
        super("avAlt", place, mean);
        this.network = network;
        this.mean = mean;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels z = own(world);
        Levels x = world.layer(network);
        int from = ego * x.layer().columns();
        int ties = x.outDegree(ego);
        double sum = 0;
        for (int k = from; k < from + ties; k++) {
            sum += z.values()[x.out()[k]] - mean;
        }
        to[0] = ties == 0 ? 0 : sum / ties;
    }
}
