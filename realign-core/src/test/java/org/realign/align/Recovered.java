package org.realign.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * How well chains recover the paths of simulated states: root mean squared errors, coverage and width of 90% bands, jumps
 * dated, false alarms, and whether the probabilities of a jump come true. One pole.
 *
 * <p>A jump counts if it moved the state by more than 1. It is dated where the probability of a step beyond 0.75 peaks,
 * above 0.25, within a year of it. A peak with no jump within two years is a false alarm.
 */
final class Recovered {
    private static final double STEP = 0.75;
    private static final double PEAK = 0.25;
    private static final double[] CUTS = {0.1, 0.3, 0.6, 1.01};

    int cells;
    int covered;
    int large;
    int dated;
    int exact;
    private double squares;
    private int near;
    private double squaresNear;
    private double width;
    private int alarms;
    private final int[] said = new int[CUTS.length];
    private final double[] predicted = new double[CUTS.length];
    private final double[] observed = new double[CUTS.length];
    private double brier;
    private int jumps;

    /** Runs each state of {@code world} by itself, in parallel; each has its own stream. */
    static Recovered oneByOne(Model model, Simulated world, Schedule schedule, RandomStreams streams, long key) {
        Recovered all = new Recovered();
        IntStream.range(0, world.panels.size())
                .parallel()
                .mapToObj(i -> {
                    Chain chain =
                            new Chain(model, List.of(world.panels.get(i)), streams.stream(Purpose.ALIGNMENT, key, i));
                    Recovered one = new Recovered();
                    one.run(chain, schedule, List.of(world.x.get(i)), List.of(world.jumps.get(i)));
                    return one;
                })
                .toList()
                .forEach(all::add);
        return all;
    }

    /** Runs all states of {@code world} in one chain. */
    static Recovered together(Model model, Simulated world, Schedule schedule, RandomStreams streams, long key) {
        Recovered all = new Recovered();
        all.run(new Chain(model, world.panels, streams.stream(Purpose.ALIGNMENT, key)), schedule, world.x, world.jumps);
        return all;
    }

    private void run(Chain chain, Schedule schedule, List<double[]> truth, List<boolean[]> jumped) {
        int states = chain.walks.length;
        int kept = schedule.kept();
        double[][][] x = new double[states][kept][];
        double[][] jump = new double[states][chain.walks[0].periods];
        int s = 0;
        for (int sweep = 1; sweep <= schedule.sweeps(); sweep++) {
            chain.sweep();
            if (sweep > schedule.warmUp() && (sweep - schedule.warmUp()) % schedule.every() == 0) {
                for (int i = 0; i < states; i++) {
                    Walk walk = chain.walks[i];
                    x[i][s] = walk.x.clone();
                    for (int t = 0; t < walk.periods; t++) {
                        jump[i][t] += walk.jump[t] ? 1.0 / kept : 0;
                    }
                }
                s++;
            }
        }
        for (int i = 0; i < states; i++) {
            score(x[i], jump[i], truth.get(i), jumped.get(i));
        }
    }

    private void score(double[][] x, double[] jump, double[] truth, boolean[] jumped) {
        int periods = truth.length;
        boolean[] close = new boolean[periods];
        List<Integer> larges = new ArrayList<>();
        for (int t = 1; t < periods; t++) {
            if (jumped[t] && Math.abs(truth[t] - truth[t - 1]) > 1) {
                larges.add(t);
                Arrays.fill(close, Math.max(0, t - 2), Math.min(periods, t + 3), true);
            }
            count(jump[t], jumped[t]);
        }
        large += larges.size();
        double[] moved = new double[periods];
        for (int t = 0; t < periods; t++) {
            double[] v = new double[x.length];
            double mean = 0;
            for (int s = 0; s < v.length; s++) {
                v[s] = x[s][t];
                mean += v[s] / v.length;
                moved[t] += t > 0 && Math.abs(v[s] - x[s][t - 1]) > STEP ? 1.0 / v.length : 0;
            }
            Arrays.sort(v);
            double low = v[(int) (0.05 * v.length)];
            double high = v[(int) (0.95 * v.length)];
            double square = (mean - truth[t]) * (mean - truth[t]);
            cells++;
            squares += square;
            near += close[t] ? 1 : 0;
            squaresNear += close[t] ? square : 0;
            covered += truth[t] >= low && truth[t] <= high ? 1 : 0;
            width += high - low;
        }
        List<Integer> found = peaks(moved);
        for (int t : larges) {
            dated += found.stream().anyMatch(f -> Math.abs(f - t) <= 1) ? 1 : 0;
            exact += found.contains(t) ? 1 : 0;
        }
        for (int f : found) {
            boolean real = false;
            for (int t = Math.max(1, f - 2); t <= Math.min(periods - 1, f + 2); t++) {
                real |= jumped[t];
            }
            alarms += real ? 0 : 1;
        }
    }

