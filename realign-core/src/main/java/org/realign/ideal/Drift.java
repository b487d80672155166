package org.realign.ideal;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.util.FastMath;

/**
 * How positions drift from session to session: the prior of a state's course.
 *
 * <p><b>Model.</b> theta ~ N(0, 1) in every session; after d sessions theta_t = phi^d theta_t-1 + e, e ~ N(0, 1 - phi^(2 d)): a
 * random walk that is drawn back just so much that its variance stays 1, which is what gives positions their unit. A
 * step of one session has the variance q = 1 - phi^2, uniform between 0 and 1 beforehand. Drawn by Metropolis steps, from
 * sums over the steps of each length: the logit of q; and q together with a factor c by which positions are multiplied and
 * slopes divided, which changes no vote's probability.
 * <p><b>Source.</b> Liu and Sabatti 2000, Biometrika 87, 353-369, for moves along the scale.
 */
final class Drift {
    private static final int TRIES = 10;

    private final RollCalls calls;
    private final int[] lengths;

    /** By length of step: how many, the squares after it, the products, the squares before it. */
    private final double[][] sums;

    private final double[] coefficients;
    private final double[] precisions;
    private double firstSquares;
    private double variance;

    /** A drift whose steps have {@code variance} to begin with. */
    Drift(RollCalls calls, double variance) {
        this.calls = calls;
        lengths = new int[calls.seats()];
        for (int state = 0; state < calls.states(); state++) {
            for (int place = calls.courseStarts[state] + 1; place < calls.courseStarts[state + 1]; place++) {
                lengths[place] = calls.seatSessions[calls.course[place]] - calls.seatSessions[calls.course[place - 1]];
            }
        }
        int longest = Arrays.stream(lengths).max().orElse(0);
        sums = new double[longest + 1][4];
        coefficients = new double[longest + 1];
        precisions = new double[longest + 1];
        set(variance);
    }

    /** The variance of a step of one session. */
    double variance() {
        return variance;
    }

    /** How much of the position before is expected at {@code place} of the courses; 0 for a first one. */
    double coefficient(int place) {
        return coefficients[lengths[place]];
    }

    /** How precisely. */
    double precision(int place) {
        return precisions[lengths[place]];
    }

    private void set(double q) {
        variance = q;
        // A length of 0 is a first session's.
        precisions[0] = 1;
        for (int d = 1; d < coefficients.length; d++) {
            coefficients[d] = coefficient(q, d);
            precisions[d] = 1 / (1 - coefficients[d] * coefficients[d]);
        }
    }

    private static double coefficient(double q, int d) {
        return FastMath.exp(0.5 * d * FastMath.log1p(-q));
    }

    /** Draws the variance, given positions and slopes; both may be multiplied. */
    void draw(double[] theta, double[] beta, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double steps = addUp(theta);
        double slopes = 0;
        for (double b : beta) {
            slopes += b * b;
        }
        double excess = theta.length - beta.length;
        double step = 2 / Math.sqrt(1 + steps);
        double log = 0;
        double logit = FastMath.log(variance / (1 - variance));
        double at = logPosterior(log, logit, excess, slopes);
        for (int i = 0; i < TRIES; i++) {
            boolean together = i % 2 == 1;
            double newLogit = logit + step * gaussian.sample();
            double newLog = log;
            if (together) {
                double c = 2 * step * gaussian.sample();
                newLog += c;
                newLogit += 2 * c;
            }
            double fresh = logPosterior(newLog, newLogit, excess, slopes);
            if (fresh >= at || random.nextDouble() < FastMath.exp(fresh - at)) {
                at = fresh;
                log = newLog;
                logit = newLogit;
            }
        }
        set(1 / (1 + FastMath.exp(-logit)));
        double c = FastMath.exp(log);
        for (int seat = 0; seat < theta.length; seat++) {
            theta[seat] *= c;
        }
        for (int item = 0; item < beta.length; item++) {
            beta[item] /= c;
        }
    }

    private double addUp(double[] theta) {
        for (double[] sum : sums) {
            Arrays.fill(sum, 0);
        }
        firstSquares = 0;
        for (int place = 0; place < lengths.length; place++) {
            double after = theta[calls.course[place]];
            if (lengths[place] == 0) {
                firstSquares += after * after;
            } else {
                double before = theta[calls.course[place - 1]];
                double[] sum = sums[lengths[place]];
                sum[0]++;
                sum[1] += after * after;
                sum[2] += after * before;
                sum[3] += before * before;
            }
        }
        return theta.length - calls.states();
    }

    /** Of the logarithm of the factor and the logit of q, but for a constant. */
    private double logPosterior(double log, double logit, double excess, double slopes) {
        double q = 1 / (1 + FastMath.exp(-logit));
        double squares = firstSquares;
        double determinant = 0;
        for (int d = 1; d < sums.length; d++) {
            if (sums[d][0] > 0) {
                double f = coefficient(q, d);
                double rest = 1 - f * f;
                squares += (sums[d][1] - 2 * f * sums[d][2] + f * f * sums[d][3]) / rest;
                determinant += sums[d][0] * FastMath.log(rest);
            }
        }
        double square = FastMath.exp(2 * log);
        double jacobian = FastMath.log(q) + FastMath.log1p(-q);
        return excess * log + jacobian - 0.5 * (determinant + square * squares + slopes / square);
    }
}
