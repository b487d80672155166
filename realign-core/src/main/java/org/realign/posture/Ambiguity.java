package org.realign.posture;

import java.util.BitSet;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Terms;
import org.realign.kernel.Sums;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * How unclear a state's signals leave which of two rivals it prefers.
 *
 * <p><b>Model.</b> The standard deviation, over draws, of the state's lead x_p - x_q, divided by that of two
 * independent standard normal values, the spread of the scale itself. The two poles are the top pole and its bloc's rival
 * at the posterior mean, and the lead keeps its sign: a draw's own tilt is never negative, so its spread would shrink just
 * where the state stands in the middle. A window's value is the mean over the periods that qualify.
 * <p><b>Units.</b> 0 for certainty; 1 where signals leave the difference as wide as between two poles taken at random.
 * <p><b>Missing.</b> In years in which fewer than {@value #LEAST} indicators speak of either pole: few signals are
 * ignorance, not ambiguity; where the top pole has no rival; and as {@link Course} says.
 * <p><b>Source.</b> Lim and Cooper 2015, 696-727.
 */
public final class Ambiguity {
    /** Indicators that must speak in a year. */
    static final int LEAST = 4;

    private static final double PRIOR = Math.sqrt(2);

    private final Course course;
    private final Thresholds limits;
    /** Which indicators have a term, by period and pole. */
    private final BitSet[] speaking;

    public Ambiguity(Course course, Thresholds limits) {
        this.course = course;
        this.limits = limits;
        AlignmentDraws draws = course.draws();
        speaking = new BitSet[draws.panel().cells()];
        for (int cell = 0; cell < speaking.length; cell++) {
            speaking[cell] = new BitSet();
        }
        for (int k = 0; k < draws.panel().terms().size(); k++) {
            Terms terms = draws.panel().terms().get(k);
            for (int n = 0; n < terms.size(); n++) {
                speaking[terms.cell(n)].set(k);
            }
        }
    }

    /** Ambiguity on average over {@code window}. */
    public Observed<Double> during(Window window) {
        return course.answering(window).then(range -> mean(range, window.spoken()));
    }

    private Observed<Double> mean(Clock.Range range, String spoken) {
        double sum = 0;
        int qualified = 0;
        Moment moment = new Moment(course.draws().poles());
        double[] leads = new double[course.draws().count()];
        for (int t = range.from(); t < range.to(); t++) {
            if (course.counts(t) && rivals(moment, new Clock.Range(t, t + 1))) {
                int top = moment.top;
                if (indicators(t, top, moment.rival) >= LEAST) {
                    for (int s = 0; s < leads.length; s++) {
                        leads[s] = course.draws().x(s, t, top) - course.draws().x(s, t, moment.rival);
                    }
                    sum += deviation(leads) / PRIOR;
                    qualified++;
                }
            }
        }
        return qualified == 0
                ? Observed.missing(
                        Missing.OUTSIDE_COVERAGE,
                        "in no year of " + spoken + " do " + LEAST + " indicators speak of " + course.state()
                                + " and two rivals")
                : Observed.of(sum / qualified);
    }

    /** Sets {@code moment} to the posterior mean; true where the top pole then has a rival. */
    private boolean rivals(Moment moment, Clock.Range period) {
        moment.place(course, period);
        for (int p = 0; p < moment.poles; p++) {
            if (moment.here[p]) {
                moment.x[p] = Sums.mean(course.draws().mean(period, p));
            }
        }
        moment.stand(limits);
        return moment.rival >= 0;
    }

    /** How many indicators speak of either pole in the year of period {@code t}. */
    private int indicators(int t, int p, int q) {
        Clock clock = course.draws().clock();
        int poles = course.draws().poles();
        BitSet all = new BitSet();
        int reach = clock.step().perYear();
        for (int u = Math.max(t - reach, 0); u < Math.min(t + reach, clock.periods()); u++) {
            if (clock.year(u) == clock.year(t)) {
                all.or(speaking[u * poles + p]);
                all.or(speaking[u * poles + q]);
            }
        }
        return all.cardinality();
    }

    private static double deviation(double[] values) {
        double mean = Sums.mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}
