package org.realign.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.realign.kernel.Convergence;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.record.Pole;

/**
 * Estimates, on all states at once, what the runs on single states share: loadings, levels, effects, scales, drift, and how
 * alignment moves.
 *
 * <p><b>Model.</b> That of {@link Chain} with scales estimated too. The scale of alignment comes from x ~ N(0, 1) in each
 * state's first year and from jumps of variance 1; its direction from the declared signs of the loadings; its origin from
 * the mean of 0 of the first years.
 * <p><b>Determinism.</b> A chain depends on the panels, the seed and its own number; chains run in parallel.
 * <p><b>Cost.</b> O(sweeps x terms) for each chain.
 */
public final class Calibrator {
    /** Thinned draws kept of all chains together. */
    private static final int DRAWS = 200;

    private static final long KEY = RandomStreams.key("calibration");

    private final Model model;
    private final List<Panel> panels;
    private final Schedule schedule;
    private final IntConsumer percent;
    private final AtomicInteger sweeps = new AtomicInteger();

    private Calibrator(List<Panel> panels, Schedule schedule, IntConsumer percent) {
        int poles = Calibration.POWERS.size();
        this.panels = panels;
        this.schedule = schedule;
        this.percent = percent;
        model = new Model(
                poles,
                Indicators.all(),
                Indicators.all().stream().map(Beliefs::of).toList(),
                Motion.WIDE,
                Innovation.JUMPS,
                true);
    }

    /**
     * Runs the chains.
     *
     * @param panels of all states, with the poles of {@link Calibration#POWERS} and terms in the order of {@link
     *     Indicators#all}
     * @param percent is told now and then, from the chains' threads, how much is done
     */
    public static Calibrated run(List<Panel> panels, Schedule schedule, RandomStreams streams, IntConsumer percent) {
        Calibrator calibrator = new Calibrator(panels, schedule, percent);
        List<Kept> chains = IntStream.range(0, schedule.chains())
                .parallel()
                .mapToObj(c -> calibrator.chain(streams, c))
                .toList();
        return calibrator.joined(chains);
    }

    /** What one chain kept. */
    private static final class Kept {
        final Watch watch;
        final double[][] series;
        final double[] sum;
        final double[] squares;
        final double[] jumps;
        final List<float[]> x = new ArrayList<>();
        final List<boolean[]> jump = new ArrayList<>();

        Kept(Watch watch, int kept, int cells, int periods) {
            this.watch = watch;
            series = new double[watch.names().size()][kept];
            sum = new double[cells];
            squares = new double[cells];
            jumps = new double[periods];
        }
    }

    private Kept chain(RandomStreams streams, int number) {
        Chain chain = new Chain(model, panels, streams.stream(Purpose.ALIGNMENT, KEY, number));
        for (Item item : chain.items) {
            item.leastSpread = Beliefs.leastSpread(item.indicator);
        }
        int cells = panels.stream().mapToInt(Panel::cells).sum();
        int periods = panels.stream().mapToInt(p -> p.clock().periods()).sum();
        Watch watch =
                new Watch(chain, Calibration.POWERS.stream().map(Pole::name).toList());
        Kept kept = new Kept(watch, schedule.kept(), cells, periods);
        int share = Math.max(1, DRAWS / schedule.chains());
        int thin = Math.max(1, schedule.kept() / share);
        int s = 0;
        for (int sweep = 1; sweep <= schedule.sweeps(); sweep++) {
            chain.sweep();
            if (sweep > schedule.warmUp() && (sweep - schedule.warmUp()) % schedule.every() == 0) {
                watch.read(chain, kept.series, s++);
                keep(chain, kept, s % thin == 0 && kept.x.size() < share);
            }
            percent.accept((int) (100L * sweeps.incrementAndGet() / ((long) schedule.chains() * schedule.sweeps())));
        }
        return kept;
    }

    private static void keep(Chain chain, Kept kept, boolean whole) {
        float[] x = new float[whole ? kept.sum.length : 0];
        boolean[] jump = new boolean[whole ? kept.jumps.length : 0];
        int c = 0;
        int t = 0;
        for (Walk walk : chain.walks) {
            for (double value : walk.x) {
                kept.sum[c] += value;
                kept.squares[c] += value * value;
                if (whole) {
                    x[c] = (float) value;
                }
                c++;
            }
            for (boolean jumps : walk.jump) {
                kept.jumps[t] += jumps ? 1 : 0;
                if (whole) {
                    jump[t] = jumps;
                }
                t++;
            }
        }
        if (whole) {
            kept.x.add(x);
            kept.jump.add(jump);
        }
    }

    private Calibrated joined(List<Kept> chains) {
        List<Estimated> estimates = new ArrayList<>();
        List<Watch.Name> names = chains.get(0).watch.names();
        for (int n = 0; n < names.size(); n++) {
            int at = n;
            estimates.add(estimated(
                    names.get(n), chains.stream().map(k -> k.series[at]).toArray(double[][]::new)));
        }
        int draws = schedule.kept() * chains.size();
        double[] mean = new double[chains.get(0).sum.length];
        double[] sd = new double[mean.length];
        double[] jump = new double[chains.get(0).jumps.length];
        for (Kept chain : chains) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += chain.sum[c] / draws;
                sd[c] += chain.squares[c] / draws;
            }
            for (int t = 0; t < jump.length; t++) {
                jump[t] += chain.jumps[t] / draws;
            }
        }
        for (int c = 0; c < mean.length; c++) {
            sd[c] = Math.sqrt(Math.max(0, sd[c] - mean[c] * mean[c]));
        }
        float[][] x = chains.stream().flatMap(k -> k.x.stream()).toArray(float[][]::new);
        boolean[][] jumps = chains.stream().flatMap(k -> k.jump.stream()).toArray(boolean[][]::new);
        return new Calibrated(estimates, new WorldDraws(panels, mean, sd, jump, x, jumps));
    }

    private static Estimated estimated(Watch.Name name, double[][] series) {
        double sum = 0;
        int n = 0;
        for (double[] chain : series) {
            for (double value : chain) {
                sum += value;
                n++;
            }
        }
        double mean = sum / n;
        double squares = Arrays.stream(series)
                .mapToDouble(chain -> {
                    double about = 0;
                    for (double value : chain) {
                        about += (value - mean) * (value - mean);
                    }
                    return about;
                })
                .reduce(0, Double::sum);
        return new Estimated(
                name.indicator(),
                name.parameter(),
                name.place(),
                mean,
                Math.sqrt(squares / Math.max(1, n - 1)),
                Convergence.rHat(series),
                Math.min(Convergence.bulkSize(series), Convergence.tailSize(series)));
    }
}
