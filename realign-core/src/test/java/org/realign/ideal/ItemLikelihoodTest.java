package org.realign.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Normal;

/** The likelihood of an item against the exact one, and its derivatives against differences. */
class ItemLikelihoodTest {
    private static final double STEP = 1e-3;

    private final SimulatedVotes truth = new SimulatedVotes(5, 12, 3, 4, 2, 0.1, 2);
    private final RollCalls calls = truth.cast(false);
    private final Parameters at = truth.parameters(calls);

    @Test
    void itIsTheExactOneWithinTheTablesError() {
        for (int item = 0; item < calls.items(); item++) {
            double exact = 0;
            for (int i = calls.starts[item]; i < calls.starts[item + 1]; i++) {
                double mean = at.beta()[item] * at.theta()[calls.cells[i]];
                double low = Normal.cdf(at.low()[item] - mean);
                double high = Normal.cdf(at.high()[item] - mean);
                exact +=
                        FastMath.log(i < calls.abstained[item] ? low : i < calls.opposed[item] ? high - low : 1 - high);
            }
            ItemLikelihood votes = new ItemLikelihood(calls, 100);
            votes.open(item, at.theta());
            assertThat(votes.log(at.beta()[item], at.low()[item], at.high()[item]))
                    .isCloseTo(exact, within(1e-6));
            Ballots ballots = new Ballots(calls, at.theta(), 100);
            ballots.open(calls, item);
            assertThat(ballots.logLikelihood(at.beta()[item], at.low()[item], at.high()[item]))
                    .isCloseTo(exact, within(1e-6));
        }
    }

    @Test
    void slopesAndCurvatureAreThoseOfDifferences() {
        int[][] pairs = {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {2, 2}};
        for (int item = 0; item < calls.items(); item++) {
            ItemLikelihood votes = new ItemLikelihood(calls, 100);
            votes.open(item, at.theta());
            double[] point = {at.beta()[item], at.low()[item] - 0.3, at.high()[item] + 0.3};
            NormalProposal seen = new NormalProposal();
            votes.log(point[0], point[1], point[2]);
            votes.slopes(seen);
            for (int a = 0; a < 3; a++) {
                double slope =
                        (shifted(votes, point, a, STEP, 0, 0) - shifted(votes, point, a, -STEP, 0, 0)) / (2 * STEP);
                // The density's table is good to 1e-4 of its value in the tails; differences to the square of the step.
                assertThat(seen.slopes[a]).isCloseTo(slope, within(1e-3 * (1 + Math.abs(slope))));
            }
            for (int p = 0; p < pairs.length; p++) {
                int a = pairs[p][0];
                int b = pairs[p][1];
                double bend = (shifted(votes, point, a, STEP, b, STEP)
                                - shifted(votes, point, a, STEP, b, -STEP)
                                - shifted(votes, point, a, -STEP, b, STEP)
                                + shifted(votes, point, a, -STEP, b, -STEP))
                        / (4 * STEP * STEP);
                assertThat(seen.curvature[p])
                        .as("item " + item + " pair " + p)
                        .isCloseTo(-bend, within(2e-2 * (1 + Math.abs(bend))));
            }
        }
    }

    private static double shifted(ItemLikelihood votes, double[] point, int a, double by, int b, double byToo) {
        double[] moved = point.clone();
        moved[a] += by;
        moved[b] += byToo;
        return votes.log(moved[0], moved[1], moved[2]);
    }
}
