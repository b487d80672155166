package org.realign.explain;

import org.hipparchus.util.FastMath;

/**
 * What is believed of each set of explanations once all series that they speak of were read.
 *
 * <p><b>Model.</b> Each explanation holds with probability one half before, whatever the others; log likelihoods of series
 * add up, which are independent given the set.
 * <p><b>Shapes.</b> By set, a bit mask.
 *
 * @param probability of each set, summing to 1
 */
@SuppressWarnings("ArrayRecordComponent") // a vector, never changed
record SetPosterior(double[] probability) {
    /** From log likelihoods by set. */
    static SetPosterior of(double[] logLikelihood) {
        double most = java.util.Arrays.stream(logLikelihood).max().orElseThrow();
        double sum = 0;
        double[] p = new double[logLikelihood.length];
        for (int s = 0; s < p.length; s++) {
            p[s] = FastMath.exp(logLikelihood[s] - most);
            sum += p[s];
        }
        for (int s = 0; s < p.length; s++) {
            p[s] /= sum;
        }
        return new SetPosterior(p);
    }

    /** Probability that explanation {@code h} has a part in it. */
    double inclusion(int h) {
        double sum = 0;
        for (int s = 0; s < probability.length; s++) {
            sum += (s >> h & 1) != 0 ? probability[s] : 0;
        }
        return sum;
    }

    /** Probability that none of them has. */
    double none() {
        return probability[0];
    }
}
