package org.realign.explain;

import java.util.function.Consumer;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.explain.Explanation.Driver;
import org.realign.kernel.Distribution;
import org.realign.kernel.Normal;
import org.realign.measure.Evidence;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * The course of a measured driver as the shape of a gradual change: 0 before the window, 1 where the driver is furthest from
 * there the way it is said to go.
 *
 * <p><b>Missing.</b> A year without a value has that of the year before, and the reader is told; before the first value
 * nothing has moved. A driver that does not go the way it is said to by more than its noise is none: the furthest of n years must lie so
 * many standard errors from the first that noise alone gets there with probability {@value #CHANCE} at most, by Bonferroni's bound
 * (two standard errors of one year, 2.9 of twelve).
 */
final class Drivers {
    /** Beyond two standard errors, one way. */
    private static final double CHANCE = 0.02275;

    private final Clock clock;
    private final Driver driver;
    private final int first;
    private final double[] course;
    private final double[] variance;
    private int carried;
    private int compared;
    private int known = -1;

    private Drivers(Clock clock, Driver driver, int first, int last) {
        this.clock = clock;
        this.driver = driver;
        this.first = first;
        course = new double[last - first + 2];
        variance = new double[course.length];
    }

    /** The shape of {@code driver} by period, over the window from period {@code from} to period {@code to}. */
    static Observed<double[]> shape(
            Evidence evidence, Clock clock, Driver driver, int from, int to, Consumer<String> beware) {
        int first = clock.year(Math.max(0, from));
        int last = clock.year(Math.min(clock.periods() - 1, to));
        Drivers drivers = new Drivers(clock, driver, first, last);
        drivers.read(evidence);
        return drivers.shape(beware);
    }

    private void read(Evidence evidence) {
        for (int i = 0; i < course.length; i++) {
            int at = i;
            evidence.estimate(driver.subject().measured(), driver.subject().question(Window.year(first - 1 + i)))
                    .either(e -> take(at, e.distribution()), absent -> carry(at));
        }
    }

    private void take(int i, Distribution value) {
        double wide = value.quantile(0.84) - value.quantile(0.16);
        course[i] = value.mean();
        variance[i] = wide * wide / 4;
        compared += known < 0 ? 0 : 1;
        known = known < 0 ? i : known;
    }

    private void carry(int i) {
        if (known >= 0) {
            course[i] = course[i - 1];
            variance[i] = variance[i - 1];
            carried++;
        }
    }

    private Observed<double[]> shape(Consumer<String> beware) {
        String name = driver.subject().words();
        int last = first + course.length - 2;
        if (known < 0) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The driver, " + name + ", is not known from " + (first - 1) + " to " + last + ".");
        }
        int top = known;
        for (int i = known; i < course.length; i++) {
            top = moved(i) > moved(top) ? i : top;
        }
        double far = moved(top);
        if (!(far > sure() * Math.sqrt(variance[known] + variance[top]))) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The driver, " + name + ", does not go " + (driver.direction() > 0 ? "up" : "down") + " from "
                            + (first - 1 + known) + " to " + last + " by more than its noise.");
        }
        int unknown = carried + known;
        if (unknown > 0) {
            beware.accept("The driver, " + name + ", is not known in " + unknown + " of the years from " + (first - 1)
                    + " to " + last + ": it is taken to have stood still.");
        }
        return Observed.of(spread(far));
    }

    /** So many standard errors are not reached by the noise of the years' values. */
    private double sure() {
        return Normal.quantile(1 - CHANCE / Math.max(1, compared));
    }

    /** How far the driver has gone its way by year {@code i}. */
    private double moved(int i) {
        return driver.direction() * (course[i] - course[known]);
    }

    private double[] spread(double far) {
        double[] shape = new double[clock.periods()];
        for (int t = 0; t < shape.length; t++) {
            int past = clock.year(t) - first + 1;
            int year = Math.max(known, Math.min(course.length - 1, past));
            // Within a year the course is a line from the last year's value to this one's.
            double share = clock.step() == Step.YEAR ? 1 : (clock.begin(t).getMonthValue() + 2) / 12.0;
            // After the driver's last year, its course stays where that year ended.
            int before = past > year ? year : Math.max(known, year - 1);
            shape[t] = clock.year(t) < first ? 0 : (moved(before) * (1 - share) + moved(year) * share) / far;
        }
        return shape;
    }
}
