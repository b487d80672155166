package org.realign.align;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.hipparchus.util.FastMath;

/**
 * An indicator's own course: how it strays, for years on end, from where alignment would put it in a state towards a pole.
 * Without it an indicator that is dense and exact, as votes are, would be taken for alignment itself; with normal steps, so
 * would its sudden turns.
 *
 * <p><b>Model.</b> v ~ N(0, sd^2) in the period of a state's first term with a pole, v' = stay^years v + N(0, m sd^2 (1 -
 * stay^(2 years))) in the next, until the last; m ~ InverseGamma(2, 2) for each year and pole, which makes the steps
 * Student's t with {@value #DF} degrees of freedom. When calibrating, sd ~ half-t with 4 degrees of freedom and stay ~
 * Beta(9, 1).
 * <p><b>Interweaving.</b> Alignment and course are drawn in two ways in turn: given each other, and with the sum psi =
 * loading x + v held as it is, v being what x leaves of it. The first is slow where the indicator is exact, the second
 * where it is not.
 * <p><b>Shapes.</b> By state, then cell period * poles + pole; multipliers by state, then year of its clock * poles + pole.
 * <p><b>Source.</b> Idiosyncratic components that are autoregressions: Kose, Otrok and Whiteman 2003, American Economic
 * Review 93(4), equation 2. Interweaving: Yu and Meng 2011, Journal of Computational and Graphical Statistics 20(3).
 */
final class Course {
    private static final int DF = 4;

    final double[][] value;
    double sd;
    double stay;

    private final int poles;
    /** Length of a period in years. */
    private final double years;
    /** First and last period of a state and pole: state * poles + pole; the last before the first where there is no term. */
    private final int[] first;

    private final int[] last;
    final double[][] stretch;
    /** By state and period, the year of its clock. */
    private final int[][] year;

    private final double[] weight;
    private final double[] pull;
    private final double[] mean;
    private final double[] variance;

