package org.realign.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.simulate.Levels;
import org.realign.simulate.Simulator;

/** Small made-up worlds of states, and what the model itself makes of them. */
final class MadeUp {
    static final int FIRST = 1950;
    /** How far the poles of these worlds are rivals. */
    static final double[] RIVALRY = {0, 0.9, 0.5, 0.9, 0, 0.2, 0.5, 0.2, 0};

    private MadeUp() {}

    /** The poles, and {@code count} states called XAA, XAB, ... */
    static Sphere sphere(int count) {
        List<State> states = new ArrayList<>();
        for (String pole : List.of("USA", "RUS", "CHN")) {
            states.add(state(pole));
        }
        IntStream.range(0, count).forEach(i -> states.add(state("X" + (char) ('A' + i / 26) + (char) ('A' + i % 26))));
        return Sphere.of(new StateSystem(states, Map.of(), List.of()));
    }

    private static State state(String code) {
        Optional<PartialDate> always = Optional.empty();
        return new State(new Party(code), code, always, always, List.of(), List.of(), "");
    }

    /** Nothing is known, and there is one club, which nobody joins. */
    static Circumstances empty(Sphere sphere, int years) {
        return new Circumstances(sphere, FIRST, years, List.of(new Party("org:CLUB")));
    }

    /** Visits and pacts drawn for every cell and year, a third of each; all else unknown. */
    static Circumstances circumstances(Sphere sphere, int years) {
        Circumstances all = empty(sphere, years);
        SplittableRandom random = new SplittableRandom(5);
        for (int year = FIRST; year < FIRST + years; year++) {
            for (int i = 0; i < sphere.size() * Sphere.POLES.size(); i++) {
                all.set(Circumstance.VISITS, year, i / 3, i % 3, random.nextInt(3) / 2.0);
                all.set(Circumstance.PACT, year, i / 3, i % 3, random.nextInt(3) == 0 ? 1 : 0);
            }
        }
        return all;
    }

    static List<Mechanism> mechanisms(String... names) {
        return Arrays.stream(names).map(n -> Mechanism.named(n).orElseThrow()).toList();
    }

    /** Grades drawn for the first wave, the others from {@code theta} by the model itself. */
    static Imputation simulated(
            Sphere sphere, Circumstances circumstances, List<Mechanism> weighed, double[] theta, int waves, long seed) {
        int cells = sphere.size() * Sphere.POLES.size();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] wave = new byte[cells];
        for (int cell = 0; cell < cells; cell++) {
            wave[cell] = (byte) random.nextInt(5);
        }
        byte[][] grades = new byte[waves][];
        grades[0] = wave;
        for (int period = 0; period + 1 < waves; period++) {
            Arrays.fill(grades, period + 1, waves, grades[period]);
            Imputation soFar = imputation(sphere, grades);
            WorldModel world = WorldModel.of(
                    soFar, circumstances, soFar.waves(), weighed, new Usual(Map.of(Circumstance.VISITS, 0.5), 0, 2));
            Simulator simulator = new Simulator(world.model());
            simulator.run(period, theta, new RandomStreams(seed).stream(Purpose.SIMULATED_RECORD, period), false);
            Levels end = simulator.world().layer(WorldModel.ALIGNMENT);
            byte[] next = new byte[cells];
            for (int cell = 0; cell < cells; cell++) {
                next[cell] = (byte) end.level(cell / 3, cell % 3);
            }
            grades[period + 1] = next;
        }
        return imputation(sphere, grades);
    }

    static Imputation imputation(Sphere sphere, byte[][] grades) {
        double[][] rivalry = new double[grades.length][];
        Arrays.fill(rivalry, RIVALRY);
        return new Imputation(sphere, FIRST, grades, rivalry);
    }
}
