package org.realign.ideal;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Abreast;

/**
 * Moves of whole sessions along directions in which votes say next to nothing: where their origin lies, and how long their unit is.
 *
 * <p><b>Model.</b> A shift adds a_t to all positions of session t, and beta a to the cutpoints of an item, a being the mean of
 * a_t over its votes; a stretch multiplies positions by exp(l_t) and divides beta by exp(l). What an item of one session says stays
 * as it is; only the prior, and items that came up in several sessions, tie sessions together, and steps that move states and items
 * one by one creep along such directions. All a_t are proposed at once, then all l_t, from the {@link Parabola} that the
 * logarithm of the posterior looks like, and accepted by Metropolis and Hastings with the way back seen from there and the
 * determinant of the change. So that no cutpoint leaves its bounds, a shift acts on T(g): g up to 6 from 0, and beyond 6
 * - log(7 - g) and its mirror image.
 * <p><b>Cost.</b> One pass over the votes of items in several sessions for each look, and sessions cubed / 3.
 * <p><b>Source.</b> Liu and Sabatti 2000, Biometrika 87, 353-369 (moves along the orbits of a group); Gamerman 1997, Statistics
 * and Computing 7, 57-68 (the proposal).
 */
final class EraMoves {
    /** Cutpoints farther out are moved on another scale. */
    private static final double EDGE = Parameters.BOUND - 1;

    private final RollCalls calls;
    private final Parameters at;
    private final Drift drift;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;
    private final Eras eras;
    private final List<Part> parts;
    private final Parameters proposed;
    private final Parabola here;
    private final Parabola there;

    EraMoves(RollCalls calls, Parameters at, List<Chunk> chunks, Drift drift, UniformRandomProvider random) {
        this.calls = calls;
        this.at = at;
        this.drift = drift;
        this.random = random;
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        eras = new Eras(calls);
        parts = chunks.stream().map(Part::new).toList();
        proposed = new Parameters(
                new double[calls.seats()],
                new double[calls.items()],
                new double[calls.items()],
                new double[calls.items()]);
        here = new Parabola(eras.sessions);
        there = new Parabola(eras.sessions);
    }

    /** Shifts, then stretches. */
    void draw() {
        move(false);
        move(true);
    }

    /** Proposes a shift, or a stretch; returns whether it was made. */
    boolean move(boolean stretch) {
        look(at, here, stretch);
        if (!here.hasPeak()) {
            return false;
        }
        double[] by = here.draw(gaussian);
        double jacobian = propose(by, stretch);
        look(proposed, there, stretch);
        if (!there.hasPeak()) {
            return false;
        }
        double[] back = Arrays.stream(by).map(b -> -b).toArray();
        double logRatio = there.height
                + there.logDensity(back)
                - here.height
                - here.logDensity(by)
                + jacobian
                + (stretch ? 0 : atEdges());
        if (logRatio >= 0 || random.nextDouble() < FastMath.exp(logRatio)) {
            System.arraycopy(proposed.theta(), 0, at.theta(), 0, at.theta().length);
            System.arraycopy(proposed.beta(), 0, at.beta(), 0, at.beta().length);
            System.arraycopy(proposed.low(), 0, at.low(), 0, at.low().length);
            System.arraycopy(proposed.high(), 0, at.high(), 0, at.high().length);
            return true;
        }
        return false;
    }

    /** Proposes a shift or a stretch by {@code by}; returns the logarithm of its determinant. */
    double propose(double[] by, boolean stretch) {
        return stretch ? stretch(by) : shift(by);
    }

    /** What was proposed last. */
    Parameters proposed() {
        return proposed;
    }

    private double shift(double[] by) {
        for (int seat = 0; seat < calls.seats(); seat++) {
            proposed.theta()[seat] = at.theta()[seat] + by[eras.ofSeat[seat]];
        }
        double jacobian = 0;
        for (int item = 0; item < calls.items(); item++) {
            double beta = at.beta()[item];
            double cut = beta * eras.mean(item, by);
            proposed.beta()[item] = beta;
            proposed.low()[item] = shifted(at.low()[item], cut);
            proposed.high()[item] = shifted(at.high()[item], cut);
            jacobian += logWidth(proposed.low()[item])
                    + logWidth(proposed.high()[item])
                    - logWidth(at.low()[item])
                    - logWidth(at.high()[item]);
        }
        return jacobian;
    }

