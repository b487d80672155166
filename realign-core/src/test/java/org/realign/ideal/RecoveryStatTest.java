package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;

/** Known positions from the votes cast from them. */
class RecoveryStatTest {
    private static final int PANELS = Boolean.getBoolean("realign.long") ? 40 : 6;

    /**
     * The two-sided sampler's 90% intervals of standardised positions hold the standardised truth 90 times in 100, items on which all
     * voted alike included (without them, as published points are made, it is 88 times: that they were left out says something).
     * Seats of a panel share its scale: the standard error of a panel's share was 0.04; three and a half of those. Over 40
     * panels it was 0.898.
     */
    @Test
    void ninetyPercentIntervalsHoldTheTruth() {
        int seats = 0;
        int held = 0;
        for (int k = 0; k < PANELS; k++) {
            SimulatedVotes truth = new SimulatedVotes(40 + k, 20, 8, 60, 4, 0.05, Parameters.BOUND).oriented();
            RollCalls calls = truth.cast(true);
            double[] theta = standardised(truth, calls);
            held += (int) errors(sample(calls, Variant.TWO_SIDED, 1_000, k), theta)[1];
            seats += theta.length;
        }
        assertThat((double) held / seats).isCloseTo(0.9, within(3.5 * 0.04 / Math.sqrt(PANELS)));
    }

    /**
     * Where positions move as it supposes, the two-sided sampler's means are nearer to the truth than the one-sided one's: over 40
     * panels the root mean square of errors was 0.195 against 0.246, and it was the smaller one in each.
     */
    @Test
    void twoSidedMeansAreNearerToAWalk() {
        int nearer = 0;
        for (int k = 0; k < PANELS; k++) {
            SimulatedVotes truth = new SimulatedVotes(40 + k, 20, 8, 30, 4, 0.05, 2.5).oriented();
            RollCalls calls = truth.cast(false);
            double[] theta = standardised(truth, calls);
            double own = errors(sample(calls, Variant.TWO_SIDED, 600, k), theta)[0];
            nearer += own < errors(sample(calls, Variant.ONE_SIDED, 600, k), theta)[0] ? 1 : 0;
        }
        assertThat(nearer).isGreaterThan(3 * PANELS / 4);
    }

    private static double[] standardised(SimulatedVotes truth, RollCalls calls) {
        double[] theta = truth.parameters(calls).theta();
        Scale.of(theta).standardise(theta);
        return theta;
    }

    /** The sum of squared errors of the means, and how many intervals hold the truth. */
    private static double[] errors(List<Position> positions, double[] theta) {
        double squares = 0;
        int held = 0;
        for (int seat = 0; seat < theta.length; seat++) {
            Position p = positions.get(seat);
            double value = theta[seat];
            squares += (p.mean() - value) * (p.mean() - value);
            held += value >= p.lower() && value <= p.upper() ? 1 : 0;
        }
        return new double[] {squares, held};
    }

    /** 25 states, 100 votes a session: all three estimates come near, positions being known to about 0.15. */
    @Test
    void allEstimatesComeNearTheTruth() {
        SimulatedVotes truth = new SimulatedVotes(11, 25, 10, 100, 4, 0.05, 2);
        RollCalls calls = truth.cast(false);
        double[] theta = truth.parameters(calls).theta();
        double[] fast = means(IdealPoints.fast(calls).positions());
        double[] two = means(sample(calls, Variant.TWO_SIDED, 600, 1));
        double[] one = means(sample(calls, Variant.ONE_SIDED, 600, 1));
        assertThat(Math.abs(SimulatedVotes.correlation(fast, theta))).isGreaterThan(0.97);
        assertThat(Math.abs(SimulatedVotes.correlation(two, theta))).isGreaterThan(0.98);
        assertThat(Math.abs(SimulatedVotes.correlation(one, theta))).isGreaterThan(0.97);
    }

    /**
     * Given positions, the published step and Realign's own have the same posterior where cutpoints are far apart, so that the
     * correction that the published one lacks is 1. Standard errors of the means are below 0.03.
     */
    @Test
    void thePublishedStepAgreesWithOursWhereCutpointsAreApart() {
        SimulatedVotes truth = new SimulatedVotes(3, 60, 1, 3, 0, 0.05, 1);
        for (int v = 0; v < 3; v++) {
            truth.low[v] = -0.7;
            truth.high[v] = 0.6;
        }
        RollCalls calls = truth.cast(false);
        double[][] ours = itemMeans(calls, truth, true);
        double[][] theirs = itemMeans(calls, truth, false);
        for (int i = 0; i < ours.length; i++) {
            for (int item = 0; item < 3; item++) {
                assertThat(ours[i][item]).as("parameter " + i).isCloseTo(theirs[i][item], within(0.05));
            }
        }
    }

    private static double[][] itemMeans(RollCalls calls, SimulatedVotes truth, boolean ours) {
        Parameters at = truth.parameters(calls);
        RandomStreams streams = new RandomStreams(9);
        List<ItemStep> steps = Chunk.of(calls).stream()
                .map(c ->
                        ours ? (ItemStep) new OwnStep(calls, at, c, streams) : new PublishedStep(calls, at, c, streams))
                .toList();
        int sweeps = ours ? 4_000 : 40_000;
        double[][] means = new double[3][3];
        for (int k = 0; k < sweeps; k++) {
            steps.forEach(ItemStep::sweep);
            for (int item = 0; item < 3; item++) {
                means[0][item] += at.beta()[item] / sweeps;
                means[1][item] += at.low()[item] / sweeps;
                means[2][item] += at.high()[item] / sweeps;
            }
        }
        return means;
    }

    private static List<Position> sample(RollCalls calls, Variant variant, int sweeps, int seed) {
        return IdealPoints.sample(calls, variant, sweeps, new RandomStreams(seed), p -> {})
                .positions();
    }

    private static double[] means(List<Position> positions) {
        return positions.stream().mapToDouble(Position::mean).toArray();
    }
}
