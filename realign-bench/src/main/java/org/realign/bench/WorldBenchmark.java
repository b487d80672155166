package org.realign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.simulate.ActorCovariate;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Layer;
import org.realign.simulate.Model;
import org.realign.simulate.Panel;
import org.realign.simulate.Simulator;
import org.realign.simulate.Term;
import org.realign.simulate.Waves;
import org.realign.simulate.effects.EffectKind;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;

/**
 * How many choices (ministeps) of an actor-oriented model are simulated per second on one thread, beginnings and statistics of periods
 * included: networks of 50 and 200 actors with the effects of a published example, and graded ties of few and of many
 * states with four poles and 13 effects, whose cost must not depend on how many states there are.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorldBenchmark {
    private static final int POLES = 4;

    /** Choices are what is counted. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /** Choices simulated. */
        public long choices;
    }

    /** What is simulated. */
    @Param({"network-50", "network-200", "alignment-20", "alignment-190"})
    public String model = "network-50";

    /** Whether scores are computed, as in an estimation. */
    @Param({"false", "true"})
    public boolean score;

    private final SplittableRandom random = new SplittableRandom(1);
    private final RandomStreams streams = new RandomStreams(1);
    private Simulator simulator = new Simulator(network(50, 0.045));
    private double[] theta = new double[0];
    private long number;

    @Setup
    public void make() {
        switch (model) {
            case "network-50" -> {
                simulator = new Simulator(network(50, 0.045));
                theta = new double[] {6.1, -2.5, 2.1, 0.55, 0.05, 0.45};
            }
            case "network-200" -> {
                simulator = new Simulator(network(200, 0.05));
                theta = new double[] {10, -2.2, 1.5, 0.1, 0, 0.2};
            }
            default -> {
                simulator = new Simulator(alignment(model.equals("alignment-20") ? 20 : 190));
                theta = new double[] {3, 0.1, -0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.1, 0.1, 0.1, 0.1, 0.1};
            }
        }
    }

    private Model network(int actors, double density) {
        int[][] levels = new int[2][actors * actors];
        for (int cell = 0; cell < actors * actors; cell++) {
            boolean own = cell / actors == cell % actors;
            levels[0][cell] = !own && random.nextDouble() < density ? 1 : 0;
            levels[1][cell] = !own && random.nextDouble() < density ? 1 : 0;
        }
        Panel panel = new Panel(List.of(Waves.of(Layer.network("ties", actors), levels)));
        double[] thirds = random.ints(actors, 0, 3).asDoubleStream().toArray();
        List<Term> terms = new ArrayList<>();
        for (String name : List.of("density", "recip", "transTrip", "cycle3", "simX")) {
            EffectKind kind = Effects.named(name);
            Given given = Given.of(panel, 0);
            terms.add(Term.of(kind.make(
                    kind.actors().isEmpty() ? given : given.actor(ActorCovariate.constant("v", 1, thirds)))));
        }
        return new Model(panel, List.of(), terms);
    }

    private Model alignment(int states) {
        int[][] levels = new int[2][];
        int[][] allies = new int[2][states * states];
        for (int wave = 0; wave < 2; wave++) {
            levels[wave] = random.ints((long) states * POLES, 0, 5).toArray();
        }
        for (int cell = 0; cell < states * states; cell++) {
            allies[0][cell] = cell / states != cell % states && random.nextInt(states) < 5 ? 1 : 0;
            allies[1][cell] = allies[0][cell];
        }
        Panel panel = new Panel(List.of(
                Waves.of(Layer.graded("alignment", states, POLES, 0, 4), levels),
                Waves.of(Layer.network("allies", states).with(Layer.Moves.NONE), allies)));
        Given given = Given.of(panel, 0);
        List<Term> terms = new ArrayList<>();
        for (String name : List.of("level", "shape", "popularity", "concentration")) {
            terms.add(Term.of(Effects.named(name).make(given)));
        }
        for (String name : List.of("fracture", "fractureSq", "structBalance", "bridge")) {
            terms.add(Term.of(Effects.named(name).make(given.dyad(pairs(POLES)))));
        }
        for (String name : List.of("recognition", "belief", "threat", "dependence")) {
            terms.add(Term.of(Effects.named(name).make(given.dyad(pairs(states)))));
        }
        terms.add(Term.of(Effects.named("peers").make(given.layer(1))));
        return new Model(panel, List.of(), terms);
    }

    private DyadicCovariate pairs(int rows) {
        double[] values = random.doubles((long) rows * POLES).toArray();
        for (int cell = 0; rows == POLES && cell < values.length; cell++) {
            // Rivalry is mutual.
            values[cell] = values[cell % POLES * POLES + cell / POLES];
        }
        return DyadicCovariate.constant("pairs", 1, rows, POLES, values);
    }

    @Benchmark
    public double period(Count count) {
        long before = simulator.choices();
        simulator.run(0, theta, streams.stream(Purpose.WORLDS, number++), score);
        count.choices += simulator.choices() - before;
        return simulator.time();
    }
}
