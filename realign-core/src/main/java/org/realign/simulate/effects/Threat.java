package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Away from whom threatens: s_i = sum_p c_ip t_ip, t the threat from p, c = x - middle.
 *
 * <p><b>Source.</b> Walt 1987, The Origins of Alliances, for the idea; the form is that of a dyadic covariate.
 */
final class Threat extends LinearEffect {
    private final DyadicCovariate threat;

    Threat(int place, double middle, DyadicCovariate threat) {
        super("threat", place, middle);
        this.threat = threat;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] w = threat.values(world.period());
        int columns = threat.columns();
        for (int p = 0; p < columns; p++) {
            to[p] = w[ego * columns + p];
        }
    }
}
