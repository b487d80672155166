package org.realign.simulate.effects;

import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties that answer those of another network: s_i = sum_j x_ij w_ji.
 *
 * <p><b>Source.</b> Snijders, Lomi and Torló 2013, Social Networks 35, 265-276.
 */
final class CrossProductReciprocal extends LinearEffect {
    private final int other;

    CrossProductReciprocal(int place, int other) {
        super("crprodRecip", place, 0);
        this.other = other;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        int n = own(world).layer().columns();
        System.arraycopy(world.layer(other).transposed(), ego * n, to, 0, n);
    }
}