    Course(Item item, List<Panel> panels, double sd, double stay) {
        this.sd = sd;
        this.stay = stay;
        poles = item.poles;
        int states = panels.size();
        years = panels.get(0).clock().step().years();
        year = new int[states][];
        value = new double[states][];
        stretch = new double[states][];
        first = new int[states * poles];
        last = new int[states * poles];
        Arrays.fill(last, -1);
        int widest = 0;
        for (int i = 0; i < states; i++) {
            int cells = panels.get(i).cells();
            widest = Math.max(widest, cells);
            value[i] = new double[cells];
            Clock clock = panels.get(i).clock();
            year[i] = new int[clock.periods()];
            Arrays.setAll(year[i], t -> clock.year(t) - clock.year(0));
            stretch[i] = new double[cells];
            Arrays.fill(stretch[i], 1);
            for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                int at = i * poles + item.pole[n];
                int t = item.cell[n] / poles;
                first[at] = last[at] < 0 ? t : Math.min(first[at], t);
                last[at] = Math.max(last[at], t);
            }
        }
        weight = new double[widest];
        pull = new double[widest];
        mean = new double[widest];
        variance = new double[widest];
    }

    /** How much of the course stays from one period to the next. */
    private double kept() {
        return kept(stay);
    }

    private double kept(double yearly) {
        return years == 1 ? yearly : FastMath.pow(yearly, years);
    }

    /** Variance of a step, but for its multiplier. */
    private double step() {
        double phi = kept();
        return sd * sd * (1 - phi * phi);
    }

    private double multiplier(int i, int t, int p) {
        return stretch[i][year[i][t] * poles + p];
    }

    /** Draws the course of every state given the rest: forward filter, backward draws; then the multipliers. */
    void draw(Item item, Walk[] walks, Item.Draw draw, NormalizedGaussianSampler normal) {
        double phi = kept();
        for (int i = 0; i < walks.length; i++) {
            gather(item, i, walks[i].x);
            for (int p = 0; p < poles; p++) {
                int at = i * poles + p;
                if (first[at] <= last[at]) {
                    filter(i, p, phi);
                    sample(i, p, phi, normal);
                    stretch(i, p, phi, draw);
                }
            }
        }
    }

    private void gather(Item item, int i, double[] x) {
        Arrays.fill(weight, 0, x.length, 0);
        Arrays.fill(pull, 0, x.length, 0);
        for (int n = item.start[i]; n < item.start[i + 1]; n++) {
            int c = item.cell[n];
            weight[c] += item.w[n];
            pull[c] += item.w[n] * (item.z[n] - item.rest(n, i) + value[i][c] - item.loading * x[c]);
        }
    }

    private void filter(int i, int p, double phi) {
        double q = step();
        int at = i * poles + p;
        for (int t = first[at]; t <= last[at]; t++) {
            int c = t * poles + p;
            boolean begins = t == first[at];
            double m = begins ? 0 : phi * mean[c - poles];
            double v = begins ? sd * sd : phi * phi * variance[c - poles] + q * multiplier(i, t, p);
            if (weight[c] > 0) {
                double inverse = 1 / (1 + v * weight[c]);
                m = (m + v * pull[c]) * inverse;
                v *= inverse;
            }
            mean[c] = m;
            variance[c] = v;
        }
    }

    private void sample(int i, int p, double phi, NormalizedGaussianSampler normal) {
        double q = step();
        int at = i * poles + p;
        for (int t = last[at]; t >= first[at]; t--) {
            int c = t * poles + p;
            double m = mean[c];
            double v = variance[c];
            if (t < last[at]) {
                double ahead = q * multiplier(i, t + 1, p);
                double inverse = 1 / (phi * phi * v + ahead);
                m = (m * ahead + phi * v * value[i][c + poles]) * inverse;
                v *= ahead * inverse;
            }
            value[i][c] = m + Math.sqrt(v) * normal.sample();
        }
    }

    /** Draws each year's multiplier given the steps of that year. */
    private void stretch(int i, int p, double phi, Item.Draw draw) {
        double q = step();
        int at = i * poles + p;
        int t = first[at] + 1;
        while (t <= last[at]) {
            int now = year[i][t];
            double squares = 0;
            int steps = 0;
            for (; t <= last[at] && year[i][t] == now; t++, steps++) {
                int c = t * poles + p;
                double e = value[i][c] - phi * value[i][c - poles];
                squares += e * e;
            }
            stretch[i][now * poles + p] = (DF + squares / q) / 2 / draw.gamma(DF + steps);
        }
    }

    /**
     * Tells the walk of a state what its alignment has to be like where psi = loading x + v is held as it is, and keeps psi
     * in place of v until {@link #part}.
     */
    void join(int i, double loading, Walk walk) {
        double phi = kept();
        double q = step();
        double[] psi = value[i];
        for (int p = 0; p < poles; p++) {
            int at = i * poles + p;
            for (int t = first[at]; t <= last[at]; t++) {
                int c = t * poles + p;
                psi[c] += loading * walk.x[c];
                boolean begins = t == first[at];
                double r = begins ? sd * sd : q * multiplier(i, t, p);
                double slope = loading / r;
                double rest = begins ? psi[c] : psi[c] - phi * psi[c - poles];
                walk.omega[c] += loading * slope;
                walk.info[c] += slope * rest;
                if (!begins) {
                    walk.omega[c - poles] += phi * phi * loading * slope;
                    walk.info[c - poles] -= phi * slope * rest;
                    walk.tie[c] += phi * loading * slope;
                }
            }
        }
    }

    /** Takes alignment off psi again. */
    void part(int i, double loading, double[] x) {
        for (int p = 0; p < poles; p++) {
            int at = i * poles + p;
            for (int c = first[at] * poles + p; c <= last[at] * poles + p; c += poles) {
                value[i][c] -= loading * x[c];
            }
        }
    }

    /** Draws the loading with psi held as it is. */
    double loading(Item item, Walk[] walks, Item.Draw draw) {
        double sdOfPrior = item.prior.loadingSd();
        double precision = 1 / (sdOfPrior * sdOfPrior);
        double info = precision * item.prior.loading() * item.indicator.sign();
        double phi = kept();
        double q = step();
        for (int i = 0; i < walks.length; i++) {
            double[] x = walks[i].x;
            for (int p = 0; p < poles; p++) {
                int at = i * poles + p;
                for (int t = first[at]; t <= last[at]; t++) {
                    int c = t * poles + p;
                    boolean begins = t == first[at];
                    double slope = begins ? x[c] : x[c] - phi * x[c - poles];
                    double e = begins ? value[i][c] : value[i][c] - phi * value[i][c - poles];
                    double inverse = 1 / (begins ? sd * sd : q * multiplier(i, t, p));
                    precision += slope * slope * inverse;
                    info += slope * (e + item.loading * slope) * inverse;
                }
            }
        }
        double m = info / precision;
        double s = 1 / Math.sqrt(precision);
        double drawn = item.indicator.hostile() ? draw.below(m, s, 0) : draw.above(m, s, 0);
        for (int i = 0; i < walks.length; i++) {
            part(i, drawn - item.loading, walks[i].x);
        }
        return drawn;
    }

    /** Moves what is common to all courses with a pole into its level. */
    void shift(Item item, Item.Draw draw) {
        for (int p = 0; p < poles; p++) {
            double prior = 1 / (item.prior.levelSd()[p] * item.prior.levelSd()[p]);
            double precision = prior;
            double info = prior * (item.level[p] - item.prior.level()[p]);
            for (int i = 0; i < value.length; i++) {
                Common common = common(i, p);
                precision += common.precision();
                info -= common.info();
            }
            double moved = info / precision + draw.normal() / Math.sqrt(precision);
            item.level[p] -= moved;
            for (int i = 0; i < value.length; i++) {
                add(i, p, moved);
            }
        }
    }

    /**
     * What the values of a state and pole have in common.
     *
     * @param precision of it
     * @param info that times its mean
     */
    record Common(double precision, double info) {}

    Common common(int i, int p) {
        double phi = kept();
        double q = step();
        double[] v = value[i];
        int at = i * poles + p;
        if (last[at] < 0) {
            return new Common(0, 0);
        }
        int c = first[at] * poles + p;
        double precision = 1 / (sd * sd);
        double info = v[c] * precision;
        for (int t = first[at] + 1; t <= last[at]; t++) {
            c += poles;
            double inverse = (1 - phi) / (q * multiplier(i, t, p));
            precision += (1 - phi) * inverse;
            info += (v[c] - phi * v[c - poles]) * inverse;
        }
        return new Common(precision, info);
    }

    /** Adds {@code much} to all values of a state and pole. */
    void add(int i, int p, double much) {
        int at = i * poles + p;
        for (int c = first[at] * poles + p; c <= last[at] * poles + p; c += poles) {
            value[i][c] += much;
        }
    }

    /** Sum of squared first values, and of squared steps over their multipliers; how many of each. */
    private double[] sums(double phi) {
        double[] sums = new double[4];
        for (int i = 0; i < value.length; i++) {
            for (int p = 0; p < poles; p++) {
                int at = i * poles + p;
                for (int t = first[at]; t <= last[at]; t++) {
                    int c = t * poles + p;
                    if (t == first[at]) {
                        sums[0] += value[i][c] * value[i][c];
                        sums[2]++;
                    } else {
                        double e = value[i][c] - phi * value[i][c - poles];
                        sums[1] += e * e / multiplier(i, t, p);
                        sums[3]++;
                    }
                }
            }
        }
        return sums;
    }

    /** Log density of the values as a function of the standard deviation, with its prior. */
    DoubleUnaryOperator logScale() {
        double phi = kept();
        double[] sums = sums(phi);
        double squares = sums[0] + sums[1] / (1 - phi * phi);
        double count = sums[2] + sums[3];
        return s -> -count * FastMath.log(s) - squares / (2 * s * s) - 2.5 * FastMath.log1p(s * s / 4);
    }

    /**
     * Log density of the values as a function of the logit of what stays in a year, with its prior, where the variance of a
     * step is held as it is: thousands of steps pin that down, so that what stays and the standard deviation move together
     * ({@link #stays}).
     */
    DoubleUnaryOperator logStay() {
        // Squared steps are a quadratic in what stays: three of its values give it.
        double[] none = sums(0);
        double all = sums(1)[1];
        double half = sums(0.5)[1];
        double second = 2 * (all + none[1] - 2 * half);
        double slope = all - none[1] - second;
        double q = step();
        return u -> {
            double yearly = 1 / (1 + FastMath.exp(-u));
            double phi = kept(yearly);
            double squared = q / (1 - phi * phi);
            double steps = none[1] + phi * (slope + phi * second);
            return -0.5 * ((none[2] - 1) * FastMath.log(squared) + none[0] / squared + steps / q)
                    - 2.5 * FastMath.log1p(squared / 4)
                    + 9 * FastMath.log(yearly)
                    + FastMath.log1p(-yearly);
        };
    }

    /** Takes this much to stay in a year, the variance of a step remaining what it is. */
    void stays(double yearly) {
        double q = step();
        stay = yearly;
        double phi = kept();
        sd = Math.sqrt(q / (1 - phi * phi));
    }
}
