package org.realign.align;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.hipparchus.util.FastMath;

/**
 * One state's path of alignment with its poles: a random walk with rare jumps that the poles share.
 *
 * <p><b>Model.</b> x_p,1 ~ N(0, 1); x_p,t = x_p,t-1 + w, w ~ N(0, v_p,t q0 + J_t), J_t ~ Bernoulli(rho), one J for all
 * poles. The multiplier v is 1, or Student's scale mixture. What is observed multiplies this by exp(-omega x^2 / 2 + info x)
 * in each cell and by exp(tie x x') between a cell and the one before. The steps below draw J and q0 with x integrated out,
 * then x given both.
 * <p><b>Messages.</b> What is known of x_t from the past is exp(-A x^2 / 2 + b x), this period's observations included; with
 * a step of variance Q and the tie c into the next period it becomes A' = (A - 2 c - Q c^2) / (1 + Q A) + omega, b' = b (1 +
 * Q c) / (1 + Q A) + info, times exp(Q b^2 / (2 (1 + Q A))) / sqrt(1 + Q A). The same holds backwards in time.
 * <p><b>Shapes.</b> Arrays hold cell t * poles + p; a tie stands in the later cell. A pole that is not there yet stands still
 * until it is.
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
    final double[] tie;
    /** Multiplier of q0 in each cell; all 1 but for Student's t. */
    final double[] stretch;

    double q0;
    double rho;

    private final int[] from;
    private final double[] past;
    private final double[] pastInfo;
    private final double[] back;
    private final double[] backInfo;
    /** Density of the observations of a stretch from each period on, as a {@link LogDensity}. */
    private final double[] backTerms;

    private final double[] backFactors;
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
        tie = new double[cells];
        stretch = new double[cells];
        Arrays.fill(stretch, 1);
        back = new double[cells];
        backInfo = new double[cells];
        past = new double[cells];
        pastInfo = new double[cells];
        backTerms = new double[periods];
        backFactors = new double[periods];
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

    /** Forgets what was observed. */
    void clear() {
        Arrays.fill(omega, 0);
        Arrays.fill(info, 0);
        Arrays.fill(tie, 0);
    }

    /** Log density of what was observed given J and q0, x integrated out, up to a constant that depends on neither. */
    double logEvidence() {
        LogDensity density = new LogDensity();
        begin();
        for (int t = 1; t < periods; t++) {
            forward(t, density);
        }
        for (int c = (periods - 1) * poles; c < periods * poles; c++) {
            density.times(0.5 * pastInfo[c] * pastInfo[c] / past[c], past[c]);
        }
        return density.log();
    }

    /** Draws every J given all others, x integrated out, and leaves the messages for {@link #drawPath}. */
    void drawJumps(UniformRandomProvider random) {
        backward(0, periods - 1);
        double against = (1 - rho) / rho;
        begin();
        for (int t = 1; t < periods; t++) {
            if (moves(t)) {
                jump[t] = jumps(t, random.nextDouble(), against);
            }
            forward(t);
        }
    }

    /** Passes on what the past says through all periods, J being as it is. */
    void filter() {
        begin();
        for (int t = 1; t < periods; t++) {
            forward(t);
        }
    }

    /**
     * Whether {@code uniform} draws a jump into {@code t}, which has odds {@code against} it beforehand: whether u (1 + odds
     * r) is below 1, r being how much likelier what was observed is without the jump. With A and b from the past, B and d
     * from the future and D(Q) = A + B - 2 c + Q (A B - c^2), each pole adds to r the factor sqrt(D1 / D0) exp(-l^2 / (2 D0
     * D1)), l = b (B - c) - d (A - c). Since e^-s is at least 1 - s, few draws need the exponential function.
     */
    private boolean jumps(int t, double uniform, double against) {
        double sum = 0;
        double with = 1;
        double without = 1;
        int c = t * poles;
        for (int p = 0; p < poles; p++, c++) {
            double ahead = back[c];
            if (t <= from[p] || ahead == 0) {
                continue;
            }
            double a = past[c - poles];
            double tied = tie[c];
            double slope = a * ahead - tied * tied;
            double d0 = a + ahead - 2 * tied + q0 * stretch[c] * slope;
            double d1 = d0 + Motion.JUMP * slope;
            double lift = pastInfo[c - poles] * (ahead - tied) - backInfo[c] * (a - tied);
            sum += 0.5 * Motion.JUMP * lift * lift / (d0 * d1);
            with *= d1;
            without *= d0;
        }
        double odds = against * Math.sqrt(with / without);
        return uniform * (1 + odds * (1 - sum)) < 1 && uniform * (1 + odds * FastMath.exp(-sum)) < 1;
    }

    private void begin() {
        for (int p = 0; p < poles; p++) {
            past[p] = 1 + omega[p];
            pastInfo[p] = info[p];
        }
    }

    /** Passes on what the past says to period {@code t}. */
    private void forward(int t) {
        int c = t * poles;
        for (int p = 0; p < poles; p++, c++) {
            double q = step(t, p, jump[t]);
            double a = past[c - poles];
            double inverse = 1 / (1 + q * a);
            past[c] = (a - tie[c] * (2 + q * tie[c])) * inverse + omega[c];
            pastInfo[c] = pastInfo[c - poles] * (1 + q * tie[c]) * inverse + info[c];
        }
    }

    /** The same; {@code density} takes in the constant of the message. */
    private void forward(int t, LogDensity density) {
        double terms = 0;
        double factors = 1;
        int c = t * poles;
        for (int p = 0; p < poles; p++, c++) {
            double q = step(t, p, jump[t]);
            double a = past[c - poles];
            double b = pastInfo[c - poles];
            double d = 1 + q * a;
            double inverse = 1 / d;
            terms += 0.5 * q * b * b * inverse;
            factors *= d;
            past[c] = (a - tie[c] * (2 + q * tie[c])) * inverse + omega[c];
            pastInfo[c] = b * (1 + q * tie[c]) * inverse + info[c];
        }
        density.times(terms, factors);
    }

    /**
     * Passes back what the future says to periods {@code first} to {@code last}, and notes the constants of the messages
     * between them.
     */
    private void backward(int first, int last) {
        LogDensity density = new LogDensity();
        for (int t = last; t >= first; t--) {
            double terms = 0;
            double factors = 1;
            int c = t * poles;
            for (int p = 0; p < poles; p++, c++) {
                double a = 0;
                double b = 0;
                if (t + 1 < periods) {
                    int later = c + poles;
                    double q = step(t + 1, p, jump[t + 1]);
                    double d = 1 + q * back[later];
                    double inverse = 1 / d;
                    terms += 0.5 * q * backInfo[later] * backInfo[later] * inverse;
                    factors *= d;
                    a = (back[later] - tie[later] * (2 + q * tie[later])) * inverse;
                    b = backInfo[later] * (1 + q * tie[later]) * inverse;
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

    /** Draws x given J, q0 and the messages from the past. */
    void drawPath(NormalizedGaussianSampler normal) {
        int last = (periods - 1) * poles;
        for (int c = last; c < last + poles; c++) {
            x[c] = pastInfo[c] / past[c] + normal.sample() / Math.sqrt(past[c]);
        }
        for (int t = periods - 2; t >= 0; t--) {
            int c = t * poles;
            for (int p = 0; p < poles; p++, c++) {
                int later = c + poles;
                double q = step(t + 1, p, jump[t + 1]);
                if (q == 0) {
                    x[c] = x[later];
                    continue;
                }
                double inverse = 1 / (1 + q * past[c]);
                double centre = (q * pastInfo[c] + (1 + q * tie[later]) * x[later]) * inverse;
                x[c] = centre + Math.sqrt(q * inverse) * normal.sample();
            }
        }
    }

    /**
     * Moves each jump to a period drawn from its full conditional between its neighbours, x integrated out: single flips
     * of J seldom carry a jump to the month beside it.
     */
    void moveJumps(UniformRandomProvider random) {
        backward(0, periods - 1);
        int before = 0;
        begin();
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
                forward(s);
            }
            before = placed;
            t = Math.max(t, placed);
        }
    }

    /** Draws anew where in {@code first..next - 1} the jump now at {@code at} lies; the past is known to {@code first - 1}. */
    private int place(UniformRandomProvider random, int first, int at, int next) {
        jump[at] = false;
        backward(first, next - 1);
        LogDensity before = new LogDensity();
        double top = Double.NEGATIVE_INFINITY;
        for (int s = first; s < next; s++) {
            weight[s] = moves(s) ? joined(s, before) : Double.NEGATIVE_INFINITY;
            top = Math.max(top, weight[s]);
            forward(s, before);
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

    /** Log density of what was observed with a jump into {@code s}, {@code before} being that of what comes before s. */
    private double joined(int s, LogDensity before) {
        double terms = before.terms + backTerms[s];
        double factors = before.factors * backFactors[s];
        int c = s * poles;
        for (int p = 0; p < poles; p++, c++) {
            double q = step(s, p, true);
            double a = past[c - poles];
            double b = pastInfo[c - poles];
            double ahead = back[c];
            double d = backInfo[c];
            double determinant = a + ahead - 2 * tie[c] + q * (a * ahead - tie[c] * tie[c]);
            terms += 0.5 * ((b + d) * (b + d) + q * (b * b * ahead + 2 * b * d * tie[c] + d * d * a)) / determinant;
            factors *= determinant;
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