    private void count(double probability, boolean jumped) {
        int bin = 0;
        while (probability >= CUTS[bin]) {
            bin++;
        }
        said[bin]++;
        predicted[bin] += probability;
        observed[bin] += jumped ? 1 : 0;
        double miss = probability - (jumped ? 1 : 0);
        brier += miss * miss;
        jumps += jumped ? 1 : 0;
    }

    private static List<Integer> peaks(double[] moved) {
        List<Integer> found = new ArrayList<>();
        for (int t = 1; t < moved.length; t++) {
            double before = t > 1 ? moved[t - 1] : 0;
            double after = t + 1 < moved.length ? moved[t + 1] : 0;
            if (moved[t] > PEAK && moved[t] >= before && moved[t] > after) {
                found.add(t);
            }
        }
        return found;
    }

    void add(Recovered other) {
        cells += other.cells;
        covered += other.covered;
        large += other.large;
        dated += other.dated;
        exact += other.exact;
        squares += other.squares;
        near += other.near;
        squaresNear += other.squaresNear;
        width += other.width;
        alarms += other.alarms;
        brier += other.brier;
        jumps += other.jumps;
        for (int b = 0; b < CUTS.length; b++) {
            said[b] += other.said[b];
            predicted[b] += other.predicted[b];
            observed[b] += other.observed[b];
        }
    }

    double error() {
        return Math.sqrt(squares / cells);
    }

    /** Within two years of a large jump. */
    double errorNear() {
        return Math.sqrt(squaresNear / near);
    }

    double coverage() {
        return covered / (double) cells;
    }

    double width() {
        return width / cells;
    }

    /** Share of large jumps dated within a year. */
    double dated() {
        return dated / (double) large;
    }

    double exactly() {
        return exact / (double) large;
    }

    /** False alarms in a hundred years. */
    double alarms() {
        return 100.0 * alarms / cells;
    }

    int bins() {
        return CUTS.length;
    }

    int said(int bin) {
        return said[bin];
    }

    double predicted(int bin) {
        return predicted[bin] / said[bin];
    }

    double observed(int bin) {
        return observed[bin] / said[bin];
    }

    /** Mean squared error of the probabilities of a jump. */
    double brier() {
        return brier / Arrays.stream(said).reduce(0, Integer::sum);
    }

    /** The same of a forecaster who knows nothing but the rate. */
    double brierOfRate() {
        double rate = jumps / (double) Arrays.stream(said).reduce(0, Integer::sum);
        return rate * (1 - rate);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "error %.3f near %.3f coverage %.3f width %.2f dated %.2f exactly %.2f of %d alarms %.2f brier %.4f of %.4f bins",
                error(),
                errorNear(),
                coverage(),
                width(),
                dated(),
                exactly(),
                large,
                alarms(),
                brier(),
                brierOfRate()));
        for (int b = 0; b < bins(); b++) {
            line.append(String.format(Locale.ROOT, " %.3f/%.3f (%d)", predicted(b), observed(b), said[b]));
        }
        return line.toString();
    }
}
