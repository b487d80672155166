package org.realign.posture;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.realign.align.Clock;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * The probability of each posture of a state, by period and over windows.
 *
 * <p><b>Model.</b> In every draw, the first that applies: <i>withdrawn</i> if alignment with every pole is below the
 * limit; <i>aligned</i> if alignment with the top pole and its lead over the rival both reach theirs; <i>hedging</i> if
 * that lead is within equal distance and the rival is not turned away from; else <i>tilting</i>. Poles that are no rivals
 * are merged into a bloc first, and a state aligned with (or tilting to) a bloc is so with each of its members: two
 * patrons who are partners are one side, not equidistance. A probability is the share of draws; nothing is smoothed
 * afterwards, because the draws already know how slowly alignment moves.
 *
 * <p>A window has two answers. As a <i>whole</i>: in each draw the rule is applied to means over the window, of alignment
 * and of rivalry. By <i>share</i>: the periods and draws that have the posture. A claim about a window, such as that a
 * state hedged in 1946-1991, is answered by the whole. Of a state that swung from patron to patron and back, each period
 * alone says tilting or aligned, now to one and now to the other, and the most frequent of them would be an accident of
 * where the window ends; the mean sees that over the window neither was preferred, and averages the noise of single
 * periods, which else moves a state across the limits both ways. What the mean cannot see is that one long alignment
 * followed by its opposite was never hedging: hence the shares beside it.
 *
 * <p><b>Missing.</b> As {@link Course} says.
 * <p><b>Cost.</b> O(draws x poles^2) for each period asked about, once; a window costs O(draws x its periods x poles) more.
 */
public final class Postures {
    private final Course course;
    private final Thresholds limits;
    private final AtomicReferenceArray<Odds.Tally> tallies;

    private Postures(Course course, Thresholds limits) {
        this.course = course;
        this.limits = limits;
        tallies = new AtomicReferenceArray<>(course.draws().clock().periods());
    }

    /**
     * A window's two answers.
     *
     * @param range the periods that answer
     * @param whole of the window as a whole: the answer to a claim
     * @param share of its periods, one by one
     */
    public record Stay(Clock.Range range, Odds whole, Odds share) {}

    /** The postures on {@code course}, told apart by {@code limits}. */
    public static Postures of(Course course, Thresholds limits) {
        return new Postures(course, limits);
    }

    /**
     * The posture of a state that stands like this.
     *
     * @param x alignment with each pole, all of which exist
     * @param rivalry between poles, poles x poles, 0 to 1
     */
    public static Posture of(double[] x, double[] rivalry, Thresholds limits) {
        Moment moment = new Moment(x.length);
        System.arraycopy(x, 0, moment.x, 0, x.length);
        System.arraycopy(rivalry, 0, moment.rivalry, 0, rivalry.length);
        Arrays.fill(moment.here, true);
        moment.stand(limits);
        return moment.posture(limits);
    }

    /** The tally of period {@code t}, counted when it is first asked for. */
    private Odds.Tally tally(int t) {
        Odds.Tally known = tallies.get(t);
        if (known == null) {
            known = tally(course, limits, new Clock.Range(t, t + 1));
            tallies.set(t, known);
        }
        return known;
    }

    /** The postures of the means over {@code range}; nothing counted where no pole takes part. */
    private static Odds.Tally tally(Course course, Thresholds limits, Clock.Range range) {
        int poles = course.draws().poles();
        Odds.Tally tally = new Odds.Tally(poles);
        if (course.counted(range) > 0) {
            Moment moment = new Moment(poles);
            moment.place(course, range);
            for (int s = 0; s < course.draws().count(); s++) {
                moment.draw(course, range, s);
                moment.stand(limits);
                Posture posture = moment.posture(limits);
                tally.add(posture, moment.towards(posture));
            }
        }
        return tally;
    }

    /** The probabilities in period {@code t}. */
    public Observed<Odds> at(int t) {
        return course.answering(t).map(range -> tally(t).odds());
    }

    /** The probabilities in {@code window} as a whole, without its periods one by one. */
    public Observed<Odds> whole(Window window) {
        return course.answering(window)
                .map(range -> tally(course, limits, range).odds());
    }

    /** The probabilities in {@code window}. */
    public Observed<Stay> during(Window window) {
        return course.answering(window).map(range -> stay(range));
    }

    private Stay stay(Clock.Range range) {
        Odds.Tally periods = new Odds.Tally(course.draws().poles());
        for (int t = range.from(); t < range.to(); t++) {
            periods.add(tally(t));
        }
        return new Stay(range, tally(course, limits, range).odds(), periods.odds());
    }
}
