package org.realign.simulate.effects;

import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Ties that are returned: s_i = sum_j x_ij x_ji.
 *
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395.
 */
final class Reciprocity extends LinearEffect {

    Reciprocity(int place) {
        super("recip", place, 0);
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        int n = own(world).layer().columns();
        System.arraycopy(own(world).transposed(), ego * n, to, 0, n);
    }
}
