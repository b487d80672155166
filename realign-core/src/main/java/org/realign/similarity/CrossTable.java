package org.realign.similarity;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Sums;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.VoteTally;

/**
 * How often, or with how much weight, one portfolio has one level where another has another; and every coefficient of
 * similarity that follows from it.
 *
 * <p><b>Model.</b> With n_ab the weight of the targets at which the first has level a and the second b, r and c the sums
 * of rows and columns, n the sum of all, d a {@link Distance} and d_max its greatest value on the {@link Scale}:
 * <pre>
 * D_o = sum n_ab d(a,b) / n        D_e = sum r_a c_b d(a,b) / n^2        D_p = sum m_a m_b d(a,b) / (2n)^2, m = r + c
 * S = 1 - 2 D_o / d_max       kappa = 1 - D_o / D_e       pi = 1 - D_o / D_p       A = 2 (D_e - D_o) / d_max
 * tau-b = (C - D) / sqrt((n^2 - sum r^2)/2 (n^2 - sum c^2)/2),   C, D: weight of concordant and discordant pairs
 * </pre>
 * <p><b>Units.</b> Each from -1 to 1 by any distance and weights; S, kappa, pi and tau-b of a portfolio with itself are 1.
 * <p><b>Missing.</b> Without targets nothing is defined; kappa and pi not where chance leaves no room for disagreement,
 * both being constant and alike, and tau-b not where either is constant. None of these is a 1 or a 0.
 * <p><b>Source.</b> S: Signorino and Ritter 1999; kappa: Cohen 1960, weighted Cohen 1968; pi: Scott 1955; their use with
 * squared distances: Häge 2011; tau-b: Kendall 1945; A: Benati and Capurri 2026.
 */
public final class CrossTable {
    private final Scale scale;
    private final double[][] cells;
    private final double[] rows;
    private final double[] columns;
    private final double all;

    private CrossTable(Scale scale, double[][] cells) {
        this.scale = scale;
        this.cells = cells;
        int levels = scale.levels();
        rows = new double[levels];
        columns = new double[levels];
        for (int a = 0; a < levels; a++) {
            rows[a] = Sums.of(cells[a]);
            for (int b = 0; b < levels; b++) {
                columns[b] += cells[a][b];
            }
        }
        all = Sums.of(rows);
    }

    /**
     * The table of two portfolios.
     *
     * @param first levels by target
     * @param second the same targets' levels in the other
     * @param weights of the targets, not negative, on any scale; all 1 for the plain coefficients
     * @throws IllegalArgumentException where lengths differ, a level is not on the scale or a weight is negative
     */
    public static CrossTable of(Scale scale, int[] first, int[] second, double[] weights) {
        if (first.length != second.length || first.length != weights.length) {
            throw new IllegalArgumentException("portfolios of " + first.length + " and " + second.length
                    + " targets with " + weights.length + " weights cannot be compared");
        }
        double[][] cells = new double[scale.levels()][scale.levels()];
        for (int k = 0; k < first.length; k++) {
            if (!(weights[k] >= 0) || weights[k] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("weight " + weights[k] + " of target " + k + " is no weight");
            }
            cells[level(scale, first[k])][level(scale, second[k])] += weights[k];
        }
        return new CrossTable(scale, cells);
    }

    /** The table of two portfolios in which each target counts alike. */
    public static CrossTable of(Scale scale, int[] first, int[] second) {
        double[] ones = new double[first.length];
        Arrays.fill(ones, 1);
        return of(scale, first, second, ones);
    }

    /** The table of votes that a tally holds. */
    public static CrossTable of(VoteTally.Counts n) {
        return new CrossTable(Scale.VOTES, new double[][] {
            {n.yy(), n.ya(), n.yn()}, {n.ay(), n.aa(), n.an()}, {n.ny(), n.na(), n.nn()}
        });
    }

    private static int level(Scale scale, int level) {
        if (level < 0 || level >= scale.levels()) {
            throw new IllegalArgumentException(
                    "level " + level + " is not on the scale, which runs from 0 to " + (scale.levels() - 1));
        }
        return level;
    }

    /** Signorino and Ritter's S. */
    public Observed<Double> s(Distance distance) {
        return defined(all > 0, 1 - 2 * observed(distance) / scale.greatest(distance));
    }

    /** Cohen's kappa: chance is what the two portfolios' own shares of levels make likely. */
    public Observed<Double> kappa(Distance distance) {
        double expected = expected(distance);
        return defined(expected > 0, 1 - observed(distance) / expected);
    }

    /** Scott's pi: chance is what the shares of levels of both together make likely. */
    public Observed<Double> pi(Distance distance) {
        double pooled = pooled(distance);
        return defined(pooled > 0, 1 - observed(distance) / pooled);
    }

    /** A: how far S exceeds what kappa's chance would give. */
    public Observed<Double> a(Distance distance) {
        return defined(all > 0, 2 * (expected(distance) - observed(distance)) / scale.greatest(distance));
    }

    /** Kendall's tau-b. */
    public Observed<Double> tauB() {
        double apart = untied(rows) * untied(columns);
        return defined(apart > 0, (concordant(1) - concordant(-1)) / FastMath.sqrt(apart));
    }

    /** The share of the targets' weight at which both have the same level. */
    public Observed<Double> agreement() {
        double same = 0;
        for (int a = 0; a < cells.length; a++) {
            same += cells[a][a];
        }
        return defined(all > 0, same / all);
    }

    private Observed<Double> defined(boolean so, double value) {
        if (so) {
            return Observed.of(value);
        }
        return all > 0
                ? Observed.missing(Missing.UNKNOWN, "A portfolio has one level throughout: chance alone would agree.")
                : Observed.missing(Missing.NOT_CODED, "The two portfolios have no target in common.");
    }

    private double observed(Distance distance) {
        double sum = 0;
        for (int a = 0; a < cells.length; a++) {
            for (int b = 0; b < cells.length; b++) {
                sum += cells[a][b] * distance.between(a, b);
            }
        }
        return sum / all;
    }

    private double expected(Distance distance) {
        return crossed(rows, columns, distance) / (all * all);
    }

    private double pooled(Distance distance) {
        double[] both = new double[rows.length];
        for (int a = 0; a < both.length; a++) {
            both[a] = rows[a] + columns[a];
        }
        return crossed(both, both, distance) / (4 * all * all);
    }

    private static double crossed(double[] some, double[] others, Distance distance) {
        double sum = 0;
        for (int a = 0; a < some.length; a++) {
            for (int b = 0; b < others.length; b++) {
                sum += some[a] * others[b] * distance.between(a, b);
            }
        }
        return sum;
    }

    /** The weight of pairs of targets whose levels differ. */
    private static double untied(double[] shares) {
        double sum = 0;
        for (int a = 0; a < shares.length; a++) {
            for (int b = a + 1; b < shares.length; b++) {
                sum += shares[a] * shares[b];
            }
        }
        return sum;
    }

    /** The weight of pairs that both portfolios order alike ({@code way} 1), or contrary to each other (-1). */
    private double concordant(int way) {
        double sum = 0;
        for (int a = 0; a < cells.length; a++) {
            for (int b = 0; b < cells.length; b++) {
                double beyond = 0;
                for (int c = a + 1; c < cells.length; c++) {
                    for (int d = b + way; d >= 0 && d < cells.length; d += way) {
                        beyond += cells[c][d];
                    }
                }
                sum += cells[a][b] * beyond;
            }
        }
        return sum;
    }
}
