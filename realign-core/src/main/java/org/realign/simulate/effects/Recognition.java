package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Answering a pole that recognises one: s_i = sum_p c_ip o_ip, o the offers of p to i (visits, invitations), c = x - middle.
 *
 * <p><b>Source.</b> Ward 2017, Status and the Challenge of Rising Powers, for the idea; the form is that of a dyadic covariate.
 */
final class Recognition extends LinearEffect {
    private final DyadicCovariate offers;

    Recognition(int place, double middle, DyadicCovariate offers) {
        super("recognition", place, middle);
        this.offers = offers;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] w = offers.values(world.period());
        int columns = offers.columns();
        for (int p = 0; p < columns; p++) {
            to[p] = w[ego * columns + p];
        }
    }
}
