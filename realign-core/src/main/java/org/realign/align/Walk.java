package org.realign.align;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.hipparchus.util.FastMath;

/**
 * One state's path of alignment with its poles: a random walk with rare jumps that the poles share.
 *
 * <p><b>Model.</b> x_p,1 ~ N(0, 1); x_p,t = x_p,t-1 + w, w ~ N(0, v_p,t q0 + J_t), J_t ~ Bernoulli(rho), one J for all
 * poles. The multiplier v is 1, or Student's scale mixture. Given pseudo-observations z ~ N(x, 1 / omega), the steps below
 * draw J and q0 with x integrated out, then x given both.
 * <p><b>Shapes.</b> Arrays hold cell t * poles + p. A pole that is not there yet stands still until it is.
 * <p><b>Cost.</b> O(periods * poles) for each step, without allocation.
 * <p><b>Source.</b> Gerlach, Carter and Kohn 2000, JASA 95(451), for J without x; Carter and Kohn 1994, Biometrika 81(3),
 * for x; one logarithm for each period, since the poles' determinants multiply.
 */
final class Walk {
    final int periods;
    final int poles;
    final double[] x;
    final boolean[] jump;
    final double[] omega;
    final double[] info;
    /** Multiplier of q0 in each cell; all 1 but for Student's t. */
    final double[] stretch;

    double q0;
    double rho;

    private final int[] from;
    private final double[] back;
    private final double[] backInfo;
    private final double[] backTerms;
    private final double[] backFactors;
    private final double[] mean;
    private final double[] variance;
    private final double[] weight;

    Walk(int periods, int poles, int[] from) {
        this.periods = periods;
        this.poles = poles;
        this.from = from.clone();
        int cells = periods * poles;
        x = new double[cells];
        jump = new boolean[periods];
        omega = new double[cells];
        info = new double[cells];
        stretch = new double[cells];
        Arrays.fill(stretch, 1);
        back = new double[cells];
        backInfo = new double[cells];
        backTerms = new double[periods];
        backFactors = new double[periods];
        mean = new double[cells];
        variance = new double[cells];
        weight = new double[periods];
    }

    /** Variance of the step into cell (t, p) with or without a jump; 0 while the pole is not there yet. */
    private double step(int t, int p, boolean jumps) {
        return t <= from[p] ? 0 : q0 * stretch[t * poles + p] + (jumps ? Motion.JUMP : 0);
    }

    /** True where pole {@code p} can move into period {@code t}. */
    boolean moves(int t, int p) {
        return t > from[p];
    }

    /** True where some pole can move into period {@code t}. */
    boolean moves(int t) {
        for (int first : from) {
            if (t > first) {
                return true;
            }
        }
        return false;
    }

    /**
     * Log density of x e^u where q0 is {@code square} = e^2u times what it is, up to a constant; with the determinant e^u
     * of each cell, small steps add nothing.
     */
    double stretched(double u, double square) {
        LogDensity density = new LogDensity();
        for (int p = 0; p < poles; p++) {
            density.times(u - 0.5 * square * x[p] * x[p], 1);
        }
        for (int t = 1; t < periods; t++) {
            if (!jump[t]) {
                continue;
            }
            for (int p = 0; p < poles; p++) {
                if (t > from[p]) {
                    int c = t * poles + p;
                    double e = x[c] - x[c - poles];
                    double v = square * q0 * stretch[c] + Motion.JUMP;
                    density.times(u - 0.5 * square * e * e / v, v);
                }
            }
        }
        return density.log();
    }

    /** Forgets the pseudo-observations. */
    void clear() {
        Arrays.fill(omega, 0);
        Arrays.fill(info, 0);
    }

    /**
     * Log density of the pseudo-observations given J and q0, x integrated out, up to a constant that does not depend on
     * either.
     */
    double logEvidence() {
        LogDensity density = new LogDensity();
        for (int t = 0; t < periods; t++) {
            filter(t, density);
        }
        return density.log();
    }

    /** Draws every J given all others and the pseudo-observations, x integrated out, and leaves the filter for {@link #drawPath}. */
    void drawJumps(UniformRandomProvider random) {
        backward();
        double against = (1 - rho) / rho;
        for (int t = 0; t < periods; t++) {
            if (t > 0 && moves(t)) {
                jump[t] = jumps(t, random.nextDouble(), against);
            }
            filter(t);
        }
    }

