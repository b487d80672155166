package org.realign.explain;

import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.realign.explain.TrackScore.Summand;
import org.realign.explain.TrackScore.Visitor;

/**
 * One pass over all summands of a {@link TrackScore}: drifts and noises, turns that nobody names, sets of explanations, dates that they
 * leave open.
 *
 * <p><b>Model.</b> A turn is projected out of the Gram matrix once for all sets. Where the set forbids turns one way, those the
 * other way remain, with half the prior probability: the turn then joins the sizes whose sign is said, and what is forbidden goes to
 * no turn.
 */
final class Summation {
    private static final double LOG_TWO = FastMath.log(2);

    private final TrackScore score;
    private final Visitor visitor;
    private final int variants;
    /** Gram matrix and pulls of all variants, once the turn is projected out. */
    private final double[] gram;

    private final double[] pull;
    private final Summand at;
    private final double logSizeVariance;
    private final double turnVariance;

    private Whitened whitened;
    private double[] pulls;
    /** Log likelihood without terms and turn; what the turn at hand adds to it where it may go either way. */
    private double base;

    private double turned;

    /** Logs of all summands, by number, where a pass before this one found them; NaN for those it left out. */
    private final double @Nullable [] known;

    private int number;

    private Summation(TrackScore score, Visitor visitor, double @Nullable [] known) {
        this.score = score;
        this.visitor = visitor;
        this.known = known;
        variants = score.variants();
        gram = new double[variants * variants];
        pull = new double[variants];
        at = new Summand(score.terms.size() + 1);
        logSizeVariance = FastMath.log(score.prior.sizeVariance());
        turnVariance = score.prior.turnVariance();
        whitened = score.at(0);
        pulls = whitened.pull;
    }

    /** Shows {@code visitor} all summands worth it, of the score's readings or of other {@code values}. */
    static void of(TrackScore score, double @Nullable [] values, Visitor visitor) {
        new Summation(score, visitor, null).pass(values);
    }

    /**
     * Shows {@code visitor} those summands of the score's readings again that a visitor was shown before.
     *
     * @param known their logs by {@link Summand#number}, NaN for all others
     */
    static void again(TrackScore score, double[] known, Visitor visitor) {
        new Summation(score, visitor, known).pass(null);
    }

    private void pass(double @Nullable [] values) {
        for (int g : middleFirst(score.gridSize())) {
            whitened = score.at(g);
            pulls = values == null ? whitened.pull : whitened.pullOf(values);
            base = (values == null ? whitened.logBase : whitened.logBaseOf(values)) - FastMath.log(score.gridSize());
            at.g = g;
            for (int t = 0; t < (score.prior.turn() > 0 ? score.track.periods() : 1); t++) {
                at.turn = t;
                project(t);
                sets();
            }
        }
    }

    /** From the middle of the grid out: where likelihoods are high at once, less of the rest is worth computing. */
    private static int[] middleFirst(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int step = (i + 1) / 2;
            order[i] = size / 2 + (i % 2 == 0 ? step : -step);
        }
        return order;
    }

    /** Gram matrix and pulls given a turn into period {@code t}, none for 0; the turn's own factor. */
    private void project(int t) {
        if (t == 0) {
            for (int i = 0; i < variants; i++) {
                System.arraycopy(whitened.gram, i * whitened.shapes, gram, i * variants, variants);
            }
            System.arraycopy(pulls, 0, pull, 0, variants);
            turned = 0;
            return;
        }
        int j = score.turn(t);
        double a = 1 / turnVariance + whitened.gram(j, j);
        for (int i = 0; i < variants; i++) {
            double part = whitened.gram(i, j) / a;
            for (int k = 0; k < variants; k++) {
                gram[i * variants + k] = whitened.gram(i, k) - part * whitened.gram(j, k);
            }
            pull[i] = pulls[i] - part * pulls[j];
        }
        turned = -0.5 * FastMath.log(turnVariance * a) + 0.5 * pulls[j] * pulls[j] / a;
    }

    private void sets() {
        for (int set = 0; set < 1 << score.explanations; set++) {
            double belief = score.belief(set, at.turn);
            if (belief > 0) {
                at.size = 0;
                at.way = at.turn == 0 ? 0 : score.wayLeft(set, at.turn);
                for (int i = 0; i < score.terms.size(); i++) {
                    if ((set >> score.terms.get(i).explanation() & 1) != 0) {
                        at.term[at.size++] = i;
                    }
                }
                dates(set, base + turned + FastMath.log(belief), 0);
            }
        }
    }

    /** All dates of the terms from place {@code i} on. */
    private void dates(int set, double log, int i) {
        if (i == at.size) {
            summand(set, log);
            return;
        }
        double[] weights = score.logWeight(at.term[i]);
        for (int v = 0; v < weights.length; v++) {
            at.variant[i] = v;
            dates(set, log + weights[v], i + 1);
        }
    }

    private void summand(int set, double log) {
        at.number = number++;
        double before = known == null || at.number >= known.length ? Double.NaN : known[at.number];
        if (known != null && !visitor.wants(set, before)) {
            return;
        }
        SmallNormal sizes = at.sizes;
        double v = score.prior.sizeVariance();
        // The half of all turns that one way leaves was counted in belief, as signs of sizes are here.
        int signs = at.way == 0 ? 0 : 1;
        sizes.n = at.size;
        for (int i = 0; i < at.size; i++) {
            int a = score.shape(at.term[i], at.variant[i]);
            sizes.signed[i] = score.terms.get(at.term[i]).signed();
            signs += sizes.signed[i] ? 1 : 0;
            sizes.pull[i] = pull[a];
            for (int j = 0; j < at.size; j++) {
                sizes.precision[i * at.size + j] =
                        gram[a * variants + score.shape(at.term[j], at.variant[j])] + (i == j ? 1 / v : 0);
            }
        }
        double logDeterminant = sizes.solve();
        double whole = log - 0.5 * (at.size * logSizeVariance + logDeterminant) + 0.5 * sizes.gain() + signs * LOG_TWO;
        if (known == null && !visitor.wants(set, whole)) {
            return;
        }
        if (at.way != 0) {
            withTurn();
        }
        if (known != null) {
            visitor.visit(set, before, at);
        } else if (visitor.wants(set, whole + sizes.logAboveAtMost())) {
            visitor.visit(set, whole + sizes.logAbove(), at);
        }
    }

    /** The sizes, and after them the turn the way that is left, as one normal distribution. */
    private void withTurn() {
        SmallNormal sizes = at.sizes;
        int n = at.size + 1;
        int turn = score.turn(at.turn);
        double v = score.prior.sizeVariance();
        sizes.n = n;
        for (int i = 0; i < n; i++) {
            int a = i < at.size ? score.shape(at.term[i], at.variant[i]) : turn;
            double signA = i < at.size ? 1 : at.way;
            sizes.pull[i] = signA * pulls[a];
            for (int j = 0; j <= i; j++) {
                int b = j < at.size ? score.shape(at.term[j], at.variant[j]) : turn;
                double signB = j < at.size ? 1 : at.way;
                double own = i != j ? 0 : i < at.size ? 1 / v : 1 / turnVariance;
                double entry = signA * signB * whitened.gram(a, b) + own;
                sizes.precision[i * n + j] = entry;
                sizes.precision[j * n + i] = entry;
            }
        }
        sizes.signed[at.size] = true;
        sizes.solve();
    }
}
