package org.realign.claim;

import java.util.Locale;
import org.realign.measure.BayesFactor;
import org.realign.measure.Shift;

/**
 * Whether the record has spoken on a shift, and what it said.
 *
 * <p><b>Model.</b> A probability beyond a threshold is a verdict only if the record itself is at least
 * {@value BayesFactor#POSITIVE} times as likely on that side as on the other, also at the unfavourable bound of the Bayes
 * factor; otherwise the answer is undecided. In a short window a shift is improbable, in a long one probable, before anybody
 * looks, and that alone neither refutes nor upholds.
 * <p><b>Source.</b> The limit is where Kass and Raftery 1995 begin to call evidence positive.
 */
final class Weighing {
    /** Below this ratio a factor is not worth telling from 1. */
    private static final double EVEN = 1.15;

    private static final double LARGEST = 1000;

    private final BayesFactor weight;
    private final double after;
    private final Outcome alone;
    private final boolean towards;

    /**
     * The weighing of a claim that there is a shift, or that there is none.
     *
     * @param expected true where the claim says that there is one
     */
    Weighing(Shift shift, boolean expected, Thresholds thresholds) {
        this.weight = shift.weight();
        this.after = shift.probability();
        this.alone = thresholds.decide(expected ? after : 1 - after);
        this.towards = (alone == Outcome.UPHELD) == expected;
    }

    /** The answer. */
    Outcome outcome() {
        return isSilenced() ? Outcome.UNDECIDED : alone;
    }

    private boolean isSilenced() {
        return alone != Outcome.UNDECIDED && !(towards ? weight.speaksFor() : weight.speaksAgainst());
    }

    /** What was to be expected before looking, what the record adds and, where that stops a verdict, why. */
    String said() {
        String expected = "Before looking, the probability of such a break in a stretch like this was "
                + percent(weight.before()) + "; the record is " + likelier() + ".";
        return isSilenced() ? expected + " " + why() : expected;
    }

    /** {@code 2.1 times as likely with such a break as without one (1.4 to 3.0)}. */
    private String likelier() {
        int lean = lean();
        if (lean == 0) {
            return weight.value().isPresent()
                    ? "as likely with such a break as without one"
                    : "not told apart by the draws: " + (after > 0 ? "all have one" : "none has one");
        }
        double low = lean > 0 ? weight.lower() : 1 / weight.upper();
        double high = lean > 0 ? weight.upper() : 1 / weight.lower();
        String ways = " times as likely "
                + (lean > 0 ? "with such a break as without one" : "without such a break as with one");
        if (weight.value().isEmpty()) {
            return "at least " + times(low) + ways;
        }
        double value =
                lean > 0 ? weight.value().getAsDouble() : 1 / weight.value().getAsDouble();
        return times(value)
                + ways
                + (times(low).equals(times(high)) ? "" : " (" + times(low) + " to " + times(high) + ")");
    }

    /** 1 where the record leans towards a break, -1 against one, 0 where it is silent or the draws cannot tell. */
    private int lean() {
        double low = weight.value().orElse(weight.lower());
        double high = weight.value().orElse(weight.upper());
        return low >= EVEN ? 1 : high * EVEN <= 1 ? -1 : 0;
    }

    private String why() {
        String source = towards
                ? "So high a probability comes from how often such breaks fall into stretches like this"
                : "So low a probability comes from how seldom such breaks fall into stretches like this";
        return source + ", not from the record, " + leaning() + ": undecided.";
    }

    private String leaning() {
        int lean = lean();
        if (lean == 0) {
            return weight.value().isPresent() ? "which is silent" : "and the draws cannot tell which way that leans";
        }
        String side = "which leans " + (lean > 0 ? "towards one" : "against one");
        if (lean > 0 != towards) {
            return side;
        }
        double value = weight.value().orElse(1);
        boolean strong = value >= BayesFactor.POSITIVE || value * BayesFactor.POSITIVE <= 1;
        return side + (strong ? ", how far the draws cannot tell" : ", but too little to decide");
    }

    private static String times(double value) {
        return value >= LARGEST
                ? "over 1,000"
                : String.format(Locale.ROOT, value >= 10 ? "%.0f" : value >= 0.1 ? "%.1f" : "%.2f", value);
    }

    /** With a decimal where it is small: {@code 0.5%}. */
    static String percent(double p) {
        return p > 0 && p < 0.001
                ? "under 0.1%"
                : p < 0.1
                        ? String.format(Locale.ROOT, "%.1f%%", 100 * p)
                        : p > 0.99 && p < 1 ? "over 99%" : String.format(Locale.ROOT, "%.0f%%", 100 * p);
    }
}
