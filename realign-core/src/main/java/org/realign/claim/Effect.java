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
    /** {@code -4.10 (-6.00 to -2.50) dealings a year}; shares in per cent, and their differences in points. */
    public String words() {
        String interval = lower == upper
                ? number(scale() * estimate)
                : number(scale() * estimate) + " (" + number(scale() * lower) + " to " + number(scale() * upper) + ")";
        return interval + " " + measuredIn();
    }

    /** What the three numbers are multiplied by for readers: 100 for shares. */
    public double scale() {
        return isShare() ? 100 : 1;
    }

    /** The unit for readers, after {@link #scale}: {@code points} for a difference of shares. */
    public String measuredIn() {
        if (!isShare()) {
            return unit;
        }
        boolean difference = what.startsWith("change") || what.startsWith("difference");
        return difference ? "points" : "per cent" + unit.substring("share".length());
    }

    private boolean isShare() {
        return unit.startsWith("share");
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
