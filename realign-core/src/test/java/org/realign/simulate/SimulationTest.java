package org.realign.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.simulate.effects.EffectKind;
import org.realign.simulate.effects.Effects;

/** Worlds of several layers: what must hold of every run, whatever the effects. */
class SimulationTest {

    /** A model of all five layers with every effect where it can bear, so that all of the engine is used. */
    private static Model everything(RandomWorld some) {
        List<Term> terms = new ArrayList<>();
        for (EffectKind kind : Effects.all()) {
            for (int place : RandomWorld.places(kind)) {
                Variant variant = kind.name().equals("treaty") ? Variant.ENDOWMENT : Variant.EVALUATION;
                terms.add(new Term(kind.make(some.given(kind, place)), variant));
            }
        }
        return new Model(some.panel, List.of(new RateTerm(RandomWorld.ALIGNMENT, some.value)), terms);
    }

    private static double[] theta(Model model, RandomWorld some) {
        double[] theta = new double[model.parameters()];
        for (int k = 0; k < theta.length; k++) {
            theta[k] = model.isRate(k) ? 3 : some.random.nextDouble(-0.1, 0.1);
        }
        return theta;
    }

    @Test
    void closedAndAbsentCellsStayAndLevelsKeepTheirBounds() {
        for (int seed = 0; seed < 20; seed++) {
            RandomWorld some = new RandomWorld(seed);
            Model model = everything(some);
            Simulator simulator = new Simulator(model, new Starts(model));
            for (int period = 0; period < RandomWorld.PERIODS; period++) {
                simulator.run(period, theta(model, some), new RandomStreams(seed).stream(Purpose.WORLDS), true);
                for (int place = 0; place < some.panel.layers(); place++) {
                    stays(some.panel, simulator.world().layer(place), place, period);
                }
            }
        }
    }

    private static void stays(Panel panel, Levels end, int place, int period) {
        Layer layer = end.layer();
        for (int cell = 0; cell < layer.cells(); cell++) {
            int level = end.level(cell / layer.columns(), cell % layer.columns());
            if (!end.present()[cell]) {
                assertThat(level).isZero();
            } else if (end.cells().open[cell] == 0) {
                assertThat(level).isEqualTo(panel.level(place, period, cell));
            } else {
                assertThat(level).isBetween(layer.low(), layer.high());
            }
        }
    }

    @Test
    void onlyWhatMayRiseRises() {
        for (Layer.Moves moves : List.of(Layer.Moves.UP, Layer.Moves.DOWN)) {
            int up = moves == Layer.Moves.UP ? 1 : 0;
            Waves ties =
                    Waves.of(Layer.network("ties", 3).with(moves), new int[] {0, 1, 0, 0, 0, 1, 0, 1, 0}, new int[] {
                        0, 1, up, up, 0, up, 0, up, 0
                    });
            Waves grades =
                    Waves.of(Layer.graded("grades", 3, 2, 0, 3).with(moves), new int[] {1, 2, 1, 2, 1, 2}, new int[] {
                        1, 2, 2 * up, 2, 1, 2
                    });
            Panel panel = new Panel(List.of(ties, grades));
            Model model = new Model(panel, List.of(), S50.terms(panel, 0, "density"));
            Simulator simulator = new Simulator(model, new Starts(model));
            simulator.run(0, new double[] {9, 0, 9}, new RandomStreams(1).stream(Purpose.WORLDS), false);
            int moved = 0;
            for (int place = 0; place < 2; place++) {
                for (int cell = 0; cell < panel.layer(place).cells(); cell++) {
                    int by = (int) simulator.world().layer(place).values()[cell] - panel.level(place, 0, cell);
                    assertThat(by * (2 * up - 1)).isGreaterThanOrEqualTo(0);
                    moved += Math.abs(by);
                }
            }
            assertThat(moved).isGreaterThan(3);
        }
    }

    /** The score has expectation 0 and the covariance of scores is the information: means within four standard errors. */
    @Test
    void scoresAverageToNothing() {
        RandomWorld some = new RandomWorld(3);
        Model model = everything(some);
        double[] theta = theta(model, some);
        int draws = 2_000;
        Batch batch = new Simulations(model, new RandomStreams(2)).run(0, theta, draws, done -> true);
        double[] means = Batch.mean(batch.scores());
        double[][] covariance = Batch.covariance(batch.scores());
        for (int k = 0; k < means.length; k++) {
            // Fourfold, since some 80 are looked at: one in 16,000 would be outside by chance.
            double error = Math.sqrt(covariance[k][k] / draws);
            assertThat(means[k]).as(model.names().get(k)).isCloseTo(0, within(4 * error + 1e-12));
        }
    }

    /** On one thread, on three, and in pieces of an estimation stopped and run again: the same bytes. */
    @Test
    void threadsDoNotMatter() throws Exception {
        RandomWorld some = new RandomWorld(7);
        Model model = everything(some);
        double[] theta = theta(model, some);
        Batch one = inPool(1, model, theta);
        Batch three = inPool(3, model, theta);
        assertThat(three.deviations()).isDeepEqualTo(one.deviations());
        assertThat(three.scores()).isDeepEqualTo(one.scores());
        assertThat(three.derivative()).isDeepEqualTo(one.derivative());
        assertThat(three.choices()).isEqualTo(one.choices());
        Simulations simulations = new Simulations(model, new RandomStreams(5));
        Simulations.Once once = simulations.one(0, theta, 17);
        // Sums over two periods, in either grouping.
        assertThat(once.deviations()).containsExactly(one.deviations()[17], within(1e-9));
    }

