package org.realign.simulate;

import java.util.ArrayList;
import java.util.List;

/** Where each period begins and how it was seen to end, with all sums and tables; read by all threads, written by none. */
final class Starts {
    private final List<List<Levels>> starts = new ArrayList<>();
    private final List<World> ends = new ArrayList<>();
    private final double[][] observed;

    Starts(Model model) {
        Panel panel = model.panel();
        observed = new double[panel.periods()][model.parameters()];
        for (int period = 0; period < panel.periods(); period++) {
            starts.add(wave(model, period, period));
            World end = new World(wave(model, period + 1, period));
            end.enter(period);
            ends.add(end);
            new Moments(model, starts.get(period)).of(period, starts.get(period), end, observed[period]);
        }
    }

    private static List<Levels> wave(Model model, int wave, int period) {
        List<Levels> all = new ArrayList<>();
        for (int place = 0; place < model.panel().layers(); place++) {
            all.add(model.panel().levels(place, wave, period, model.tables(place)));
        }
        return List.copyOf(all);
    }

    /** All layers at the beginning of a period. */
    List<Levels> of(int period) {
        return starts.get(period);
    }

    /** A feature of what was observed at the ends of periods, added up. */
    double[] observed(Auxiliary feature) {
        double[] sums = feature.of(ends.get(0));
        for (int period = 1; period < ends.size(); period++) {
            double[] more = feature.of(ends.get(period));
            for (int k = 0; k < sums.length; k++) {
                sums[k] += more[k];
            }
        }
        return sums;
    }

    /** What was observed of each statistic in a period. */
    double[] observed(int period) {
        return observed[period];
    }

    /** What was observed of each statistic, over all periods: the targets. */
    double[] targets() {
        double[] sums = new double[observed[0].length];
        for (double[] period : observed) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += period[k];
            }
        }
        return sums;
    }
}
