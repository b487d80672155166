package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Levels;
import org.realign.simulate.StepEffect;
import org.realign.simulate.World;

/**
 * My friend's enemy is no friend: s_i = -sum_{p<q} R_pq c_ip c_iq, R rivalry between poles, c = x - middle.
 *
 * <p><b>Source.</b> Cartwright and Harary 1956, Psychological Review 63, 277-293.
 */
final class StructuralBalance extends StepEffect {
    private final double middle;
    private final DyadicCovariate rivalry;

    StructuralBalance(int place, double middle, DyadicCovariate rivalry) {
        super("structBalance", place);
        this.middle = middle;
        this.rivalry = rivalry;
    }

    @Override
    public double statistic(World world, int ego) {
        Levels x = own(world);
        int columns = rivalry.columns();
        double sum = 0;
        for (int p = 0; p < columns; p++) {
            if (x.isPresent(ego, p)) {
                sum -= (x.level(ego, p) - middle) * opposed(world, ego, p, p);
            }
        }
        return sum;
    }

    @Override
    protected double step(World world, int ego, int column, int by) {
        return -by * opposed(world, ego, column, rivalry.columns());
    }

    private double opposed(World world, int ego, int p, int end) {
        Levels x = own(world);
        double[] r = rivalry.values(world.period());
        int columns = rivalry.columns();
        double sum = 0;
        for (int q = 0; q < end; q++) {
            int cell = ego * columns + q;
            if (q != p && x.present()[cell]) {
                sum += r[p * columns + q] * (x.values()[cell] - middle);
            }
        }
        return sum;
    }
}