    private static Batch inPool(int threads, Model model, double[] theta) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> new Simulations(model, new RandomStreams(5)).run(0, theta, 200, done -> true))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    /** Where a layer ends periods, it ends them as far from where it began as was observed, and time runs on. */
    @Test
    void aConditionalPeriodEndsAtTheDistanceObserved() {
        RandomWorld some = new RandomWorld(9);
        Model model = new Model(some.panel, List.of(), S50.terms(some.panel, RandomWorld.FRIENDS, "density", "recip"))
                .conditionalOn(RandomWorld.FRIENDS);
        Starts starts = new Starts(model);
        Simulator simulator = new Simulator(model, starts);
        double[] theta = new double[model.parameters()];
        Arrays.fill(theta, 1);
        assertThat(simulator.run(0, theta, new RandomStreams(1).stream(Purpose.WORLDS), true))
                .isTrue();
        double distance = 0;
        double[] begun = starts.of(0).get(RandomWorld.FRIENDS).values();
        double[] ended = simulator.world().layer(RandomWorld.FRIENDS).values();
        for (int cell = 0; cell < begun.length; cell++) {
            distance += Math.abs(ended[cell] - begun[cell]);
        }
        assertThat(distance)
                .isEqualTo(some.panel.distance(RandomWorld.FRIENDS, 0))
                .isPositive();
        assertThat(simulator.time()).isPositive().isNotEqualTo(1);
        assertThat(model.names()).noneMatch(name -> name.startsWith("friends: rate"));
    }

    /** Who is there goes on from where he is, with all sums and tables; who comes begins as observed; who is gone is gone. */
    @Test
    void aCourseGoesOnFromWhereItIs() {
        for (int seed = 0; seed < 10; seed++) {
            RandomWorld some = new RandomWorld(seed);
            Model model = everything(some);
            Starts starts = new Starts(model);
            Simulator simulator = new Simulator(model, starts);
            double[] theta = theta(model, some);
            simulator.run(0, theta, new RandomStreams(seed).stream(Purpose.WORLDS), false);
            List<double[]> ends = new ArrayList<>();
            for (int place = 0; place < some.panel.layers(); place++) {
                ends.add(simulator.world().layer(place).values().clone());
            }
            double[] still = new double[theta.length];
            for (int k = 0; k < still.length; k++) {
                still[k] = model.isRate(k) ? 1e-9 : 0;
            }
            simulator.advance(1, still, new RandomStreams(seed).stream(Purpose.WORLDS, 1));
            for (int place = 0; place < some.panel.layers(); place++) {
                Levels now = simulator.world().layer(place);
                boolean[] before = some.panel.cells(place, 0).present;
                Levels fresh = new Levels(now.layer(), now.cells(), model.tables(place));
                for (int cell = 0; cell < before.length; cell++) {
                    int observed = some.panel.level(place, 1, cell);
                    double expected = before[cell] ? ends.get(place)[cell] : observed;
                    assertThat(now.values()[cell]).isEqualTo(now.present()[cell] ? expected : 0);
                    if (now.present()[cell]) {
                        fresh.set(
                                cell / now.layer().columns(), cell % now.layer().columns(), (int) expected);
                    }
                }
                for (Table table : model.tables(place)) {
                    assertThat(now.table(table)).containsExactly(fresh.table(table));
                }
                assertThat(now.columnSums()).containsExactly(fresh.columnSums());
            }
        }
    }

    /** Worked out by hand: from 1 to 2 and to 3 in wave two, of two actors; what rises and what falls is counted apart. */
    @Test
    void creationAndEndowmentCountGainsAndLosses() {
        Waves waves = Waves.of(Layer.graded("x", 2, 2, 0, 4), new int[] {1, 3, 2, 2}, new int[] {3, 2, 2, 0});
        Panel panel = new Panel(List.of(waves));
        Effect level = S50.terms(panel, 0, "level").get(0).effect();
        Effect shape = S50.terms(panel, 0, "shape").get(0).effect();
        Model model = new Model(
                panel,
                List.of(),
                List.of(
                        new Term(level, Variant.CREATION),
                        new Term(level, Variant.ENDOWMENT),
                        new Term(shape, Variant.CREATION),
                        Term.of(shape)));
        double mean = (2 + 7 / 4.0) / 2;
        double gained = (3 - mean) * (3 - mean) - (1 - mean) * (1 - mean);
        double at = 0;
        for (int x : new int[] {3, 2, 2, 0}) {
            at += (x - mean) * (x - mean);
        }
        assertThat(Estimator.targets(model)).containsExactly(new double[] {5, 2, -3, gained, at}, within(1e-12));
        assertThat(model.names())
                .containsExactly(
                        "x: rate (period 1)",
                        "x: level (creation)",
                        "x: level (endowment)",
                        "x: shape (creation)",
                        "x: shape");
    }
}
