package org.realign.measure;

import java.util.stream.IntStream;
import org.realign.record.Window;

/** Which calendar years a window stands for, where the record is yearly. */
final class Years {
    private Years() {}

    /** The years of which at least half the days lie in {@code window}, ascending. */
    static int[] of(Window window) {
        return IntStream.rangeClosed(window.from().getYear(), window.to().getYear())
                .filter(y -> {
                    Window year = Window.year(y);
                    return year.overlaps(window)
                            && 2 * year.intersection(window).days() >= year.days();
                })
                .toArray();
    }
}
