package org.realign.simulate.effects;

import org.realign.simulate.Effect;
import org.realign.simulate.Levels;
import org.realign.simulate.World;

/**
 * Ties draw ties: s_i = x_i+^2.
 *
 * <p><b>Source.</b> Snijders et al. 2010, Social Networks 32, 44-60.
 */
final class OutdegreeActivity extends Effect {

    OutdegreeActivity(int place) {
        super("outAct", place);
    }

    private static double of(double degree) {
        return degree * degree;
    }

    @Override
    public double statistic(World world, int ego) {
        return of(own(world).rowSum(ego));
    }

    @Override
    public void changes(World world, int ego, double[] to) {
        Levels x = own(world);
        int n = x.layer().columns();
        double degree = x.rowSum(ego);
        double more = of(degree + 1) - of(degree);
        double less = degree > 0 ? of(degree) - of(degree - 1) : 0;
        for (int j = 0; j < n; j++) {
            to[j] = x.values()[ego * n + j] > 0 ? less : more;
        }
    }
}
