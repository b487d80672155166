package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;

/** One engine for all layers: graded ties with one column are a behaviour, with two levels a two-mode network. */
class ReductionTest {
    private static final int ACTORS = 12;

    private static int[][] levels(int cells, int low, int high) {
        SplittableRandom random = new SplittableRandom(4);
        int[][] levels = new int[2][cells];
        for (int[] wave : levels) {
            for (int cell = 0; cell < cells; cell++) {
                wave[cell] = random.nextInt(low, high + 1);
            }
        }
        return levels;
    }

    private static Simulator run(Model model, double... theta) {
        Simulator simulator = new Simulator(model, new Starts(model));
        assertThat(simulator.run(0, theta, new RandomStreams(6).stream(Purpose.WORLDS), true))
                .isTrue();
        return simulator;
    }

    private static List<Term> terms(Panel panel, String... names) {
        List<Term> terms = new ArrayList<>();
        for (String name : names) {
            terms.add(Term.of(Effects.named(name).make(Given.of(panel, 0))));
        }
        return terms;
    }

    /** The same world step by step, and the same statistics and scores, under names of either kind. */
    @Test
    void oneColumnIsABehaviour() {
        int[][] levels = levels(ACTORS, 1, 5);
        Panel graded = new Panel(List.of(Waves.of(Layer.graded("x", ACTORS, 1, 1, 5), levels)));
        Panel behaviour = new Panel(List.of(Waves.of(Layer.behaviour("x", ACTORS, 1, 5), levels)));
        Simulator one = run(new Model(graded, List.of(), terms(graded, "level", "shape")), 20, 0.3, -0.2);
        Simulator other = run(new Model(behaviour, List.of(), terms(behaviour, "linear", "quad")), 20, 0.3, -0.2);
        assertThat(one.world().layer(0).values())
                .containsExactly(other.world().layer(0).values());
        assertThat(one.statistics()).containsExactly(other.statistics());
        assertThat(one.score()).containsExactly(other.score());
        assertThat(one.choices()).isEqualTo(other.choices()).isGreaterThan(100);
    }

    /**
     * Levels 0 and 1 counted as two levels of a grade (steps up in some slots, down in others) choose with the probabilities that ties
     * have: over all states of a row, exactly, and popularity of columns, a graded effect, is worth what the same statistic of ties is.
     */
    @Test
    void twoLevelsAreATwoModeNetwork() {
        int columns = 3;
        int[][] levels = levels(ACTORS * columns, 0, 1);
        Panel ties = new Panel(List.of(Waves.of(Layer.twoMode("x", ACTORS, columns), levels)));
        int[][] shifted = {levels[0].clone(), levels[1].clone()};
        for (int[] wave : shifted) {
            for (int cell = 0; cell < wave.length; cell++) {
                wave[cell]++;
            }
        }
        // Levels 1 and 2 are no binary layer to the engine, and yet the same choice.
        Panel grades = new Panel(List.of(Waves.of(Layer.graded("x", ACTORS, columns, 1, 2), shifted)));
        String[] names = {"level", "popularity"};
        Model tieModel = new Model(ties, List.of(), terms(ties, names));
        Model gradeModel = new Model(grades, List.of(), terms(grades, names));
        double[] theta = {15, 0.4, 1.2};
        int draws = 400;
        double[] first = means(tieModel, theta, draws);
        double[] second = means(gradeModel, theta, draws);
        double[][] spread = new Simulations(tieModel, new RandomStreams(1))
                .run(0, theta, draws, done -> true)
                .covariance();
        for (int k = 0; k < first.length; k++) {
            // Two means of 400 draws, each with its own streams of choices: four standard errors of their difference.
            double error = Math.sqrt(2 * spread[k][k] / draws);
            assertThat(second[k]).as(tieModel.names().get(k)).isCloseTo(first[k], within(4 * error));
        }
        assertThat(Estimator.targets(gradeModel)).containsExactly(Estimator.targets(tieModel), within(1e-9));
    }

    private static double[] means(Model model, double[] theta, int draws) {
        return Batch.mean(
                new Simulations(model, new RandomStreams(model.panel().layer(0).low()))
                        .run(0, theta, draws, done -> true)
                        .deviations());
    }

    /** What an actor weighs is the same to the last digit whether its levels are ties or grades. */
    @Test
    void changesOfTiesAreChangesOfGrades() {
        int columns = 3;
        int[][] levels = levels(ACTORS * columns, 0, 1);
        Panel ties = new Panel(List.of(Waves.of(Layer.twoMode("x", ACTORS, columns), levels)));
        Panel grades = new Panel(List.of(Waves.of(Layer.graded("x", ACTORS, columns, 0, 2), levels)));
        for (String name : List.of("concentration", "shape", "level")) {
            Effect one = Effects.named(name).make(Given.of(ties, 0));
            Effect other = Effects.named(name).make(Given.of(grades, 0));
            World tieWorld = new World(new Starts(new Model(ties, List.of(), List.of())).of(0));
            World gradeWorld = new World(new Starts(new Model(grades, List.of(), List.of())).of(0));
            for (int cell = 0; cell < ACTORS * columns; cell++) {
                int by = levels[0][cell] == 0 ? 1 : -1;
                assertThat(one.change(tieWorld, cell / columns, cell % columns, by))
                        .isEqualTo(other.change(gradeWorld, cell / columns, cell % columns, by));
            }
        }
    }
}