    private double stretch(double[] by) {
        double[] factors = Arrays.stream(by).map(FastMath::exp).toArray();
        double jacobian = 0;
        for (int seat = 0; seat < calls.seats(); seat++) {
            proposed.theta()[seat] = at.theta()[seat] * factors[eras.ofSeat[seat]];
            jacobian += by[eras.ofSeat[seat]];
        }
        for (int item = 0; item < calls.items(); item++) {
            double log = eras.mean(item, by);
            proposed.beta()[item] = at.beta()[item] * FastMath.exp(-log);
            proposed.low()[item] = at.low()[item];
            proposed.high()[item] = at.high()[item];
            jacobian -= log;
        }
        return jacobian;
    }

    private static double shifted(double cut, double by) {
        double size = Math.abs(cut);
        double moved = (size > EDGE ? Math.copySign(EDGE - FastMath.log(Parameters.BOUND - size), cut) : cut) + by;
        double beyond = Math.abs(moved) - EDGE;
        return beyond > 0 ? Math.copySign(Parameters.BOUND - FastMath.exp(-beyond), moved) : moved;
    }

    /** How far a cutpoint moves where T moves by 1, as a logarithm. */
    private static double logWidth(double cut) {
        return isFar(cut) ? FastMath.log(Parameters.BOUND - Math.abs(cut)) : 0;
    }

    private static boolean isFar(double cut) {
        return Math.abs(cut) > EDGE;
    }

    private static boolean isFar(Parameters of, int item) {
        return isFar(of.low()[item]) || isFar(of.high()[item]);
    }

    /** Sees the posterior from {@code from}, but for what moves leave alone. */
    void look(Parameters from, Parabola to, boolean stretch) {
        to.clear();
        courses(from, to, stretch);
        for (int item = 0; stretch && item < calls.items(); item++) {
            slope(item, from.beta()[item], to);
        }
        Abreast.map(parts, p -> p.look(from, stretch));
        for (Part part : parts) {
            to.add(part.seen);
        }
    }

    /** What the prior of positions says. */
    private void courses(Parameters from, Parabola to, boolean stretch) {
        double[] theta = from.theta();
        for (int state = 0; state < calls.states(); state++) {
            for (int place = calls.courseStarts[state]; place < calls.courseStarts[state + 1]; place++) {
                boolean first = place == calls.courseStarts[state];
                double precision = drift.precision(place);
                double coefficient = drift.coefficient(place);
                int seat = calls.course[place];
                int t = eras.ofSeat[seat];
                int s = first ? t : eras.ofSeat[calls.course[place - 1]];
                double expected = first ? 0 : coefficient * theta[calls.course[place - 1]];
                double step = theta[seat] - expected;
                double d = stretch ? theta[seat] : 1;
                double e = first ? 0 : stretch ? -expected : -coefficient;
                double more = stretch ? step : 0;
                to.height -= 0.5 * precision * step * step;
                to.slopes[t] -= precision * step * d - (stretch ? 1 : 0);
                to.bends[t][t] += precision * d * (d + more);
                if (!first) {
                    to.slopes[s] -= precision * step * e;
                    to.bends[s][s] += precision * e * (e + more);
                    to.bend(s, t, precision * d * e);
                }
            }
        }
    }

    /** What the prior of an item's slope says of stretches. */
    private void slope(int item, double beta, Parabola to) {
        double square = beta * beta;
        to.height -= 0.5 * square;
        for (int i = eras.starts[item]; i < eras.starts[item + 1]; i++) {
            to.slopes[eras.of[i]] += eras.shares[i] * (square - 1);
            for (int j = eras.starts[item]; j < eras.starts[item + 1]; j++) {
                to.bends[eras.of[i]][eras.of[j]] += 2 * square * eras.shares[i] * eras.shares[j];
            }
        }
    }

