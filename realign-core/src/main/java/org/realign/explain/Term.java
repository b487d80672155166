package org.realign.explain;

import java.util.Arrays;

/**
 * What one explanation expects of one series: a shape over time, times an unknown size.
 *
 * <p><b>Model.</b> f ranges over {@code shapes}, one for each date that the explanation leaves open, with {@code weights}.
 * The size is normal about 0, or half-normal where the explanation says which way, the sign then being in the shape.
 * <p><b>Shapes.</b> variants x periods.
 *
 * @param explanation number of the explanation, from 0
 * @param shapes values by period
 * @param weights of the variants, summing to 1
 * @param signed true where the size is at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
public record Term(int explanation, double[][] shapes, double[] weights, boolean signed) {
    /**
     * @throws IllegalArgumentException if variants and weights differ in number, or weights do not sum to 1
     */
    public Term {
        double sum = Arrays.stream(weights).reduce(0, Double::sum);
        if (shapes.length != weights.length || shapes.length == 0 || Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    shapes.length + " variants need as many weights, summing to 1, not " + Arrays.toString(weights));
        }
    }

    /** A term whose date is known, going up ({@code sign} 1), down (-1) or either way (0). */
    public static Term known(int explanation, double[] shape, int sign) {
        return new Term(explanation, new double[][] {times(shape, sign)}, new double[] {1}, sign != 0);
    }

    /** A term with several dates, all as likely. */
    static Term open(int explanation, double[][] shapes, int sign) {
        double[] weights = new double[shapes.length];
        Arrays.fill(weights, 1.0 / shapes.length);
        double[][] turned = Arrays.stream(shapes).map(s -> times(s, sign)).toArray(double[][]::new);
        return new Term(explanation, turned, weights, sign != 0);
    }

    private static double[] times(double[] shape, int sign) {
        return sign >= 0 ? shape : Arrays.stream(shape).map(v -> -v).toArray();
    }

    /** How much the shape of {@code variant} changes from the period before {@code from} to the period {@code to}. */
    double change(int variant, int from, int to) {
        double[] f = shapes[variant];
        return f[to] - f[Math.max(0, from - 1)];
    }
}
