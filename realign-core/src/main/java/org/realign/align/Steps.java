package org.realign.align;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Slice;

/**
 * How large the small steps of each state are, and how that differs between states.
 *
 * <p><b>Model.</b> log q0_i ~ N(mean, sd^2), q0 being the variance of a year's step; when calibrating, mean is normal as
 * {@link Motion} says and sd ~ half-normal(0, 1), else both are known. A state's q0 is drawn with its path integrated out,
 * given its jumps.
 * <p><b>Interweaving.</b> Where the record says little of single states' steps, mean and sd hardly move while these are held;
 * they are drawn a second time with the deviations (log q0_i - mean) / sd held instead.
 * <p><b>Shapes.</b> One entry for each state.
 * <p><b>Cost.</b> O(cells) for each evaluation of a slice.
 * <p><b>Source.</b> Yu and Meng 2011, Journal of Computational and Graphical Statistics 20(3); the model of a variance is
 * their section 3.
 */
final class Steps {
    private static final double WIDTH = 1.0;
    private static final int MOST = 20;

    final double[] log;
    double mean;
    double sd;

    private final Motion motion;
    private final Walk[] walks;
    private final double[] years;
    private final Slice slice;

    Steps(Model model, List<Panel> panels, Walk[] walks, Slice slice) {
        this.motion = model.motion();
        this.walks = walks;
        this.slice = slice;
        years = panels.stream().mapToDouble(p -> p.clock().step().years()).toArray();
        mean = motion.logStep();
        sd = model.calibrating() ? 0.5 : motion.logStepSd();
        log = new double[walks.length];
        Arrays.fill(log, mean);
        pace();
    }

    /** Carries all states' yearly steps over to their periods. */
    void pace() {
        for (int i = 0; i < walks.length; i++) {
            walks[i].q0 = FastMath.exp(log[i]) * years[i];
        }
    }

    private double sliced(double at, DoubleUnaryOperator logDensity) {
        return slice.next(logDensity, at, WIDTH, MOST);
    }

    /** Draws q0 of a state, its path integrated out. */
    void draw(int i) {
        log[i] = sliced(log[i], u -> {
            double e = (u - mean) / sd;
            return evidence(i, u) - 0.5 * e * e;
        });
        walks[i].q0 = FastMath.exp(log[i]) * years[i];
    }

    private double evidence(int i, double u) {
        walks[i].q0 = FastMath.exp(u) * years[i];
        return walks[i].logEvidence();
    }

    /** Draws mean and sd given every state's q0. */
    void drawShared(Item.Draw draw) {
        double sum = 0;
        for (double u : log) {
            sum += u;
        }
        double prior = 1 / (motion.logStepSd() * motion.logStepSd());
        double precision = prior + log.length / (sd * sd);
        mean = (prior * motion.logStep() + sum / (sd * sd)) / precision + draw.normal() / Math.sqrt(precision);
        double squares = 0;
        for (double u : log) {
            squares += (u - mean) * (u - mean);
        }
        double about = squares;
        sd = FastMath.exp(sliced(FastMath.log(sd), u -> {
            double s = FastMath.exp(u);
            return (1 - log.length) * u - about / (2 * s * s) - s * s / 2;
        }));
    }

    /** Draws mean and sd with every state's deviation from them held, all paths integrated out. */
    void drawSharedWithDeviations() {
        double was = mean;
        mean = sliced(mean, m -> {
            double e = (m - motion.logStep()) / motion.logStepSd();
            return evidence(m, was, 1) - 0.5 * e * e;
        });
        move(mean, was, 1);
        double old = sd;
        sd = FastMath.exp(sliced(FastMath.log(sd), u -> {
            double s = FastMath.exp(u);
            return evidence(mean, mean, s / old) + u - s * s / 2;
        }));
        move(mean, mean, sd / old);
        pace();
    }

    private double evidence(double to, double from, double factor) {
        double sum = 0;
        for (int i = 0; i < walks.length; i++) {
            sum += evidence(i, to + factor * (log[i] - from));
        }
        return sum;
    }

    private void move(double to, double from, double factor) {
        for (int i = 0; i < log.length; i++) {
            log[i] = to + factor * (log[i] - from);
        }
    }
}
