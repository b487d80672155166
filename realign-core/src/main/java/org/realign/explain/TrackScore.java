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

    private static final double LOG_TWO = FastMath.log(2);

    final Track track;
    final List<Term> terms;
    final Prior prior;
    /** Number of explanations, of which some may have no term here. */
    final int explanations;

    private final Whitened[] grid;
    /** Log weights of the variants of each term. */
    private final double[][] logWeight;

    private final double logSizeVariance;
    /** First shape of each term; the one after the last is the first turn's. */
    private final int[] firstOf;

    private final int ramp;
    /** By explanation and period, true where it does not allow a turn that nobody names. */
    private final boolean[][] banned;

    /**
     * A score of {@code track}.
     *
     * @param terms at most one for each explanation
     * @param banned by explanation and period
     * @param from first period of the change that draws speak of
     * @param to its last
     */
    TrackScore(Track track, List<Term> terms, int explanations, Prior prior, boolean[][] banned, int from, int to) {
        this(track, terms, explanations, prior, banned, grid(track, terms, prior, from, to));
    }

    /** One whose readings and shapes are whitened already. */
    private TrackScore(
            Track track, List<Term> terms, int explanations, Prior prior, boolean[][] banned, Whitened[] grid) {
        this.track = track;
        this.terms = List.copyOf(terms);
        this.prior = prior;
        this.explanations = explanations;
        this.banned = banned;
        this.grid = grid;
        logSizeVariance = FastMath.log(prior.sizeVariance());
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
        int g;
        /** Period of the turn, 0 for none. */
        int turn;
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

    /** Log marginal likelihood of every set. */
    double[] logMarginals() {
        return logMarginals(null);
    }

    /** The same of other readings of the same times and noise. */
    double[] logMarginals(double @org.jspecify.annotations.Nullable [] values) {
        int sets = 1 << explanations;
        double[] most = new double[sets];
        double[] sum = new double[sets];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        each(values, new Visitor() {
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
            }
        });
        return IntStream.range(0, sets)
                .mapToDouble(s -> most[s] + FastMath.log(sum[s]))
                .toArray();
    }

    /** Visits all summands of all sets. */
    void each(double @org.jspecify.annotations.Nullable [] values, Visitor visitor) {
        int variants = firstOf[terms.size()];
        double[] gram = new double[variants * variants];
        double[] pull = new double[variants];
        Summand at = new Summand(Math.max(1, terms.size()));
        for (int g = 0; g < grid.length; g++) {
            Whitened w = grid[g];
            double[] pulls = values == null ? w.pull : w.pullOf(values);
            double base = (values == null ? w.logBase : w.logBaseOf(values)) - FastMath.log(grid.length);
            at.g = g;
            for (int t = 0; t < (prior.turn() > 0 ? track.periods() : 1); t++) {
                at.turn = t;
                double given = given(w, pulls, t, gram, pull);
                sets(base + given, gram, pull, at, visitor);
            }
        }
    }

    /** Gram matrix and pulls of all variants given a turn into period {@code t}; the turn's own factor. */
    private double given(Whitened w, double[] pulls, int t, double[] gram, double[] pull) {
        int variants = pull.length;
        if (t == 0) {
            for (int i = 0; i < variants; i++) {
                System.arraycopy(w.gram, i * w.shapes, gram, i * variants, variants);
            }
            System.arraycopy(pulls, 0, pull, 0, variants);
            return 0;
        }
        int j = turn(t);
        double v = prior.turnVariance();
        double a = 1 / v + w.gram(j, j);
        for (int i = 0; i < variants; i++) {
            double part = w.gram(i, j) / a;
            for (int k = 0; k < variants; k++) {
                gram[i * variants + k] = w.gram(i, k) - part * w.gram(j, k);
            }
            pull[i] = pulls[i] - part * pulls[j];
        }
        return -0.5 * FastMath.log(v * a) + 0.5 * pulls[j] * pulls[j] / a;
    }

    private void sets(double log, double[] gram, double[] pull, Summand at, Visitor visitor) {
        for (int set = 0; set < 1 << explanations; set++) {
            double belief = belief(set, at.turn);
            if (belief > 0) {
                at.size = 0;
                for (int i = 0; i < terms.size(); i++) {
                    if ((set >> terms.get(i).explanation() & 1) != 0) {
                        at.term[at.size++] = i;
                    }
                }
                variants(set, log + FastMath.log(belief), gram, pull, at, 0, visitor);
            }
        }
    }

    /** Prior probability of a turn into period {@code t}, or of none for 0, where {@code set} is what happened. */
    private double belief(int set, int t) {
        double each = prior.turn() / (track.periods() - 1);
        if (t > 0) {
            return isBanned(set, t) ? 0 : each;
        }
        double none = 1;
        for (int s = 1; s < track.periods(); s++) {
            none -= isBanned(set, s) ? 0 : each;
        }
        return none;
    }

    private boolean isBanned(int set, int t) {
        for (int h = 0; h < explanations; h++) {
            if ((set >> h & 1) != 0 && banned[h][t]) {
                return true;
            }
        }
        return false;
    }

    /** All dates of the terms from place {@code i} on. */
    private void variants(int set, double log, double[] gram, double[] pull, Summand at, int i, Visitor visitor) {
        if (i == at.size) {
            summand(set, log, gram, pull, at, visitor);
            return;
        }
        double[] weights = logWeight[at.term[i]];
        for (int v = 0; v < weights.length; v++) {
            at.variant[i] = v;
            variants(set, log + weights[v], gram, pull, at, i + 1, visitor);
        }
    }

    private void summand(int set, double log, double[] gram, double[] pull, Summand at, Visitor visitor) {
        int all = pull.length;
        SmallNormal sizes = at.sizes;
        double v = prior.sizeVariance();
        int signs = 0;
        sizes.n = at.size;
        for (int i = 0; i < at.size; i++) {
            int a = shape(at.term[i], at.variant[i]);
            sizes.signed[i] = terms.get(at.term[i]).signed();
            signs += sizes.signed[i] ? 1 : 0;
            sizes.pull[i] = pull[a];
            for (int j = 0; j < at.size; j++) {
                sizes.precision[i * at.size + j] =
                        gram[a * all + shape(at.term[j], at.variant[j])] + (i == j ? 1 / v : 0);
            }
        }
        double logDeterminant = sizes.solve();
        double whole = log - 0.5 * (at.size * logSizeVariance + logDeterminant) + 0.5 * sizes.gain() + signs * LOG_TWO;
        if (visitor.wants(set, whole)) {
            double above = sizes.above();
            if (above > 0) {
                visitor.visit(set, whole + FastMath.log(above), at);
            }
        }
    }
}
