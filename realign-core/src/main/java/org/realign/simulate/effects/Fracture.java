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
        int columns = rivalry.columns();
        double sum = 0;
        for (int p = 0; p < columns; p++) {
            sum += both(world, ego, p, own(world).values()[ego * columns + p], p);
        }
        return sum;
    }

    @Override
    protected final double step(World world, int ego, int column, int by) {
        double level = own(world).level(ego, column);
        int columns = rivalry.columns();
        return both(world, ego, column, level + by, columns) - both(world, ego, column, level, columns);
    }

    /** The sum over columns before {@code end} other than p, with the actor at {@code level} in p. */
    private double both(World world, int ego, int p, double level, int end) {
        Levels x = own(world);
        double[] r = rivalry.values(world.period());
        int columns = rivalry.columns();
        double sum = 0;
        for (int q = 0; q < end; q++) {
            int cell = ego * columns + q;
            if (q != p && x.present()[cell] && x.present()[ego * columns + p]) {
                sum += weight(r[p * columns + q]) * Math.min(level, x.values()[cell]);
            }
        }
        return sum;
    }
}
