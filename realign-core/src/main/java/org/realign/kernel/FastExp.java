package org.realign.kernel;

import org.hipparchus.util.FastMath;

/**
 * The exponential function for inner loops.
 *
 * <p><b>Model.</b> x = (k / 128) ln 2 + r with k whole: exp(x) is a table's 2^(k / 128) times a polynomial of degree 5 in r.
 * Arguments below {@value #LEAST} count as that, above {@value #MOST} as that, so that sums of many weights stay finite.
 * <p><b>Units.</b> The relative error is below 4e-16, less than two units in the last place.
 * <p><b>Cost.</b> Some ten additions and multiplications, and one of the table's 1 kB.
 * <p><b>Determinism.</b> Additions and multiplications in a fixed order: the same bits on every machine.
 * <p><b>Source.</b> Tang 1989, ACM Transactions on Mathematical Software 15(2), 144-157.
 */
public final class FastExp {
    /** Below, the answer is that of this argument. */
    public static final double LEAST = -690;

    /** Above, the answer is that of this argument. */
    public static final double MOST = 690;

    private static final int BITS = 7;
    private static final int PARTS = 1 << BITS;

    /** Adding it rounds to a whole number, which the last bits then hold. */
    private static final double SHIFT = 0x1.8p52;

    private static final double PER_PART = PARTS / 0.6931471805599453;

    /** ln 2 / 128 in two parts: the first has so few bits that its products with k are exact. */
    private static final double PART_HIGH = 0x1.62e42fefa0000p-8;

    private static final double PART_LOW = 0x1.cf79abc9e3b3ap-47;

    private static final long[] POWERS = new long[PARTS];

    static {
        for (int k = 0; k < PARTS; k++) {
            POWERS[k] = Double.doubleToRawLongBits(FastMath.pow(2.0, (double) k / PARTS));
        }
    }

    private FastExp() {}

    /** The exponential of {@code x}; NaN of NaN. */
    public static double exp(double x) {
        // Comparisons, which are faster than Math.min and Math.max and let NaN through.
        double above = x < LEAST ? LEAST : x;
        double within = above > MOST ? MOST : above;
        double shifted = within * PER_PART + SHIFT;
        double k = shifted - SHIFT;
        double r = (within - k * PART_HIGH) - k * PART_LOW;
        long bits = Double.doubleToRawLongBits(shifted);
        double power = Double.longBitsToDouble(POWERS[(int) bits & PARTS - 1] + (bits >> BITS << 52));
        double square = r * r;
        double tail = r + square * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
        return power + power * tail;
    }
}
