package org.realign.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.realign.kernel.Sums;

/**
 * One number for each actor, given for each period: lagged, known at its beginning.
 *
 * <p><b>Shapes.</b> periods x actors.
 * <p><b>Missing.</b> None: every number must be finite. What is unknown is imputed before; the mean weighs nothing.
 */
public final class ActorCovariate implements ActorValue {
    private final String name;
    private final double[][] values;
    private final double centre;
    private final double range;
    private final double similarityMean;

    /** A covariate; an error where a value is not finite. */
    public ActorCovariate(String name, double[]... values) {
        this.name = name;
        this.values = IntStream.range(0, values.length)
                .mapToObj(i -> values[i].clone())
                .toArray(double[][]::new);
        double[] means = new double[values.length];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int period = 0; period < values.length; period++) {
            for (double value : values[period]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(name + " is " + value + " in period " + (period + 1));
                }
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            means[period] = Sums.mean(values[period]);
        }
        centre = Sums.mean(means);
        range = high - low;
        double[] similar = new double[values.length];
        for (int period = 0; period < values.length; period++) {
            similar[period] = similarityMean(values[period], range);
        }
        similarityMean = Sums.mean(similar);
    }

    /** The same numbers in each of {@code periods}. */
    public static ActorCovariate constant(String name, int periods, double... values) {
        double[][] all = new double[periods][];
        Arrays.fill(all, values);
        return new ActorCovariate(name, all);
    }

    static double similarityMean(double[] values, double range) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.abs(values[i] - values[j]);
            }
        }
        double pairs = values.length * (values.length - 1.0) / 2;
        return range > 0 && pairs > 0 ? 1 - sum / pairs / range : 1;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** How many periods it speaks of. */
    public int periods() {
        return values.length;
    }

    /** The numbers of a period, not to be written. */
    public double[] values(int period) {
        return values[period];
    }

    @Override
    public double[] values(World world) {
        return values[world.period()];
    }

    @Override
    public double centre() {
        return centre;
    }

    @Override
    public double range() {
        return range;
    }

    @Override
    public double similarityMean() {
        return similarityMean;
    }
}
