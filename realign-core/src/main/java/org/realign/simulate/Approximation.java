package org.realign.simulate;

import java.util.Arrays;
import org.hipparchus.linear.RealMatrix;

/**
 * Phase 2: stochastic approximation of the parameters at which expected statistics are the observed ones.
 *
 * <p><b>Model.</b> In each subphase theta is taken to the mean of all its values so far less a D^-1 times the sum of deviations
 * so far, one simulation a step (double averaging). Deviations are less what their scores explain, and shortened where they are far
 * from 0; each component of the step is made smaller where it varies by more than 1. A subphase ends with the mean of theta, when
 * successive deviations no longer agree in sign on average, after a least and before a largest number of steps. The gain a is halved
 * for the next.
 * <p><b>Source.</b> Robbins and Monro 1951, Annals of Mathematical Statistics 22, 400-407; Snijders 2001, Sociological Methodology
 * 31, 361-395; Schwabe and Walk 1996, Metrika 44, 165-180, for averages.
 */
final class Approximation {
    private static final double GROWTH = 2.52;
    private static final int SPARE = 200;

    private final Model model;
    private final Settings settings;
    private final Simulations simulations;
    private final Progress progress;

    private RealMatrix step;
    private RealMatrix metric;
    private double[] damping;
    private double[] regression;
    private long choices;
    private boolean stopped;

    /** Steps that the derivative and spread of {@code batch} give. */
    Approximation(Model model, Settings settings, Simulations simulations, Batch batch, Progress progress) {
        this.model = model;
        this.settings = settings;
        this.simulations = simulations;
        this.progress = progress;
        RealMatrix derivative = Matrices.of(batch.derivative());
        RealMatrix covariance = Matrices.of(batch.covariance());
        int p = model.parameters();
        for (int k = 0; k < p; k++) {
            for (int l = 0; l < p; l++) {
                if (k != l) {
                    derivative.multiplyEntry(k, l, 1 - settings.diagonalize());
                }
            }
            covariance.addToEntry(k, k, 1e-4);
        }
        step = Matrices.inverse(derivative);
        metric = Matrices.inverse(covariance);
        RealMatrix spread = Matrices.sandwich(step, covariance);
        damping = new double[p];
        for (int k = 0; k < p; k++) {
            damping[k] = Math.min(1, 1 / Math.sqrt(spread.getEntry(k, k)));
        }
        regression = batch.regression();
    }

    /** How many choices were simulated. */
    long choices() {
        return choices;
    }

    /** Whether it was ended from outside. */
    boolean isStopped() {
        return stopped;
    }

    /** One careful step from {@code theta} by the mean deviations of {@code batch}. */
    double[] first(double[] theta, Batch batch) {
        return moved(theta, theta, step.operate(shortened(batch.means())), settings.gain() / 2);
    }

    /** All subphases from {@code theta}; their streams begin at {@code stage}. */
    double[] run(double[] theta, int stage) {
        double[] at = theta;
        double gain = settings.gain();
        double least = 7 + model.parameters();
        for (int k = 0; k < settings.subphases() && !stopped; k++) {
            least *= GROWTH;
            at = subphase(at, stage + k, gain, (int) least);
            gain /= 2;
        }
        return at;
    }

    private double[] subphase(double[] begin, int stage, double gain, int least) {
        int p = begin.length;
        int most = least + SPARE;
        double[] theta = begin;
        double[] sum = begin.clone();
        double[] deviations = new double[p];
        double[] before = new double[p];
        double[] agreement = new double[p];
        for (int n = 1; n <= most; n++) {
            double[] now = shortened(deviation(stage, theta, n));
            for (int k = 0; k < p; k++) {
                agreement[k] += n % 2 == 0 ? now[k] * before[k] : 0;
                deviations[k] += now[k];
            }
            before = now;
            theta = moved(scaled(sum, 1.0 / n), theta, damped(step.operate(deviations)), gain);
            for (int k = 0; k < p; k++) {
                sum[k] += theta[k];
            }
            boolean settled = n >= least && Arrays.stream(agreement).allMatch(a -> a <= 0);
            stopped = !progress.at("phase 2, subphase " + (stage % 16), n, most);
            if (settled || stopped) {
                return scaled(sum, 1.0 / (n + 1));
            }
        }
        return scaled(sum, 1.0 / (most + 1));
    }

    private double[] deviation(int stage, double[] theta, int number) {
        Simulations.Once once = simulations.one(stage, theta, number);
        choices += once.choices();
        double[] deviation = once.deviations();
        for (int k = 0; k < deviation.length; k++) {
            deviation[k] -= regression[k] * once.scores()[k];
        }
        return deviation;
    }

    private double[] shortened(double[] deviation) {
        double ratio = Matrices.length(metric, deviation) / Math.sqrt(deviation.length);
        return ratio > settings.truncation() ? scaled(deviation, settings.truncation() / ratio) : deviation;
    }

    private double[] damped(double[] change) {
        double[] less = change.clone();
        for (int k = 0; k < less.length; k++) {
            less[k] *= damping[k];
        }
        return less;
    }

    /** From {@code from} by {@code gain} times {@code change}; a rate that would not be positive becomes half of what it is now. */
    private double[] moved(double[] from, double[] now, double[] change, double gain) {
        double[] next = new double[from.length];
        for (int k = 0; k < next.length; k++) {
            next[k] = from[k] - gain * change[k];
            if (model.isRate(k) && !(next[k] > 0)) {
                next[k] = now[k] / 2;
            }
        }
        return next;
    }

    private static double[] scaled(double[] x, double by) {
        double[] result = x.clone();
        for (int k = 0; k < result.length; k++) {
            result[k] *= by;
        }
        return result;
    }
}
