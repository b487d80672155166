package org.realign.align;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.realign.kernel.PolyaGamma;
import org.realign.kernel.TruncatedNormal;

/**
 * One indicator within a chain: its parameters, its terms for all states in a row, and their auxiliary variables.
 *
 * <p><b>Model.</b> psi = level_p + own + effect_c + drift_year,p + loading x, see {@link Family} for what follows from psi.
 * Own is the state's intercept or, of an indicator that strays, its {@link Course}.
 */
final class Item {
    /** Degrees of freedom of a share's residual. */
    private static final double SHARE_DF = 4;

    final Indicator indicator;
    final Prior prior;
    final int poles;
    /** Terms of state i are start[i] to start[i + 1] - 1. */
    final int[] start;

    final int[] cell;
    final byte[] pole;
    final byte[] column;
    /** Row of the year in the drift table. */
    final short[] year;

    final double[] value;
    final double[] offset;
    final double[] variance;
    final boolean[] censored;
    /** Precision and pseudo-value of psi, from the last augmentation. */
    final double[] w;

    final double[] z;

    /** The indicator's own course in each state, where it has one. */
    final @Nullable Course course;

    final double[] level;
    final double[] effect;
    final double[] own;
    final double[][] drift;
    final int driftFirst;
    double loading;
    double stateSd;
    double spread;
    int size;
    double driftSd = 0.1;
    /** The residual scale of a share or similarity is not drawn below this. */
    double leastSpread;

