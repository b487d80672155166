package org.realign.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.realign.claim.Effect;
import org.realign.claim.Outcome;
import org.realign.claim.Thresholds;

/** How numbers are written, the same under every locale. */
final class Numbers {
    private static final char MINUS = '\u2212';

    /** Beyond this a ratio is only called large. */
    private static final double LARGE = 1000;

    private static final Pattern SIGN = Pattern.compile("(?<![\\w.)-])-(?=\\d)");

    private Numbers() {}

    /** A place in a picture: one decimal at most. */
    static String coordinate(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A value for people, with a real minus sign. */
    static String value(double value) {
        return minus(Effect.number(value));
    }

    /** Puts a real minus sign where a hyphen stands before a digit and nothing else. */
    static String minus(String text) {
        return text.indexOf('-') < 0 ? text : SIGN.matcher(text).replaceAll(String.valueOf(MINUS));
    }

    /** {@code 87%}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    /** A ratio that is at least 1: {@code 3.5}, {@code 12}, and no more than {@code more than 1,000}. */
    static String times(double ratio) {
        return ratio > LARGE
                ? "more than 1,000"
                : ratio < 9.95 ? String.format(Locale.ROOT, "%.1f", ratio) : String.format(Locale.ROOT, "%.0f", ratio);
    }

    /** {@code 83–90%}. */
    static String percents(double lower, double upper) {
        return String.format(Locale.ROOT, "%.0f", lower * 100) + "\u2013" + percent(upper);
    }

    /**
     * A probability with two decimals, or with as many as it takes not to round it across a threshold; never 0 or 1.
     */
    static String probability(double p, Thresholds thresholds) {
        for (int decimals = 2; decimals < 7; decimals++) {
            BigDecimal rounded = BigDecimal.valueOf(p).setScale(decimals, RoundingMode.HALF_EVEN);
            if (side(rounded.doubleValue(), thresholds) == side(p, thresholds)) {
                if (rounded.signum() <= 0) {
                    return "<" + BigDecimal.ONE.movePointLeft(decimals).toPlainString();
                }
                if (rounded.compareTo(BigDecimal.ONE) >= 0) {
                    return ">"
                            + BigDecimal.ONE
                                    .subtract(BigDecimal.ONE.movePointLeft(decimals))
                                    .toPlainString();
                }
                return rounded.toPlainString();
            }
        }
        return BigDecimal.valueOf(p).toPlainString();
    }

    private static Outcome side(double p, Thresholds thresholds) {
        if (p >= thresholds.upheld()) {
            return Outcome.UPHELD;
        }
        return p <= thresholds.refuted() ? Outcome.REFUTED : Outcome.UNDECIDED;
    }

    /**
     * A number for machines: six significant decimals at most, never in scientific notation; empty where it is not
     * finite.
     */
    static String exact(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
