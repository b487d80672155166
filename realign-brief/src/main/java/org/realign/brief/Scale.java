package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import org.realign.record.Window;

/**
 * A straight line from values to places.
 *
 * @param low the value drawn at {@code start}
 * @param high the value drawn at {@code end}, not {@code low}
 * @param start place of the first
 * @param end place of the other
 */
record Scale(double low, double high, double start, double end) {
    /** Whole years from left to right: the year y lies from {@code at(y)} to {@code at(y + 1)}. */
    static Scale years(Window span, double left, double right) {
        return new Scale(span.from().getYear(), span.to().getYear() + 1.0, left, right);
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** The width of one unit. */
    double unit() {
        return (end - start) / (high - low);
    }

    /** Whole years to label: every one, or every 2, 5, 10 or 20, so that labels stay at least 34 apart. */
    List<Integer> yearTicks() {
        int step = 20;
        for (int candidate : new int[] {1, 2, 5, 10}) {
            if (candidate * unit() >= 34) {
                step = candidate;
                break;
            }
        }
        List<Integer> ticks = new ArrayList<>();
        for (int year = (int) low; year < high; year++) {
            if (year % step == 0) {
                ticks.add(year);
            }
        }
        return ticks;
    }

    /** The least of 1, 2, 3, 4, 5, 6, 8, 10, 20, ... that is not below {@code value}, by which to end an axis from zero. */
    static double roundUp(double value) {
        double ten = 1;
        while (true) {
            for (double step : new double[] {1, 2, 3, 4, 5, 6, 8}) {
                if (step * ten >= value) {
                    return step * ten;
                }
            }
            ten *= 10;
        }
    }
}
