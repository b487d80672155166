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
 * speaks of the two within {@value Course#REACH} years.
 */
final class Alignment implements Measure {
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
        return course.then(c ->
                answering(c, question.towards(), question.window()).map(range -> mean(evidence, question, c, range)));
    }

    private static Estimate mean(Evidence evidence, Question question, Course course, Clock.Range range) {
        AlignmentDraws draws = course.draws();
        int pole = Latent.place(course, question.towards());
        int terms = 0;
        for (int t = range.from(); t < range.to(); t++) {
            terms += draws.alive(t, pole) ? draws.terms(t, pole) : 0;
        }
        double[] means = Latent.means(draws, range, pole, t -> s -> draws.x(s, t, pole));
        return Latent.estimate(evidence, question, course, List.of(question.towards()), means, terms);
    }

    /** The periods that answer for {@code window} and {@code pole}, or why none do. */
    static Observed<Clock.Range> answering(Course course, Pole pole, Window window) {
        return course.measured(window)
                .match(
                        range -> answering(course, pole, range, window.spoken()),
                        a -> Observed.missing(a.kind(), Latent.sentence(a.why())));
    }

    private static Observed<Clock.Range> answering(Course course, Pole pole, Clock.Range range, String spoken) {
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
                    course.state() + " and " + pole.label() + " were not both states in " + spoken + ".");
        }
        return course.speaks(range, p)
                ? Observed.of(range)
                : Observed.missing(
                        Missing.OUTSIDE_COVERAGE,
                        "No indicator speaks of " + course.state() + " and " + pole.label() + " within " + Course.REACH
                                + " years of " + spoken + ".");
    }
}
