package org.realign.posture;

import java.util.Arrays;
import org.realign.align.Clock;
import org.realign.kernel.Distribution;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * What a state makes of its standing among rivals, by degree: each {@link Quantity} in each draw.
 *
 * <p><b>Model.</b> With alignment x, rivalry R, engagement g(x) = Phi(x / 0.5) and closeness
 * e = exp(-(x_p - x_q)^2 / (2 0.5^2)): hedging is the largest R g g e over pairs of poles; equidistance the e of the two
 * rivals with the largest g g; withdrawal the product of 1 - g over poles; tilt the top pole's lead over the rival of its
 * bloc, as {@link Moment} finds them. Hedging is asked of rivals only, needs engagement with both, which isolation lacks,
 * and is no remainder of other classes. A window's value is the mean over its periods of a period's value, within a draw.
 * <p><b>Units.</b> Tilt in standard deviations of alignment; all else from 0 to 1.
 * <p><b>Missing.</b> As {@link Course} says; equidistance also where no two poles that take part are rivals, and periods
 * without rivals do not count in its mean.
 * <p><b>Source.</b> Kuik 2008, 159-185, for returns from both sides and no side taken.
 */
public final class Strategy {
    private final Course course;
    private final Thresholds limits;

    /** Measured on {@code course}; of {@code limits} only those that tell rivals and blocs matter. */
    public Strategy(Course course, Thresholds limits) {
        this.course = course;
        this.limits = limits;
    }

    /**
     * The value of {@code quantity} of a state that stands like this.
     *
     * @param x alignment with each pole, all of which exist
     * @param rivalry between poles, poles x poles, 0 to 1; equidistance needs two that are rivals
     */
    public static double of(Quantity quantity, double[] x, double[] rivalry, Thresholds limits) {
        Moment moment = new Moment(x.length);
        System.arraycopy(x, 0, moment.x, 0, x.length);
        System.arraycopy(rivalry, 0, moment.rivalry, 0, rivalry.length);
        Arrays.fill(moment.here, true);
        return quantity.of(moment, limits);
    }

    /** The distribution of the mean of {@code quantity} over {@code window}. */
    public Observed<Distribution> during(Quantity quantity, Window window) {
        return means(quantity, window).map(m -> Distribution.ofDraws(m));
    }

    /** The mean of {@code quantity} over {@code window} in each draw, to be compared within draws. */
    public Observed<double[]> means(Quantity quantity, Window window) {
        return course.answering(window).then(range -> means(quantity, range, window.spoken()));
    }

    /** The value of {@code quantity} in period {@code t} in each draw. */
    public Observed<double[]> at(Quantity quantity, int t) {
        return course.answering(t)
                .then(range ->
                        means(quantity, range, course.draws().clock().window(t).spoken()));
    }

    private Observed<double[]> means(Quantity quantity, Clock.Range range, String spoken) {
        double[] means = new double[course.draws().count()];
        Moment moment = new Moment(course.draws().poles());
        int counted = 0;
        for (int t = range.from(); t < range.to(); t++) {
            Clock.Range period = new Clock.Range(t, t + 1);
            moment.place(course, period);
            if (course.counts(t) && (quantity != Quantity.EQUIDISTANCE || moment.rivals(limits))) {
                for (int s = 0; s < means.length; s++) {
                    moment.draw(course, period, s);
                    means[s] += quantity.of(moment, limits);
                }
                counted++;
            }
        }
        if (counted == 0) {
            return Observed.missing(
                    Missing.ABSENT, "no two poles known to " + course.state() + " were rivals in " + spoken);
        }
        int periods = counted;
        Arrays.setAll(means, s -> means[s] / periods);
        return Observed.of(means);
    }
}
