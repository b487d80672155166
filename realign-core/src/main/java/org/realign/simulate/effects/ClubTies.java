package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Levels;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Towards poles that lead the clubs one is in: s_i = sum_p c_ip sum_k y_ik M_pk, y membership, M whether p founded or leads k, c = x - middle.
 *
 * <p><b>Source.</b> Kinne 2013, American Political Science Review 107, 766-785, for the idea; the form is that of mixed two-paths.
 */
final class ClubTies extends LinearEffect {
    private final int memberships;
    private final DyadicCovariate leads;

    ClubTies(int place, double middle, int memberships, DyadicCovariate leads) {
        super("clubs", place, middle);
        this.memberships = memberships;
        this.leads = leads;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        Levels y = world.layer(memberships);
        double[] m = leads.values(world.period());
        int clubs = leads.columns();
        for (int p = 0; p < leads.rows(); p++) {
            double sum = 0;
            for (int k = ego * clubs; k < ego * clubs + y.outDegree(ego); k++) {
                sum += m[p * clubs + y.out()[k]];
            }
            to[p] = sum;
        }
    }
}
