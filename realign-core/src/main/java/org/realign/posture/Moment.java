package org.realign.posture;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.realign.align.Clock;

/**
 * Where a state stands in one draw, in one period or on average over several: scratch space, filled again and again, so
 * that loops over draws allocate nothing.
 *
 * <p><b>Model.</b> Engagement g(x) is the normal distribution function of x / 1/2: one half at the neutral level 0.
 *
 * <p>The <i>top</i> pole is the one with the largest alignment. Poles that are no rivals make a <i>bloc</i> with it: in
 * descending order of alignment, each pole that is no rival of a member joins, if it comes within the equidistance limit
 * of the top pole or reaches the limit of alignment itself. A bloc's alignment is its largest, that of the top pole: a
 * partner's partner who is supplied a little less takes nothing away from alignment with the first, as a mean would.
 * The bloc's <i>rival</i> is, among the poles that are rivals of a member, the one with the largest product of rivalry
 * and engagement; rivals too weak to count as such would else, being well supplied, stand in for the real one. The
 * <i>tilt</i> is the top pole's lead over the rival, or over the neutral level where there is none.
 */
final class Moment {
    private static final double WIDTH = 0.5;
    private static final double NEUTRAL = 0;

    final int poles;
    private static final double[] NONE = new double[0];

    final double[] x;
    final double[] rivalry;
    /** The same by draw of rivalry, for the range that was placed last. */
    private double[][] byDraw = {NONE};

    final boolean[] here;
    private final double[] engagement;

    /** The bloc's members as bits. */
    int bloc;

    /** The bloc's rival, or -1. */
    int rival;

    double tilt;
    /** The best-supplied pole. */
    int top;

    Moment(int poles) {
        this.poles = poles;
        x = new double[poles];
        engagement = new double[poles];
        rivalry = new double[poles * poles];
        here = new boolean[poles];
    }

    /** Another with the same poles, rivalry and alignments. */
    Moment copy() {
        Moment copy = new Moment(poles);
        System.arraycopy(x, 0, copy.x, 0, poles);
        System.arraycopy(here, 0, copy.here, 0, poles);
        System.arraycopy(rivalry, 0, copy.rivalry, 0, rivalry.length);
        return copy;
    }

    /** Takes from {@code course} what is the same in every draw: who takes part, and the mean rivalry of those who do. */
    void place(Course course, Clock.Range range) {
        int counted = course.counted(range);
        for (int p = 0; p < poles; p++) {
            here[p] = course.takesPart(range, p, counted);
        }
        place(course, range, course.rivals()::at, rivalry);
        byDraw = new double[course.rivals().draws()][];
        Arrays.fill(byDraw, NONE);
    }

    private void place(Course course, Clock.Range range, Rivals.Source rivals, double[] into) {
        for (int p = 0; p < poles; p++) {
            for (int q = 0; q < poles; q++) {
                into[p * poles + q] = p == q ? 0 : meanRivalry(course, range, rivals, p, q);
            }
        }
    }

    /** Rivalry as goes with draw {@code s}: made once for all draws that it serves. */
    private double[] rivalry(Course course, Clock.Range range, int s) {
        int d = s % byDraw.length;
        double[] made = byDraw[d];
        if (made.length == 0) {
            made = new double[rivalry.length];
            place(course, range, (t, p, q) -> course.rivals().at(d, t, p, q), made);
            byDraw[d] = made;
        }
        return made;
    }

    private double meanRivalry(Course course, Clock.Range range, Rivals.Source rivals, int p, int q) {
        double sum = 0;
        int shared = 0;
        for (int t = range.from(); t < range.to(); t++) {
            if (course.draws().alive(t, p) && course.draws().alive(t, q)) {
                sum += rivals.at(t, p, q);
                shared++;
            }
        }
        return shared == 0 ? 0 : sum / shared;
    }

    /** Takes the mean alignments, and rivalries, of draw {@code s} over the periods in which each pole exists. */
    void draw(Course course, Clock.Range range, int s) {
        if (course.rivals().varies()) {
            System.arraycopy(rivalry(course, range, s), 0, rivalry, 0, rivalry.length);
        }
        for (int p = 0; p < poles; p++) {
            if (here[p]) {
                double sum = 0;
                int alive = 0;
                for (int t = range.from(); t < range.to(); t++) {
                    if (course.draws().alive(t, p)) {
                        sum += course.draws().x(s, t, p);
                        alive++;
                    }
                }
                x[p] = sum / alive;
            }
        }
    }