    /** Runs the filter through all periods with J as it is. */
    void filter() {
        for (int t = 0; t < periods; t++) {
            filter(t);
        }
    }

    /**
     * Whether {@code uniform} draws a jump into {@code t}, which has odds {@code against} it beforehand: whether u (1 + odds
     * e^-s root) is below 1, where e^-s root is how much likelier the observations from t on are without the jump. Since
     * e^-s is at least 1 - s, few draws need the exponential function.
     */
    private boolean jumps(int t, double uniform, double against) {
        double sum = 0;
        double with = 1;
        double without = 1;
        int c = t * poles;
        for (int p = 0; p < poles; p++, c++) {
            double a = back[c];
            if (t <= from[p] || a == 0) {
                continue;
            }
            double v0 = variance[c - poles] + q0 * stretch[c];
            double v1 = v0 + Motion.JUMP;
            double d0 = 1 + v0 * a;
            double d1 = 1 + v1 * a;
            // (v1 b^2 + 2 m b - a m^2) / (2 d1) less the same without the jump, on one denominator
            double lift = backInfo[c] - a * mean[c - poles];
            sum += 0.5 * Motion.JUMP * lift * lift / (d0 * d1);
            with *= d1;
            without *= d0;
        }
        double odds = against * Math.sqrt(with / without);
        return uniform * (1 + odds * (1 - sum)) < 1 && uniform * (1 + odds * FastMath.exp(-sum)) < 1;
    }

    /** One step of the filter: {@code mean} and {@code variance} of x given the observations up to {@code t}. */
    private void filter(int t) {
        int c = t * poles;
        for (int p = 0; p < poles; p++, c++) {
            double m = t == 0 ? 0 : mean[c - poles];
            double v = t == 0 ? 1 : variance[c - poles] + step(t, p, jump[t]);
            double inverse = 1 / (1 + v * omega[c]);
            mean[c] = (m + v * info[c]) * inverse;
            variance[c] = v * inverse;
        }
    }

    /** The same; {@code density} takes in that of the observations of {@code t} given those before. */
    private void filter(int t, LogDensity density) {
        double terms = 0;
        double factors = 1;
        int c = t * poles;
        for (int p = 0; p < poles; p++, c++) {
            double m = t == 0 ? 0 : mean[c - poles];
            double v = t == 0 ? 1 : variance[c - poles] + step(t, p, jump[t]);
            double a = omega[c];
            if (a == 0) {
                mean[c] = m;
                variance[c] = v;
                continue;
            }
            double b = info[c];
            double d = 1 + v * a;
            double inverse = 1 / d;
            terms += 0.5 * inverse * ((v * b + 2 * m) * b - a * m * m);
            factors *= d;
            mean[c] = (m + v * b) * inverse;
            variance[c] = v * inverse;
        }
        density.times(terms, factors);
    }

    /** What the observations of each period and after say of x in it. */
    private void backward() {
        for (int t = periods - 1; t >= 0; t--) {
            int c = t * poles;
            for (int p = 0; p < poles; p++, c++) {
                double a = 0;
                double b = 0;
                if (t + 1 < periods) {
                    a = back[c + poles];
                    b = backInfo[c + poles];
                    double inverse = 1 / (1 + step(t + 1, p, jump[t + 1]) * a);
                    a *= inverse;
                    b *= inverse;
                }
                back[c] = a + omega[c];
                backInfo[c] = b + info[c];
            }
        }
    }

    /** Draws x given J, q0 and the filter. */
    void drawPath(NormalizedGaussianSampler normal) {
        int last = (periods - 1) * poles;
        for (int p = 0; p < poles; p++) {
            x[last + p] = mean[last + p] + Math.sqrt(variance[last + p]) * normal.sample();
        }
        for (int t = periods - 2; t >= 0; t--) {
            int c = t * poles;
            for (int p = 0; p < poles; p++, c++) {
                double q = step(t + 1, p, jump[t + 1]);
                if (q == 0) {
                    x[c] = x[c + poles];
                    continue;
                }
                double inverse = 1 / (variance[c] + q);
                double centre = (mean[c] * q + x[c + poles] * variance[c]) * inverse;
                x[c] = centre + Math.sqrt(variance[c] * q * inverse) * normal.sample();
            }
        }
    }

