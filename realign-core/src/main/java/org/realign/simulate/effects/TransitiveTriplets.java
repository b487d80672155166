package org.realign.simulate.effects;

import java.util.Map;
import java.util.Set;
import org.realign.simulate.Effect;
import org.realign.simulate.Levels;
import org.realign.simulate.Table;
import org.realign.simulate.World;

/**
 * Ties to whom one's own have ties to: s_i = sum_jh x_ij x_ih x_hj.
 *
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395.
 */
final class TransitiveTriplets extends Effect {

    TransitiveTriplets(int place) {
        super("transTrip", place);
    }

    @Override
    public double statistic(World world, int ego) {
        Levels x = own(world);
        double[] paths = x.table(Table.TWO_PATHS);
        int from = ego * x.layer().columns();
        double sum = 0;
        for (int k = from; k < from + x.outDegree(ego); k++) {
            sum += paths[from + x.out()[k]];
        }
        return sum;
    }

    @Override
    public void changes(World world, int ego, double[] to) {
        Levels x = own(world);
        double[] paths = x.table(Table.TWO_PATHS);
        double[] shared = x.table(Table.SHARED_OUT);
        int n = x.layer().columns();
        int from = ego * n;
        for (int j = 0; j < n; j++) {
            to[j] = paths[from + j] + shared[from + j];
        }
    }

    @Override
    public Map<Integer, Set<Table>> tables() {
        return Map.of(place(), Set.of(Table.TWO_PATHS, Table.SHARED_OUT));
    }
}
