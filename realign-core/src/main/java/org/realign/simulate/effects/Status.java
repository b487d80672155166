package org.realign.simulate.effects;

import org.realign.simulate.ActorCovariate;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Who lacks status turns to poles that can give it: s_i = sum_p c_ip S_p def_i, def the status deficit, S the status of p, c = x - middle.
 *
 * <p><b>Source.</b> Renshon 2017, Fighting for Status, for the idea.
 */
final class Status extends LinearEffect {
    private final ActorCovariate deficit;
    private final DyadicCovariate status;

    Status(int place, double middle, ActorCovariate deficit, DyadicCovariate status) {
        super("status", place, middle);
        this.deficit = deficit;
        this.status = status;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double own = deficit.values(world)[ego];
        double[] theirs = status.values(world.period());
        for (int p = 0; p < status.columns(); p++) {
            to[p] = own * theirs[p];
        }
    }
}
