package org.realign.claim;

import java.util.Locale;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.realign.record.PartialDate;

/**
 * A forecast and how it did.
 *
 * <p><b>Model.</b> With p foretold and q the probability that it came true: Brier score q (1 - p)^2 + (1 - q) p^2, log score
 * -q ln p - (1 - q) ln(1 - p). Both are scores that are expected where q is neither 0 nor 1; lower is better.
 * <p><b>Source.</b> Brier 1950; Good 1952.
 *
 * @param saved when it was made
 * @param due when it can be told
 * @param probability that was foretold
 * @param so the probability that it came true; empty where it is not due, or the record does not tell
 */
public record Foretold(PartialDate saved, PartialDate due, double probability, OptionalDouble so) {
    /** What the Brier score is of whoever always says one half. */
    public static final double HALF_BRIER = 0.25;

    /** What the log score is of whoever always says one half. */
    public static final double HALF_LOG = FastMath.log(2);

    /** From 0, where it was sure and right, to 1, where it was sure and wrong. */
    public OptionalDouble brier() {
        return so.isEmpty()
                ? so
                : OptionalDouble.of(
                        so.getAsDouble() * square(1 - probability) + (1 - so.getAsDouble()) * square(probability));
    }

    /** From 0 on; empty also where it was sure and perhaps wrong, which has no finite score. */
    public OptionalDouble log() {
        if (so.isEmpty()) {
            return so;
        }
        double score = surprise(so.getAsDouble(), probability) + surprise(1 - so.getAsDouble(), 1 - probability);
        return Double.isFinite(score) ? OptionalDouble.of(score) : OptionalDouble.empty();
    }

    private static double surprise(double weight, double p) {
        return weight == 0 ? 0 : -weight * FastMath.log(p);
    }

    private static double square(double x) {
        return x * x;
    }

    /** How it did, in a sentence. */
    String score() {
        if (so.isEmpty()) {
            return "Not scored: the record gives no probability that it came true.";
        }
        String log = log().isPresent() ? figure(log().getAsDouble()) : "without bound";
        return "Brier score " + figure(brier().getAsDouble()) + ", log score " + log
                + "; always saying one half scores " + figure(HALF_BRIER) + " and " + figure(HALF_LOG) + ".";
    }

    private static String figure(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }
}