    /** What a shift changes in the likelihood of items of one session of which a cutpoint comes near its bound, or leaves it. */
    private double atEdges() {
        double log = 0;
        for (double part : Abreast.map(parts, Part::atEdges)) {
            log += part;
        }
        return log;
    }

    /** The items of a chunk. */
    private final class Part {
        private final Chunk chunk;
        private final ItemLikelihood votes;
        private final Parabola seen = new Parabola(eras.sessions);
        private final double[] scores = new double[eras.sessions];
        private final double[] weights = new double[eras.sessions];

        Part(Chunk chunk) {
            this.chunk = chunk;
            votes = new ItemLikelihood(calls, chunk.longest(calls));
        }

        /** Sees what the votes say on items whose likelihood changes. */
        boolean look(Parameters from, boolean stretch) {
            seen.clear();
            for (int item = chunk.firstItem; item < chunk.endItem; item++) {
                boolean edge = !stretch && isFar(from, item);
                if (edge || eras.spans(item)) {
                    seen.height += log(item, from);
                }
                if (eras.spans(item)) {
                    votes.addTo(scores, weights, eras.ofSeat, from.beta()[item], stretch);
                    apart(item);
                }
                if (edge) {
                    edge(item, from);
                }
            }
            return true;
        }

        private double log(int item, Parameters of) {
            votes.open(item, of.theta());
            return votes.log(of.beta()[item], of.low()[item], of.high()[item]);
        }

        /** Makes of what is said of (a_t - a) for each session t, a being the mean, something said of all a_t. */
        private void apart(int item) {
            double score = 0;
            double weight = 0;
            int from = eras.starts[item];
            int end = eras.starts[item + 1];
            for (int i = from; i < end; i++) {
                score += scores[eras.of[i]];
                weight += weights[eras.of[i]];
            }
            along(item, -score, weight);
            for (int i = from; i < end; i++) {
                int s = eras.of[i];
                seen.slopes[s] += scores[s];
                seen.bends[s][s] += weights[s];
                for (int j = from; j < end; j++) {
                    seen.bend(s, eras.of[j], -eras.shares[j] * weights[s]);
                }
            }
            for (int i = from; i < end; i++) {
                scores[eras.of[i]] = 0;
                weights[eras.of[i]] = 0;
            }
        }

        /** Something said of the mean over the item's votes. */
        private void along(int item, double slope, double bend) {
            for (int i = eras.starts[item]; i < eras.starts[item + 1]; i++) {
                seen.slopes[eras.of[i]] += eras.shares[i] * slope;
                for (int j = eras.starts[item]; j < eras.starts[item + 1]; j++) {
                    seen.bends[eras.of[i]][eras.of[j]] += eras.shares[i] * eras.shares[j] * bend;
                }
            }
        }

        /** Near their bounds cutpoints stay behind positions. */
        private void edge(int item, Parameters from) {
            double beta = from.beta()[item];
            double low = from.low()[item];
            double high = from.high()[item];
            double force = (isFar(low) ? Math.signum(low) : 0) + (isFar(high) ? Math.signum(high) : 0);
            double lowWidth = FastMath.exp(logWidth(low));
            double highWidth = FastMath.exp(logWidth(high));
            double turn = votes.slope(
                    isFar(low) ? Math.signum(low) * lowWidth : 0, isFar(high) ? Math.signum(high) * highWidth : 0);
            along(
                    item,
                    beta * (votes.slope(lowWidth - 1, highWidth - 1) - force),
                    beta * beta * (votes.bend(lowWidth - 1, highWidth - 1) + turn));
        }

        double atEdges() {
            double log = 0;
            for (int item = chunk.firstItem; item < chunk.endItem; item++) {
                boolean wasFar = isFar(at, item);
                if (!eras.spans(item) && wasFar != isFar(proposed, item)) {
                    log += wasFar ? log(item, proposed) : -log(item, at);
                }
            }
            return log;
        }
    }
}
