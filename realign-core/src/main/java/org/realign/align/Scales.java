package org.realign.align;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Slice;

/**
 * Draws what belongs to all states of an indicator besides its coefficients: the spread of states' intercepts, the residual
 * scale, a count's size, the drift of coverage.
 *
 * <p><b>Model.</b> stateSd ~ half-normal(0, 1); spread ~ half-t with 4 degrees of freedom; size ~ Gamma(2, 1/2) on the whole
 * numbers of {@link #SIZES}; drift a random walk from 0 with sd ~ half-normal(0, 0.2) a year.
 */
final class Scales {
    private static final int[] SIZES = {1, 2, 3, 4, 6, 8, 12, 16, 24};
    private static final double DRIFT_SD = 0.2;
    private static final int SLICE_STEPS = 20;

    private final Slice slice;
    private final Item.Draw draw;
    private final double[] logWeight = new double[SIZES.length];

    Scales(Slice slice, Item.Draw draw) {
        this.slice = slice;
        this.draw = draw;
    }

    void draw(Item item, Walk[] walks, boolean withSize) {
        if (item.course == null) {
            stateSd(item);
        }
        switch (item.indicator.family()) {
            case SHARE -> shareSpread(item, walks);
            case SIMILARITY -> similaritySpread(item, walks);
            case COUNT, PRESENCE -> {}
        }
        if (item.indicator.drifts()) {
            drift(item, walks);
        }
        if (item.course != null) {
            Course course = item.course;
            course.sd = scale(course.sd, course.logScale());
            double stay = sliced(FastMath.log(course.stay / (1 - course.stay)), 0.5, course.logStay());
            course.stays(1 / (1 + FastMath.exp(-stay)));
        }
        // A size is drawn without the auxiliary variables, which then belong to the size before: nothing that rests on
        // them may follow.
        if (withSize && item.indicator.family() == Family.COUNT) {
            size(item, walks);
        }
    }

    private double sliced(double at, double width, DoubleUnaryOperator logDensity) {
        return slice.next(logDensity, at, width, SLICE_STEPS);
    }

    private double scale(double now, DoubleUnaryOperator logDensity) {
        // The density is that of the scale; drawing its logarithm adds the logarithm itself.
        return FastMath.exp(sliced(FastMath.log(now), 0.5, u -> logDensity.applyAsDouble(FastMath.exp(u)) + u));
    }

    private void stateSd(Item item) {
        double squares = 0;
        int n = 0;
        for (int i = 0; i < item.own.length; i++) {
            if (item.hasTerms(i)) {
                squares += item.own[i] * item.own[i];
                n++;
            }
        }
        double sum = squares;
        int states = n;
        item.stateSd = scale(item.stateSd, s -> -states * FastMath.log(s) - sum / (2 * s * s) - s * s / 2);
    }

    private static double halfT(double s) {
        return -2.5 * FastMath.log1p(s * s / 4);
    }

    private void shareSpread(Item item, Walk[] walks) {
        double s2 = item.spread * item.spread;
        double squares = 0;
        for (int i = 0; i < walks.length; i++) {
            for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                double e = item.z[n] - item.rest(n, i) - item.loading * walks[i].x[item.cell[n]];
                squares += item.w[n] * s2 * e * e;
            }
        }
        double sum = squares;
        int terms = item.terms();
        double drawn = scale(
                item.spread,
                s -> s < item.leastSpread
                        ? Double.NEGATIVE_INFINITY
                        : -terms * FastMath.log(s) - sum / (2 * s * s) + halfT(s));
        double ratio = s2 / (drawn * drawn);
        for (int n = 0; n < item.w.length; n++) {
            item.w[n] *= ratio;
        }
        item.spread = drawn;
    }

    private void similaritySpread(Item item, Walk[] walks) {
        double[] squares = item.w;
        for (int i = 0; i < walks.length; i++) {
            for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                double e = item.value[n] - item.rest(n, i) - item.loading * walks[i].x[item.cell[n]];
                squares[n] = e * e;
            }
        }
        item.spread = scale(item.spread, s -> {
            if (s < item.leastSpread) {
                return Double.NEGATIVE_INFINITY;
            }
            double sum = 0;
            double product = 1;
            double s2 = s * s;
            for (int n = 0; n < squares.length; n++) {
                double v = s2 + item.variance[n];
                sum -= squares[n] / v;
                product *= v;
                if (product < 1e-200 || product > 1e200) {
                    sum -= FastMath.log(product);
                    product = 1;
                }
            }
            return 0.5 * (sum - FastMath.log(product)) + halfT(s);
        });
        // The squares stood where the precisions stand.
        for (int n = 0; n < item.w.length; n++) {
            item.w[n] = 1 / (item.spread * item.spread + item.variance[n]);
        }
    }

    private void size(Item item, Walk[] walks) {
        int was = item.size;
        double top = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < SIZES.length; s++) {
            item.size = SIZES[s];
            double sum = FastMath.log(item.size) - 0.5 * item.size;
            for (int i = 0; i < walks.length; i++) {
                for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                    sum += item.logLikelihood(n, i, walks[i].x[item.cell[n]]);
                }
            }
            logWeight[s] = sum;
            top = Math.max(top, sum);
        }
        double total = 0;
        for (double l : logWeight) {
            total += FastMath.exp(l - top);
        }
        double target = draw.uniform() * total;
        item.size = was;
        for (int s = 0; s < SIZES.length; s++) {
            target -= FastMath.exp(logWeight[s] - top);
            item.size = SIZES[s];
            if (target < 0) {
                return;
            }
        }
    }

    /** For each pole a random walk over the years, 0 in the first, by forward filter and backward draws. */
    private void drift(Item item, Walk[] walks) {
        int years = item.drift.length;
        double[][] weight = new double[years][item.poles];
        double[][] info = new double[years][item.poles];
        for (int i = 0; i < walks.length; i++) {
            for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                int y = item.year[n];
                int p = item.pole[n];
                double rest = item.rest(n, i) - item.drift[y][p] + item.loading * walks[i].x[item.cell[n]];
                weight[y][p] += item.w[n];
                info[y][p] += item.w[n] * (item.z[n] - rest);
            }
        }
        double q = item.driftSd * item.driftSd;
        double squares = 0;
        double[] mean = new double[years];
        double[] variance = new double[years];
        for (int p = 0; p < item.poles; p++) {
            item.drift[0][p] = 0;
            for (int y = 1; y < years; y++) {
                double v = variance[y - 1] + q;
                double inverse = 1 / (1 + v * weight[y][p]);
                mean[y] = (mean[y - 1] + v * info[y][p]) * inverse;
                variance[y] = v * inverse;
            }
            for (int y = years - 1; y >= 1; y--) {
                double m = mean[y];
                double v = variance[y];
                if (y + 1 < years) {
                    double inverse = 1 / (v + q);
                    m = (m * q + item.drift[y + 1][p] * v) * inverse;
                    v *= q * inverse;
                }
                item.drift[y][p] = m + Math.sqrt(v) * draw.normal();
            }
            for (int y = 1; y < years; y++) {
                double e = item.drift[y][p] - item.drift[y - 1][p];
                squares += e * e;
            }
        }
        double sum = squares;
        int steps = (years - 1) * item.poles;
        item.driftSd = scale(
                item.driftSd, s -> -steps * FastMath.log(s) - sum / (2 * s * s) - s * s / (2 * DRIFT_SD * DRIFT_SD));
    }
}
