package org.realign.simulate.effects;

import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Moving with the others: s_i = sum_p L_ip mean_{j != i} L_jp, L = x - mean x, over the actors that are there.
 *
 * <p><b>Source.</b> After the average effects of Steglich, Snijders and Pearson 2010, Sociological Methodology 40, 329-393.
 */
final class Popularity extends LinearEffect {
    private final double mean;

    Popularity(int place, double mean) {
        super("popularity", place, mean);
        this.mean = mean;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels x = own(world);
        int columns = x.layer().columns();
        for (int p = 0; p < columns; p++) {
            int others = x.inColumn(p) - 1;
            to[p] = others < 1 ? 0 : (x.columnSum(p) - x.values()[ego * columns + p]) / others - mean;
        }
    }
}
