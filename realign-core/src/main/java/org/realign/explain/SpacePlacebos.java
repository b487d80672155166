package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.explain.Explanation.Expectation;
import org.realign.kernel.Abreast;
import org.realign.kernel.Sums;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.VoteTally;

/**
 * Placebos in space: the change that an explanation expects, of the same shape at the same dates, in the votes of every state.
 *
 * <p><b>Model.</b> Of alignment and dealings the record tells for a few states only; of all it tells how they vote beside the pole. So the
 * change is looked for there, in the state itself and in all others: one share a year, y of n shared roll calls, with the mean and
 * variance of Beta(y + 1/2, n - y + 1/2), in standard deviations across states; against a walk without turns ({@link TrackScore}).
 * <p><b>Missing.</b> A year with fewer than {@value #FEWEST_CALLS} shared roll calls has no reading; a state with fewer than
 * {@value #FEWEST} readings, or none on one side of the change, is not among those compared.
 * <p><b>Source.</b> Abadie, Diamond and Hainmueller 2010, JASA 105(490), section 3.4.
 */
final class SpacePlacebos {
    private static final int FEWEST_CALLS = 10;
    private static final int FEWEST = 8;
    /** A shape that moves by less between readings is not seen in them. */
    private static final double SEEN = 0.5;

    private static final double JEFFREYS = 0.5;

    private final PublicRecord record;
    private final Pole pole;
    private final Clock clock;

    private SpacePlacebos(PublicRecord record, Pole pole, Clock clock) {
        this.record = record;
        this.pole = pole;
        this.clock = clock;
    }

    /** Those of all explanations that expect something of the arena's own series. */
    static List<SpacePlacebo> of(Arena arena) {
        Pole state = arena.subject.parties().get(0);
        Pole pole = arena.subject.parties().get(1);
        Clock clock = Clock.of(Step.YEAR, arena.clock.window(0).span(arena.clock.window(arena.clock.periods() - 1)));
        SpacePlacebos votes = new SpacePlacebos(arena.evidence.record(), pole, clock);
        Optional<Track> own = votes.track(state, 1).filter(t -> t.size() >= FEWEST);
        List<Pole> others = votes.others(state);
        if (own.isEmpty() || others.size() < 2) {
            arena.beware("Other states are not compared: the record holds too few votes of " + state.label()
                    + " beside " + pole.label() + " around " + arena.within.spoken() + ".");
            return List.of();
        }
        double scale = votes.spread(others);
        List<SpacePlacebo> placebos = new ArrayList<>();
        for (int h = 0; h < arena.explanations.size(); h++) {
            int number = h;
            arena.explanations
                    .get(h)
                    .of(arena.subject)
                    .flatMap(x -> votes.term(arena, x)
                            .flatMap(term -> votes.placebo(number, term, state, without(others, x), scale)))
                    .ifPresent(placebos::add);
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

    private Optional<Term> term(Arena arena, Expectation expected) {
        return Terms.of(arena.evidence, clock, 0, expected).match(Optional::of, absent -> Optional.empty());
    }

    private Optional<SpacePlacebo> placebo(int h, Term term, Pole state, List<Pole> others, double scale) {
        OptionalDouble own = factor(state, term, scale);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<OptionalDouble> factors = Abreast.map(others, o -> factor(o, term, scale));
        List<SpacePlacebo.Other> all = IntStream.range(0, others.size())
                .filter(i -> factors.get(i).isPresent())
                .mapToObj(i -> new SpacePlacebo.Other(
                        others.get(i).codes(), factors.get(i).getAsDouble()))
                .toList();
        return Optional.of(new SpacePlacebo(h, new Subject("agreement", List.of(state, pole)), own.getAsDouble(), all));
    }

    /** Log Bayes factor of the change in the votes of {@code state}; empty where they do not reach over it. */
    private OptionalDouble factor(Pole state, Term term, double scale) {
        Optional<Track> track = track(state, scale).filter(t -> t.size() >= FEWEST && reaches(t, term));
        if (track.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] logs = new TrackScore(
                        track.orElseThrow(),
                        List.of(term),
                        1,
                        Prior.standard(1, 4, 0, clock.periods()).coarse(),
                        new boolean[1][clock.periods()],
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

    /** All states with a tally beside the pole in these years, but the state asked about. */
    private List<Pole> others(Pole state) {
        return record.tallies().stream()
                .filter(t -> pole.includes(t.pole()) && period(t) >= 0 && period(t) < clock.periods())
                .map(VoteTally::state)
                .distinct()
                .filter(p -> !state.includes(p) && !pole.includes(p))
                .sorted()
                .map(p -> Pole.of(p.code()))
                .toList();
    }

    private int period(VoteTally tally) {
        return tally.year() - clock.year(0);
    }

    /** One reading for each year with enough roll calls, in units of {@code scale}; empty without any. */
    private Optional<Track> track(Pole state, double scale) {
        List<double[]> readings = new ArrayList<>();
        for (int t = 0; t < clock.periods(); t++) {
            int[] calls = calls(state, clock.year(t));
            if (calls[1] >= FEWEST_CALLS) {
                double a = calls[0] + JEFFREYS;
                double b = calls[1] - calls[0] + JEFFREYS;
                double mean = a / (a + b);
                double variance = mean * (1 - mean) / (a + b + 1);
                readings.add(new double[] {t, mean / scale, variance / scale / scale});
            }
        }
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Track(
                        clock.periods(),
                        readings.stream().mapToInt(r -> (int) r[0]).toArray(),
                        readings.stream().mapToDouble(r -> r[1]).toArray(),
                        readings.stream().mapToDouble(r -> r[2]).toArray(),
                        new int[readings.size()],
                        List.of(Tracks.ROLL_CALLS)));
    }

    /** Roll calls in which the two voted the same, and all that they shared. */
    private int[] calls(Pole state, int year) {
        int[] calls = new int[2];
        for (Party own : state.parties()) {
            for (Party other : pole.parties()) {
                record.tally(year, own, other).ifPresent(t -> {
                    calls[0] += t.counts().same();
                    calls[1] += t.counts().shared();
                });
            }
        }
        return calls;
    }

    /** Standard deviation of the yearly shares of all states. */
    private double spread(List<Pole> states) {
        double[] shares = states.stream()
                .flatMap(s -> track(s, 1).stream())
                .flatMapToDouble(t -> Arrays.stream(t.value()))
                .toArray();
        double mean = Sums.mean(shares);
        double[] squares =
                Arrays.stream(shares).map(s -> (s - mean) * (s - mean)).toArray();
        return Math.max(1e-3, Math.sqrt(Sums.of(squares) / Math.max(1, shares.length - 1)));
    }
}
