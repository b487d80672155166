package org.realign.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.explain.Explanation.Expectation;
import org.realign.kernel.Abreast;
import org.realign.measure.Evidence;
import org.realign.record.Party;
import org.realign.record.Pole;

/**
 * Placebos in space: the change that an explanation expects, of the same shape at the same dates, in the votes of every state.
 *
 * <p><b>Model.</b> Of alignment and dealings the record tells for a few states only; of all it tells how they vote beside the pole. So the
 * change is looked for there, in the state itself and in all others: one share a year, in standard deviations across states, with the errors
 * of {@link RollCalls}; against a walk without turns ({@link TrackScore}).
 * <p><b>Missing.</b> A state with fewer than {@value #FEWEST} readings, or none on one side of the change, is not among those
 * compared. Where the state's own votes do not reach over the change, a caveat says so.
 * <p><b>Source.</b> Abadie, Diamond and Hainmueller 2010, JASA 105(490), section 3.4.
 */
final class SpacePlacebos {
    private static final int FEWEST = 8;
    /** A shape that moves by less between readings is not seen in them. */
    private static final double SEEN = 0.5;

    private final Evidence evidence;
    private final Pole pole;
    private final Clock clock;
    private final RollCalls calls;
    private final Map<String, NavigableMap<Integer, RollCalls.Reading>> states;

    private SpacePlacebos(Evidence evidence, Pole pole, Clock clock, RollCalls calls) {
        this.evidence = evidence;
        this.pole = pole;
        this.clock = clock;
        this.calls = calls;
        states = RollCalls.readings(evidence.record(), pole, clock.year(0), clock.year(clock.periods() - 1));
    }

    /** Those of all explanations that expect something of the arena's own series. */
    static List<SpacePlacebo> of(Arena arena) {
        if (arena.subject.isOfGroup()) {
            arena.beware("Other states are not compared: the series is that of a group.");
            return List.of();
        }
        Pole state = arena.subject.parties().get(0);
        Pole pole = arena.subject.parties().get(1);
        Clock clock = Clock.of(Step.YEAR, arena.clock.window(0).span(arena.clock.window(arena.clock.periods() - 1)));
        Optional<SpacePlacebos> votes = RollCalls.with(
                        arena.evidence.record(), pole, clock.year(0), clock.year(clock.periods() - 1))
                .map(c -> new SpacePlacebos(arena.evidence, pole, clock, c))
                .filter(v -> v.track(state).filter(t -> t.size() >= FEWEST).isPresent());
        if (votes.isEmpty()) {
            arena.beware("Other states are not compared: the record holds too few votes of " + state.label()
                    + " beside " + pole.label() + " around " + arena.within.spoken() + ".");
            return List.of();
        }
        return votes.orElseThrow().all(arena, state);
    }

    private List<SpacePlacebo> all(Arena arena, Pole state) {
        List<Pole> others = others(state);
        List<SpacePlacebo> placebos = new ArrayList<>();
        for (int h = 0; h < arena.explanations.size(); h++) {
            int number = h;
            Explanation explanation = arena.explanations.get(h);
            Optional<Expectation> expected = explanation.of(arena.subject).filter(x -> arena.speaks(number));
            Optional<SpacePlacebo> placebo =
                    expected.flatMap(x -> term(x).flatMap(t -> placebo(number, t, state, without(others, x))));
            placebo.ifPresent(placebos::add);
            if (expected.isPresent() && placebo.isEmpty()) {
                arena.beware("\u201c" + explanation.title() + "\u201d is not compared with other states: the votes of "
                        + state.label() + " beside " + pole.label() + " do not reach over its dates.");
            }
        }
        return placebos;
    }

    /** Those that are no party to what the change follows: a driver is no other state's doing. */
    private static List<Pole> without(List<Pole> others, Expectation expected) {
        List<Party> driving = expected.driver().stream()
                .flatMap(d -> d.subject().parties().stream())
                .flatMap(p -> p.parties().stream())
                .toList();
        return others.stream()
                .filter(o -> driving.stream().noneMatch(o::includes))
                .toList();
    }

    private Optional<Term> term(Expectation expected) {
        return Terms.of(evidence, clock, 0, expected, told -> {}).match(Optional::of, absent -> Optional.empty());
    }

    private Optional<SpacePlacebo> placebo(int h, Term term, Pole state, List<Pole> others) {
        OptionalDouble own = factor(state, term);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<OptionalDouble> factors = Abreast.map(others, o -> factor(o, term));
        List<SpacePlacebo.Other> all = IntStream.range(0, others.size())
                .filter(i -> factors.get(i).isPresent())
                .mapToObj(i -> new SpacePlacebo.Other(
                        others.get(i).codes(), factors.get(i).getAsDouble()))
                .toList();
        return Optional.of(new SpacePlacebo(h, new Subject("agreement", List.of(state, pole)), own.getAsDouble(), all));
    }

    /** Log Bayes factor of the change in the votes of {@code state}; empty where they do not reach over it. */
    private OptionalDouble factor(Pole state, Term term) {
        Optional<Track> track = track(state).filter(t -> t.size() >= FEWEST && reaches(t, term));
        if (track.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] logs = new TrackScore(
                        track.orElseThrow(),
                        List.of(term),
                        1,
                        Prior.standard(1, 4, 0, clock.periods()).coarse(),
                        new int[1][clock.periods()],
                        1,
                        clock.periods() - 1)
                .logMarginals();
        return OptionalDouble.of(logs[1] - logs[0]);
    }

    /** True where the mean shape changes from one reading to another. */
    private static boolean reaches(Track track, Term term) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int t : track.at()) {
            double f = 0;
            for (int v = 0; v < term.weights().length; v++) {
                f += term.weights()[v] * term.shapes()[v][t];
            }
            low = Math.min(low, f);
            high = Math.max(high, f);
        }
        return high - low >= SEEN;
    }

    /** All states that voted beside the pole in these years, but the state asked about. */
    private List<Pole> others(Pole state) {
        return states.keySet().stream()
                .map(Pole::of)
                .filter(p -> p.parties().stream().noneMatch(m -> state.includes(m) || pole.includes(m)))
                .toList();
    }

    /** What was read of a state; of one that passed from one code to another, both. */
    private Optional<Track> track(Pole state) {
        NavigableMap<Integer, RollCalls.Reading> years = new TreeMap<>();
        state.parties().forEach(p -> years.putAll(states.getOrDefault(p.code(), Collections.emptyNavigableMap())));
        return years.isEmpty() ? Optional.empty() : Optional.of(calls.track(years, clock.year(0), clock.periods()));
    }
}
