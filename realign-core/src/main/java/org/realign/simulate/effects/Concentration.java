package org.realign.simulate.effects;

import org.realign.simulate.Levels;
import org.realign.simulate.StepEffect;
import org.realign.simulate.World;

/**
 * All eggs in one basket: s_i = -sum_p (x_ip / sum_q x_iq)^2, 0 where all levels are 0. Levels are at least 0.
 *
 * <p><b>Source.</b> Hirschman 1964, American Economic Review 54, 761-762, for the index.
 */
final class Concentration extends StepEffect {

    Concentration(int place) {
        super("concentration", place);
    }

    @Override
    public double statistic(World world, int ego) {
        return of(squares(own(world), ego), own(world).rowSum(ego));
    }

    @Override
    protected double step(World world, int ego, int column, int by) {
        Levels x = own(world);
        double squares = squares(x, ego);
        double sum = x.rowSum(ego);
        return of(squares + 2 * by * x.level(ego, column) + 1, sum + by) - of(squares, sum);
    }

    private static double of(double squares, double sum) {
        return sum == 0 ? 0 : -squares / (sum * sum);
    }

    private static double squares(Levels x, int ego) {
        int columns = x.layer().columns();
        double squares = 0;
        for (int p = 0; p < columns; p++) {
            double level = x.values()[ego * columns + p];
            squares += level * level;
        }
        return squares;
    }
}
