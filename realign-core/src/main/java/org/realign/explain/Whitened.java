package org.realign.explain;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * Shapes and readings of one track in units of its noise and drift, so that every model that adds shapes to a walk is a
 * matter of a few inner products.
 *
 * <p><b>Model.</b> y ~ N(0, C), C = {@value #LEVEL} scale^2 11' + drift^2 min(s, t) + errors of sources + noise. With C = LL',
 * u_j = L^-1 f_j and z = L^-1 y, the Gram matrix G = U'U and h = U'z hold all that a likelihood needs.
 * <p><b>Shapes.</b> First those given, then the turn into each period from 1 on, then one more, called the ramp. Of the turns only
 * the diagonal of G is made.
 * <p><b>Cost.</b> O(n^3 / 3 + n^2 m + n m T) for n readings, m shapes and T periods.
 * <p><b>Source.</b> West and Harrison 1997, Bayesian Forecasting and Dynamic Models, chapter 11.
 */
final class Whitened {
    /** Prior variance of the level where the series begins, in squared units: wide, and the same for all models. */
    private static final double LEVEL = 100;

    final int shapes;
    /** G by rows, shapes x shapes. */
    final double[] gram;
    /** h. */
    final double[] pull;
    /** log N(y; 0, C). */
    final double logBase;

    /** L and its inverse, by rows up to the diagonal. */
    private final double[][] lower;

    private final double[][] inverse;
    private final int size;
    /** By shape, then reading. */
    private final double[][] columns;

    private final double[] z;

    /**
     * Whitens the readings of {@code track}, {@code given} shapes by period, all turns and {@code ramp}.
     *
     * @param scale of the series
     */
    Whitened(Track track, double[][] given, double[] ramp, double drift, double noise, double scale) {
        size = track.size();
        lower = factor(track, drift, noise, scale);
        inverse = inverse();
        int turns = track.periods() - 1;
        shapes = given.length + turns + 1;
        columns = new double[shapes][];
        for (int j = 0; j < given.length; j++) {
            columns[j] = whiten(read(track, given[j]));
        }
        turns(track, given.length);
        columns[shapes - 1] = whiten(read(track, ramp));
        z = whiten(track.value());
        gram = new double[shapes * shapes];
        fill(given.length);
        pull = pulls(z);
        logBase = logBase();
    }

    /**
     * The first {@code readings} of {@code whole} alone: the factor of their covariance is the upper corner of that of all.
     *
     * @param kept shapes of {@code whole} to keep: some of those given, then turns, then the ramp
     * @param given how many of those given
     */
    Whitened(Whitened whole, int readings, int[] kept, int given) {
        size = readings;
        lower = whole.lower;
        inverse = whole.inverse;
        shapes = kept.length;
        columns = new double[shapes][];
        Arrays.setAll(columns, j -> whole.columns[kept[j]]);
        z = whole.z;
        gram = new double[shapes * shapes];
        fill(given);
        pull = pulls(z);
        logBase = logBase();
    }

    /** The Gram matrix: of turns only the diagonal, and with shapes given. */
    private void fill(int given) {
        for (int j = 0; j < shapes; j++) {
            boolean turn = j >= given && j < shapes - 1;
            for (int i = turn ? j : 0; i <= j; i++) {
                set(i, j);
            }
            for (int i = 0; turn && i < given; i++) {
                set(i, j);
            }
        }
    }

    private double logBase() {
        double log = -0.5 * product(z, z);
        for (int n = 0; n < size; n++) {
            log -= FastMath.log(lower[n][n]) + 0.5 * FastMath.log(2 * Math.PI);
        }
        return log;
    }

    private void set(int i, int j) {
        double g = product(columns[i], columns[j]);
        gram[i * shapes + j] = g;
        gram[j * shapes + i] = g;
    }

    private static double[] read(Track track, double[] shape) {
        double[] read = new double[track.size()];
        for (int n = 0; n < read.length; n++) {
            read[n] = shape[track.at()[n]];
        }
        return read;
    }

    /** Turns hold all readings from a period on: sums of the inverse from the right, one reading after the other. */
    private void turns(Track track, int first) {
        for (int t = 1; t < track.periods(); t++) {
            columns[first + t - 1] = new double[size];
        }
        for (int n = 0; n < size; n++) {
            double sum = 0;
            int m = n;
            for (int t = track.periods() - 1; t >= 1; t--) {
                while (m >= 0 && track.at()[m] >= t) {
                    sum += inverse[n][m--];
                }
                columns[first + t - 1][n] = sum;
            }
        }
    }

    /** Covariance of the readings, as its lower Cholesky factor. */
    private static double[][] factor(Track track, double drift, double noise, double scale) {
        int size = track.size();
        double[][] l = new double[size][];
        double[][] strays = strays(track);
        for (int n = 0; n < size; n++) {
            l[n] = new double[n + 1];
            for (int m = 0; m <= n; m++) {
                double sum = LEVEL * scale * scale
                        + drift * drift * track.at()[m]
                        + (n == m ? noise * track.variance()[n] : 0);
                if (track.source()[n] == track.source()[m]) {
                    sum += strays[track.source()[n]][track.at()[n] - track.at()[m]];
                }
                for (int k = 0; k < m; k++) {
                    sum -= l[n][k] * l[m][k];
                }
                l[n][m] = n == m ? Math.sqrt(sum) : sum / l[m][m];
            }
        }
        return l;
    }

    /** Covariance of each source's own course with itself so many periods later. */
    private static double[][] strays(Track track) {
        double[][] strays = new double[track.sources().size()][track.periods()];
        for (int s = 0; s < strays.length; s++) {
            Track.Source source = track.sources().get(s);
            double left = source.stray();
            for (int apart = 0; apart < strays[s].length; apart++) {
                strays[s][apart] = left;
                left *= source.stay();
            }
        }
        return strays;
    }

    private double[][] inverse() {
        double[][] made = new double[size][];
        for (int n = 0; n < size; n++) {
            made[n] = new double[n + 1];
            double[] row = made[n];
            for (int k = 0; k < n; k++) {
                double by = lower[n][k];
                double[] other = made[k];
                for (int m = 0; m <= k; m++) {
                    row[m] -= by * other[m];
                }
            }
            row[n] = 1;
            for (int m = 0; m <= n; m++) {
                row[m] /= lower[n][n];
            }
        }
        return made;
    }

    /** L^-1 times values by reading. */
    private double[] whiten(double[] values) {
        double[] u = new double[size];
        for (int n = 0; n < size; n++) {
            double[] row = inverse[n];
            for (int m = 0; m <= n; m++) {
                u[n] += row[m] * values[m];
            }
        }
        return u;
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < size; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }

    double gram(int i, int j) {
        return gram[i * shapes + j];
    }

    private double[] pulls(double[] whitened) {
        double[] pulls = new double[shapes];
        for (int j = 0; j < shapes; j++) {
            pulls[j] = product(columns[j], whitened);
        }
        return pulls;
    }

    /** Pulls of other readings of the same times and noise. */
    double[] pullOf(double[] values) {
        return pulls(whiten(values));
    }

    /** log N(y; 0, C) of other readings. */
    double logBaseOf(double[] values) {
        double[] other = whiten(values);
        return logBase + 0.5 * product(z, z) - 0.5 * product(other, other);
    }
}
