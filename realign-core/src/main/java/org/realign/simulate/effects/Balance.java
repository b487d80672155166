package org.realign.simulate.effects;

import java.util.Map;
import java.util.Set;
import org.realign.simulate.Effect;
import org.realign.simulate.Levels;
import org.realign.simulate.Table;
import org.realign.simulate.World;

/**
 * Ties to those who have the same ties: s_i = sum_j x_ij sum_{h != i,j} (b0 - |x_ih - x_jh|), b0 the mean of |x_ih - x_jh| over all
 * waves but the last.
 *
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395.
 */
final class Balance extends Effect {
    private final double usual;

    /** With b0 = {@code usual}. */
    Balance(int place, double usual) {
        super("balance", place);
        this.usual = usual;
    }

    @Override
    public double statistic(World world, int ego) {
        Levels x = own(world);
        double[] shared = x.table(Table.SHARED_OUT);
        int n = x.layer().columns();
        double sum = 0;
        for (int k = ego * n; k < ego * n + x.outDegree(ego); k++) {
            int j = x.out()[k];
            double differ = x.outDegree(ego) - 1 + x.outDegree(j) - x.level(j, ego) - 2 * shared[ego * n + j];
            sum += (x.inRow(ego) - 1) * usual - differ;
        }
        return sum;
    }

    /** A tie brings its own differences, and makes all others of the actor agree or differ about j and with j. */
    @Override
    public void changes(World world, int ego, double[] to) {
        Levels x = own(world);
        double[] paths = x.table(Table.TWO_PATHS);
        double[] shared = x.table(Table.SHARED_OUT);
        int n = x.layer().columns();
        int from = ego * n;
        double constant = (x.inRow(ego) - 1) * usual - 2 * x.outDegree(ego);
        for (int j = 0; j < n; j++) {
            to[j] = constant
                    + 2 * (x.values()[from + j] + shared[from + j] + paths[from + j])
                    + x.transposed()[from + j]
                    - x.outDegree(j);
        }
    }

    @Override
    public Map<Integer, Set<Table>> tables() {
        return Map.of(place(), Set.of(Table.TWO_PATHS, Table.SHARED_OUT));
    }
}
