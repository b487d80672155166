package org.realign.posture;

import org.hipparchus.util.FastMath;
import org.realign.kernel.Normal;

/**
 * Engagement at a level of alignment: the normal distribution function of x / 1/2, one half at the neutral level 0.
 *
 * <p>It is asked for every draw, period and pole, so it comes from a table: cubic between values {@value #STEPS} to the
 * unit, with the density as slope, within 1e-11 of {@link Normal#cdf}.
 */
final class Engaged {
    private static final double WIDTH = 0.5;
    private static final int STEPS = 256;
    private static final int REACH = 8;
    private static final double[] VALUE = new double[2 * REACH * STEPS + 1];
    private static final double[] SLOPE = new double[VALUE.length];

    static {
        for (int i = 0; i < VALUE.length; i++) {
            double z = (i - REACH * STEPS) / (double) STEPS;
            VALUE[i] = Normal.cdf(z);
            SLOPE[i] = FastMath.exp(-0.5 * z * z) / FastMath.sqrt(2 * Math.PI) / STEPS;
        }
    }

    private Engaged() {}

    /** Engagement at alignment {@code x}; disengagement is that at -x. */
    static double at(double x) {
        double place = (x / WIDTH + REACH) * STEPS;
        if (!(place > 0)) {
            return 0;
        }
        if (place >= VALUE.length - 1) {
            return 1;
        }
        int i = (int) place;
        double u = place - i;
        double v = 1 - u;
        return v * v * ((1 + 2 * u) * VALUE[i] + u * SLOPE[i])
                + u * u * ((1 + 2 * v) * VALUE[i + 1] - v * SLOPE[i + 1]);
    }
}
