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

    private final Ensemble.Basis basis;
    private final RealMatrix root;

    ParameterDraws(Ensemble.Basis basis) {
        this.basis = basis;
        root = new SemiDefinitePositiveCholeskyDecomposition(
                        new Array2DRowRealMatrix(basis.pooled().covariance()))
                .getL();
    }

    /** Rates of {@code periods} to come, then effects. */
    double[] draw(int periods, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] z = new double[basis.pooled().mean().length];
        for (int k = 0; k < z.length; k++) {
            z[k] = normal.sample();
        }
        double[] all = root.operate(z);
        for (int k = 0; k < all.length; k++) {
            all[k] += basis.pooled().mean()[k];
        }
        int estimated = basis.periods();
        int effects = basis.mechanisms().size();
        double[] theta = new double[periods + effects];
        for (int m = 0; m < periods; m++) {
            theta[m] = Math.max(LEAST_RATE, all[estimated - 1 - random.nextInt(Math.min(RECENT, estimated))]);
        }
        System.arraycopy(all, estimated, theta, periods, effects);
        return theta;
    }
}
