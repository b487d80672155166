package org.realign.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.realign.align.AlignmentDraws;
import org.realign.align.Block;
import org.realign.align.Clock;
import org.realign.align.Motion;
import org.realign.align.Schedule;
import org.realign.align.Specification;
import org.realign.align.Step;
import org.realign.posture.Course;
import org.realign.posture.Postures;
import org.realign.posture.Rivals;
import org.realign.posture.Thresholds;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/**
 * What a measure reads: the record, the joint draws of alignment made from it, the poles that the argument is about, and
 * the choices under which alignment is measured.
 *
 * <p>What is asked twice is computed once.
 * <p><b>Determinism.</b> Every answer is a function of what this was made from, not of what was asked before.
 */
public final class Evidence {
    /** Where joint draws come from: {@link org.realign.align.Alignments#of}, or worked examples. */
    @FunctionalInterface
    public interface Runs {
        /** Draws of the alignment of {@code state} with {@code poles}, or why there are none. */
        Observed<AlignmentDraws> of(Pole state, List<Pole> poles, Specification specification, Schedule schedule);
    }

    /** How much of rivals poles are. */
    @FunctionalInterface
    public interface Rivalries {
        /** The rivalry of {@code poles} on {@code clock}. */
        Rivals of(List<Pole> poles, Clock clock);
    }

    /**
     * What is measured on.
     *
     * @param record what is known
     * @param runs joint draws made from {@code record}
     * @param rivalries of the poles
     * @param motion what the runs believe beforehand of how alignment moves
     * @param memo what was already read from {@code record}
     */
    public record Ground(PublicRecord record, Runs runs, Rivalries rivalries, Motion motion, Memo memo) {
        /** Of a record from which nothing was read yet. */
        public Ground(PublicRecord record, Runs runs, Rivalries rivalries, Motion motion) {
            this(record, runs, rivalries, motion, new Memo());
        }
    }

    /**
     * The choices made.
     *
     * @param specification how alignment is measured
     * @param schedule how long a run takes
     * @param limits between postures, and between rivals and partners
     */
    public record Choices(Specification specification, Schedule schedule, Thresholds limits) {
        /** What is chosen where nothing else is said, on a clock of {@code step}. */
        public static Choices standard(Step step) {
            return new Choices(Specification.standard(step), Schedule.FULL, Thresholds.STANDARD);
        }
    }

    private final Ground ground;
    private final List<Pole> poles;
    private final Function<Pole, Choices> choices;
    private final Memo known = new Memo();

    /**
     * Evidence for an argument about {@code poles}.
     *
     * @param choices made for each state whose course is asked about
     */
    public Evidence(Ground ground, List<Pole> poles, Function<Pole, Choices> choices) {
        this.ground = ground;
        this.poles = List.copyOf(poles);
        this.choices = choices;
    }

    /** The record alone, for measures that read nothing else: what needs draws is missing. */
    public static Evidence of(PublicRecord record) {
        Ground ground = new Ground(
                record,
                (state, poles, specification, schedule) ->
                        Observed.missing(Missing.NOT_CODED, "Alignment was not measured in this run."),
                (poles, clock) -> Rivals.of(clock.periods(), poles.size(), (t, p, q) -> 0),
                Motion.WIDE);
        return new Evidence(ground, List.of(), state -> Choices.standard(Step.YEAR));
    }

    public PublicRecord record() {
        return ground.record();
    }

    /** What is believed of how alignment moves, before the record is read. */
    Motion motion() {
        return ground.motion();
    }

    /** The poles that the argument is about. */
    public List<Pole> poles() {
        return poles;
    }

    /** The choices under which the course of {@code state} is measured. */
    public Choices choices(Pole state) {
        return choices.apply(state);
    }

    /** The answer of {@code measure}, computed once for each question. */
    public Observed<Estimate> estimate(Measure measure, Question question) {
        return once(List.of(measure.name(), question), () -> measure.estimate(this, question));
    }

    /** The poles among which {@code state} is measured: the argument's, without the state itself. */
    public List<Pole> polesOf(Pole state) {
        return poles.stream()
                .filter(p -> p.parties().stream().noneMatch(state::includes))
                .toList();
    }

    /** The same, with {@code wanted} at the end if it is not among them. */
    List<Pole> polesOf(Pole state, Pole wanted) {
        List<Pole> all = new ArrayList<>(polesOf(state));
        if (all.stream().noneMatch(p -> p.parties().equals(wanted.parties()))) {
            all.removeIf(p -> p.parties().stream().anyMatch(wanted::includes));
            all.add(wanted);
        }
        return all;
    }

    /** The course of {@code state} among the argument's poles, or why it cannot be known. */
    public Observed<Course> course(Pole state) {
        return course(state, polesOf(state), choices(state).specification());
    }

    /** The same from one block of indicators. */
    Observed<Course> course(Pole state, Block block) {
        return course(state, polesOf(state), choices(state).specification().of(block));
    }

    /** The course of {@code state} among poles of which {@code wanted} is one. */
    public Observed<Course> courseWith(Pole state, Pole wanted) {
        return course(state, polesOf(state, wanted), choices(state).specification());
    }

    /** The postures of {@code state} on {@code course}, under the limits chosen. */
    public Postures postures(Pole state, Course course) {
        return once(
                List.of("postures", state, course.poles()),
                () -> Postures.of(course, choices(state).limits()));
    }

    /** Joint draws of the alignment of {@code state} with {@code others}, whatever the argument's poles. */
    Observed<AlignmentDraws> draws(Pole state, List<Pole> others) {
        Choices chosen = choices(state);
        return ground.runs().of(state, others, chosen.specification(), chosen.schedule());
    }

    private Observed<Course> course(Pole state, List<Pole> among, Specification specification) {
        if (among.isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE, "The case names no pole other than " + state.label() + " itself.");
        }
        return once(
                List.of("course", state, among, specification),
                () -> ground.runs()
                        .of(state, among, specification, choices(state).schedule())
                        .map(draws -> new Course(
                                state.label(), draws, among, ground.rivalries().of(among, draws.clock()))));
    }

    /** The name of the run behind {@link #course}: what two values must share to be compared draw by draw. */
    static String runOf(Course course, Choices choices) {
        List<String> codes = course.poles().stream().map(Pole::codes).toList();
        return course.draws().panel().state() + " " + String.join(" ", codes) + " "
                + choices.specification().name() + " " + course.draws().count();
    }

    /** Computed once for each key by all who weigh one evidence. */
    <T> T once(Object key, Supplier<T> compute) {
        return known.once(key, compute);
    }

    /** Computed once for each key by all who read one record, whatever else they choose. */
    public <T> T onceOfRecord(Object key, Supplier<T> compute) {
        return ground.memo().once(key, compute);
    }
}
