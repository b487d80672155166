package org.realign.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.realign.align.Clock;
import org.realign.explain.Discriminator.Look;
import org.realign.explain.Discriminator.Seen;
import org.realign.explain.Explanation.Expectation;
import org.realign.explain.Explanation.Form;
import org.realign.kernel.Abreast;

/**
 * For each pair of explanations, the observation that would separate one alone from the other alone best.
 *
 * <p><b>Model.</b> An observation is z = w'y: the mean reading of a series after a window less that before it, readings weighted by
 * their precision, over one year or three on either side. Before it is made each explanation says of z what {@link Predictive} says, drift, noise and open dates averaged, by
 * the covariance of {@link Whitened}; the level drops out. The best has the most mutual information with which of the two is true.
 * Windows are those that either expects a change in, those between them and those from one to the other; series all that any
 * explanation names. A turn that nobody names has no part in it.
 * <p><b>Missing.</b> Where the record has no readings on one side, one a period is supposed, as noisy as the series' middle one.
 * <p><b>Cost.</b> O(series x windows x points x drifts x noises x dates) for each pair.
 * <p><b>Source.</b> Lindley 1956, Annals of Mathematical Statistics 27(4).
 */
final class Discriminators {
    /** A short look has less drift in it, a long one less noise. */
    private static final int[] YEARS = {1, 3};
    /** So many are looked at again by the whole prior. */
    private static final int FEW = 3;
    /** Less is rounding, in nats. */
    private static final double NONE = 1e-6;

    private final Clock clock;
    /** Periods on either side. */
    private final int[] sides;

    private Discriminators(Clock clock) {
        this.clock = clock;
        sides = Arrays.stream(YEARS).map(y -> y * clock.step().perYear()).toArray();
    }

    /** Those of all pairs of the arena's explanations, with what is believed of each series. */
    static List<Discriminator> of(Arena arena, Function<Arena.Field, Prior> priors) {
        return of(arena.clock, arena.explanations, arena.fields(), priors);
    }

    static List<Discriminator> of(
            Clock clock,
            List<Explanation> explanations,
            List<Arena.Field> fields,
            Function<Arena.Field, Prior> priors) {
        List<int[]> pairs = new ArrayList<>();
        for (int b = 1; b < explanations.size(); b++) {
            for (int a = 0; a < b; a++) {
                pairs.add(new int[] {a, b});
            }
        }
        Discriminators all = new Discriminators(clock);
        List<Arena.Field> read =
                fields.stream().filter(f -> f.readings().isPresent()).toList();
        return Abreast.map(pairs, p -> {
            Set<Span> spans = all.spans(explanations.get(p[0]), explanations.get(p[1]));
            List<Candidate> candidates = read.stream()
                    .flatMap(f -> all.candidates(f, priors.apply(f), p, spans))
                    .toList();
            return new Discriminator(p[0], p[1], all.best(candidates, p));
        });
    }

    /** A series between periods, with what it is expected to tell on few drifts and noises. */
    private record Candidate(Arena.Field field, Prior prior, Span span, double information, boolean seen) {}

    /** The best, and the best of those that were read: by the whole prior among the {@value #FEW} that come first by few drifts. */
    private List<Look> best(List<Candidate> candidates, int[] pair) {
        Stream<Look> best = first(candidates, pair).stream();
        Stream<Look> seen = first(candidates.stream().filter(Candidate::seen).toList(), pair).stream();
        return Stream.concat(best, seen).distinct().toList();
    }

