package org.realign.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;

/**
 * How well each set of explanations accounts for one track: exact marginal likelihoods, and draws of who moved it how far.
 *
 * <p><b>Model.</b> x_t = x_0 + walk_t + sum over the set of size_h f_h,t + turn 1{t >= s}. Everything but drift, noise, the
 * turn's date and dates that an explanation leaves open is integrated out in closed form: with V the prior variances of
 * sizes, A = V^-1 + G and m = A^-1 h,
 * <pre>log p(y | set) = log p(y | walk) - (log|V| + log|A|) / 2 + h'm / 2 + k log 2 + log P(sizes &gt;= 0),</pre>
 * the last two for the k terms whose sign is said, sizes ~ N(m, A^-1). The rest is summed over: drifts x noises x
 * (no turn, or one in any period) x dates.
 * <p><b>Shapes.</b> Sets are bit masks: bit h for explanation h. An explanation without a term here changes nothing.
 * <p><b>Cost.</b> After {@link Whitened}, O(k^3) for each summand.
 * <p><b>Source.</b> Methods of marginal likelihood for linear regression with a normal prior, Kass and Raftery 1995, JASA 90(430),
 * section 4.3; jumps, Giordani and Kohn 2008, Journal of Business and Economic Statistics 26(1).
 */
final class TrackScore {
    /** A summand this far below the largest of its set, in logs, adds nothing that shows: 10^5 of them add 0.2 per cent. */
    static final double NOTHING = 18;

    /** Turns upwards. */
    static final int UP = 1;

    /** Turns downwards. */
    static final int DOWN = 2;

    static final int BOTH = UP | DOWN;

    final Track track;
    final List<Term> terms;
    final Prior prior;
    /** Number of explanations, of which some may have no term here. */
    final int explanations;

    private final Whitened[] grid;
    /** Log weights of the variants of each term. */
    private final double[][] logWeight;

    /** First shape of each term; the one after the last is the first turn's. */
    private final int[] firstOf;

    private final int ramp;
    /** By explanation and period, which turns that nobody names it does not allow: 0 for none, {@link #UP}, {@link #DOWN} or both. */
    private final int[][] banned;

    /**
     * A score of {@code track}.
     *
     * @param terms at most one for each explanation
     * @param banned by explanation and period: turns forbidden, 0, {@link #UP}, {@link #DOWN} or {@link #BOTH}
     * @param from first period of the change that draws speak of
     * @param to its last
     */
    TrackScore(Track track, List<Term> terms, int explanations, Prior prior, int[][] banned, int from, int to) {
        this(track, terms, explanations, prior, banned, grid(track, terms, prior, from, to));
    }

    /** One whose readings and shapes are whitened already. */
    private TrackScore(Track track, List<Term> terms, int explanations, Prior prior, int[][] banned, Whitened[] grid) {
        this.track = track;
        this.terms = List.copyOf(terms);
        this.prior = prior;
        this.explanations = explanations;
        this.banned = banned;
        this.grid = grid;
        logWeight = terms.stream()
                .map(t -> Arrays.stream(t.weights()).map(FastMath::log).toArray())
                .toArray(double[][]::new);
        firstOf = new int[terms.size() + 1];
        for (int i = 0; i < terms.size(); i++) {
            firstOf[i + 1] = firstOf[i] + terms.get(i).shapes().length;
        }
        ramp = firstOf[terms.size()] + track.periods() - 1;
    }

    private static Whitened[] grid(Track track, List<Term> terms, Prior prior, int from, int to) {
        double[][] shapes =
                terms.stream().flatMap(t -> Arrays.stream(t.shapes())).toArray(double[][]::new);
        double[] change = Shapes.ramp(track.periods(), from - 1, to);
        return Arrays.stream(prior.drifts())
                .boxed()
                .flatMap(d -> Arrays.stream(prior.noises())
                        .mapToObj(n -> new Whitened(track, shapes, change, d, n, prior.scale())))
                .toArray(Whitened[]::new);
    }

    /**
     * The score of the readings before period {@code end} alone, with what was believed before of the whole: factored no
     * second time.
     *
     * @param end at least 2
     */
    TrackScore upTo(int end) {
        if (end >= track.periods()) {
            return this;
        }
        Prefix prefix = Prefix.of(this, end);
        Whitened[] part = Arrays.stream(grid)
                .map(w -> new Whitened(w, prefix.track().size(), prefix.kept(), prefix.given()))
                .toArray(Whitened[]::new);
        return new TrackScore(prefix.track(), prefix.terms(), explanations, prefix.prior(), banned, part);
    }

    Whitened at(int g) {
        return grid[g];
    }

    /** Standard deviation of a step at grid point {@code g}. */
    double drift(int g) {
        return prior.drifts()[g / prior.noises().length];
    }

