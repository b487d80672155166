package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.World;

/**
 * Towards poles that share one's adversaries: s_i = sum_p c_ip sum_{a != p} h_ia h_pa, h hostility of pole a, c = x - middle.
 *
 * <p><b>Source.</b> Walt 1987, The Origins of Alliances, for the idea; Maoz, Terris, Kuperman and Talmud 2007, Journal of Politics 69, 100-115.
 */
final class CommonAdversary extends LinearEffect {
    private final DyadicCovariate toActors;
    private final DyadicCovariate toPoles;

    CommonAdversary(int place, double middle, DyadicCovariate toActors, DyadicCovariate toPoles) {
        super("adversary", place, middle);
        this.toActors = toActors;
        this.toPoles = toPoles;
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        double[] mine = toActors.values(world.period());
        double[] theirs = toPoles.values(world.period());
        int poles = toActors.columns();
        for (int p = 0; p < poles; p++) {
            double sum = 0;
            for (int a = 0; a < poles; a++) {
                sum += a == p ? 0 : mine[ego * poles + a] * theirs[p * poles + a];
            }
            to[p] = sum;
        }
    }
}
