package org.realign.simulate.effects;

import org.realign.simulate.ActorCovariate;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Towards poles whose regime is like one's own: s_i = sum_p c_ip (1 - |r_i - r_p| / range), c = x - middle.
 *
 * <p><b>Source.</b> Lai and Reiter 2000, Journal of Conflict Resolution 44, 203-227, for the idea.
 */
final class Homophily extends LinearEffect {
    private final ActorCovariate regime;
    private final DyadicCovariate poles;
    private final double range;

    Homophily(int place, double middle, ActorCovariate regime, DyadicCovariate poles, double range) {
        super("homophily", place, middle);
        this.regime = regime;
        this.poles = poles;
        this.range = range;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double own = regime.values(world)[ego];
        double[] theirs = poles.values(world.period());
        for (int p = 0; p < poles.columns(); p++) {
            to[p] = 1 - Math.abs(own - theirs[p]) / range;
        }
    }
}
