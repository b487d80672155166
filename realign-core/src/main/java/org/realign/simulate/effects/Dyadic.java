package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties where a number given for the pair is high: s_i = sum_j x_ij (w_ij - mean w).
 *
 * <p><b>Source.</b> Snijders et al. 2010, Social Networks 32, 44-60.
 */
final class Dyadic extends LinearEffect {
    private final DyadicCovariate covariate;
    private final double mean;

    Dyadic(int place, DyadicCovariate covariate, double mean) {
        super("X", place, 0);
        this.covariate = covariate;
        this.mean = mean;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] w = covariate.values(world.period());
        int columns = covariate.columns();
        for (int j = 0; j < columns; j++) {
            to[j] = w[ego * columns + j] - mean;
        }
    }
}
