package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Treaties are kept: s_i = sum_p t_ip x_ip, t whether a treaty binds i to p. Weighed for steps down only.
 *
 * <p><b>Source.</b> Leeds, Mattes and Vogel 2009, American Journal of Political Science 53, 461-476, for the idea.
 */
final class TreatyInertia extends LinearEffect {
    private final DyadicCovariate treaties;

    TreatyInertia(int place, DyadicCovariate treaties) {
        super("treaty", place, 0);
        this.treaties = treaties;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        int columns = treaties.columns();
        System.arraycopy(treaties.values(world.period()), ego * columns, to, 0, columns);
    }
}
