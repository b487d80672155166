package org.realign.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.realign.panel.Column;

/**
 * The text of a cell, for formats made of text.
 *
 * <p><b>Units.</b> Numbers have ten decimals at most, and no exponent: more than any value here is good for, and the same
 * on every Java, which {@link Double#toString} is not.
 */
final class Cells {
    /** Up to here, a number times ten to the tenth is exact to the unit. */
    private static final double FAST = 90_000;

    private static final int DECIMALS = 10;
    private static final double SCALE = 1e10;

    private Cells() {}

    /** The text of a value that is there. */
    static String text(Column column, int row) {
        if (column.head().type() == Column.Type.TEXT) {
            return column.text(row);
        }
        double value = column.number(row);
        return column.head().type() == Column.Type.WHOLE ? Integer.toString((int) value) : number(value);
    }

    /** A finite number with ten decimals at most. */
    static String number(double value) {
        if (Math.abs(value) >= FAST) {
            BigDecimal exact = new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_EVEN));
            return plain(exact);
        }
        long scaled = (long) Math.rint(value * SCALE);
        return plain(BigDecimal.valueOf(scaled, DECIMALS));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