    /** Shape of the step into period {@code t}. */
    int turn(int t) {
        return firstOf[terms.size()] + t - 1;
    }

    int ramp() {
        return ramp;
    }

    int gridSize() {
        return grid.length;
    }

    /** How many shapes the terms have together. */
    int variants() {
        return firstOf[terms.size()];
    }

    /** Log weights of the dates of a term. */
    double[] logWeight(int term) {
        return logWeight[term];
    }

    int shape(int term, int variant) {
        return firstOf[term] + variant;
    }

    /** Called with each summand of a set's likelihood. */
    interface Visitor {
        /** True where a summand of at most {@code log} is worth computing. */
        boolean wants(int set, double log);

        void visit(int set, double log, Summand at);
    }

    /** One summand: which drift and noise, turn and dates, and what is then known of sizes. */
    static final class Summand {
        /** Its place among all, visited or not. */
        int number;

        int g;
        /** Period of the turn, 0 for none. */
        int turn;
        /** The way that alone is left to the turn, 1 up or -1 down, which is then the last of the sizes; 0 where it may go either way. */
        int way;
        /** Which terms, and which of their variants. */
        final int[] term;

        final int[] variant;
        int size;
        final SmallNormal sizes;

        Summand(int most) {
            term = new int[most];
            variant = new int[most];
            sizes = new SmallNormal(most);
        }
    }

    /**
     * What summing came to.
     *
     * @param logs log marginal likelihood of every set
     * @param summands log of every summand visited, by {@link Summand#number}; NaN for the others, which add nothing that shows
     */
    @SuppressWarnings("ArrayRecordComponent") // made here, read by draws, never changed
    record Summed(double[] logs, double[] summands) {}

    /** Log marginal likelihoods, and the summands for whoever draws from them. */
    Summed summed() {
        Total total = new Total(1 << explanations, true);
        each(null, total);
        return new Summed(total.logs(), total.kept);
    }

    /** Log marginal likelihood of every set. */
    double[] logMarginals() {
        return logMarginals(null);
    }

    /** The same of other readings of the same times and noise. */
    double[] logMarginals(double @org.jspecify.annotations.Nullable [] values) {
        Total total = new Total(1 << explanations, false);
        each(values, total);
        return total.logs();
    }

    /** Adds up the summands of every set. */
    private static final class Total implements Visitor {
        private final double[] most;
        private final double[] sum;
        private final boolean keeps;
        private double[] kept = new double[0];

        Total(int sets, boolean keeps) {
            most = new double[sets];
            sum = new double[sets];
            this.keeps = keeps;
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
        }

        @Override
        public boolean wants(int set, double log) {
            return log > most[set] - NOTHING;
        }

        @Override
        public void visit(int set, double log, Summand at) {
            if (log > most[set]) {
                sum[set] = sum[set] * FastMath.exp(most[set] - log) + 1;
                most[set] = log;
            } else {
                sum[set] += FastMath.exp(log - most[set]);
            }
            if (keeps) {
                keep(log, at.number);
            }
        }

        private void keep(double log, int number) {
            int before = kept.length;
            if (number >= before) {
                kept = Arrays.copyOf(kept, Math.max(number + 1, 2 * before));
                Arrays.fill(kept, before, kept.length, Double.NaN);
            }
            kept[number] = log;
        }

        double[] logs() {
            return IntStream.range(0, most.length)
                    .mapToDouble(s -> most[s] + FastMath.log(sum[s]))
                    .toArray();
        }
    }

    /** Visits all summands of all sets. */
    void each(double @org.jspecify.annotations.Nullable [] values, Visitor visitor) {
        Summation.of(this, values, visitor);
    }

    /** Prior probability of a turn into period {@code t}, or of none for 0, where {@code set} is what happened. */
    double belief(int set, int t) {
        double each = prior.turn() / (track.periods() - 1);
        if (t > 0) {
            return each * left(set, t);
        }
        double none = 1;
        for (int s = 1; s < track.periods(); s++) {
            none -= each * left(set, s);
        }
        return none;
    }

    /** Share of turns into period {@code t} that {@code set} does not forbid. */
    private double left(int set, int t) {
        int forbidden = forbidden(set, t);
        return forbidden == 0 ? 1 : forbidden == BOTH ? 0 : 0.5;
    }

    /** The way that a turn into period {@code t} may still go where {@code set} forbids the other: 1 up, -1 down; else 0. */
    int wayLeft(int set, int t) {
        return switch (forbidden(set, t)) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
    }

    private int forbidden(int set, int t) {
        int forbidden = 0;
        for (int h = 0; h < explanations; h++) {
            forbidden |= (set >> h & 1) != 0 ? banned[h][t] : 0;
        }
        return forbidden;
    }
}
