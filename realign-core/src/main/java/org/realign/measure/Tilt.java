package org.realign.measure;

import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.kernel.Normal;
import org.realign.posture.Course;
import org.realign.posture.Quantity;
import org.realign.posture.Strategy;
import org.realign.posture.Thresholds;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * By how much a state prefers one side to its rival.
 *
 * <p><b>Model.</b> {@code tilt(a)}: the lead of the top pole or bloc, as {@link Quantity#TILT}. {@code tilt(a, pole)}: within
 * each draw and period, alignment with the pole less that with its rival: the one, among poles rival to it, with the
 * largest product of rivalry and engagement; less the neutral level 0 where none is. A window's value is the mean.
 * <p><b>Units.</b> Standard deviations of alignment; {@code tilt(a, pole)} is negative where the rival is preferred.
 * <p><b>Missing.</b> As {@link Alignment} and {@link Strategy} say.
 */
final class Tilt implements Measure {
    private static final double WIDTH = 0.5;

    @Override
    public String name() {
        return "tilt";
    }

    @Override
    public String unit() {
        return Latent.UNIT;
    }

    @Override
    public String meaning() {
        return "By how much the state sides more with one pole than with that pole's rival.";
    }

    @Override
    public int parties() {
        return 1;
    }

    @Override
    public int mostParties() {
        return 2;
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
        return "The tilt of " + question.from().label()
                + (question.isOfOne() ? "" : " towards " + question.towards().label());
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        Pole state = question.from();
        Thresholds limits = evidence.choices(state).limits();
        if (question.isOfOne()) {
            return evidence.course(state)
                    .then(c -> Latent.estimate(
                            evidence, question, c, new Strategy(c, limits).means(Quantity.TILT, question.window())));
        }
        return evidence.courseWith(state, question.towards())
                .then(c -> Alignment.answering(c, question.towards(), question.window())
                        .map(range -> Latent.estimate(
                                evidence,
                                question,
                                c,
                                c.poles(),
                                means(c, range, Latent.place(c, question.towards()), limits),
                                range.length())));
    }

    private static double[] means(Course course, Clock.Range range, int pole, Thresholds limits) {
        AlignmentDraws draws = course.draws();
        return Latent.means(draws, range, pole, t -> s -> draws.x(s, t, pole) - rival(course, s, t, pole, limits));
    }

    private static double rival(Course course, int s, int t, int pole, Thresholds limits) {
        double most = -1;
        double value = 0;
        for (int q = 0; q < course.poles().size(); q++) {
            double rivalry = course.rivals().at(s, t, pole, q);
            if (q != pole && course.draws().alive(t, q) && rivalry >= limits.rivals()) {
                double x = course.draws().x(s, t, q);
                double weight = rivalry * Normal.cdf(x / WIDTH);
                if (weight > most) {
                    most = weight;
                    value = x;
                }
            }
        }
        return value;
    }
}
