package org.realign.simulate;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.realign.kernel.RandomStreams;

/**
 * Whether simulated worlds look like the observed one in what was not fitted.
 *
 * <p><b>Model.</b> Features are added up over periods. The observed ones' Mahalanobis distance from the mean of simulated ones, in their
 * covariance, is compared with each simulation's own; directions in which simulations do not vary count only if the observation
 * is off there, which no simulation then is.
 * <p><b>Source.</b> Lospinoso and Snijders 2019, Methodological Innovations 12(3), 1-18.
 *
 * @param observed features observed
 * @param means means of simulated features
 * @param deviations their standard deviations
 * @param distance squared Mahalanobis distance of the observed ones; infinite where no simulation is like it in some direction
 * @param p share of simulations as far from the mean or further; the fit is poor below 0.05
 */
@SuppressWarnings("ArrayRecordComponent") // a result; whoever reads it must not write
public record GoodnessOfFit(double[] observed, double[] means, double[] deviations, double distance, double p) {
    /** Directions with less than this share of the largest variance do not vary. */
    private static final double NONE = 1e-10;

    /** Of a model at {@code theta}, by {@code count} simulations, at least 2. */
    public static GoodnessOfFit of(Model model, double[] theta, Auxiliary feature, int count, RandomStreams streams) {
        Simulations simulations = new Simulations(model, streams);
        return of(simulations.starts().observed(feature), simulations.features(theta, count, feature));
    }

    /** Of observed features against simulated ones, simulations x features. */
    static GoodnessOfFit of(double[] observed, double[][] simulated) {
        double[] means = Batch.mean(simulated);
        double[][] covariance = Batch.covariance(simulated);
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(Matrices.of(covariance));
        double distance = distance(observed, means, eigen);
        int further = 0;
        for (double[] one : simulated) {
            further += distance(one, means, eigen) >= distance ? 1 : 0;
        }
        double[] deviations = new double[means.length];
        for (int k = 0; k < means.length; k++) {
            deviations[k] = Math.sqrt(covariance[k][k]);
        }
        return new GoodnessOfFit(observed, means, deviations, distance, (double) further / simulated.length);
    }

    private static double distance(double[] x, double[] means, EigenDecompositionSymmetric eigen) {
        double least = NONE * Math.max(eigen.getEigenvalue(0), NONE);
        double distance = 0;
        for (int k = 0; k < means.length; k++) {
            double along = 0;
            for (int l = 0; l < means.length; l++) {
                along += eigen.getEigenvector(k).getEntry(l) * (x[l] - means[l]);
            }
            if (eigen.getEigenvalue(k) > least) {
                distance += along * along / eigen.getEigenvalue(k);
            } else if (Math.abs(along) > 1e-6) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return distance;
    }
}
