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
    private static final double HUGE = 1e200;

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
        double sum = 0;
        for (int p = 0; p < poles; p++) {
            sum += u - 0.5 * square * x[p] * x[p];
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
                    sum += u - 0.5 * (FastMath.log(v) + square * e * e / v);
                }
            }
        }
        return sum;
    }

    /** Forgets what was observed. */
    void clear() {
        Arrays.fill(omega, 0);
        Arrays.fill(info, 0);
        Arrays.fill(tie, 0);
    }

    /** Log density of what was observed given J and q0, x integrated out, up to a constant that depends on neither. */
    double logEvidence() {
        double sum = 0;
        for (int p = 0; p < poles; p++) {
            double a = 1 + omega[p];
            double b = info[p];
            double product = 1;
            for (int t = 1, c = p + poles; t < periods; t++, c += poles) {
                double q = step(t, p, jump[t]);
                double d = 1 + q * a;
                double inverse = 1 / d;
                sum += 0.5 * q * b * b * inverse;
                a = (a - tie[c] * (2 + q * tie[c])) * inverse + omega[c];
                b = b * (1 + q * tie[c]) * inverse + info[c];
                product *= d;
                if (product > HUGE) {
                    sum -= 0.5 * FastMath.log(product);
                    product = 1;
                }
            }
            sum += 0.5 * (b * b / a - FastMath.log(product) - FastMath.log(a));
        }
        return sum;
    }

    /** Draws every J given all others, x integrated out, and leaves the messages for {@link #drawPath}. */
    void drawJumps(UniformRandomProvider random) {
        backward(0, periods - 1);
        double against = (1 - rho) / rho;
        begin();
        for (int t = 1; t < periods; t++) {
            if (moves(t)) {
                jump[t] = random.nextDouble() * (1 + against * odds(t)) < 1;
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
     * How much likelier what was observed is without a jump into {@code t} than with one. With A and b from the past, B and
     * d from the future and D(Q) = A + B - 2 c + Q (A B - c^2), each pole gives sqrt(D1 / D0) exp(-l^2 / (2 D0 D1)), where
     * l = b (B - c) - d (A - c).
     */
    private double odds(int t) {
        double sum = 0;
        double ratio = 1;
        int c = t * poles;
        for (int p = 0; p < poles; p++, c++) {
            if (t <= from[p] || back[c] == 0) {
                continue;
            }
            double a = past[c - poles];
            double ahead = back[c];
            double tied = tie[c];
            double slope = a * ahead - tied * tied;
            double d0 = a + ahead - 2 * tied + q0 * stretch[c] * slope;
            double d1 = d0 + Motion.JUMP * slope;
            double lift = pastInfo[c - poles] * (ahead - tied) - backInfo[c] * (a - tied);
            sum += 0.5 * Motion.JUMP * lift * lift / (d0 * d1);
            ratio *= d1 / d0;
        }
        return Math.sqrt(ratio) * FastMath.exp(-sum);
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

    /** Passes back what the future says to periods {@code first} to {@code last}. */
    private void backward(int first, int last) {
        for (int t = last; t >= first; t--) {
            int c = t * poles;
            for (int p = 0; p < poles; p++, c++) {
                double a = 0;
                double b = 0;
                if (t + 1 < periods) {
                    int later = c + poles;
                    double q = step(t + 1, p, jump[t + 1]);
                    double inverse = 1 / (1 + q * back[later]);
                    a = (back[later] - tie[later] * (2 + q * tie[later])) * inverse;
                    b = backInfo[later] * (1 + q * tie[later]) * inverse;
                }
                back[c] = a + omega[c];
                backInfo[c] = b + info[c];
            }
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
        double log = 0;
        for (int s = next - 1; s >= first; s--) {
            weight[s] = log;
            log += s == first ? 0 : gathered(back, backInfo, s, s);
        }
        log = 0;
        double top = Double.NEGATIVE_INFINITY;
        for (int s = first; s < next; s++) {
            weight[s] = moves(s) ? weight[s] + log + joined(s) : Double.NEGATIVE_INFINITY;
            top = Math.max(top, weight[s]);
            log += gathered(past, pastInfo, s - 1, s);
            forward(s);
        }
        double total = 0;
        for (int s = first; s < next; s++) {
            total += FastMath.exp(weight[s] - top);
        }
        double target = random.nextDouble() * total;
        int s = first;
        while (s < next - 1) {
            target -= FastMath.exp(weight[s] - top);
            if (target < 0 && weight[s] > Double.NEGATIVE_INFINITY) {
                break;
            }
            s++;
        }
        jump[s] = true;
        return s;
    }

    /** Log constant of passing a message on from period {@code at} over the step into {@code t}, without a jump. */
    private double gathered(double[] a, double[] b, int at, int t) {
        double sum = 0;
        double product = 1;
        int c = at * poles;
        for (int p = 0; p < poles; p++, c++) {
            double q = step(t, p, false);
            double d = 1 + q * a[c];
            sum += 0.5 * q * b[c] * b[c] / d;
            product *= d;
        }
        return product == 1 ? sum : sum - 0.5 * FastMath.log(product);
    }

    /** Log density of what was observed, given what past and future say, with a jump into {@code s}. */
    private double joined(int s) {
        double sum = 0;
        double product = 1;
        int c = s * poles;
        for (int p = 0; p < poles; p++, c++) {
            double q = step(s, p, true);
            double a = past[c - poles];
            double b = pastInfo[c - poles];
            double ahead = back[c];
            double d = backInfo[c];
            double determinant = a + ahead - 2 * tie[c] + q * (a * ahead - tie[c] * tie[c]);
            double square = (b + d) * (b + d) + q * (b * b * ahead + 2 * b * d * tie[c] + d * d * a);
            sum += 0.5 * square / determinant;
            product *= determinant;
        }
        return sum - 0.5 * FastMath.log(product);
    }
}
