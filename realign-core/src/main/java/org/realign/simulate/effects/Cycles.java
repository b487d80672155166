package org.realign.simulate.effects;

import java.util.Map;
import java.util.Set;
import org.realign.simulate.LinearEffect;
import org.realign.simulate.Table;
import org.realign.simulate.World;

/**
 * Circles of three: s_i = sum_jh x_ij x_jh x_hi; the moment counts each circle once.
 *
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395.
 */
final class Cycles extends LinearEffect {

    Cycles(int place) {
        super("cycle3", place, 0);
    }

    @Override
    protected void weights(World world, int ego, double[] to) {
        int n = own(world).layer().columns();
        System.arraycopy(own(world).table(Table.RETURN_PATHS), ego * n, to, 0, n);
    }

    @Override
    public double momentScale() {
        return 1.0 / 3;
    }

    @Override
    public Map<Integer, Set<Table>> tables() {
        return Map.of(place(), Set.of(Table.RETURN_PATHS));
    }
}
