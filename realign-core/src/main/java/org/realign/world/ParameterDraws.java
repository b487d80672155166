package org.realign.world;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SemiDefinitePositiveCholeskyDecomposition;

/**
 * Parameters for periods to be simulated, be they among those estimated or beyond.
 *
 * <p><b>Model.</b> Normal with the pooled estimate and its covariance. A period that was not estimated moves at the rate of one of the
 * last {@value #RECENT} that were, drawn for each.
 */
final class ParameterDraws {
    private static final int RECENT = 10;
    private static final double LEAST_RATE = 1e-3;

    private final double[] mean;
    private final int estimated;
    private final List<Integer> waves;
    private final RealMatrix root;

    /** Of an estimate, whose rates come before its effects. */
    ParameterDraws(WorldFigures.Span span) {
        mean = span.pooled().mean();
        estimated = span.rates();
        waves = span.waves();
        root = new SemiDefinitePositiveCholeskyDecomposition(
                        new Array2DRowRealMatrix(span.pooled().covariance()))
                .getL();
    }

    /** Rates of the periods between the waves of {@code asked}, then effects. */
    double[] draw(List<Integer> asked, UniformRandomProvider random) {
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
        int periods = asked.size() - 1;
        double[] theta = new double[periods + effects];
        for (int m = 0; m < periods; m++) {
            int period = waves.indexOf(asked.get(m));
            int recent = estimated - 1 - random.nextInt(Math.min(RECENT, estimated));
            theta[m] = Math.max(LEAST_RATE, all[period >= 0 && period < estimated ? period : recent]);
        }
        System.arraycopy(all, estimated, theta, periods, effects);
        return theta;
    }
}
