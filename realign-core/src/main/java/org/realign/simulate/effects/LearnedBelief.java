package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Acting on what negotiations taught: s_i = sum_p c_ip (b_ip - b0), b the belief that dealing with p pays, c = x - middle.
 *
 * <p><b>Source.</b> Levy 1994, International Organization 48, 279-312, for the idea; {@link Beliefs} for the belief.
 */
final class LearnedBelief extends LinearEffect {
    private final DyadicCovariate belief;
    private final double neutral;

    LearnedBelief(int place, double middle, DyadicCovariate belief, double neutral) {
        super("belief", place, middle);
        this.belief = belief;
        this.neutral = neutral;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] w = belief.values(world.period());
        int columns = belief.columns();
        for (int p = 0; p < columns; p++) {
            to[p] = w[ego * columns + p] - neutral;
        }
    }
}
