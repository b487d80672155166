package org.realign.simulate.effects;

import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties to those whom many have ties to: s_i = sum_j x_ij sqrt(x_+j). The actor's own tie counts.
 *
 * <p><b>Source.</b> Snijders et al. 2010, Social Networks 32, 44-60.
 */
final class IndegreePopularitySqrt extends LinearEffect {

    IndegreePopularitySqrt(int place) {
        super("inPopSqrt", place, 0);
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels x = own(world);
        int n = x.layer().columns();
        for (int j = 0; j < n; j++) {
            double others = x.columnSums()[j] - x.values()[ego * n + j];
            to[j] = Math.sqrt(others + 1);
        }
    }
}
