package org.realign.align;

/**
 * Draws the coefficients of an indicator, all at once, given the pseudo-observations of its terms.
 *
 * <p><b>Model.</b> z ~ N(level_p + effect_c + loading x + known, 1/w) with normal priors, the loading's sign fixed. The
 * loading comes last in the Cholesky factor, so that its marginal is drawn truncated and the rest given it.
 * <p><b>Shapes.</b> Coefficients: a level for each pole, then the effects, then the loading.
 * <p><b>Cost.</b> O(terms + coefficients^3), without allocation.
 */
final class Regression {
    private final int capacity;
    private final double[] precision;
    private final double[] right;
    private final double[] solution;

    Regression(int capacity) {
        this.capacity = capacity;
        precision = new double[capacity * capacity];
        right = new double[capacity];
        solution = new double[capacity];
    }

    void draw(Item item, Walk[] walks, Item.Draw draw) {
        int d = item.poles + item.effect.length + 1;
        prior(item, d);
        gather(item, walks, d);
        factor(d);
        solve(item, d, draw);
        System.arraycopy(solution, 0, item.level, 0, item.poles);
        System.arraycopy(solution, item.poles, item.effect, 0, item.effect.length);
        item.loading = solution[d - 1];
    }

    private void prior(Item item, int d) {
        java.util.Arrays.fill(precision, 0);
        Prior prior = item.prior;
        for (int j = 0; j < d; j++) {
            double mean;
            double sd;
            if (j < item.poles) {
                mean = prior.level()[j];
                sd = prior.levelSd()[j];
            } else if (j < d - 1) {
                mean = prior.column()[j - item.poles];
                sd = prior.columnSd()[j - item.poles];
            } else {
                mean = prior.loading() * item.indicator.sign();
                sd = prior.loadingSd();
            }
            precision[j * capacity + j] = 1 / (sd * sd);
            right[j] = mean / (sd * sd);
        }
    }

    private void gather(Item item, Walk[] walks, int d) {
        int last = d - 1;
        for (int i = 0; i < walks.length; i++) {
            double[] x = walks[i].x;
            double own = item.own[i];
            for (int n = item.start[i]; n < item.start[i + 1]; n++) {
                int p = item.pole[n];
                double w = item.w[n];
                double at = x[item.cell[n]];
                double r = w * (item.z[n] - own - item.drift[item.year[n]][p] - item.courseAt(n, i));
                precision[p * capacity + p] += w;
                precision[last * capacity + p] += w * at;
                precision[last * capacity + last] += w * at * at;
                right[p] += r;
                right[last] += r * at;
                int c = item.column[n];
                if (c >= 0) {
                    int j = item.poles + c;
                    precision[j * capacity + j] += w;
                    precision[j * capacity + p] += w;
                    precision[last * capacity + j] += w * at;
                    right[j] += r;
                }
            }
        }
    }

    /** Cholesky factor in place, lower triangle; row by row, dot products inside. */
    private void factor(int d) {
        for (int j = 0; j < d; j++) {
            for (int i = j; i < d; i++) {
                double sum = precision[i * capacity + j];
                for (int k = 0; k < j; k++) {
                    sum -= precision[i * capacity + k] * precision[j * capacity + k];
                }
                precision[i * capacity + j] = i == j ? Math.sqrt(sum) : sum / precision[j * capacity + j];
            }
        }
    }

    private void solve(Item item, int d, Item.Draw draw) {
        for (int j = 0; j < d; j++) {
            double sum = right[j];
            for (int k = 0; k < j; k++) {
                sum -= precision[j * capacity + k] * solution[k];
            }
            solution[j] = sum / precision[j * capacity + j];
        }
        // solution now holds L^-1 b; adding white noise and solving with L' gives a draw
        for (int j = d - 1; j >= 0; j--) {
            double sum = solution[j];
            for (int k = j + 1; k < d; k++) {
                sum -= precision[k * capacity + j] * solution[k];
            }
            double sd = 1 / precision[j * capacity + j];
            double mean = sum * sd;
            if (j < d - 1) {
                solution[j] = mean + sd * draw.normal();
            } else {
                solution[j] = item.indicator.hostile() ? draw.below(mean, sd, 0) : draw.above(mean, sd, 0);
            }
        }
    }
}
