package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.Abreast;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;
import org.realign.simulate.Levels;
import org.realign.simulate.Simulator;

/**
 * Forecasts from what is known at an origin: by the world of states, and by simple means that it must beat to be of use.
 *
 * <p><b>Model.</b> <i>World</i>: circumstances and rivalry stay as they are, states move on. <i>Persistence</i>: all stays as it is, in each
 * imputation. <i>Chain</i>: each cell moves by itself, with the frequencies with which grades followed each other within two years
 * with the same pole, in all imputations and years to the origin. <i>Climatology</i>: the frequencies of grades with a pole, and of
 * postures, in the last {@value #RECENT} years, for all states alike.
 */
final class Forecasts {
    private static final int RECENT = 10;

    private final List<Imputation> imputations;
    private final int origin;
    private final List<Integer> years;
    private final int states;
    private final int poles = Sphere.POLES.size();

    /**
     * Forecasts at the last wave of {@code imputations}.
     *
     * @param years that are forecast, waves after it in order
     */
    Forecasts(List<Imputation> imputations, List<Integer> years) {
        this.imputations = List.copyOf(imputations);
        this.years = List.copyOf(years);
        origin = imputations.get(0).last();
        states = imputations.get(0).sphere().size();
    }

    /** The world of states as estimated in {@code figures}: {@code draws} of parameters, with imputations in turn, and {@code worlds} of each. */
    Forecast world(WorldFigures figures, Circumstances circumstances, int draws, int worlds, RandomStreams streams) {
        List<Integer> waves = new ArrayList<>();
        for (int year = origin; year <= years.get(years.size() - 1); year += Imputation.STEP) {
            waves.add(year);
        }
        ParameterDraws parameters = new ParameterDraws(figures.main());
        List<Integer> numbers = IntStream.range(0, draws).boxed().toList();
        List<Forecast.Tally> all = Abreast.map(numbers, k -> {
            Imputation imputation = imputations.get(k % imputations.size());
            WorldModel model = WorldModel.of(imputation, circumstances, waves, figures.mechanisms(), figures.usual());
            UniformRandomProvider random = streams.stream(Purpose.BACKTEST, origin, k);
            double[] theta = parameters.draw(waves, random);
            Simulator simulator = new Simulator(model.model());
            Forecast.Tally tally = new Forecast.Tally(years.size(), states);
            for (int w = 0; w < worlds; w++) {
                for (int m = 0; m < waves.size() - 1; m++) {
                    if (m == 0) {
                        simulator.start(m, theta, random);
                    } else {
                        simulator.advance(m, theta, random);
                    }
                    count(simulator.world().layer(WorldModel.ALIGNMENT), imputation, waves.get(m + 1), tally);
                }
            }
            return tally;
        });
        Forecast.Tally sum = new Forecast.Tally(years.size(), states);
        all.forEach(sum::add);
        return sum.shares("world");
    }

    private void count(Levels levels, Imputation imputation, int year, Forecast.Tally tally) {
        int horizon = years.indexOf(year);
        int[] grades = new int[poles];
        for (int state = 0; horizon >= 0 && state < states; state++) {
            if (Forecast.whole(imputation, origin, state, grades)) {
                for (int p = 0; p < poles; p++) {
                    grades[p] = levels.level(state, p);
                }
                tally.count(horizon, state, grades, imputation.rivalry(origin));
            }
        }
    }

    /** All stays as it is. */
    Forecast persistence() {
        return Forecast.of(
                "persistence", imputations, years.stream().map(y -> origin).toList());
    }

    /** Frequencies of the last years, the same for all states that are there. */
    Forecast climatology() {
        int[][] grades = new int[poles][Forecast.GRADES];
        int[] postures = new int[Forecast.POSTURES.size()];
        int[] of = new int[poles];
        for (Imputation imputation : imputations) {
            for (int year = Math.max(imputation.first(), origin - RECENT); year <= origin; year += Imputation.STEP) {
                for (int state = 0; state < states; state++) {
                    if (Forecast.whole(imputation, year, state, of)) {
                        for (int p = 0; p < poles; p++) {
                            grades[p][of[p]]++;
                        }
                        postures[Forecast.POSTURES.indexOf(Grades.posture(of, imputation.rivalry(year)))]++;
                    }
                }
            }
        }
        Forecast climate = blank("climatology");
        for (int h = 0; h < years.size(); h++) {
            for (int state = 0; state < states; state++) {
                for (int p = 0; p < poles; p++) {
                    climate.grades()[h][state * poles + p] = Forecast.share(grades[p]);
                }
                climate.postures()[h][state] = Forecast.share(postures);
            }
        }
        return climate;
    }

    private Forecast blank(String name) {
        return new Forecast(
                name,
                new double[years.size()][states * poles][Forecast.GRADES],
                new double[years.size()][states][Forecast.POSTURES.size()]);
    }

