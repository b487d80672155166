package org.realign.measure;

import java.util.ArrayList;
import java.util.List;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.posture.Course;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * How a state stands towards a pole: the mean of its latent alignment over the window.
 *
 * <p><b>Model.</b> The joint draws of {@link AlignmentDraws}; a window's value is, within a draw, the mean over the periods
 * that lie mostly inside and in which both existed. A pole that is not among the argument's has a run of its own with it.
 * <p><b>Units.</b> Standard deviations across states and poles; 0 is where a state stands of which nothing is known.
 * <p><b>Missing.</b> Where less than half of the window is measured, where either was no state, and where no indicator
 * speaks of the two within {@value #REACH} years.
 */
final class Alignment implements Measure {
    /** Years on either side of a window in which a term still speaks for it. */
    private static final int REACH = 2;

    @Override
    public String name() {
        return "alignment";
    }

    @Override
    public String unit() {
        return Latent.UNIT;
    }

    @Override
    public String meaning() {
        return "How far the state sides with the other, measured from votes, pacts, clubs, acts, arms and trade together.";
    }

    @Override
    public double lowest() {
        return -Double.MAX_VALUE;
    }

    @Override
    public boolean isLatent() {
        return true;
    }

    @Override
    public String phrase(Question question) {
        return "The alignment of " + question.from().label() + " with "
                + question.towards().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        Observed<Course> course = evidence.courseWith(question.from(), question.towards());
        return course.match(
                c -> answering(c, question.towards(), question.window())
                        .match(
                                range -> Observed.of(mean(evidence, question, c, range)),
                                a -> Observed.missing(a.kind(), a.why())),
                a -> Observed.missing(a.kind(), a.why()));
    }

    private static Estimate mean(Evidence evidence, Question question, Course course, Clock.Range range) {
        AlignmentDraws draws = course.draws();
        int pole = Latent.place(course, question.towards());
        double[] means = new double[draws.count()];
        int terms = 0;
        int alive = 0;
        for (int t = range.from(); t < range.to(); t++) {
            if (draws.alive(t, pole)) {
                terms += draws.terms(t, pole);
                alive++;
                for (int s = 0; s < means.length; s++) {
                    means[s] += draws.x(s, t, pole);
                }
            }
        }
        for (int s = 0; s < means.length; s++) {
            means[s] /= alive;
        }
        return Latent.estimate(evidence, question, course, List.of(question.towards()), means, terms);
    }

    /** The periods that answer for {@code window} and {@code pole}, or why none do. */
    static Observed<Clock.Range> answering(Course course, Pole pole, Window window) {
        Clock clock = course.draws().clock();
        Window whole = new Window(clock.begin(0), clock.begin(clock.periods()).minusDays(1));
        long inside = whole.shared(window).map(Window::days).orElse(0L);
        if (2 * inside < window.days()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "Alignment is measured for " + whole.spoken() + ", which holds less than half of " + window.spoken()
                            + ".");
        }
        int middle = clock.at(window.from().plusDays(window.days() / 2));
        Clock.Range range = clock.within(window).orElseGet(() -> new Clock.Range(middle, middle + 1));
        int p = Latent.place(course, pole);
        List<Integer> alive = new ArrayList<>();
        for (int t = range.from(); t < range.to(); t++) {
            if (course.draws().alive(t, p)) {
                alive.add(t);
            }
        }
        if (2 * alive.size() < range.length()) {
            return Observed.missing(
                    Missing.NOT_YET_A_STATE,
                    course.state() + " and " + pole.label() + " were not both states in " + window.spoken() + ".");
        }
        return spoken(course.draws(), range, p)
                ? Observed.of(range)
                : Observed.missing(
                        Missing.OUTSIDE_COVERAGE,
                        "No indicator speaks of " + course.state() + " and " + pole.label() + " within " + REACH
                                + " years of " + window.spoken() + ".");
    }

    private static boolean spoken(AlignmentDraws draws, Clock.Range range, int pole) {
        int reach = REACH * draws.clock().step().perYear();
        int to = Math.min(range.to() + reach, draws.clock().periods());
        for (int t = Math.max(range.from() - reach, 0); t < to; t++) {
            if (draws.terms(t, pole) > 0) {
                return true;
            }
        }
        return false;
    }
}
