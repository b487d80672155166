package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.align.Innovation;
import org.realign.align.Motion;
import org.realign.align.Step;
import org.realign.kernel.Convergence;
import org.realign.posture.Course;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * Breaks of alignment.
 *
 * <p><b>Model.</b> A draw has a break in a period if it has a jump into it (J = 1) and alignment with the pole changes with
 * it in the direction and by at least the size sought. Where alignment moves by steps of Student's t, which have no jumps,
 * the step itself must be that large. The probability is the share of draws with at least one in the window.
 * <p><b>Missing.</b> As {@link Alignment} says.
 */
final class AlignmentShifts {
    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    private final Course course;
    private final int pole;
    private final Shift.Sought sought;
    private final Evidence.Choices choices;
    private final Motion motion;
    private final boolean jumps;

    private AlignmentShifts(Course course, int pole, Shift.Sought sought, Evidence.Choices choices, Motion motion) {
        this.course = course;
        this.pole = pole;
        this.sought = sought;
        this.choices = choices;
        this.motion = motion;
        this.jumps = choices.specification().innovation() == Innovation.JUMPS;
    }

    static Observed<Shift> find(Evidence evidence, Question question, Shift.Sought sought) {
        Evidence.Choices choices = evidence.choices(question.from());
        return evidence.courseWith(question.from(), question.towards())
                .then(c -> Alignment.answering(c, question.towards(), question.window())
                        .map(range -> new AlignmentShifts(
                                        c, Latent.place(c, question.towards()), sought, choices, evidence.motion())
                                .within(range, question.window())));
    }

    private Shift within(Clock.Range range, Window window) {
        AlignmentDraws draws = course.draws();
        Dating dating = new Dating(draws.clock(), range);
        int[] at = new int[draws.count()];
        for (int s = 0; s < at.length; s++) {
            int draw = s;
            at[s] = dating.add(t -> sought(draw, t));
        }
        return new Shift(
                dating.share(),
                weight(range, at, dating.share()),
                dating.dates(),
                dating.smallest(HALF),
                dating.smallest(MOST),
                sizes(at),
                caveats(window),
                List.of());
    }

    private BayesFactor weight(Clock.Range range, int[] at, double share) {
        double before = new ExpectedBreaks(
                        course.draws(), choices.specification().innovation(), motion)
                .probability(range, pole, sought);
        return BayesFactor.ofDraws(before, share, size(at));
    }

    /**
     * How many independent draws the draws are worth for having a break; where all have one, or none has, they cannot tell
     * and count as what the run's worst figure is worth.
     */
    private double size(int[] at) {
        int chains = at.length % choices.schedule().chains() == 0
                ? choices.schedule().chains()
                : 1;
        int each = at.length / chains;
        double[][] found = new double[chains][each];
        for (int s = 0; s < at.length; s++) {
            found[s / each][s % each] = at[s] >= 0 ? 1 : 0;
        }
        double size = Convergence.bulkSize(found);
        double worst = course.draws().diagnosis().leastBulk();
        return Math.max(1, Math.min(at.length, Double.isNaN(size) ? worst : size));
    }

    /** The change of draw {@code s} into period {@code t} if it is a break of the sort sought, else 0. */
    private double sought(int s, int t) {
        double change = change(s, t, pole);
        boolean breaks =
                (!jumps || course.draws().jump(s, t)) && sought.direction().holds(change, sought.least());
        return breaks ? change : 0;
    }

    private double change(int s, int t, int p) {
        AlignmentDraws draws = course.draws();
        return t > 0 && draws.alive(t - 1, p) && draws.alive(t, p) ? draws.x(s, t, p) - draws.x(s, t - 1, p) : 0;
    }

    /** What the largest break of each draw did to each pole, the one asked about first. */
    private List<Shift.Size> sizes(int[] at) {
        List<Shift.Size> sizes = new ArrayList<>();
        for (int i = 0; i < course.poles().size(); i++) {
            int p = i == 0 ? pole : i <= pole ? i - 1 : i;
            double[] changes = new double[at.length];
            int n = 0;
            for (int s = 0; s < at.length; s++) {
                if (at[s] >= 0 && course.draws().alive(at[s], p)) {
                    changes[n++] = change(s, at[s], p);
                }
            }
            Shifts.size("change towards " + course.poles().get(p).label(), Arrays.copyOf(changes, n), Latent.UNIT)
                    .ifPresent(sizes::add);
        }
        return sizes;
    }

    private List<String> caveats(Window window) {
        List<String> caveats = new ArrayList<>(Latent.caveats(course.draws()));
        if (course.draws().clock().step() == Step.YEAR && 2 * window.days() < Window.DAYS_PER_YEAR) {
            caveats.add("Alignment is measured by year here: the break may lie outside the window, in the same year.");
        }
        return caveats;
    }
}
