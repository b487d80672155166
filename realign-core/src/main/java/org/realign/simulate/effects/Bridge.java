package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Levels;
import org.realign.simulate.StepEffect;
import org.realign.simulate.World;

/**
 * From one pole to another that is no rival: s_i = sum_p c_ip sum_{q != p} x_iq (1 - R_pq), R rivalry between poles, c = x - middle.
 *
 * <p><b>Source.</b> Realign's own; Cartwright and Harary 1956, Psychological Review 63, 277-293, for balance.
 */
final class Bridge extends StepEffect {
    private final double middle;
    private final DyadicCovariate rivalry;

    Bridge(int place, double middle, DyadicCovariate rivalry) {
        super("bridge", place);
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
                sum += (x.level(ego, p) - middle) * near(world, ego, p, 1, 0, 0);
            }
        }
        return sum;
    }

    @Override
    protected double step(World world, int ego, int column, int by) {
        return by * near(world, ego, column, 1, 1, middle);
    }

    /** The sum over q of out x_q (1 - R_pq) + back (x_q - centre) (1 - R_qp). */
    private double near(World world, int ego, int p, double out, double back, double centre) {
        Levels x = own(world);
        double[] r = rivalry.values(world.period());
        int columns = rivalry.columns();
        double sum = 0;
        for (int q = 0; q < columns; q++) {
            int cell = ego * columns + q;
            if (q != p && x.present()[cell]) {
                double level = x.values()[cell];
                sum += out * level * (1 - r[p * columns + q]) + back * (level - centre) * (1 - r[q * columns + p]);
            }
        }
        return sum;
    }
}
