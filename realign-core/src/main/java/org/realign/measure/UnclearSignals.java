package org.realign.measure;

import java.util.List;
import org.realign.kernel.Distribution;
import org.realign.posture.Ambiguity;
import org.realign.posture.Course;
import org.realign.record.Observed;

/**
 * How unclear a state's signals leave which of two rivals it prefers.
 *
 * <p><b>Model.</b> {@link Ambiguity}: a spread of the draws, and so one number without an interval.
 * <p><b>Units.</b> 0 for certainty; 1 where signals leave the difference as wide as between two poles taken at random.
 * <p><b>Missing.</b> As {@link Ambiguity} says.
 */
final class UnclearSignals implements Measure {
    @Override
    public String name() {
        return "ambiguity";
    }

    @Override
    public String unit() {
        return "of the spread between two poles taken at random";
    }

    @Override
    public String meaning() {
        return "How unclear the state's signals leave which of two rivals it prefers.";
    }

    @Override
    public int parties() {
        return 1;
    }

    @Override
    public boolean isLatent() {
        return true;
    }

    @Override
    public String phrase(Question question) {
        return "The ambiguity of " + question.from().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        return evidence.course(question.from()).then(c -> spread(evidence, question, c));
    }

    private static Observed<Estimate> spread(Evidence evidence, Question question, Course course) {
        return new Ambiguity(course, evidence.choices(question.from()).limits())
                .during(question.window())
                .match(
                        value -> Observed.of(Estimate.of(
                                Distribution.point(value),
                                course.draws().count(),
                                Carriers.of(evidence.record(), question.from(), course.poles(), question.window()),
                                withSpread(course))),
                        a -> Observed.missing(a.kind(), Latent.sentence(a.why())));
    }

    private static List<String> withSpread(Course course) {
        List<String> caveats = Latent.caveats(course.draws());
        caveats.add(
                "A spread has no interval of its own: a comparison of two says which is larger, not how sure that is.");
        return caveats;
    }
}
