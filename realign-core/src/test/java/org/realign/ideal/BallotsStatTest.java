package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/** Draws of the values behind votes against the truncated normal they belong to, far tails included. */
class BallotsStatTest {
    private static final int TIMES = 100_000;

    @Test
    void valuesBehindVotesAreTruncatedNormal() {
        RollCallsBuilder builder = new RollCallsBuilder();
        builder.add(1, 2, 1, 1);
        builder.add(1, 3, 1, 2);
        builder.add(1, 4, 1, 3);
        RollCalls calls = builder.build();
        UniformRandomProvider random = new RandomStreams(3).stream(Purpose.SIMULATED_RECORD);
        // Means and cutpoints: usual ones; votes against all expectation; an abstention in a narrow gap far away.
        double[][] cases = {{0.3, -0.5, 0.4}, {6, -1, 1}, {-6, -1, 1}, {0, 5, 5.01}, {2, -6.9, -6.8}, {0, -7, 7}};
        for (double[] c : cases) {
            double[] theta = {c[0], c[0], c[0]};
            Ballots ballots = new Ballots(calls, theta, 3);
            double[][] drawn = new double[3][TIMES];
            ballots.open(calls, 0);
            ballots.logLikelihood(1, c[1], c[2]);
            ballots.keep(1);
            for (int k = 0; k < TIMES; k++) {
                ballots.draw(c[1], c[2], 99, random);
                for (int i = 0; i < 3; i++) {
                    drawn[i][k] = ballots.latent[i] - c[0];
                }
            }
            double a = c[1] - c[0];
            double b = c[2] - c[0];
            assertThat(distance(drawn[0], -99, a)).as("yes " + a).isLessThan(Uniformity.LIMIT);
            assertThat(distance(drawn[1], a, b)).as("abstain " + a + " " + b).isLessThan(Uniformity.LIMIT);
            assertThat(distance(drawn[2], b, 99)).as("no " + b).isLessThan(Uniformity.LIMIT);
        }
    }

    private static double distance(double[] drawn, double from, double to) {
        // On the side of the mean where probabilities are small, nothing cancels.
        boolean mirrored = from + to > 0;
        double[] shares = new double[drawn.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = mirrored
                    ? (Normal.cdf(-drawn[k]) - Normal.cdf(-to)) / (Normal.cdf(-from) - Normal.cdf(-to))
                    : (Normal.cdf(drawn[k]) - Normal.cdf(from)) / (Normal.cdf(to) - Normal.cdf(from));
        }
        return Uniformity.distance(shares);
    }
}