    /**
     * Moves each jump to a period drawn from its full conditional between its neighbours, x integrated out: single flips
     * of J seldom carry a jump to the month beside it.
     */
    void moveJumps(UniformRandomProvider random) {
        backward();
        int before = 0;
        filter(0);
        for (int t = 1; t < periods; t++) {
            if (!jump[t] || !moves(t)) {
                continue;
            }
            int next = t + 1;
            while (next < periods && !jump[next]) {
                next++;
            }
            int placed = place(random, before + 1, t, next);
            for (int s = before + 1; s <= placed; s++) {
                filter(s);
            }
            before = placed;
            t = Math.max(t, placed);
        }
    }

    /** Draws anew where in {@code first..next - 1} the jump now at {@code at} lies; the filter stands at {@code first - 1}. */
    private int place(UniformRandomProvider random, int first, int at, int next) {
        jump[at] = false;
        constants(first, next - 1);
        LogDensity before = new LogDensity();
        double top = Double.NEGATIVE_INFINITY;
        for (int s = first; s < next; s++) {
            weight[s] = moves(s) ? joined(s, before) : Double.NEGATIVE_INFINITY;
            top = Math.max(top, weight[s]);
            filter(s, before);
        }
        double total = 0;
        for (int s = first; s < next; s++) {
            weight[s] = FastMath.exp(weight[s] - top);
            total += weight[s];
        }
        double target = random.nextDouble() * total;
        int s = first;
        while (s < next - 1) {
            target -= weight[s];
            if (target < 0) {
                break;
            }
            s++;
        }
        jump[s] = true;
        return s;
    }

    /** {@link #backward} without a jump in the stretch, with the density that it leaves out elsewhere. */
    private void constants(int first, int last) {
        LogDensity density = new LogDensity();
        for (int t = last; t >= first; t--) {
            double terms = 0;
            double factors = 1;
            int c = t * poles;
            for (int p = 0; p < poles; p++, c++) {
                double a = 0;
                double b = 0;
                if (t + 1 < periods) {
                    a = back[c + poles];
                    b = backInfo[c + poles];
                    double q = step(t + 1, p, jump[t + 1]);
                    double d = 1 + q * a;
                    double inverse = 1 / d;
                    terms += 0.5 * q * b * b * inverse;
                    factors *= d;
                    a *= inverse;
                    b *= inverse;
                }
                back[c] = a + omega[c];
                backInfo[c] = b + info[c];
            }
            if (t < last) {
                density.times(terms, factors);
            }
            backTerms[t] = density.terms;
            backFactors[t] = density.factors;
        }
    }

    /**
     * Log density of the stretch's observations with a jump into {@code s}, given the filter at s - 1 and the density
     * {@code before} of what comes before s.
     */
    private double joined(int s, LogDensity before) {
        double terms = before.terms + backTerms[s];
        double factors = before.factors * backFactors[s];
        int c = s * poles;
        for (int p = 0; p < poles; p++, c++) {
            double v = variance[c - poles] + step(s, p, true);
            double m = mean[c - poles];
            double a = back[c];
            double b = backInfo[c];
            double d = 1 + v * a;
            terms += 0.5 * ((v * b + 2 * m) * b - a * m * m) / d;
            factors *= d;
        }
        return terms - 0.5 * FastMath.log(factors);
    }

    /** A log density that grows term by term: a sum less half the logarithm of a product, taken when it must be. */
    private static final class LogDensity {
        /** Two products up to here and the factors of one period do not overflow together. */
        private static final double HUGE = 1e100;

        double terms;
        double factors = 1;

        /** Multiplies by e^term / sqrt(factor). */
        void times(double term, double factor) {
            terms += term;
            factors *= factor;
            if (factors > HUGE) {
                terms -= 0.5 * FastMath.log(factors);
                factors = 1;
            }
        }

        double log() {
            return terms - 0.5 * FastMath.log(factors);
        }
    }
}
