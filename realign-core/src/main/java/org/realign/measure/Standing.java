package org.realign.measure;

import java.util.List;
import java.util.Locale;
import org.realign.posture.Course;
import org.realign.posture.Quantity;
import org.realign.posture.Strategy;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * What a state makes of its standing among the argument's poles: hedging, equidistance or withdrawal.
 *
 * <p><b>Model.</b> The {@link Quantity} of the same name, as {@link Strategy} computes it within each draw.
 * <p><b>Units.</b> 0 to 1.
 * <p><b>Missing.</b> As {@link Strategy} says. Where the state is itself one of the poles, it is measured among the others.
 *
 * @param quantity what is measured
 * @param meaning for the reader
 */
record Standing(Quantity quantity, String meaning) implements Measure {
    static final Standing HEDGING =
            new Standing(Quantity.HEDGING, "How far the state courts two rivals at once and at an equal distance.");
    static final Standing EQUIDISTANCE =
            new Standing(Quantity.EQUIDISTANCE, "How near to equal the state's distances to two rivals are.");
    static final Standing WITHDRAWAL =
            new Standing(Quantity.WITHDRAWAL, "How far the state keeps, or is kept, from all poles at once.");

    @Override
    public String name() {
        return quantity.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String unit() {
        return Latent.INDEX;
    }

    @Override
    public int parties() {
        return 1;
    }

    @Override
    public double highest() {
        return 1;
    }

    @Override
    public boolean isLatent() {
        return true;
    }

    @Override
    public String phrase(Question question) {
        String what = switch (quantity) {
            case HEDGING, WEIGHTED_HEDGING -> "The hedging";
            case EQUIDISTANCE -> "The equidistance";
            case TILT -> "The tilt";
            case WITHDRAWAL -> "The withdrawal";
        };
        return what + " of " + question.from().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        Pole state = question.from();
        return evidence.course(state)
                .then(course -> Latent.estimate(evidence, question, course, values(evidence, question, course))
                        .map(e -> amongOthers(evidence, state, course, e)));
    }

    private Observed<double[]> values(Evidence evidence, Question question, Course course) {
        return new Strategy(course, evidence.choices(question.from()).limits()).means(quantity, question.window());
    }

    /** Says among whom a pole was measured. */
    private static Estimate amongOthers(Evidence evidence, Pole state, Course course, Estimate estimate) {
        if (course.poles().size() == evidence.poles().size()) {
            return estimate;
        }
        String others =
                String.join(" and ", course.poles().stream().map(Pole::label).toList());
        return estimate.beware(
                List.of(state.label() + " is itself one of the poles: measured towards " + others + "."));
    }
}
