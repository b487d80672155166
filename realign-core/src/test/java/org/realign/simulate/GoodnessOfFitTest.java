package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class GoodnessOfFitTest {

    /** By hand: means 2 and 3, variances 2/3 and 8/3, covariance -2/3; the distance by the inverse written out. */
    @Test
    void theDistanceIsMahalanobis() {
        double[][] simulated = {{1, 5}, {2, 1}, {3, 3}, {2, 3}};
        GoodnessOfFit fit = GoodnessOfFit.of(new double[] {3, 5}, simulated);
        double a = 2.0 / 3;
        double b = -2.0 / 3;
        double d = 8.0 / 3;
        double determinant = a * d - b * b;
        assertThat(fit.distance()).isCloseTo((d - 4 * b + 4 * a) / determinant, within(1e-9));
        assertThat(fit.means()).containsExactly(2, 3);
        assertThat(fit.deviations()[0]).isCloseTo(Math.sqrt(a), within(1e-12));
        assertThat(fit.p()).isZero();
        assertThat(GoodnessOfFit.of(new double[] {2, 3}, simulated).p()).isEqualTo(1);
    }

    /** Counts that always add up to the same leave a direction that does not vary: in it, only the same will do. */
    @Test
    void whatNeverVariesMustBeMet() {
        double[][] simulated = {{1, 5}, {2, 4}, {4, 2}, {3, 3}};
        assertThat(GoodnessOfFit.of(new double[] {2, 4}, simulated).p()).isPositive();
        GoodnessOfFit off = GoodnessOfFit.of(new double[] {2, 5}, simulated);
        assertThat(off.distance()).isInfinite();
        assertThat(off.p()).isZero();
    }

    /** Simulated from the model itself, levels fit; from one that keeps to the middle, they do not. */
    @Test
    void wrongShapesAreSeen() {
        SplittableRandom random = new SplittableRandom(1);
        int[] start = random.ints(80, 1, 6).toArray();
        Panel first = new Panel(List.of(Waves.of(Layer.behaviour("z", 80, 1, 5), start, start)));
        Model model = new Model(first, List.of(), S50.terms(first, 0, "linear", "quad"));
        double[] theta = {6, 0, 0.4};
        Simulator simulator = new Simulator(model);
        simulator.run(0, theta, new RandomStreams(4).stream(Purpose.SIMULATED_RECORD), false);
        int[] end = new int[80];
        for (int i = 0; i < 80; i++) {
            end[i] = simulator.world().layer(0).level(i, 0);
        }
        Panel panel = new Panel(List.of(Waves.of(Layer.behaviour("z", 80, 1, 5), start, end)));
        Model same = new Model(panel, List.of(), model.terms());
        Auxiliary levels = Auxiliary.levels(0);
        RandomStreams streams = new RandomStreams(5);
        assertThat(GoodnessOfFit.of(same, theta, levels, 500, streams).p()).isGreaterThan(0.05);
        assertThat(GoodnessOfFit.of(same, new double[] {6, 0, -0.6}, levels, 500, streams)
                        .p())
                .isLessThan(0.01);
    }

    /** Degrees 2, 0, 1 and 1, 1, 1 by hand. */
    @Test
    void degreesAreCumulative() {
        int[] ties = {0, 1, 1, 0, 0, 0, 1, 0, 0};
        Panel panel = new Panel(List.of(Waves.of(Layer.network("x", 3), ties, ties)));
        Starts starts = new Starts(new Model(panel, List.of(), List.of()));
        assertThat(starts.observed(Auxiliary.outdegrees(0, 2))).containsExactly(1, 2, 3);
        assertThat(starts.observed(Auxiliary.indegrees(0, 2))).containsExactly(0, 3, 3);
        assertThat(starts.observed(Auxiliary.levels(0))).containsExactly(1, 1, 1, 1, 1, 1);
    }
}
