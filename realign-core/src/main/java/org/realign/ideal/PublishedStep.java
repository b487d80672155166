package org.realign.ideal;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Normal;
import org.realign.kernel.NormalTable;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * The published step for the items of a chunk: cutpoints, then latent values, then slopes.
 *
 * <p><b>Model.</b> New cutpoints are drawn near the old ones and accepted with a ratio that lacks the correction for the
 * first of the two draws; latent values beyond 9 become 9. Both are copied on purpose.
 * <p><b>Source.</b> Johnson and Albert 1999, section 4.3.2, as coded by Bailey, Strezhnev and Voeten 2017.
 */
final class PublishedStep implements ItemStep {
    private static final double STEP = 0.2 / 3;
    private static final double FARTHEST = 9;

    private final RollCalls calls;
    private final Parameters at;
    private final Chunk chunk;
    private final Ballots ballots;
    private final UniformRandomProvider random;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    PublishedStep(RollCalls calls, Parameters at, Chunk chunk, RandomStreams streams) {
        this.calls = calls;
        this.at = at;
        this.chunk = chunk;
        ballots = new Ballots(calls, at.theta(), chunk.longest(calls));
        random = streams.stream(Purpose.IDEAL_POINTS, chunk.number);
        gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    @Override
    public int sweep() {
        chunk.clear();
        int moved = 0;
        for (int item = chunk.firstItem; item < chunk.endItem; item++) {
            ballots.open(calls, item);
            moved += cutpoints(item);
            double sum = ballots.draw(at.low()[item], at.high()[item], FARTHEST, random);
            double variance = 1 / (ballots.squares() + 1);
            at.beta()[item] = variance * sum + Math.sqrt(variance) * gaussian.sample();
            ballots.addTo(chunk, at.beta()[item]);
        }
        return moved;
    }

    private int cutpoints(int item) {
        double beta = at.beta()[item];
        double low = at.low()[item];
        double high = at.high()[item];
        double newLow = truncated(low, -Parameters.BOUND, high);
        double newHigh = truncated(high, newLow, Parameters.BOUND);
        double old = ballots.logLikelihood(beta, low, high);
        ballots.keep(beta);
        double difference = ballots.logLikelihood(beta, newLow, newHigh) - old;
        double ratio = FastMath.exp(difference)
                * NormalTable.cdf((high - newLow) / STEP)
                / NormalTable.cdf((newHigh - low) / STEP);
        if (random.nextDouble() >= ratio) {
            return 0;
        }
        ballots.keep(beta);
        at.low()[item] = newLow;
        at.high()[item] = newHigh;
        return 1;
    }

    private double truncated(double mean, double least, double most) {
        double below = Normal.cdf((least - mean) / STEP);
        double above = Normal.cdf((most - mean) / STEP);
        double drawn = mean + STEP * NormalTable.quantile(below + random.nextDouble() * (above - below));
        return Math.max(least, Math.min(most, drawn));
    }
}
