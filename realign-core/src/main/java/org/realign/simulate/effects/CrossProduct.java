package org.realign.simulate.effects;

import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties where another network has them: s_i = sum_j x_ij w_ij.
 *
 * <p><b>Source.</b> Snijders, Lomi and Torló 2013, Social Networks 35, 265-276.
 */
final class CrossProduct extends LinearEffect {
    private final int other;

    CrossProduct(int place, int other) {
        super("crprod", place, 0);
        this.other = other;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        int n = own(world).layer().columns();
        System.arraycopy(world.layer(other).values(), ego * n, to, 0, n);
    }
}
