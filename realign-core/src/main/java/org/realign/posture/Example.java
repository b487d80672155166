package org.realign.posture;

import java.util.OptionalInt;
import java.util.Set;
import org.realign.align.Clock;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * A stretch of a state's history whose posture is known from elsewhere, with all that the draws say of it.
 *
 * <p><b>Shapes.</b> Means over the window, draws x poles, and rivalries, draws x poles x poles; computed once, so that many thresholds can be tried.
 */
public final class Example {
    private final String state;
    private final Set<Posture> postures;
    private final int pole;
    private final double[] means;
    private final double[] rivalries;
    private final Moment place;

    private Example(Course course, Clock.Range range, Set<Posture> postures, int pole) {
        state = course.draws().panel().state();
        this.postures = Set.copyOf(postures);
        this.pole = pole;
        int poles = course.draws().poles();
        place = new Moment(poles);
        place.place(course, range);
        means = new double[course.draws().count() * poles];
        rivalries = new double[means.length * poles];
        for (int s = 0; s < course.draws().count(); s++) {
            place.draw(course, range, s);
            System.arraycopy(place.x, 0, means, s * poles, poles);
            System.arraycopy(place.rivalry, 0, rivalries, s * poles * poles, poles * poles);
        }
    }

    /**
     * The state's course in {@code window}, in which it is known that {@code word} held.
     *
     * @param pole towards which, if that is known
     */
    public static Observed<Example> of(Course course, Window window, Word word, OptionalInt pole) {
        return of(course, window, word.postures(), pole);
    }

    /**
     * The same where only so much is known that one of several postures held.
     *
     * @param postures at least one
     * @param pole towards which, if that is known
     */
    public static Observed<Example> of(Course course, Window window, Set<Posture> postures, OptionalInt pole) {
        int towards = pole.orElse(-1);
        if (towards >= course.draws().poles()
                || (pole.isPresent() && (towards < 0 || postures.contains(Posture.WITHDRAWN)))) {
            throw new IllegalArgumentException(postures + " is not held towards pole " + towards + " of "
                    + course.draws().poles());
        }
        return course.answering(window).map(range -> new Example(course, range, postures, towards));
    }

    /** The state's code. */
    public String state() {
        return state;
    }

    /** Of which one held. */
    Set<Posture> postures() {
        return postures;
    }

    /** The share of draws in which the window as a whole has the posture, told by {@code limits}. */
    public double probability(Thresholds limits) {
        int poles = place.poles;
        Moment moment = place.copy();
        int draws = means.length / poles;
        int held = 0;
        for (int s = 0; s < draws; s++) {
            System.arraycopy(means, s * poles, moment.x, 0, poles);
            System.arraycopy(rivalries, s * poles * poles, moment.rivalry, 0, poles * poles);
            moment.stand(limits);
            Posture posture = moment.posture(limits);
            if (postures.contains(posture) && (pole < 0 || (moment.towards(posture) >> pole & 1) != 0)) {
                held++;
            }
        }
        return (double) held / draws;
    }

    /** The probability that a label drawn blindly would be this one. */
    double blind() {
        double share = (double) postures.size() / Posture.values().length;
        return pole < 0 ? share : share / place.poles;
    }
}
