package org.realign.breaks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of least penalised squared error, found exactly.
 *
 * <p><b>Model.</b> A normal mean that jumps, one noise variance, a penalty of 3 log(T) times that variance for each
 * change.
 * <p><b>Cost.</b> O(T) if changes are many, O(T^2) at worst: starts that can no longer win are dropped.
 * <p><b>Source.</b> Killick, Fearnhead and Eckley 2012, section 3.
 *
 * @param noise where the variance of the noise comes from
 */
public record Pelt(NoiseScale noise) implements Detector {

    /** With {@link NoiseScale#NEIGHBOURS}. */
    public Pelt() {
        this(NoiseScale.NEIGHBOURS);
    }

    @Override
    public int[] changes(double[] series) {
        StepCost cost = new StepCost(series, noise);
        int n = cost.length();
        double penalty = cost.penalty();
        if (Double.isInfinite(penalty)) {
            return new int[0];
        }
        double[] best = new double[n + 1];
        int[] start = new int[n + 1];
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>(List.of(0));
        for (int t = 1; t <= n; t++) {
            int to = t;
            best[t] = Double.POSITIVE_INFINITY;
            for (int s : candidates) {
                double value = best[s] + cost.between(s, t) + penalty;
                if (value < best[t]) {
                    best[t] = value;
                    start[t] = s;
                }
            }
            candidates.removeIf(s -> best[s] + cost.between(s, to) > best[to]);
            candidates.add(t);
        }
        return IntStream.iterate(start[n], t -> t > 0, t -> start[t]).sorted().toArray();
    }
}
