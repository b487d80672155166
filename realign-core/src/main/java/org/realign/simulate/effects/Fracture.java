package org.realign.simulate.effects;

import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Levels;
import org.realign.simulate.StepEffect;
import org.realign.simulate.World;

/**
 * Dealing with both sides of a rivalry: s_i = sum_{p<q} R_pq min(x_ip, x_iq), R rivalry between poles.
 *
 * <p><b>Source.</b> Rothstein 1968, Alliances and Small Powers, for the idea.
 */
class Fracture extends StepEffect {
    private final DyadicCovariate rivalry;

    Fracture(int place, DyadicCovariate rivalry) {
        this("fracture", place, rivalry);
    }

    Fracture(String name, int place, DyadicCovariate rivalry) {
        super(name, place);
        this.rivalry = rivalry;
    }

    /** What a rivalry of {@code r} counts. */
    double weight(double r) {
        return r;
    }

    @Override
    public final double statistic(World world, int ego) {
        Levels x = own(world);
        double[] r = rivalry.values(world.period());
        int columns = rivalry.columns();
        double sum = 0;
        for (int p = 0; p < columns; p++) {
            for (int q = 0; q < p; q++) {
                if (x.isPresent(ego, p) && x.isPresent(ego, q)) {
                    sum += weight(r[p * columns + q]) * Math.min(x.level(ego, p), x.level(ego, q));
                }
            }
        }
        return sum;
    }

    /** A step up counts against columns that are higher, a step down against those at least as high. */
    @Override
    protected final double step(World world, int ego, int column, int by) {
        Levels x = own(world);
        double[] r = rivalry.values(world.period());
        int columns = rivalry.columns();
        int from = ego * columns;
        double least = x.values()[from + column] + (by > 0 ? 1 : 0);
        double sum = 0;
        for (int q = 0; q < columns; q++) {
            if (q != column && x.present()[from + q] && x.values()[from + q] >= least) {
                sum += weight(r[column * columns + q]);
            }
        }
        return by * sum;
    }
}
