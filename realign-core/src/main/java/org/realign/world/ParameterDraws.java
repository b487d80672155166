package org.realign.world;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SemiDefinitePositiveCholeskyDecomposition;

/**
 * Parameters for periods beyond those on which they were estimated.
 *
 * <p><b>Model.</b> Normal with the pooled estimate and its covariance. Each period moves at the rate of one of the last {@value #RECENT}
 * estimated ones, drawn for each, as worlds of scenarios do.
 */
final class ParameterDraws {
    private static final int RECENT = 10;
    private static final double LEAST_RATE = 1e-3;

    private final double[] mean;
    private final int estimated;
    private final RealMatrix root;

    /** Of an estimate, whose rates come before its effects. */
    ParameterDraws(WorldFigures.Span span) {
        mean = span.pooled().mean();
        estimated = span.rates();
        root = new SemiDefinitePositiveCholeskyDecomposition(
                        new Array2DRowRealMatrix(span.pooled().covariance()))
                .getL();
    }

    /** Rates of {@code periods} to come, then effects. */
    double[] draw(int periods, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] z = new double[mean.length];
        for (int k = 0; k < z.length; k++) {
            z[k] = normal.sample();
        }
        double[] all = root.operate(z);
        for (int k = 0; k < all.length; k++) {
            all[k] += mean[k];
        }
        int effects = mean.length - estimated;
        double[] theta = new double[periods + effects];
        for (int m = 0; m < periods; m++) {
            theta[m] = Math.max(LEAST_RATE, all[estimated - 1 - random.nextInt(Math.min(RECENT, estimated))]);
        }
        System.arraycopy(all, estimated, theta, periods, effects);
        return theta;
    }
}
