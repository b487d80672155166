package org.realign.ideal;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;

/**
 * A normal distribution of an item's (beta, low, high): where its likelihood, taken as the parabola that it looks like from
 * one point, has its peak and how wide it is there.
 */
final class NormalProposal {
    /** The prior precision of beta; next to nothing for the cutpoints, so that the peak is always somewhere. */
    private static final double[] PRIOR = {1, 0.01, 0.01};

    final double[] slopes = new double[3];
    final double[] curvature = new double[6];
    private final double[] peak = new double[3];

    // The lower triangle of the Cholesky factor of the precision.
    private double c00;
    private double c10;
    private double c11;
    private double c20;
    private double c21;
    private double c22;
    private boolean alone;

    /**
     * Takes in {@link #slopes} and {@link #curvature} as seen from {@code point}; false where there is no peak.
     *
     * @param onlyBeta the cutpoints stay where they are
     */
    boolean lookFrom(double[] point, boolean onlyBeta) {
        alone = onlyBeta;
        double a00 = curvature[0] + PRIOR[0];
        double a11 = curvature[3] + PRIOR[1];
        double a22 = curvature[5] + PRIOR[2];
        c00 = Math.sqrt(a00);
        if (onlyBeta) {
            System.arraycopy(point, 0, peak, 0, 3);
            peak[0] += (slopes[0] - PRIOR[0] * point[0]) / a00;
            return Math.abs(peak[0]) < Double.POSITIVE_INFINITY;
        }
        c10 = curvature[1] / c00;
        c20 = curvature[2] / c00;
        c11 = Math.sqrt(a11 - c10 * c10);
        c21 = (curvature[4] - c20 * c10) / c11;
        c22 = Math.sqrt(a22 - c20 * c20 - c21 * c21);
        double y0 = (slopes[0] - PRIOR[0] * point[0]) / c00;
        double y1 = (slopes[1] - c10 * y0) / c11;
        double y2 = (slopes[2] - c20 * y0 - c21 * y1) / c22;
        solveUpper(y0, y1, y2, peak);
        for (int i = 0; i < 3; i++) {
            peak[i] += point[i];
        }
        return c22 > 0 && Math.abs(peak[0]) + Math.abs(peak[1]) + Math.abs(peak[2]) < Double.POSITIVE_INFINITY;
    }

    /** Draws a point. */
    void draw(ZigguratSampler.NormalizedGaussian gaussian, double[] point) {
        if (alone) {
            System.arraycopy(peak, 0, point, 0, 3);
            point[0] += gaussian.sample() / c00;
            return;
        }
        solveUpper(gaussian.sample(), gaussian.sample(), gaussian.sample(), point);
        for (int i = 0; i < 3; i++) {
            point[i] += peak[i];
        }
    }

    /** The logarithm of the density at {@code point}, but for a constant. */
    double logDensity(double[] point) {
        double d0 = point[0] - peak[0];
        if (alone) {
            return FastMath.log(c00) - 0.5 * c00 * c00 * d0 * d0;
        }
        double d1 = point[1] - peak[1];
        double d2 = point[2] - peak[2];
        double y0 = c00 * d0 + c10 * d1 + c20 * d2;
        double y1 = c11 * d1 + c21 * d2;
        double y2 = c22 * d2;
        return FastMath.log(c00 * c11 * c22) - 0.5 * (y0 * y0 + y1 * y1 + y2 * y2);
    }

    private void solveUpper(double y0, double y1, double y2, double[] to) {
        to[2] = y2 / c22;
        to[1] = (y1 - c21 * to[2]) / c11;
        to[0] = (y0 - c10 * to[1] - c20 * to[2]) / c00;
    }
}
