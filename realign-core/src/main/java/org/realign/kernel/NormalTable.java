package org.realign.kernel;

import org.hipparchus.util.FastMath;

/**
 * The standard normal distribution for inner loops: distribution function, density and quantiles from tables.
 *
 * <p><b>Model.</b> Cubics between points at which value and slope are exact (Hermite). The points of the distribution
 * function are 1/64 apart from -8 to 8; those of the quantiles divide each factor of two of p into 64, from 2^-22 to 1/2,
 * so that the lower tail keeps its relative accuracy. Beyond the tables {@link Normal} answers.
 * <p><b>Units.</b> Errors: the distribution function 3e-10, and 1e-6 of its value below; its density 4e-8, and 1e-4 of its
 * value below; quantiles 2e-9.
 * <p><b>Cost.</b> One or two cache lines of the tables' 74 kB, some ten operations, no transcendental function.
 * <p><b>Determinism.</b> Additions and multiplications in a fixed order.
 */
public final class NormalTable {
    /** The end of the table of the distribution function, in standard deviations. */
    private static final int END = 8;

    private static final int PER_UNIT = 64;
    private static final double WIDTH = 1.0 / PER_UNIT;

    /** Four coefficients for each cell, lowest power first, of the distance from the cell's lower end. */
    private static final double[] CDF = new double[4 * 2 * END * PER_UNIT];

    private static final int OCTAVES = 21;
    private static final int SHIFT = 52 - 6;

    /** The first cell of the quantiles begins at 2^-22. */
    private static final double LEAST = FastMath.scalb(1.0, -OCTAVES - 1);

    private static final int FIRST_CELL = (int) (Double.doubleToRawLongBits(LEAST) >>> SHIFT);
    private static final double[] QUANTILE = new double[4 * 64 * OCTAVES];

    static {
        for (int cell = 0; 4 * cell < CDF.length; cell++) {
            double from = cell * WIDTH - END;
            double to = from + WIDTH;
            hermite(CDF, 4 * cell, WIDTH, Normal.cdf(from), Normal.cdf(to), exactDensity(from), exactDensity(to));
        }
        for (int cell = 0; 4 * cell < QUANTILE.length; cell++) {
            double from = start(cell);
            double to = start(cell + 1);
            double low = Normal.quantile(from);
            double high = Normal.quantile(to);
            hermite(QUANTILE, 4 * cell, to - from, low, high, 1 / exactDensity(low), 1 / exactDensity(high));
        }
    }

    private NormalTable() {}

    /** The probability of a value below {@code x}. */
    public static double cdf(double x) {
        double at = (x + END) * PER_UNIT;
        if (!(at >= 0 && at < 2 * END * PER_UNIT)) {
            return x >= END ? 1 : Normal.cdf(x);
        }
        int cell = (int) at;
        double along = (at - cell) * WIDTH;
        int i = 4 * cell;
        return CDF[i] + along * (CDF[i + 1] + along * (CDF[i + 2] + along * CDF[i + 3]));
    }

    /** The density at {@code x}: the slope of what {@link #cdf} answers. */
    public static double density(double x) {
        double at = (x + END) * PER_UNIT;
        if (!(at >= 0 && at < 2 * END * PER_UNIT)) {
            return exactDensity(x);
        }
        int cell = (int) at;
        double along = (at - cell) * WIDTH;
        int i = 4 * cell;
        return CDF[i + 1] + along * (2 * CDF[i + 2] + 3 * along * CDF[i + 3]);
    }

    /**
     * The value below which a share {@code p} of the probability lies.
     *
     * @param p 0 to 1; as for {@link Normal#quantile}, the ends are infinite
     */
    public static double quantile(double p) {
        return p < 0.5 ? lower(p) : -lower(1 - p);
    }

    private static double lower(double p) {
        if (!(p >= LEAST && p < 0.5)) {
            return Normal.quantile(p);
        }
        long bits = Double.doubleToRawLongBits(p);
        int i = 4 * ((int) (bits >>> SHIFT) - FIRST_CELL);
        double along = p - Double.longBitsToDouble(bits >>> SHIFT << SHIFT);
        return QUANTILE[i] + along * (QUANTILE[i + 1] + along * (QUANTILE[i + 2] + along * QUANTILE[i + 3]));
    }

    private static double start(int cell) {
        return Double.longBitsToDouble((long) (FIRST_CELL + cell) << SHIFT);
    }

    private static double exactDensity(double x) {
        return FastMath.exp(Normal.logDensity(x));
    }

    private static void hermite(
            double[] table, int i, double width, double low, double high, double slopeLow, double slopeHigh) {
        double rise = (high - low) / width;
        table[i] = low;
        table[i + 1] = slopeLow;
        table[i + 2] = (3 * rise - 2 * slopeLow - slopeHigh) / width;
        table[i + 3] = (slopeLow + slopeHigh - 2 * rise) / (width * width);
    }
}
