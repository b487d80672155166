package org.realign.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.realign.kernel.Sums;

/**
 * One number for each pair, given for each period: lagged, known at its beginning.
 *
 * <p><b>Shapes.</b> periods x (rows x columns), by rows. Pairs are actors and columns of a layer, or columns of one with
 * columns of another, as rivalry between poles.
 * <p><b>Missing.</b> None: every number must be finite.
 */
public final class DyadicCovariate {
    private final String name;
    private final int rows;
    private final int columns;
    private final double[][] values;

    /** A covariate; an error where lengths differ or a value is not finite. */
    public DyadicCovariate(String name, int rows, int columns, double[]... values) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
        this.values = IntStream.range(0, values.length)
                .mapToObj(i -> values[i].clone())
                .toArray(double[][]::new);
        for (double[] period : values) {
            if (period.length != rows * columns) {
                throw new IllegalArgumentException(
                        name + " has " + period.length + " values; " + rows + " x " + columns + " are needed");
            }
            for (double value : period) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(name + " has the value " + value);
                }
            }
        }
    }

    /** The same numbers in each of {@code periods}. */
    public static DyadicCovariate constant(String name, int periods, int rows, int columns, double... values) {
        double[][] all = new double[periods][];
        Arrays.fill(all, values);
        return new DyadicCovariate(name, rows, columns, all);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** How many rows it has. */
    public int rows() {
        return rows;
    }

    /** How many columns it has. */
    public int columns() {
        return columns;
    }

    /** How many periods it speaks of. */
    public int periods() {
        return values.length;
    }

    /** The numbers of a period by rows, not to be written. */
    public double[] values(int period) {
        return values[period];
    }

    /** Its mean over periods and pairs, without the diagonal if {@code oneMode}. */
    public double mean(boolean oneMode) {
        double[] means = new double[values.length];
        for (int period = 0; period < means.length; period++) {
            double[] kept = values[period].clone();
            int cells = kept.length;
            for (int i = 0; oneMode && i < rows; i++) {
                kept[i * columns + i] = 0;
                cells--;
            }
            means[period] = Sums.of(kept) / cells;
        }
        return Sums.mean(means);
    }
}
