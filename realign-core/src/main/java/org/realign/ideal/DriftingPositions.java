package org.realign.ideal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Abreast;

/**
 * Positions of states over time: stretches of a state's course drawn at once, without latent values.
 *
 * <p><b>Model.</b> The prior is {@link Drift}'s. In each sweep every {@value #LENGTH}th seat of a course, another one each
 * time, stays; the stretches between are independent given those. Each is proposed from the parabola that the logarithm of its
 * posterior looks like, which is normal with a tridiagonal precision, and accepted by Metropolis and Hastings.
 * <p><b>Source.</b> Gamerman 1997, Statistics and Computing 7, 57-68; Carter and Kohn 1994, Biometrika 81, 541-553, for
 * drawing a whole stretch.
 */
final class DriftingPositions {
    private static final int LENGTH = 12;

    /** Without a common divisor with the length, so that each seat has its turn. */
    private static final int STRIDE = 5;

    private final RollCalls calls;
    private final Parameters at;
    private final List<Chunk> chunks;
    private final List<OwnStep> steps;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;
    private final double[] proposed;
    private final double[][] here;
    private final double[][] there;
    private final Drift drift;

    private final double[] pivots = new double[LENGTH];
    private final double[] sums = new double[LENGTH];
    private int turn;

    /**
     * Positions of the chain at {@code at}, which drift as {@code drift} says.
     *
     * @param turn which seats stay in the first sweep
     */
    DriftingPositions(
            RollCalls calls,
            Parameters at,
            List<Chunk> chunks,
            List<OwnStep> steps,
            Drift drift,
            int turn,
            UniformRandomProvider random) {
        this.calls = calls;
        this.at = at;
        this.chunks = chunks;
        this.steps = steps;
        this.random = random;
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        proposed = new double[calls.seats()];
        here = new double[3][calls.seats()];
        there = new double[3][calls.seats()];
        this.drift = drift;
        this.turn = turn;
    }

    /** Draws positions, then their drift; the chunks hold what the votes say of the positions. */
    void draw() {
        collect(here);
        System.arraycopy(at.theta(), 0, proposed, 0, proposed.length);
        List<int[]> all = stretches();
        double[] forward = new double[all.size()];
        for (int k = 0; k < forward.length; k++) {
            int[] stretch = all.get(k);
            eliminate(stretch, at.theta(), here);
            sample(stretch);
            forward[k] = logDensity(stretch, proposed);
        }
        Abreast.map(steps, s -> {
            s.look(proposed);
            return true;
        });
        collect(there);
        for (int k = 0; k < forward.length; k++) {
            decide(all.get(k), forward[k]);
        }
        turn++;
        drift.draw(at.theta(), at.beta(), random);
    }

    private void collect(double[][] to) {
        for (double[] sums : to) {
            Arrays.fill(sums, 0);
        }
        for (Chunk chunk : chunks) {
            chunk.add(chunk.precision, to[0]);
            chunk.add(chunk.weighted, to[1]);
            for (int i = 0; i < chunk.product.length; i++) {
                to[2][chunk.firstSeat + i] += chunk.logLikelihood[i] + FastMath.log(chunk.product[i]);
            }
        }
    }

    /** Of each stretch: first place, end, 1 if a place of the same course follows, first place of the course. */
    private List<int[]> stretches() {
        List<int[]> stretches = new ArrayList<>();
        for (int state = 0; state < calls.states(); state++) {
            int begin = calls.courseStarts[state];
            int end = calls.courseStarts[state + 1];
            int from = begin;
            for (int place = begin; place <= end; place++) {
                boolean stays = place < end && (place - begin + STRIDE * (long) turn) % LENGTH == LENGTH - 1;
                if (stays || place == end) {
                    if (place > from) {
                        stretches.add(new int[] {from, place, place < end ? 1 : 0, begin});
                    }
                    from = place + 1;
                }
            }
        }
        return stretches;
    }

    /** Makes of what is seen from {@code theta} a normal distribution of the stretch: each place given the next. */
    private void eliminate(int[] stretch, double[] theta, double[][] seen) {
        double carried = 0;
        double carriedSum = stretch[0] > stretch[3]
                ? drift.precision(stretch[0]) * drift.coefficient(stretch[0]) * theta[calls.course[stretch[0] - 1]]
                : 0;
        for (int place = stretch[0]; place < stretch[1]; place++) {
            int seat = calls.course[place];
            boolean last = place + 1 == stretch[1];
            boolean followed = !last || stretch[2] == 1;
            double coefficient = followed ? drift.coefficient(place + 1) : 0;
            double after = followed ? drift.precision(place + 1) * coefficient : 0;
            double pivot = seen[0][seat] + drift.precision(place) + after * coefficient - carried;
            double sum = seen[1][seat] + seen[0][seat] * theta[seat] + carriedSum;
            if (last && stretch[2] == 1) {
                sum += after * theta[calls.course[place + 1]];
            }
            pivots[place - stretch[0]] = pivot;
            sums[place - stretch[0]] = sum;
            carried = after * after / pivot;
            carriedSum = after * sum / pivot;
        }
    }

    private double mean(int[] stretch, int place, double[] theta) {
        int i = place - stretch[0];
        double next = place + 1 < stretch[1]
                ? drift.precision(place + 1) * drift.coefficient(place + 1) * theta[calls.course[place + 1]]
                : 0;
        return (sums[i] + next) / pivots[i];
    }

    private void sample(int[] stretch) {
        for (int place = stretch[1] - 1; place >= stretch[0]; place--) {
            double deviation = gaussian.sample() / Math.sqrt(pivots[place - stretch[0]]);
            proposed[calls.course[place]] = mean(stretch, place, proposed) + deviation;
        }
    }

    private double logDensity(int[] stretch, double[] theta) {
        double squares = 0;
        double determinant = 1;
        for (int place = stretch[0]; place < stretch[1]; place++) {
            double away = theta[calls.course[place]] - mean(stretch, place, theta);
            squares += pivots[place - stretch[0]] * away * away;
            determinant *= pivots[place - stretch[0]];
        }
        return 0.5 * FastMath.log(determinant) - 0.5 * squares;
    }

    private double logPosterior(int[] stretch, double[] theta, double[] logLikelihoods) {
        double squares = 0;
        double log = 0;
        for (int place = stretch[0]; place < stretch[1] + stretch[2]; place++) {
            double before = place > stretch[3] ? theta[calls.course[place - 1]] : 0;
            double step = theta[calls.course[place]] - drift.coefficient(place) * before;
            squares += drift.precision(place) * step * step;
            log += place < stretch[1] ? logLikelihoods[calls.course[place]] : 0;
        }
        return log - 0.5 * squares;
    }

    private void decide(int[] stretch, double forward) {
        eliminate(stretch, proposed, there);
        double logRatio = logPosterior(stretch, proposed, there[2])
                + logDensity(stretch, at.theta())
                - logPosterior(stretch, at.theta(), here[2])
                - forward;
        if (logRatio >= 0 || random.nextDouble() < FastMath.exp(logRatio)) {
            for (int place = stretch[0]; place < stretch[1]; place++) {
                at.theta()[calls.course[place]] = proposed[calls.course[place]];
            }
        }
    }
}