    Item(Indicator indicator, Prior prior, List<Panel> panels, int place) {
        this.indicator = indicator;
        this.prior = prior;
        this.poles = prior.level().length;
        int states = panels.size();
        start = new int[states + 1];
        for (int i = 0; i < states; i++) {
            start[i + 1] = start[i] + panels.get(i).terms().get(place).size();
        }
        int n = start[states];
        cell = new int[n];
        pole = new byte[n];
        column = new byte[n];
        year = new short[n];
        value = new double[n];
        offset = new double[n];
        variance = new double[n];
        censored = new boolean[n];
        w = new double[n];
        z = new double[n];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Panel panel : panels) {
            first = Math.min(first, panel.clock().year(0));
            last = Math.max(last, panel.clock().year(panel.clock().periods() - 1));
        }
        driftFirst = first;
        for (int i = 0; i < states; i++) {
            copy(panels.get(i), panels.get(i).terms().get(place), start[i]);
        }
        course = prior.courseSd() > 0 ? new Course(this, panels, prior.courseSd(), prior.courseStay()) : null;
        level = prior.level().clone();
        effect = prior.column().clone();
        own = new double[states];
        drift = new double[last - first + 1][poles];
        for (int y = 0; y < drift.length; y++) {
            for (int p = 0; p < poles; p++) {
                drift[y][p] = prior.drift().at(first + y, p);
            }
        }
        loading = Math.max(prior.loading(), 0.5 * prior.loadingSd()) * indicator.sign();
        stateSd = prior.stateSd();
        spread = prior.spread();
        size = prior.size();
        java.util.Arrays.fill(w, 1 / (spread * spread));
    }

    private void copy(Panel panel, Terms terms, int at) {
        for (int n = 0; n < terms.size(); n++) {
            cell[at + n] = terms.cell[n];
            pole[at + n] = (byte) (terms.cell[n] % poles);
            column[at + n] = terms.column[n];
            year[at + n] = (short) (panel.clock().year(terms.cell[n] / poles) - driftFirst);
            value[at + n] = terms.value[n];
            offset[at + n] = terms.offset[n];
            variance[at + n] = terms.variance[n];
            censored[at + n] = terms.censored[n];
        }
    }

    int terms() {
        return value.length;
    }

    boolean hasTerms(int state) {
        return start[state + 1] > start[state];
    }

    /** Psi of term n but for loading times x. */
    double rest(int n, int state) {
        int c = column[n];
        return level[pole[n]] + own[state] + (c < 0 ? 0 : effect[c]) + drift[year[n]][pole[n]] + courseAt(n, state);
    }

    /** The indicator's own course at term n of {@code state}; 0 where it has none. */
    double courseAt(int n, int state) {
        return course == null ? 0 : course.value[state][cell[n]];
    }

    /** A state's intercept or, where it has none, what its own courses with all poles have in common. */
    Course.Common common(int state) {
        double precision = course == null ? 1 / (stateSd * stateSd) : 0;
        double info = own[state] * precision;
        for (int p = 0; course != null && p < poles; p++) {
            Course.Common one = course.common(state, p);
            precision += one.precision();
            info += one.info();
        }
        return new Course.Common(precision, info);
    }

    /** Adds {@code much} to a state's intercept or, where it has none, to its own courses. */
    void add(int state, double much) {
        if (course == null) {
            own[state] += much;
        } else {
            for (int p = 0; p < poles; p++) {
                course.add(state, p, much);
            }
        }
    }

    /** Draws the auxiliary variables of the terms of {@code state} given x and the parameters. */
    void augment(int state, double[] x, PolyaGamma polyaGamma, Draw draw) {
        int end = start[state + 1];
        switch (indicator.family()) {
            case PRESENCE -> {
                for (int n = start[state]; n < end; n++) {
                    double psi = rest(n, state) + loading * x[cell[n]] + offset[n];
                    w[n] = polyaGamma.draw(psi);
                    z[n] = (value[n] - 0.5) / w[n] - offset[n];
                }
            }
            case COUNT -> {
                double logSize = FastMath.log(size);
                for (int n = start[state]; n < end; n++) {
                    double shift = offset[n] - logSize;
                    double psi = rest(n, state) + loading * x[cell[n]] + shift;
                    w[n] = polyaGamma.draw((int) value[n] + size, psi);
                    z[n] = (value[n] - size) / (2 * w[n]) - shift;
                }
            }
            case SHARE -> {
                double precision = 1 / (spread * spread);
                for (int n = start[state]; n < end; n++) {
                    double psi = rest(n, state) + loading * x[cell[n]];
                    z[n] = censored[n] ? draw.below(psi, 1 / Math.sqrt(w[n]), value[n]) : value[n];
                    double e = z[n] - psi;
                    w[n] = precision * draw.gammaTwoAndHalf() / ((SHARE_DF + e * e * precision) / 2);
                }
            }
            case SIMILARITY -> {
                for (int n = start[state]; n < end; n++) {
                    w[n] = 1 / (spread * spread + variance[n]);
                    z[n] = value[n];
                }
            }
        }
    }

    /** Adds what the terms of {@code state} say of x to its precision and information. */
    void inform(int state, double[] omega, double[] info) {
        for (int n = start[state]; n < start[state + 1]; n++) {
            double lw = loading * w[n];
            omega[cell[n]] += loading * lw;
            info[cell[n]] += lw * (z[n] - rest(n, state));
        }
    }

    /** Log likelihood of term n of {@code state} at psi, auxiliary variables integrated out. */
    double logLikelihood(int n, int state, double x) {
        double psi = rest(n, state) + loading * x;
        return switch (indicator.family()) {
            case PRESENCE -> {
                double eta = psi + offset[n];
                yield value[n] * eta - log1pExp(eta);
            }
            case COUNT -> {
                double eta = psi + offset[n] - FastMath.log(size);
                yield Counts.logChoose((int) value[n], size) + value[n] * eta - (value[n] + size) * log1pExp(eta);
            }
            case SHARE -> StudentT.log(censored[n], (value[n] - psi) / spread, spread);
            case SIMILARITY -> {
                double v = spread * spread + variance[n];
                double e = value[n] - psi;
                yield -0.5 * (FastMath.log(2 * Math.PI * v) + e * e / v);
            }
        };
    }

    static double log1pExp(double x) {
        return x > 0 ? x + FastMath.log1p(FastMath.exp(-x)) : FastMath.log1p(FastMath.exp(x));
    }

    /** The draws that an augmentation needs besides Polya-Gamma. */
    static final class Draw {
        private final UniformRandomProvider random;
        private final TruncatedNormal truncated;
        private final org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler normal;

        Draw(
                UniformRandomProvider random,
                org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler normal) {
            this.random = random;
            this.truncated = new TruncatedNormal(random);
            this.normal = normal;
        }

        double below(double mean, double sd, double bound) {
            return truncated.below(mean, sd, bound);
        }

        double above(double mean, double sd, double bound) {
            return truncated.above(mean, sd, bound);
        }

        double normal() {
            return normal.sample();
        }

        double uniform() {
            return random.nextDouble();
        }

        /** Gamma(halves / 2, 1): exponentials, and half a squared normal where {@code halves} is odd. */
        double gamma(int halves) {
            double product = 1;
            for (int n = 1; n < halves; n += 2) {
                product *= 1 - random.nextDouble();
            }
            double g = (halves & 1) == 0 ? 0 : normal.sample();
            return 0.5 * g * g - FastMath.log(product);
        }

        /** Gamma(5/2, 1): two exponentials and half a squared normal. */
        double gammaTwoAndHalf() {
            double g = normal.sample();
            return 0.5 * g * g - FastMath.log((1 - random.nextDouble()) * (1 - random.nextDouble()));
        }
    }
}
