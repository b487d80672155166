package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;

/** Known parameters from panels that the model itself made: a network and graded ties that explain one another. */
class RecoveryStatTest {
    private static final int PANELS = Boolean.getBoolean("realign.long") ? 400 : 10;
    private static final int ACTORS = 40;
    private static final int POLES = 3;
    private static final double[] TRUTH = {4, 5, -1.7, 1.2, 0.25, 3, 4, 0.15, 0.25, 0.5, 0.3};

    private static final double Z95 = 1.959964;

    private static Model model(int[][] friends, int[][] grades) {
        Panel panel = new Panel(List.of(
                Waves.of(Layer.network("friends", ACTORS), friends),
                Waves.of(Layer.graded("alignment", ACTORS, POLES, 0, 4), grades)));
        SplittableRandom random = new SplittableRandom(77);
        DyadicCovariate rivalry = DyadicCovariate.constant("rivalry", 2, POLES, POLES, 0, 1, 0.5, 1, 0, 0, 0.5, 0, 0);
        DyadicCovariate offers = DyadicCovariate.constant(
                "offers",
                2,
                ACTORS,
                POLES,
                random.doubles(ACTORS * POLES, -1, 1).toArray());
        DyadicCovariate treaties = DyadicCovariate.constant(
                "treaties",
                2,
                ACTORS,
                POLES,
                random.ints(ACTORS * POLES, 0, 2).asDoubleStream().toArray());
        List<Term> terms = new ArrayList<>(S50.terms(panel, 0, "density", "recip", "transTrip"));
        Given alignment = Given.of(panel, 1);
        terms.add(Term.of(Effects.named("level").make(alignment)));
        terms.add(Term.of(Effects.named("structBalance").make(alignment.dyad(rivalry))));
        terms.add(Term.of(Effects.named("recognition").make(alignment.dyad(offers))));
        terms.add(new Term(Effects.named("treaty").make(alignment.dyad(treaties)), Variant.ENDOWMENT));
        return new Model(panel, List.of(), terms);
    }

    /** A panel of three waves: each period is simulated from where the last one ended. */
    private static Model simulated(int number) {
        SplittableRandom random = new SplittableRandom(1_000 + number);
        int[][] friends = new int[3][ACTORS * ACTORS];
        int[][] grades = new int[3][ACTORS * POLES];
        for (int cell = 0; cell < ACTORS * ACTORS; cell++) {
            boolean own = cell / ACTORS == cell % ACTORS;
            friends[0][cell] = !own && random.nextInt(12) == 0 ? 1 : 0;
        }
        for (int cell = 0; cell < ACTORS * POLES; cell++) {
            grades[0][cell] = random.nextInt(5);
        }
        for (int period = 0; period < 2; period++) {
            friends[period + 1] = friends[period];
            grades[period + 1] = grades[period];
            Model soFar = model(
                    new int[][] {friends[period], friends[period], friends[period]},
                    new int[][] {grades[period], grades[period], grades[period]});
            Simulator simulator = new Simulator(soFar, new Starts(soFar));
            simulator.run(period, TRUTH, new RandomStreams(number).stream(Purpose.SIMULATED_RECORD, period), false);
            friends[period + 1] = whole(simulator.world().layer(0).values());
            grades[period + 1] = whole(simulator.world().layer(1).values());
        }
        return model(friends, grades);
    }

    private static int[] whole(double[] levels) {
        return IntStream.range(0, levels.length).map(i -> (int) levels[i]).toArray();
    }

    /**
     * 95% intervals hold the truth 95 times in 100, and means over panels are within Monte Carlo error of it. Bounds: four standard
     * errors of a share of that many intervals, those of a panel counted as half independent; and of means, four standard errors
     * and a tenth of a standard deviation, since moments are not linear in parameters.
     */
    @Test
    void intervalsHoldTheTruth() {
        int p = TRUTH.length;
        int held = 0;
        int all = 0;
        double[][] errors = new double[PANELS][p];
        for (int number = 0; number < PANELS; number++) {
            Estimate estimate = Estimator.estimate(
                    simulated(number),
                    Settings.DEFAULT.withSimulations(400),
                    new RandomStreams(number),
                    Progress.SILENT);
            assertThat(estimate.hasConverged())
                    .as(number + " " + estimate.says())
                    .isTrue();
            double[] own = estimate.fit().orElseThrow().errors();
            for (int k = 0; k < p; k++) {
                errors[number][k] = estimate.theta()[k] - TRUTH[k];
                held += Math.abs(errors[number][k]) < Z95 * own[k] ? 1 : 0;
                all++;
            }
        }
        double[] means = Batch.mean(errors);
        double[][] covariance = Batch.covariance(errors);
        assertThat((double) held / all).isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 * 2 / all)));
        for (int k = 0; k < p; k++) {
            double deviation = Math.sqrt(covariance[k][k]);
            assertThat(means[k] / deviation).as("parameter " + k).isCloseTo(0, within(4 / Math.sqrt(PANELS) + 0.1));
        }
    }
}
