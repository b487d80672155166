package org.realign.measure;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Distribution;

/**
 * The long-run mean of a share that swings from one period to the next by more than chance.
 *
 * <p><b>Model.</b> In period t, y_t of n_t ~ BetaBinomial(n_t, m f, (1 - m) f): the period's own share is Beta with mean m and
 * concentration f, so that Var(y_t / n_t) = m (1 - m) (1 + (n_t - 1) / (f + 1)) / n_t. m ~ Beta(1/2, 1/2); f, which the
 * periods themselves tell, is averaged over a log-uniform grid from {@value #LEAST} to {@value #MOST}.
 * <p><b>Cost.</b> O({@value #GRID} x {@value #CONCENTRATIONS} x periods).
 * <p><b>Source.</b> Skellam 1948, JRSS B 10(2).
 */
final class BetaBinomial {
    private static final double JEFFREYS = 0.5;
    private static final double LEAST = 4;
    private static final double MOST = 4000;
    private static final int CONCENTRATIONS = 12;
    private static final int GRID = 256;

    /** Below this a shape is as good as 0, and its log gamma overflows. */
    private static final double NO_SHAPE = 1e-12;

    private final int[] all;
    private final int[] some;
    private final double weight;
    private final double[] concentrations = new double[CONCENTRATIONS];
    /** For each concentration, log Gamma(n_t + f). */
    private final double[][] wholes = new double[CONCENTRATIONS][];

    private BetaBinomial(int[] all, int[] some, double weight) {
        this.all = all;
        this.some = some;
        this.weight = weight;
        double ratio = FastMath.log(MOST / LEAST) / (CONCENTRATIONS - 1);
        for (int k = 0; k < CONCENTRATIONS; k++) {
            double f = LEAST * FastMath.exp(k * ratio);
            concentrations[k] = f;
            wholes[k] =
                    Arrays.stream(all).mapToDouble(n -> Gamma.logGamma(n + f)).toArray();
        }
    }

    /**
     * The posterior of m.
     *
     * @param all n_t for each period, not negative
     * @param some y_t, at most n_t
     * @param weight how much a period counts, up to 1: less where periods are not independent of one another
     */
    static Distribution mean(int[] all, int[] some, double weight) {
        double y = JEFFREYS + Arrays.stream(some).sum();
        double n = 2 * JEFFREYS + Arrays.stream(all).sum();
        double centre = FastMath.log(y / (n - y));
        double width = FastMath.sqrt(1 / y + 1 / (n - y));
        BetaBinomial model = new BetaBinomial(all, some, weight);
        return Distribution.ofLogDensity(model::logPosterior, centre, width, u -> 1 / (1 + FastMath.exp(-u)), GRID);
    }

    /** Log posterior density of logit(m) = u, concentration averaged out, up to a constant. */
    private double logPosterior(double u) {
        double logM = -FastMath.log1p(FastMath.exp(-u));
        double logRest = -FastMath.log1p(FastMath.exp(u));
        double m = FastMath.exp(logM);
        double rest = FastMath.exp(logRest);
        double[] terms = new double[CONCENTRATIONS];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < CONCENTRATIONS; k++) {
            double f = concentrations[k];
            double a = m * f;
            double b = rest * f;
            if (a < NO_SHAPE || b < NO_SHAPE) {
                return Double.NEGATIVE_INFINITY;
            }
            double prior = Gamma.logGamma(f) - Gamma.logGamma(a) - Gamma.logGamma(b);
            double sum = all.length * prior;
            for (int t = 0; t < all.length; t++) {
                sum += Gamma.logGamma(some[t] + a) + Gamma.logGamma(all[t] - some[t] + b) - wholes[k][t];
            }
            terms[k] = weight * sum;
            top = Math.max(top, terms[k]);
        }
        double total = 0;
        for (double term : terms) {
            total += FastMath.exp(term - top);
        }
        return JEFFREYS * (logM + logRest) + top + FastMath.log(total);
    }
}
