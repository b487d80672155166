package org.realign.align;

import java.util.ArrayList;
import java.util.List;
import org.realign.align.Estimated.Parameter;

/**
 * Reads all shared parameters off a chain, in a fixed order.
 *
 * <p><b>Model.</b> Only the sum of a pole's level and its drift is in the likelihood. The level is therefore given at the
 * mean of the drift over the indicator's terms, and the drift about that mean; years without terms have no drift.
 */
final class Watch {
    /** Which parameter is where. */
    record Name(String indicator, Parameter parameter, String place) {}

    private final List<Name> names = new ArrayList<>();
    /** For each item and pole the number of terms by year. */
    private final int[][][] terms;

    Watch(Chain chain, List<String> poles) {
        terms = new int[chain.items.length][][];
        for (int k = 0; k < chain.items.length; k++) {
            Item item = chain.items[k];
            terms[k] = new int[item.poles][item.drift.length];
            for (int n = 0; n < item.terms(); n++) {
                terms[k][item.pole[n]][item.year[n]]++;
            }
            if (item.terms() > 0) {
                name(item, poles, terms[k]);
            }
        }
        add(Estimated.MOTION, Parameter.LOG_STEP, "");
        add(Estimated.MOTION, Parameter.LOG_STEP_SD, "");
        add(Estimated.MOTION, Parameter.JUMP_CHANCE, "");
    }

    private void name(Item item, List<String> poles, int[][] counts) {
        String called = item.indicator.name();
        poles.forEach(p -> add(called, Parameter.LEVEL, p));
        item.indicator.columns().forEach(c -> add(called, Parameter.EFFECT, c));
        add(called, Parameter.LOADING, "");
        if (item.course == null) {
            add(called, Parameter.STATE_SD, "");
        }
        switch (item.indicator.family()) {
            case SHARE, SIMILARITY -> add(called, Parameter.SPREAD, "");
            case COUNT -> add(called, Parameter.SIZE, "");
            case PRESENCE -> {}
        }
        if (item.course != null) {
            add(called, Parameter.COURSE_SD, "");
            add(called, Parameter.COURSE_STAY, "");
        }
        if (item.indicator.drifts()) {
            add(called, Parameter.DRIFT_SD, "");
            for (int p = 0; p < item.poles; p++) {
                for (int y = 0; y < item.drift.length; y++) {
                    if (counts[p][y] > 0) {
                        add(called, Parameter.DRIFT, (item.driftFirst + y) + " " + poles.get(p));
                    }
                }
            }
        }
    }

    private void add(String indicator, Parameter parameter, String place) {
        names.add(new Name(indicator, parameter, place));
    }

    List<Name> names() {
        return names;
    }

    /** Writes the chain's present values into {@code series}, each at {@code s}. */
    void read(Chain chain, double[][] series, int s) {
        int n = 0;
        for (int k = 0; k < chain.items.length; k++) {
            if (chain.items[k].terms() > 0) {
                n = read(chain.items[k], terms[k], series, s, n);
            }
        }
        series[n++][s] = chain.steps.mean;
        series[n++][s] = chain.steps.sd;
        series[n][s] = chain.jumpChance[0];
    }

    private static int read(Item item, int[][] counts, double[][] series, int s, int first) {
        int n = first;
        double[] centre = new double[item.poles];
        for (int p = 0; p < item.poles; p++) {
            centre[p] = centre(item, counts[p], p);
            series[n++][s] = item.level[p] + centre[p];
        }
        for (double effect : item.effect) {
            series[n++][s] = effect;
        }
        series[n++][s] = item.loading * item.indicator.sign();
        if (item.course == null) {
            series[n++][s] = item.stateSd;
        }
        switch (item.indicator.family()) {
            case SHARE, SIMILARITY -> series[n++][s] = item.spread;
            case COUNT -> series[n++][s] = item.size;
            case PRESENCE -> {}
        }
        if (item.course != null) {
            series[n++][s] = item.course.sd;
            series[n++][s] = item.course.stay;
        }
        if (item.indicator.drifts()) {
            series[n++][s] = item.driftSd;
            for (int p = 0; p < item.poles; p++) {
                for (int y = 0; y < item.drift.length; y++) {
                    if (counts[p][y] > 0) {
                        series[n++][s] = item.drift[y][p] - centre[p];
                    }
                }
            }
        }
        return n;
    }

    /** Mean of the drift over the terms. */
    private static double centre(Item item, int[] counts, int p) {
        double sum = 0;
        int all = 0;
        for (int y = 0; y < counts.length; y++) {
            sum += counts[y] * item.drift[y][p];
            all += counts[y];
        }
        return all == 0 ? 0 : sum / all;
    }
}
