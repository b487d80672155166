package org.realign.measure;

import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Distribution;

/**
 * How much likelier the record is if there was a shift of the sort sought than if there was none.
 *
 * <p><b>Model.</b> Posterior odds over prior odds (Kass and Raftery 1995). The prior is that of the model for a stretch as
 * long as the window, with how often this series shifts learned from its whole course. A share of draws is no exact
 * probability: the bounds are the 5% and 95% quantiles of Beta(k + 1/2, n - k + 1/2) (Jeffreys) for the n independent draws
 * that all draws are worth, k of them with a shift. Where the prior is simulated, the bounds also take it two standard
 * errors off.
 * <p><b>Missing.</b> Where no draw has a shift, or all have one, there are only bounds.
 *
 * @param before probability of such a shift before looking, between 0 and 1
 * @param value above 1 for a shift, below 1 against one, positive and finite; 1 where nothing can be learned, because
 *     {@code before} is 0 or 1
 * @param lower what it is at least, positive and finite
 * @param upper what it is at most, positive and finite
 */
public record BayesFactor(double before, OptionalDouble value, double lower, double upper) {
    /** From here on evidence is "positive" in the scale of Kass and Raftery, below it "not worth more than a bare mention". */
    public static final double POSITIVE = 3;

    /** Probabilities are computed to about 1e-11. */
    private static final double ROUNDING = 1e-10;

    /** One-sided, for a share of draws. */
    private static final double SURE = 0.95;

    /**
     * From a share of correlated draws.
     *
     * @param before the prior, exact
     * @param share of the draws with such a shift
     * @param size how many independent draws they are worth, positive
     */
    static BayesFactor ofDraws(double before, double share, double size) {
        Distribution posterior = Distribution.beta(share * size + 0.5, (1 - share) * size + 0.5);
        BayesFactor factor = between(before, 0, posterior.quantile(1 - SURE), share, posterior.quantile(SURE));
        boolean alike = share == 0 || share == 1;
        return alike && before > 0 && before < 1
                ? new BayesFactor(before, OptionalDouble.empty(), factor.lower, factor.upper)
                : factor;
    }

    /**
     * From an exact posterior.
     *
     * @param error standard error of {@code before}, 0 where it is exact
     */
    static BayesFactor exact(double before, double error, double after) {
        return between(before, error, after, after, after);
    }

    private static BayesFactor between(double before, double error, double low, double middle, double high) {
        return before <= 0 || before >= 1
                ? new BayesFactor(before, OptionalDouble.of(1), 1, 1)
                : new BayesFactor(
                        before,
                        OptionalDouble.of(odds(middle) / odds(before)),
                        odds(low) / odds(before + 2 * error),
                        odds(high) / odds(before - 2 * error));
    }

    private static double odds(double p) {
        double safe = FastMath.max(ROUNDING, FastMath.min(1 - ROUNDING, p));
        return safe / (1 - safe);
    }

    /** True where the record speaks for a shift, also at the lower bound. */
    public boolean speaksFor() {
        return lower >= POSITIVE;
    }

    /** True where the record speaks against a shift, also at the upper bound. */
    public boolean speaksAgainst() {
        return upper * POSITIVE <= 1;
    }
}
