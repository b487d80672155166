package org.realign.archive.intake;

/** Reads decimal numbers as published tables write them: with a point, perhaps with an exponent, and nothing else. */
final class Decimals {
    /** Up to so many digits are a whole number that a double holds exactly. */
    private static final int EXACT = 15;

    private static final double[] TENS = new double[EXACT + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private Decimals() {}

    /** The number, or NaN where it is none, or too large. */
    static double parse(String text) {
        boolean minus = !text.isEmpty() && text.charAt(0) == '-';
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (int i = minus ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && digits < EXACT) {
                value = value * 10 + (c - '0');
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                return unusual(text);
            }
        }
        // Both are exact, so that the quotient is the double nearest to the decimal.
        double size = digits == 0 ? Double.NaN : value / TENS[Math.max(decimals, 0)];
        return minus ? -size : size;
    }

    private static double unusual(String text) {
        if (!isDecimal(text)) {
            return Double.NaN;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static boolean isDecimal(String text) {
        return text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");
    }

    /** Why {@link #parse} gave NaN. */
    static String problem(String text) {
        if (isDecimal(text)) {
            return "is too large for a number";
        }
        return text.matches("[+-]?\\d+,\\d+")
                ? "is written with a comma; numbers have a decimal point"
                : "is not a number";
    }
}
