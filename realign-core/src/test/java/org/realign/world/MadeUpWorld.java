package org.realign.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.simulate.Levels;
import org.realign.simulate.Simulator;

/** States that do what the model says, with parameters that are known. */
final class MadeUpWorld {
    static final int FIRST = 1960;
    static final int ORIGIN = 2012;
    static final int LAST = 2024;

    static final List<Mechanism> MECHANISMS = List.of("level", "shape", "structBalance", "peers").stream()
            .map(name -> Mechanism.named(name).orElseThrow())
            .toList();

    private static final double RATE = 1.5;
    private static final double[] EFFECTS = {-0.1, 0.05, 0.1, 0.3};
    private static final double LEVEL = 2;

    /** Washington's rivals are Moscow and Beijing, which are none of each other. */
    private static final double[] RIVALRY = {0, 0.6, 0.6, 0.6, 0, 0.1, 0.6, 0.1, 0};

    final Sphere sphere;
    final Circumstances circumstances;
    final Usual usual = new Usual(Map.of(), 0, LEVEL);

    MadeUpWorld(int states) {
        List<State> all = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            String code = "Q" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
            all.add(new State(
                    new Party(code), code, Optional.empty(), Optional.empty(), List.of(), List.of(), "made up"));
        }
        sphere = Sphere.of(new StateSystem(all, Map.of(), List.of()));
        circumstances = new Circumstances(sphere, FIRST, LAST - FIRST + 1, List.of(new Party("org:MADEUP")));
        for (int i = 0; i + 1 < states; i += 2) {
            for (int year = FIRST; year <= LAST; year++) {
                circumstances.ally(year, i, i + 1);
            }
        }
    }

    /** A course of all states from {@link #FIRST} to {@link #LAST}. */
    Imputation course(long seed) {
        List<Integer> waves = WorldFigures.waves(FIRST, LAST);
        int cells = sphere.size() * Sphere.POLES.size();
        UniformRandomProvider random = new RandomStreams(seed).stream(Purpose.SIMULATED_RECORD);
        byte[][] grades = new byte[waves.size()][cells];
        for (byte[] wave : grades) {
            for (int cell = 0; cell < cells; cell++) {
                wave[cell] = (byte) random.nextInt(Grades.HIGH + 1);
            }
        }
        Imputation begin = imputation(grades);
        Simulator simulator = new Simulator(
                WorldModel.of(begin, circumstances, waves, MECHANISMS, usual).model());
        double[] theta = theta(waves.size() - 1);
        for (int m = 0; m < waves.size() - 1; m++) {
            if (m == 0) {
                simulator.start(m, theta, random);
            } else {
                simulator.advance(m, theta, random);
            }
            Levels levels = simulator.world().layer(WorldModel.ALIGNMENT);
            for (int cell = 0; cell < cells; cell++) {
                grades[m + 1][cell] = (byte) levels.level(cell / Sphere.POLES.size(), cell % Sphere.POLES.size());
            }
        }
        return imputation(grades);
    }

    private static double[] theta(int periods) {
        double[] theta = new double[periods + EFFECTS.length];
        for (int m = 0; m < periods; m++) {
            theta[m] = RATE;
        }
        System.arraycopy(EFFECTS, 0, theta, periods, EFFECTS.length);
        return theta;
    }

    private Imputation imputation(byte[][] grades) {
        return imputation(sphere, FIRST, grades);
    }

    /** An imputation in which rivalry is always the same. */
    static Imputation imputation(Sphere sphere, int first, byte[][] grades) {
        double[][] rivalry = new double[grades.length][];
        byte[][] own = new byte[grades.length][];
        for (int wave = 0; wave < grades.length; wave++) {
            rivalry[wave] = RIVALRY.clone();
            own[wave] = grades[wave].clone();
        }
        return new Imputation(sphere, first, own, rivalry);
    }

    /** A course as far as the origin. */
    Imputation known(Imputation course) {
        byte[][] grades = new byte[(ORIGIN - FIRST) / Imputation.STEP + 1][];
        System.arraycopy(course.grades(), 0, grades, 0, grades.length);
        return imputation(grades);
    }

    /** The true parameters as an estimate without error, on what is known. */
    WorldFigures figures(Imputation known) {
        double[] theta = theta((ORIGIN - FIRST) / Imputation.STEP);
        int p = theta.length;
        List<String> names = Collections.nCopies(p, "made up");
        Pooled pooled = new Pooled(names, theta, new double[p][p], new double[p], new double[p], new double[p], 2);
        return new WorldFigures(
                List.of(new WorldFigures.Span(FIRST, ORIGIN, 2, pooled)),
                usual,
                MECHANISMS,
                List.of(known),
                List.of(),
                List.of());
    }
}
