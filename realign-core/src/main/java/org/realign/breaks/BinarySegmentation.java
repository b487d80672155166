package org.realign.breaks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Splits the series where that saves most, then each part likewise, as long as a split saves more than it costs.
 *
 * <p><b>Model.</b> Cost and penalty are those of {@link Pelt}; the search is greedy and may miss what only two changes
 * together explain.
 * <p><b>Cost.</b> O(T^2) at worst, O(T log T) if parts are alike in size.
 * <p><b>Source.</b> Scott and Knott 1974.
 *
 * @param noise where the variance of the noise comes from
 */
public record BinarySegmentation(NoiseScale noise) implements Detector {

    /** With {@link NoiseScale#NEIGHBOURS}. */
    public BinarySegmentation() {
        this(NoiseScale.NEIGHBOURS);
    }

    /** The observations from {@code from} to {@code to - 1}. */
    private record Part(int from, int to) {}

    @Override
    public int[] changes(double[] series) {
        StepCost cost = new StepCost(series, noise);
        IntStream.Builder found = IntStream.builder();
        Deque<Part> parts = new ArrayDeque<>();
        parts.push(new Part(0, cost.length()));
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            int at = bestSplit(cost, part);
            if (at > part.from()) {
                found.add(at);
                parts.push(new Part(part.from(), at));
                parts.push(new Part(at, part.to()));
            }
        }
        return found.build().sorted().toArray();
    }

    /** The best place to split, or the start of the part if no split is worth its penalty. */
    private static int bestSplit(StepCost cost, Part part) {
        int best = part.from();
        double saved = cost.penalty();
        double whole = cost.between(part.from(), part.to());
        for (int t = part.from() + 1; t < part.to(); t++) {
            double gain = whole - cost.between(part.from(), t) - cost.between(t, part.to());
            if (gain > saved) {
                saved = gain;
                best = t;
            }
        }
        return best;
    }
}
