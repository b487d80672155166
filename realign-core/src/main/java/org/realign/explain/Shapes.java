package org.realign.explain;

import java.util.Arrays;

/** Shapes of change over periods, from 0 before to 1 after. */
final class Shapes {
    private Shapes() {}

    /** 1 from period {@code at} on. */
    static double[] step(int periods, int at) {
        double[] f = new double[periods];
        Arrays.fill(f, Math.max(0, Math.min(at, periods)), periods, 1);
        return f;
    }

    /** 0 up to period {@code from}, 1 from period {@code to} on, a straight line between; {@code from} may lie before 0. */
    static double[] ramp(int periods, int from, int to) {
        double[] f = new double[periods];
        for (int t = 0; t < periods; t++) {
            f[t] = Math.max(0, Math.min(1, (t - from) / (double) (to - from)));
        }
        return f;
    }

    /** 1 from period {@code from} to {@code to}, the last included; 0 elsewhere. */
    static double[] pulse(int periods, int from, int to) {
        double[] f = new double[periods];
        for (int t = Math.max(0, from); t <= Math.min(periods - 1, to); t++) {
            f[t] = 1;
        }
        return f;
    }
}