    /** Finds top pole, bloc, rival and tilt; at least one pole must take part. */
    void stand(Thresholds limits) {
        top = best(0);
        bloc = 0;
        double joins = Math.min(limits.aligned(), x[top] - limits.equidistant());
        int seen = 0;
        for (int p = top; p >= 0 && (p == top || x[p] >= joins); p = best(seen)) {
            seen |= 1 << p;
            if (toBloc(p) < limits.rivals()) {
                bloc |= 1 << p;
            }
        }
        rival = -1;
        double most = -1;
        for (int q = 0; q < poles; q++) {
            double hostility = here[q] && (bloc >> q & 1) == 0 ? toBloc(q) : 0;
            if (hostility >= limits.rivals()) {
                double weight = hostility * Engaged.at(x[q]);
                if (weight > most) {
                    most = weight;
                    rival = q;
                }
            }
        }
        tilt = x[top] - (rival < 0 ? NEUTRAL : x[rival]);
    }

    /** The best-supplied pole not among {@code seen}, or -1. */
    private int best(int seen) {
        int best = -1;
        for (int p = 0; p < poles; p++) {
            if (here[p] && (seen >> p & 1) == 0 && (best < 0 || x[p] > x[best])) {
                best = p;
            }
        }
        return best;
    }

    /** The largest rivalry of {@code p} with a member of the bloc. */
    private double toBloc(int p) {
        double most = 0;
        for (int q = 0; q < poles; q++) {
            if ((bloc >> q & 1) != 0) {
                most = Math.max(most, rivalry[p * poles + q]);
            }
        }
        return most;
    }

    /** The posture, after {@link #stand}. */
    Posture posture(Thresholds limits) {
        if (x[top] < limits.withdrawn()) {
            return Posture.WITHDRAWN;
        }
        if (x[top] >= limits.aligned() && tilt >= limits.tiltAligned()) {
            return Posture.ALIGNED;
        }
        return rival >= 0 && tilt < limits.equidistant() && x[rival] >= limits.withdrawn()
                ? Posture.HEDGING
                : Posture.TILTING;
    }

    /** The poles that {@code posture} is held towards, as bits. */
    int towards(Posture posture) {
        return switch (posture) {
            case WITHDRAWN -> 0;
            case ALIGNED, TILTING -> bloc;
            case HEDGING -> bloc | 1 << rival;
        };
    }

    /** True where two poles that take part are rivals. */
    boolean rivals(Thresholds limits) {
        for (int p = 0; p < poles; p++) {
            for (int q = p + 1; q < poles; q++) {
                if (here[p] && here[q] && rivalry[p * poles + q] >= limits.rivals()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The largest product, over pairs, of rivalry, engagement with both and closeness. */
    double hedging() {
        engage();
        double most = 0;
        for (int p = 0; p < poles; p++) {
            for (int q = p + 1; q < poles; q++) {
                if (here[p] && here[q]) {
                    most = Math.max(most, rivalry[p * poles + q] * courting(p, q));
                }
            }
        }
        return most;
    }

    /** The mean over pairs, weighted by rivalry, of engagement with both and closeness; 0 where nobody is a rival. */
    double weightedHedging() {
        engage();
        double sum = 0;
        double weight = 0;
        for (int p = 0; p < poles; p++) {
            for (int q = p + 1; q < poles; q++) {
                if (here[p] && here[q]) {
                    sum += rivalry[p * poles + q] * courting(p, q);
                    weight += rivalry[p * poles + q];
                }
            }
        }
        return weight > 0 ? sum / weight : 0;
    }

    /** Closeness of the two rivals with the largest product of engagements; at least two poles must be rivals. */
    double equidistance(Thresholds limits) {
        engage();
        double most = -1;
        double closeness = 0;
        for (int p = 0; p < poles; p++) {
            for (int q = p + 1; q < poles; q++) {
                boolean pair = here[p] && here[q] && rivalry[p * poles + q] >= limits.rivals();
                if (pair && engagement[p] * engagement[q] > most) {
                    most = engagement[p] * engagement[q];
                    closeness = closeness(p, q);
                }
            }
        }
        return closeness;
    }

    /** The probability-like product of disengagement from every pole. */
    double withdrawal() {
        double product = 1;
        for (int p = 0; p < poles; p++) {
            if (here[p]) {
                product *= Engaged.at(-x[p]);
            }
        }
        return product;
    }

    private void engage() {
        Arrays.fill(engagement, 0);
        for (int p = 0; p < poles; p++) {
            if (here[p]) {
                engagement[p] = Engaged.at(x[p]);
            }
        }
    }

    private double courting(int p, int q) {
        return engagement[p] * engagement[q] * closeness(p, q);
    }

    private double closeness(int p, int q) {
        double distance = (x[p] - x[q]) / WIDTH;
        return FastMath.exp(-0.5 * distance * distance);
    }
}
