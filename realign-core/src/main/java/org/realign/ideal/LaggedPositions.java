package org.realign.ideal;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Positions as published: each given what was expected of the state one session earlier.
 *
 * <p><b>Model.</b> The prior of a seat is centred on the conditional mean, of the sweep before, of the state's previous seat
 * (of its first seat, the second one), with variance 0.5 n / (n + n of that seat). Draws are cut at 5 and -5, then brought to
 * mean 0 and standard deviation 1 over all seats. A state with a single seat, of which the published data have none, has a
 * prior of mean 0 and variance 0.5.
 * <p><b>Source.</b> Bailey, Strezhnev and Voeten 2017, and the code published with it.
 */
final class LaggedPositions {
    private static final double SMOOTHING = 0.5;
    private static final double FARTHEST = 5;

    /** The seat on which a seat's prior is centred, -1 for none. */
    private final int[] neighbours;

    private final double[] priorPrecision;
    private double[] means;
    private double[] earlierMeans;

    LaggedPositions(RollCalls calls, double[] start) {
        neighbours = new int[calls.seats()];
        priorPrecision = new double[calls.seats()];
        means = start.clone();
        earlierMeans = start.clone();
        for (int state = 0; state < calls.states(); state++) {
            int begin = calls.courseStarts[state];
            int end = calls.courseStarts[state + 1];
            for (int i = begin; i < end; i++) {
                int seat = calls.course[i];
                int other = i > begin ? calls.course[i - 1] : i + 1 < end ? calls.course[i + 1] : -1;
                double n = calls.seatVotes[seat];
                neighbours[seat] = other;
                priorPrecision[seat] = (n + (other < 0 ? 0 : calls.seatVotes[other])) / (SMOOTHING * n);
            }
        }
    }

    /** Where the prior of {@code seat} is centred, by the values at hand. */
    double centre(double[] values, int seat) {
        return neighbours[seat] < 0 ? 0 : values[neighbours[seat]];
    }

    double priorPrecision(int seat) {
        return priorPrecision[seat];
    }

    /** Draws all positions. */
    void draw(double[] precision, double[] weighted, double[] theta, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[] last = means;
        means = earlierMeans;
        earlierMeans = last;
        for (int seat = 0; seat < theta.length; seat++) {
            double total = precision[seat] + priorPrecision[seat];
            means[seat] = (weighted[seat] + priorPrecision[seat] * centre(earlierMeans, seat)) / total;
            double drawn = means[seat] + gaussian.sample() / Math.sqrt(total);
            theta[seat] = Math.max(-FARTHEST, Math.min(FARTHEST, drawn));
        }
        Scale.of(theta).standardise(theta);
    }
}
