package org.realign.simulate.effects;

import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Moving with one's neighbours or allies: s_i = sum_p L_ip mean_{j in ties of i} L_jp, L = x - mean x, over those that are there; 0 without any.
 *
 * <p><b>Source.</b> Steglich, Snijders and Pearson 2010, Sociological Methodology 40, 329-393.
 */
final class Peers extends LinearEffect {
    private final int network;
    private final double mean;

    Peers(int place, int network, double mean) {
        super("peers", place, mean);
        this.network = network;
        this.mean = mean;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels x = own(world);
        Levels w = world.layer(network);
        int columns = x.layer().columns();
        int from = ego * w.layer().columns();
        for (int p = 0; p < columns; p++) {
            double sum = 0;
            int count = 0;
            for (int k = from; k < from + w.outDegree(ego); k++) {
                int cell = w.out()[k] * columns + p;
                if (x.present()[cell]) {
                    sum += x.values()[cell] - mean;
                    count++;
                }
            }
            to[p] = count == 0 ? 0 : sum / count;
        }
    }
}
