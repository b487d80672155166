package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.Abreast;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.Party;
import org.realign.simulate.Levels;
import org.realign.simulate.Simulator;

/**
 * Worlds simulated forward in two courses, as circumstances were and as a scenario has them.
 *
 * <p><b>Model.</b> Each draw takes parameters from a normal distribution with the pooled estimate and its covariance, and one imputation
 * in turn; from there a number of worlds, each run in both courses with the same random numbers. A period for which the model was
 * not estimated moves at a recent rate ({@link ParameterDraws}).
 * <p><b>Determinism.</b> A function of what it is given and the seed; threads only decide when.
 * <p><b>Cost.</b> draws x worlds x 2 courses x all states' choices.
 */
public final class Ensemble {
    /** The stream of a draw's parameters: worlds are numbered from 0. */
    private static final int PARAMETERS = -1;

    private final WorldFigures figures;
    private final Circumstances circumstances;
    private final RandomStreams streams;
    private final ParameterDraws parameters;

    /** Worlds as estimated in {@code figures}, in the circumstances that a record tells. */
    public Ensemble(WorldFigures figures, Circumstances circumstances, RandomStreams streams) {
        this.figures = figures;
        this.circumstances = circumstances;
        this.streams = streams;
        parameters = new ParameterDraws(figures.main());
    }

    /**
     * Runs a scenario.
     *
     * @param watched states to look at, in order
     * @param draws of parameters, at least 2
     * @param worlds for each draw and course
     */
    public Outlook run(Scenario scenario, List<Party> watched, int draws, int worlds) {
        List<Integer> waves = waves(scenario);
        int[] places = watched.stream().mapToInt(circumstances.sphere()::place).toArray();
        Circumstances given = circumstances.until(scenario.until());
        Circumstances altered = Altered.circumstances(circumstances, scenario);
        int count = Math.min(draws, figures.imputations().size());
        List<Integer> used = IntStream.range(0, count).boxed().toList();
        double[][][][][] means = new double[draws][][][][];
        double[][][][] variance = new double[draws][][][];
        Abreast.map(used, m -> {
            Imputation before = figures.imputations().get(m);
            Imputation after = Altered.imputation(before, scenario);
            List<Simulator> simulators = List.of(
                    new Simulator(model(before, given, waves).model()),
                    new Simulator(model(after, altered, waves).model()));
            for (int k = m; k < draws; k += count) {
                Draw draw = new Draw(simulators, List.of(before, after), waves, places);
                draw.run(parameters.draw(waves, streams.stream(Purpose.WORLDS, PARAMETERS, k)), k, worlds);
                means[k] = draw.means;
                variance[k] = draw.variance;
            }
            return m;
        });
        return new Outlook(scenario, watched, waves, worlds, means, variance);
    }

    private WorldModel model(Imputation imputation, Circumstances bearing, List<Integer> waves) {
        return WorldModel.of(imputation, bearing, waves, figures.mechanisms(), figures.usual());
    }

    /** The waves of a scenario: from the last one not after its beginning. */
    private List<Integer> waves(Scenario scenario) {
        int first = figures.waves().get(0);
        int from = first + (scenario.from() - first) / Imputation.STEP * Imputation.STEP;
        List<Integer> waves = new ArrayList<>();
        for (int year = from; year < scenario.until() + Imputation.STEP; year += Imputation.STEP) {
            waves.add(year);
        }
        return waves;
    }

    /** One draw's worlds. */
    private final class Draw {
        private final List<Simulator> simulators;
        private final List<Imputation> imputations;
        private final List<Integer> waves;
        private final int[] places;
        private final double[][][][] means;
        private final double[][][] variance;
        private final double[] scratch = new double[Feature.ALL.size()];

        Draw(List<Simulator> simulators, List<Imputation> imputations, List<Integer> waves, int[] places) {
            this.simulators = simulators;
            this.imputations = imputations;
            this.waves = waves;
            this.places = places;
            means = new double[2][waves.size()][places.length][scratch.length];
            variance = new double[waves.size()][places.length][scratch.length];
        }

        void run(double[] theta, int draw, int worlds) {
            double[][][][] world = new double[2][waves.size()][places.length][scratch.length];
            for (int w = 0; w < worlds; w++) {
                for (int course = 0; course < 2; course++) {
                    see(imputations.get(course), world[course][0]);
                    for (int m = 0; m < waves.size() - 1; m++) {
                        UniformRandomProvider random = streams.stream(Purpose.WORLDS, draw, w, m);
                        Simulator simulator = simulators.get(course);
                        if (m == 0) {
                            simulator.start(m, theta, random);
                        } else {
                            simulator.advance(m, theta, random);
                        }
                        see(
                                simulator.world().layer(WorldModel.ALIGNMENT),
                                course,
                                waves.get(m + 1),
                                world[course][m + 1]);
                    }
                }
                add(world);
            }
            finish(worlds);
        }

        private void see(Imputation imputation, double[][] to) {
            int[] grades = new int[Sphere.POLES.size()];
            for (int i = 0; i < places.length; i++) {
                for (int p = 0; p < grades.length; p++) {
                    grades[p] = Math.max(0, imputation.grade(waves.get(0), places[i], p));
                }
                Feature.write(grades, imputation.rivalry(waves.get(0)), to[i]);
            }
        }

        private void see(Levels levels, int course, int year, double[][] to) {
            int[] grades = new int[Sphere.POLES.size()];
            for (int i = 0; i < places.length; i++) {
                for (int p = 0; p < grades.length; p++) {
                    grades[p] = levels.level(places[i], p);
                }
                Feature.write(grades, imputations.get(course).rivalry(year), to[i]);
            }
        }

        private void add(double[][][][] world) {
            for (int m = 0; m < waves.size(); m++) {
                for (int i = 0; i < places.length; i++) {
                    for (int f = 0; f < scratch.length; f++) {
                        double difference = world[1][m][i][f] - world[0][m][i][f];
                        means[0][m][i][f] += world[0][m][i][f];
                        means[1][m][i][f] += world[1][m][i][f];
                        variance[m][i][f] += difference * difference;
                    }
                }
            }
        }

        private void finish(int worlds) {
            for (int m = 0; m < waves.size(); m++) {
                for (int i = 0; i < places.length; i++) {
                    for (int f = 0; f < scratch.length; f++) {
                        means[0][m][i][f] /= worlds;
                        means[1][m][i][f] /= worlds;
                        double mean = means[1][m][i][f] - means[0][m][i][f];
                        variance[m][i][f] = Math.max(0, variance[m][i][f] / worlds - mean * mean);
                    }
                }
            }
        }
    }

    /** What is known of a state at the beginning of a scenario; empty where it is no actor, or not there then. */
    public Optional<Integer> place(Party state, Scenario scenario) {
        int place = circumstances.sphere().place(state);
        int year = waves(scenario).get(0);
        boolean there = place >= 0
                && figures.imputations().stream()
                        .allMatch(m -> IntStream.range(0, Sphere.POLES.size())
                                .allMatch(p -> m.grade(year, place, p) != Imputation.ABSENT));
        return there ? Optional.of(place) : Optional.empty();
    }
}
