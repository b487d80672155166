package org.realign.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.posture.Course;
import org.realign.record.Entry;
import org.realign.record.Observed;
import org.realign.record.Pole;

/** What measures that read joint draws share. */
public final class Latent {
    /** The unit of alignment and of what is made of its differences. */
    static final String UNIT = "standard deviations";

    /** The unit of an index. */
    static final String INDEX = "on a scale from 0 to 1";

    private Latent() {}

    /** An estimate from one value for each draw. */
    static Estimate estimate(
            Evidence evidence, Question question, Course course, List<Pole> poles, double[] values, double terms) {
        Draws draws = new Draws(Evidence.runOf(course, evidence.choices(question.from())), values);
        List<Entry> basis = Carriers.of(evidence.record(), question.from(), poles, question.window());
        return Estimate.of(draws, terms, basis, caveats(course.draws()));
    }

    /** The same where the values may be missing. */
    static Observed<Estimate> estimate(Evidence evidence, Question question, Course course, Observed<double[]> values) {
        return values.match(
                v -> Observed.of(estimate(evidence, question, course, course.poles(), v, v.length)),
                a -> Observed.missing(a.kind(), sentence(a.why())));
    }

    /**
     * Within each draw, the mean over the periods of {@code range} in which {@code pole} exists.
     *
     * @param value the value by period, then by draw
     */
    static double[] means(AlignmentDraws draws, Clock.Range range, int pole, IntFunction<IntToDoubleFunction> value) {
        double[] means = new double[draws.count()];
        int alive = 0;
        for (int t = range.from(); t < range.to(); t++) {
            if (draws.alive(t, pole)) {
                alive++;
                IntToDoubleFunction now = value.apply(t);
                for (int s = 0; s < means.length; s++) {
                    means[s] += now.applyAsDouble(s);
                }
            }
        }
        for (int s = 0; s < means.length; s++) {
            means[s] /= alive;
        }
        return means;
    }

    /** What a reader must know of the run: only where its chains do not agree. */
    public static List<String> caveats(AlignmentDraws draws) {
        List<String> caveats = new ArrayList<>();
        if (!draws.diagnosis().converged()) {
            caveats.add(draws.diagnosis().sentence());
        }
        return caveats;
    }

    /** Where {@code pole} stands among those of {@code course}. */
    public static int place(Course course, Pole pole) {
        for (int p = 0; p < course.poles().size(); p++) {
            if (course.poles().get(p).parties().equals(pole.parties())) {
                return p;
            }
        }
        throw new IllegalArgumentException(pole.name() + " is not among the poles of the course");
    }

    /** A clause as a sentence. */
    public static String sentence(String clause) {
        String begun = clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
