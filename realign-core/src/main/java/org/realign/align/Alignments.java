package org.realign.align;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.realign.kernel.RandomStreams;
import org.realign.record.Act;
import org.realign.record.Coverage;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * Runs of the model on one record, each computed once however often and from how many threads it is asked for.
 *
 * <p><b>Determinism.</b> A run depends on the record, the calibration, the seed, the codes of the state and the poles, the
 * specification and the schedule; not on what was asked before.
 * <p><b>Cost.</b> A first question takes a run of {@link Sampler}; all runs are kept.
 */
public final class Alignments {
    /** So many acts with the powers make the months worth telling apart. */
    private static final int DENSE = 100;

    private final PublicRecord record;
    private final Calibration calibration;
    private final RandomStreams streams;
    private final ConcurrentMap<Key, CompletableFuture<Observed<AlignmentDraws>>> runs = new ConcurrentHashMap<>();
    private final ConcurrentMap<Pole, Step> steps = new ConcurrentHashMap<>();

    /** What makes a run another run. */
    private record Key(String state, List<String> poles, Specification specification, Schedule schedule) {}

    public Alignments(PublicRecord record, Calibration calibration, RandomStreams streams) {
        this.record = record;
        this.calibration = calibration;
        this.streams = streams;
    }

    /** What is measured. */
    public PublicRecord record() {
        return record;
    }

    /** The run's randomness. */
    public RandomStreams streams() {
        return streams;
    }

    /** What was estimated beforehand. */
    public Calibration calibration() {
        return calibration;
    }

    /**
     * Draws of the alignment of {@code state} with {@code poles}, over all the time that the record speaks of; or why there
     * are none, as {@link Panels#read} says.
     *
     * @throws IllegalArgumentException if there are no poles, or one party is in two of them or in the state
     */
    public Observed<AlignmentDraws> of(Pole state, List<Pole> poles, Specification specification, Schedule schedule) {
        Key key = new Key(state.codes(), poles.stream().map(Pole::codes).toList(), specification, schedule);
        CompletableFuture<Observed<AlignmentDraws>> mine = new CompletableFuture<>();
        CompletableFuture<Observed<AlignmentDraws>> first = runs.putIfAbsent(key, mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(run(state, poles, specification, schedule));
        } catch (RuntimeException | Error e) {
            // Whoever waits must hear of it, and the next to ask must hear the cause itself.
            runs.remove(key);
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }

    private Observed<AlignmentDraws> run(Pole state, List<Pole> poles, Specification specification, Schedule schedule) {
        long key = RandomStreams.key(state.codes() + " "
                + String.join(" ", poles.stream().map(Pole::codes).toList()) + " " + specification.name());
        return Panels.read(record, state, poles, specification, Panels.span(record))
                .match(
                        panel -> Observed.of(Sampler.draw(model(poles, specification), panel, schedule, streams, key)),
                        absent -> Observed.missing(absent.kind(), absent.why()));
    }

    private Model model(List<Pole> poles, Specification specification) {
        return new Model(
                poles.size(),
                Indicators.all(),
                Indicators.all().stream().map(i -> calibration.prior(i, poles)).toList(),
                calibration.motion(),
                specification.innovation(),
                false);
    }

    /** {@link #stepFor} the record that is measured. */
    public Step stepFor(Pole state) {
        return steps.computeIfAbsent(state, s -> stepFor(record, s));
    }

    /**
     * How finely the record lets the course of {@code state} be cut: months where it holds at least {@value #DENSE} covered
     * acts of the state with {@link Calibration#POWERS}, years elsewhere.
     */
    public static Step stepFor(PublicRecord record, Pole state) {
        List<Pole> others = Calibration.POWERS.stream()
                .filter(p -> p.parties().stream().noneMatch(state::includes))
                .toList();
        long dense = record.acts().stream()
                .filter(a -> others.stream().anyMatch(p -> a.between(state, p) && covered(record, state, p, a)))
                .limit(DENSE)
                .count();
        return dense < DENSE ? Step.YEAR : Step.MONTH;
    }

    private static boolean covered(PublicRecord record, Pole state, Pole pole, Act act) {
        Window window = Window.of(act.date(), act.date());
        return record.coverage()
                        .of(Coverage.Table.ACTS, state, pole, act.kind().code(), window)
                        .completeness()
                != Coverage.Completeness.NONE;
    }
}
