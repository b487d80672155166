package org.realign.claim;

import java.util.Locale;

/**
 * The size of what was found.
 *
 * @param what in words, for example {@code change in engagement}
 * @param estimate best single value
 * @param lower lower end of the 90% interval
 * @param upper upper end
 * @param unit of all three
 */
public record Effect(String what, double estimate, double lower, double upper, String unit) {
    /** {@code -4.1 (-6.0 to -2.5) dealings a year}. */
    public String words() {
        if (lower == upper) {
            return number(estimate) + " " + unit;
        }
        return number(estimate) + " (" + number(lower) + " to " + number(upper) + ") " + unit;
    }

    /** Three figures at most, never in scientific notation; whole numbers whole. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%d", (long) value);
        }
        String form = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        String text = String.format(Locale.ROOT, form, value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }
}
