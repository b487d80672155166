package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Into clubs led by poles one is aligned with: s_i = sum_k y_ik sum_p x_ip M_pk, y membership, M whether p founded or leads k.
 *
 * <p><b>Source.</b> Kinne 2013, American Political Science Review 107, 766-785, for the idea; the form is that of mixed two-paths.
 */
final class SponsorClosure extends LinearEffect {
    private final int alignment;
    private final DyadicCovariate leads;

    SponsorClosure(int place, int alignment, DyadicCovariate leads) {
        super("sponsor", place, 0);
        this.alignment = alignment;
        this.leads = leads;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] x = world.layer(alignment).values();
        double[] m = leads.values(world.period());
        int clubs = leads.columns();
        int poles = leads.rows();
        for (int k = 0; k < clubs; k++) {
            double sum = 0;
            for (int p = 0; p < poles; p++) {
                sum += x[ego * poles + p] * m[p * clubs + k];
            }
            to[k] = sum;
        }
    }
}
