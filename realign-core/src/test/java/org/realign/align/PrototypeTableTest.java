package org.realign.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

class PrototypeTableTest {
    static final int T = 70;

    static Indicator indicator(String name, Family family, boolean sticky) {
        return new Indicator(
                name, name, Block.POLITICAL, family, false, false, sticky ? List.of("stays") : List.of(), false);
    }

    static Prior fixed(double level, double loading, double stays, boolean sticky, double spread, int size) {
        double tiny = 1e-4;
        return new Prior(
                new double[] {level},
                new double[] {tiny},
                loading,
                tiny,
                sticky ? new double[] {stays} : new double[0],
                sticky ? new double[] {tiny} : new double[0],
                tiny,
                spread,
                size,
                Prior.NO_DRIFT);
    }

    @Test
    void table() {
        double g = Double.parseDouble(System.getProperty("signal", "1"));
        List<Indicator> indicators = List.of(
                indicator("pact", Family.PRESENCE, true),
                indicator("base", Family.PRESENCE, true),
                indicator("visits", Family.COUNT, false),
                indicator("events", Family.COUNT, false),
                indicator("trade", Family.SHARE, false),
                indicator("votes", Family.SIMILARITY, false));
        List<Prior> truth = List.of(
                fixed(-2, 1.0 * g, 4, true, 1, 1),
                fixed(-2.5, 1.0 * g, 4.5, true, 1, 1),
                fixed(-0.5, 0.7 * g, 0, false, 1, 2),
                fixed(0.5, 0.5 * g, 0, false, 1, 2),
                fixed(-1, 0.8 * g, 0, false, 0.6, 1),
                fixed(0, 0.8 * g, 0, false, 0.6, 1));
        RandomStreams streams = new RandomStreams(20261122);
        Simulated world = new Simulated(
                new Simulated.World(120, T, 1, 0.01, 0.03, 0.15, 25),
                indicators,
                truth,
                streams.stream(Purpose.SIMULATED_RECORD, 1));
        for (Innovation innovation : Innovation.values()) {
            double q = switch (innovation) {
                case JUMPS -> 0.01;
                case STUDENT_T -> 0.02;
                case GAUSSIAN -> 0.04;
            };
            Motion motion = new Motion(FastMath.log(q), 1e-4, 3e6, 97e6);
            Model model = new Model(1, indicators, truth, motion, innovation, false);
            long start = System.nanoTime();
            List<AlignmentDraws> all = new ArrayList<>();
            for (int i = 0; i < world.panels.size(); i++) {
                all.add(Sampler.draw(model, world.panels.get(i), new Schedule(2, 1500, 500, 2), streams, i));
            }
            report(innovation, world, all, (System.nanoTime() - start) / 1e9);
        }
    }

    static void report(Innovation innovation, Simulated world, List<AlignmentDraws> all, double seconds) {
        double se = 0;
        double seNear = 0;
        int n = 0;
        int near = 0;
        int covered = 0;
        double width = 0;
        int big = 0;
        int dated = 0;
        int exact = 0;
        int alarms = 0;
        for (int i = 0; i < all.size(); i++) {
            AlignmentDraws draws = all.get(i);
            double[] truth = world.x.get(i);
            boolean[] close = new boolean[T];
            List<Integer> bigs = new ArrayList<>();
            for (int t = 1; t < T; t++) {
                if (world.jumps.get(i)[t] && Math.abs(truth[t] - truth[t - 1]) > 1) {
                    bigs.add(t);
                    for (int s = Math.max(0, t - 2); s <= Math.min(T - 1, t + 2); s++) {
                        close[s] = true;
                    }
                }
            }
            big += bigs.size();
            double[] shift = new double[T];
            for (int t = 0; t < T; t++) {
                double[] v = new double[draws.count()];
                int moved = 0;
                double mean = 0;
                for (int s = 0; s < v.length; s++) {
                    v[s] = draws.x(s, t, 0);
                    mean += v[s] / v.length;
                    if (t > 0 && Math.abs(v[s] - draws.x(s, t - 1, 0)) > 0.75) {
                        moved++;
                    }
                }
                shift[t] = moved / (double) v.length;
                Arrays.sort(v);
                double lo = v[(int) (0.05 * v.length)];
                double hi = v[(int) (0.95 * v.length)];
                double e = (mean - truth[t]) * (mean - truth[t]);
                se += e;
                n++;
                if (close[t]) {
                    seNear += e;
                    near++;
                }
                covered += truth[t] >= lo && truth[t] <= hi ? 1 : 0;
                width += hi - lo;
            }
            List<Integer> found = new ArrayList<>();
            for (int t = 1; t < T; t++) {
                boolean peak = shift[t] > 0.25;
                for (int s = Math.max(1, t - 1); s <= Math.min(T - 1, t + 1); s++) {
                    peak &= shift[s] <= shift[t];
                }
                if (peak) {
                    found.add(t);
                }
            }
            for (int t : bigs) {
                dated += found.stream().anyMatch(f -> Math.abs(f - t) <= 1) ? 1 : 0;
                exact += found.contains(t) ? 1 : 0;
            }
            for (int f : found) {
                boolean real = false;
                for (int t = Math.max(1, f - 2); t <= Math.min(T - 1, f + 2); t++) {
                    real |= world.jumps.get(i)[t];
                }
                alarms += real ? 0 : 1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s rmse %.3f near %.3f cover %.3f width %.2f dated %.2f exact %.2f alarms/100y %.2f  (%d jumps) %.1fs%n",
                innovation,
                Math.sqrt(se / n),
                Math.sqrt(seNear / near),
                covered / (double) n,
                width / n,
                dated / (double) big,
                exact / (double) big,
                100.0 * alarms / n,
                big,
                seconds);
    }
}