    private Optional<Look> first(List<Candidate> candidates, int[] pair) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.information()))
                .limit(FEW)
                .map(c -> look(c.field(), c.prior(), pair, c.span()))
                .max(Comparator.comparingDouble(Look::information));
    }

    /**
     * Periods between which a change may lie.
     *
     * @param from the first of them
     * @param to the last
     * @param side how many periods on either side are read
     * @param inside true where they are looked at themselves, not the periods after them
     */
    private record Span(int from, int to, int side, boolean inside) {}

    /** Windows of either, those between two of them, and those from one to the other. */
    private Set<Span> spans(Explanation a, Explanation b) {
        Set<Span> spans = new LinkedHashSet<>();
        List<Expectation> all =
                Stream.concat(a.expects().stream(), b.expects().stream()).toList();
        for (Expectation x : all) {
            add(spans, x.within().from(), x.within().to(), x.form() == Form.PULSE);
            for (Expectation y : all) {
                if (x.within().to().isBefore(y.within().from())) {
                    add(spans, x.within().to().plusDays(1), y.within().from().minusDays(1), false);
                    add(spans, x.within().from(), y.within().to(), false);
                }
            }
        }
        return spans;
    }

    private void add(Set<Span> spans, java.time.LocalDate from, java.time.LocalDate to, boolean inside) {
        int first = Math.max(1, clock.at(from));
        int last = Math.min(clock.periods() - 1, clock.at(to));
        if (first <= last) {
            for (int side : sides) {
                spans.add(new Span(first, last, side, inside));
            }
        }
    }

    private Stream<Candidate> candidates(Arena.Field field, Prior prior, int[] pair, Set<Span> spans) {
        if (term(field, pair[0]).isEmpty() && term(field, pair[1]).isEmpty()) {
            return Stream.empty();
        }
        Prior few = prior.coarse();
        return spans.stream()
                .map(s -> {
                    Made made = made(field, s);
                    double information = made.information(field, pair, few).mutual();
                    return new Candidate(field, prior, s, information, made.seen());
                })
                .filter(c -> c.information() > NONE);
    }

    private static Optional<Term> term(Arena.Field field, int h) {
        return field.terms().stream().filter(t -> t.explanation() == h).findFirst();
    }

    /** An observation, of readings that the record has or of supposed ones. */
    private record Made(Observation observation, boolean seen, int readings, Clock.Range before, Clock.Range after) {
        Predictive predicted(Arena.Field field, int h, Prior prior) {
            return observation.predicted(term(field, h), prior);
        }

        Predictive.Information information(Arena.Field field, int[] pair, Prior prior) {
            return Predictive.between(predicted(field, pair[0], prior), predicted(field, pair[1], prior));
        }
    }

    private Made made(Arena.Field field, Span span) {
        Clock.Range before = new Clock.Range(Math.max(0, span.from() - span.side()), span.from());
        Clock.Range after = new Clock.Range(
                span.inside() ? span.from() : span.to(),
                Math.min(clock.periods(), span.inside() ? span.to() + 1 : span.to() + span.side()));
        Track read = Arena.track(field);
        Track there = read.only(n -> isIn(before, read.at()[n]) || isIn(after, read.at()[n]));
        boolean seen = isSeen(there, before) && isSeen(there, after);
        Track used = seen ? there : supposed(read, before, after);
        return new Made(new Observation(used, before), seen, there.size(), before, after);
    }

    private Look look(Arena.Field field, Prior prior, int[] pair, Span span) {
        Made made = made(field, span);
        Predictive a = made.predicted(field, pair[0], prior);
        Predictive b = made.predicted(field, pair[1], prior);
        Predictive.Information information = Predictive.between(a, b);
        boolean first = a.moves() >= b.moves();
        double value = made.observation().value();
        return new Look(
                field.subject(),
                clock.window(made.before().from())
                        .span(clock.window(made.before().to() - 1)),
                clock.window(made.after().from()).span(clock.window(made.after().to() - 1)),
                first ? pair[0] : pair[1],
                (int) Math.signum((first ? a : b).mean()),
                information.mutual(),
                information.logBayesFactor(),
                made.seen()
                        ? Optional.of(new Seen(made.readings(), value, a.log(value) - b.log(value)))
                        : Optional.empty());
    }

    private static boolean isIn(Clock.Range range, int t) {
        return t >= range.from() && t < range.to();
    }

    private static boolean isSeen(Track track, Clock.Range range) {
        return Arrays.stream(track.at()).anyMatch(t -> isIn(range, t));
    }

    /** One reading a period on either side. */
    private static Track supposed(Track like, Clock.Range before, Clock.Range after) {
        int[] at = IntStream.range(0, like.periods())
                .filter(t -> isIn(before, t) || isIn(after, t))
                .toArray();
        double[] variances = Arrays.stream(like.variance()).sorted().toArray();
        double[] variance = new double[at.length];
        Arrays.fill(variance, variances[variances.length / 2]);
        return new Track(
                like.periods(),
                at,
                new double[at.length],
                variance,
                new int[at.length],
                List.of(Track.Source.plain("supposed")));
    }
}