    /** Each cell by itself, as grades have followed each other. */
    Forecast chain() {
        double[][][] step = transitions();
        Forecast chain = blank("chain");
        for (int h = 0; h < years.size(); h++) {
            int steps = (years.get(h) - origin) / Imputation.STEP;
            double[][][] after = IntStream.range(0, poles)
                    .mapToObj(p -> power(step[p], steps))
                    .toArray(double[][][]::new);
            for (Imputation imputation : imputations) {
                add(chain, h, imputation, after);
            }
        }
        return chain;
    }

    private void add(Forecast chain, int h, Imputation imputation, double[][][] after) {
        int[] table = postures(imputation.rivalry(origin));
        int[] of = new int[poles];
        double weight = 1.0 / imputations.size();
        for (int state = 0; state < states; state++) {
            if (Forecast.whole(imputation, origin, state, of)) {
                for (int p = 0; p < poles; p++) {
                    for (int g = 0; g < Forecast.GRADES; g++) {
                        chain.grades()[h][state * poles + p][g] += weight * after[p][of[p]][g];
                    }
                }
                for (int joint = 0; joint < table.length; joint++) {
                    double probability = weight;
                    for (int p = 0, rest = joint; p < poles; p++, rest /= Forecast.GRADES) {
                        probability *= after[p][of[p]][rest % Forecast.GRADES];
                    }
                    chain.postures()[h][state][table[joint]] += probability;
                }
            }
        }
    }

    /** Postures of all combinations of grades, the first pole's grade counting ones. */
    private int[] postures(double[] rivalry) {
        int all = 1;
        for (int p = 0; p < poles; p++) {
            all *= Forecast.GRADES;
        }
        int[] table = new int[all];
        int[] of = new int[poles];
        for (int joint = 0; joint < all; joint++) {
            for (int p = 0, rest = joint; p < poles; p++, rest /= Forecast.GRADES) {
                of[p] = rest % Forecast.GRADES;
            }
            table[joint] = Forecast.POSTURES.indexOf(Grades.posture(of, rivalry));
        }
        return table;
    }

    /** Poles x grade x grade two years later; of a grade that never was, it stays. */
    private double[][][] transitions() {
        int[][][] counts = new int[poles][Forecast.GRADES][Forecast.GRADES];
        for (Imputation imputation : imputations) {
            for (int year = imputation.first(); year < origin; year += Imputation.STEP) {
                for (int cell = 0; cell < states * poles; cell++) {
                    int from = imputation.grade(year, cell / poles, cell % poles);
                    int to = imputation.grade(year + Imputation.STEP, cell / poles, cell % poles);
                    if (from != Imputation.ABSENT && to != Imputation.ABSENT) {
                        counts[cell % poles][from][to]++;
                    }
                }
            }
        }
        double[][][] step = new double[poles][Forecast.GRADES][];
        for (int p = 0; p < poles; p++) {
            for (int g = 0; g < Forecast.GRADES; g++) {
                if (IntStream.of(counts[p][g]).sum() == 0) {
                    counts[p][g][g] = 1;
                }
                step[p][g] = Forecast.share(counts[p][g]);
            }
        }
        return step;
    }

    private static double[][] power(double[][] step, int times) {
        double[][] power = new double[step.length][step.length];
        for (int g = 0; g < step.length; g++) {
            power[g][g] = 1;
        }
        for (int t = 0; t < times; t++) {
            double[][] next = new double[step.length][step.length];
            for (int i = 0; i < step.length; i++) {
                for (int j = 0; j < step.length; j++) {
                    double[] terms = new double[step.length];
                    for (int k = 0; k < step.length; k++) {
                        terms[k] = power[i][k] * step[k][j];
                    }
                    next[i][j] = Sums.of(terms);
                }
            }
            power = next;
        }
        return power;
    }

    /** How often mean grades moved by one or more within {@code span} years, in all years to the origin. */
    double hazard(int span) {
        int moved = 0;
        int all = 0;
        List<double[]> means = new ArrayList<>();
        for (int year = imputations.get(0).first(); year <= origin; year += Imputation.STEP) {
            means.add(mean(imputations, year));
        }
        int steps = span / Imputation.STEP;
        for (int wave = steps; wave < means.size(); wave++) {
            for (int cell = 0; cell < states * poles; cell++) {
                double by = means.get(wave)[cell] - means.get(wave - steps)[cell];
                if (!Double.isNaN(by)) {
                    all++;
                    moved += Math.abs(by) >= 1 ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) moved / all;
    }

    /** Mean grades by cell; NaN where there is nobody. */
    static double[] mean(List<Imputation> imputations, int year) {
        int poles = Sphere.POLES.size();
        int cells = imputations.get(0).sphere().size() * poles;
        double[] mean = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            int sum = 0;
            for (Imputation imputation : imputations) {
                int grade = imputation.grade(year, cell / poles, cell % poles);
                sum = grade == Imputation.ABSENT ? Integer.MIN_VALUE / 2 : sum + grade;
            }
            mean[cell] = sum < 0 ? Double.NaN : (double) sum / imputations.size();
        }
        return mean;
    }
}
