package org.realign.explain;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.TruncatedNormal;

/**
 * How far each explanation moved a series over a window, in draws from the posterior over sets, dates, drift and sizes.
 *
 * <p><b>Model.</b> Summands of {@link TrackScore} are taken in proportion to their weight, by systematic sampling; then sizes
 * from their normal distribution, the signed ones at least 0; then the turn nobody names and the drift given those.
 * <p><b>Shapes.</b> draws x (explanations + 2): each explanation's part, that of the turn, that of the drift, in the series'
 * unit.
 */
final class Contributions {
    final double[][] part;
    private final int explanations;

    private Contributions(double[][] part, int explanations) {
        this.part = part;
        this.explanations = explanations;
    }

    /**
     * Draws of who moved the series from before period {@code from} to period {@code to}.
     *
     * @param summed the score's sums
     * @param sets believed in, of this series and others
     */
    static Contributions of(
            TrackScore score,
            TrackScore.Summed summed,
            SetPosterior sets,
            int from,
            int to,
            int draws,
            UniformRandomProvider random) {
        double[][] part = new double[draws][score.explanations + 2];
        int[] first = new int[sets.probability().length + 1];
        double sum = 0;
        for (int s = 0; s < sets.probability().length; s++) {
            sum += sets.probability()[s];
            first[s + 1] = s == sets.probability().length - 1 ? draws : (int) FastMath.round(sum * draws);
        }
        Taker taker = new Taker(score, summed.logs(), first, part, from, to, random);
        Summation.again(score, summed.summands(), taker);
        taker.finish();
        return new Contributions(part, score.explanations);
    }

    /**
     * Draws before anything is read: each explanation has a part with probability one half, at any of its dates, with a size in units
     * of its prior's standard deviation.
     */
    static Contributions unread(
            List<Term> terms, int explanations, int from, int to, int draws, UniformRandomProvider random) {
        NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] part = new double[draws][explanations + 2];
        for (double[] draw : part) {
            for (Term term : terms) {
                boolean in = random.nextBoolean();
                int variant = random.nextInt(term.shapes().length);
                double size = normal.sample();
                double change = term.change(variant, from, to);
                draw[term.explanation()] = in ? change * (term.signed() ? Math.abs(size) : size) : 0;
            }
        }
        return new Contributions(part, explanations);
    }

    /** Mean part of {@code h}: an explanation, then the turn, then the drift. */
    double mean(int h) {
        return Arrays.stream(part).mapToDouble(p -> p[h]).reduce(0, Double::sum) / part.length;
    }

    /** Quantile {@code p} of the part of {@code h}. */
    double quantile(int h, double p) {
        double[] all = Arrays.stream(part).mapToDouble(d -> d[h]).sorted().toArray();
        return all[(int) Math.min(all.length - 1, Math.floor(p * all.length))];
    }

    /**
     * Share of the draws in which {@code h} moved the series further in {@code direction} than each of {@code rivals} did; for
     * direction 0, further either way.
     */
    double most(int h, int direction, int[] rivals) {
        int count = 0;
        for (double[] draw : part) {
            double own = along(draw[h], direction);
            boolean best = own > 0;
            for (int r : rivals) {
                best &= own > along(draw[r], direction);
            }
            count += best ? 1 : 0;
        }
        return count / (double) part.length;
    }

    private static double along(double moved, int direction) {
        return direction == 0 ? Math.abs(moved) : direction * moved;
    }

    /** Number of the turn that nobody names. */
    int turn() {
        return explanations;
    }

    /** Number of the drift. */
    int drift() {
        return explanations + 1;
    }

    /** Takes the summands that draws fall on. */
    private static final class Taker implements TrackScore.Visitor {
        private final TrackScore score;
        private final double[] logs;
        private final int[] first;
        private final double[][] part;
        private final int from;
        private final int to;
        private final double[] gone;
        private final int[] taken;
        private final double[] start;
        private final double[] sizes;
        private final NormalizedGaussianSampler normal;
        private final TruncatedNormal truncated;

        Taker(
                TrackScore score,
                double[] logs,
                int[] first,
                double[][] part,
                int from,
                int to,
                UniformRandomProvider random) {
            this.score = score;
            this.logs = logs;
            this.first = first;
            this.part = part;
            this.from = from;
            this.to = to;
            int sets = first.length - 1;
            gone = new double[sets];
            taken = new int[sets];
            start = new double[sets];
            Arrays.setAll(start, s -> random.nextDouble());
            sizes = new double[score.terms.size() + 1];
            normal = ZigguratSampler.NormalizedGaussian.of(random);
            truncated = new TruncatedNormal(random);
        }

        @Override
        public boolean wants(int set, double log) {
            return taken[set] < first[set + 1] - first[set] && log > logs[set] - TrackScore.NOTHING;
        }

        @Override
        public void visit(int set, double log, TrackScore.Summand at) {
            int count = first[set + 1] - first[set];
            gone[set] += FastMath.exp(log - logs[set]) * count;
            while (taken[set] < count && taken[set] + start[set] < gone[set]) {
                draw(at, part[first[set] + taken[set]]);
                taken[set]++;
            }
        }

        /** Summands too small to be visited leave a draw untaken now and then: it repeats the one before. */
        void finish() {
            for (int s = 0; s < taken.length; s++) {
                for (int d = first[s] + taken[s]; d < first[s + 1]; d++) {
                    System.arraycopy(part[Math.max(first[s], d - 1)], 0, part[d], 0, part[d].length);
                }
            }
        }

        private void draw(TrackScore.Summand at, double[] into) {
            Whitened w = score.at(at.g);
            at.sizes.draw(sizes, truncated, normal);
            double drift = score.drift(at.g);
            int ramp = score.ramp();
            double mean = w.pull[ramp];
            for (int i = 0; i < at.size; i++) {
                Term term = score.terms.get(at.term[i]);
                into[term.explanation()] = sizes[i] * term.change(at.variant[i], from, to);
                mean -= sizes[i] * w.gram(ramp, score.shape(at.term[i], at.variant[i]));
            }
            if (at.turn > 0) {
                int j = score.turn(at.turn);
                double a = 1 / score.prior.turnVariance() + w.gram(j, j);
                double pull = w.pull[j];
                for (int i = 0; i < at.size; i++) {
                    pull -= sizes[i] * w.gram(j, score.shape(at.term[i], at.variant[i]));
                }
                double free = pull / a + normal.sample() / Math.sqrt(a);
                double size = at.way == 0 ? free : at.way * sizes[at.size];
                into[score.explanations] = at.turn >= from && at.turn <= to ? size : 0;
                mean -= size * w.gram(ramp, j);
            }
            int length = to - from + 1;
            double scale = drift * drift * length;
            double variance = scale - scale * scale * w.gram(ramp, ramp);
            into[score.explanations + 1] = scale * mean + Math.sqrt(Math.max(0, variance)) * normal.sample();
        }
    }
}
