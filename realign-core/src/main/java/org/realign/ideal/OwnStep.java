package org.realign.ideal;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Realign's own step for the items of a chunk: slope and cutpoints given positions, without latent values.
 *
 * <p><b>Model.</b> Where each way of voting occurs often enough, (beta, low, high) are proposed together from the parabola that
 * the logarithm of the posterior looks like from the present point, and accepted by Metropolis and Hastings with the way back
 * from the parabola seen from there. Otherwise it is no parabola in the cutpoints: the one with more votes on either side
 * moves at random, so does the logarithm of the distance between the two, and then beta alone is proposed from its parabola.
 * <p><b>Source.</b> Gamerman 1997, Statistics and Computing 7, 57-68.
 */
final class OwnStep implements ItemStep {
    /** Votes needed in each of the three ways. */
    private static final int OFTEN = 2;

    private static final double GAP_STEP = 0.9;

    private final RollCalls calls;
    private final Parameters at;
    private final Chunk chunk;
    private final ItemLikelihood votes;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;
    private final NormalProposal here = new NormalProposal();
    private final NormalProposal there = new NormalProposal();
    private final double[] point = new double[3];
    private final double[] proposed = new double[3];
    private double logHere;

    OwnStep(RollCalls calls, Parameters at, Chunk chunk, RandomStreams streams) {
        this.calls = calls;
        this.at = at;
        this.chunk = chunk;
        votes = new ItemLikelihood(calls, chunk.longest(calls));
        random = streams.stream(Purpose.IDEAL_POINTS, chunk.number);
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    @Override
    public int sweep() {
        chunk.clear();
        int moved = 0;
        for (int item = chunk.firstItem; item < chunk.endItem; item++) {
            votes.open(item, at.theta());
            point[0] = at.beta()[item];
            point[1] = at.low()[item];
            point[2] = at.high()[item];
            look();
            int rarest = Math.min(calls.votes(item, 0), Math.min(calls.votes(item, 1), calls.votes(item, 2)));
            if (rarest >= OFTEN) {
                moved += propose(false);
            } else {
                moved += cutpoints(item);
                propose(true);
            }
            at.beta()[item] = point[0];
            at.low()[item] = point[1];
            at.high()[item] = point[2];
            votes.addTo(chunk, point[0]);
        }
        return moved;
    }

    /** Adds up what votes say of {@code theta}, items being as they are. */
    void look(double[] theta) {
        chunk.clear();
        for (int item = chunk.firstItem; item < chunk.endItem; item++) {
            votes.open(item, theta);
            votes.log(at.beta()[item], at.low()[item], at.high()[item]);
            votes.keep();
            votes.addTo(chunk, at.beta()[item]);
        }
    }

    /** Sees the likelihood from the present point. */
    private void look() {
        logHere = votes.log(point[0], point[1], point[2]);
        votes.slopes(here);
        votes.keep();
    }

    private int propose(boolean onlyBeta) {
        if (!here.lookFrom(point, onlyBeta)) {
            return 0;
        }
        here.draw(gaussian, proposed);
        if (!isAllowed(proposed[1], proposed[2])) {
            return 0;
        }
        double fresh = votes.log(proposed[0], proposed[1], proposed[2]);
        votes.slopes(there);
        if (!there.lookFrom(proposed, onlyBeta)) {
            return 0;
        }
        double logRatio = fresh
                - 0.5 * proposed[0] * proposed[0]
                + there.logDensity(point)
                - (logHere - 0.5 * point[0] * point[0] + here.logDensity(proposed));
        if (!isAccepted(logRatio)) {
            return 0;
        }
        votes.keep();
        System.arraycopy(proposed, 0, point, 0, 3);
        return 1;
    }

    private int cutpoints(int item) {
        int n = calls.starts[item + 1] - calls.starts[item];
        int aboutLow = Math.min(calls.votes(item, 0), n - calls.votes(item, 0));
        int aboutHigh = Math.min(calls.votes(item, 2), n - calls.votes(item, 2));
        double shift = 1.2 / Math.sqrt(1 + 0.5 * Math.max(aboutLow, aboutHigh)) * gaussian.sample();
        double stretch = GAP_STEP * gaussian.sample();
        double gap = (point[2] - point[1]) * FastMath.exp(stretch);
        double low = aboutLow >= aboutHigh ? point[1] + shift : point[2] + shift - gap;
        double high = low + gap;
        // The distance moves on the scale of its logarithm: hence the stretch.
        if (!isAllowed(low, high) || !isAccepted(votes.log(point[0], low, high) - logHere + stretch)) {
            return 0;
        }
        point[1] = low;
        point[2] = high;
        look();
        return 1;
    }

    private boolean isAccepted(double logRatio) {
        return logRatio >= 0 || random.nextDouble() < FastMath.exp(logRatio);
    }

    private static boolean isAllowed(double low, double high) {
        return low > -Parameters.BOUND && high < Parameters.BOUND && low < high;
    }
}
