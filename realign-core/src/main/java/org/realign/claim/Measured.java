package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import org.realign.kernel.Distribution;
import org.realign.measure.Estimate;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;

/** Sentences and steps that tests of measures share. */
final class Measured {
    /** What helps where no single number can be named. */
    static final String NARROWER = "More observations, which would narrow the interval.";

    private Measured() {}

    private static boolean isDifference(Effect effect) {
        return effect.what().startsWith("change") || effect.what().startsWith("difference");
    }

    /** The answer where a measure has no value. */
    static Finding missing(Observed.Absent<?> absent) {
        boolean covered = absent.kind() == Missing.UNKNOWN || absent.kind() == Missing.ABSENT;
        Outcome outcome = covered ? Outcome.UNDECIDED : Outcome.OUTSIDE_RECORD;
        return Finding.without(outcome, absent.why()).decidedBy("A record that reaches there.");
    }

    static Effect effect(String what, Distribution d, String unit) {
        return new Effect(what, d.quantile(0.5), d.quantile(0.05), d.quantile(0.95), unit);
    }

    static Effect difference(String what, Distribution a, Distribution b, String unit) {
        return new Effect(
                what, a.differenceQuantile(b, 0.5), a.differenceQuantile(b, 0.05), a.differenceQuantile(b, 0.95), unit);
    }

    static List<String> caveats(Estimate... estimates) {
        List<String> all = new ArrayList<>();
        for (Estimate estimate : estimates) {
            estimate.caveats().stream().filter(c -> !all.contains(c)).forEach(all::add);
        }
        return all;
    }

    static List<Entry> basis(Estimate... estimates) {
        List<Entry> all = new ArrayList<>();
        for (Estimate estimate : estimates) {
            estimate.basis().stream().filter(e -> !all.contains(e)).forEach(all::add);
        }
        return all;
    }

    /** How far the estimate would have to move, at the same spread, for either verdict. */
    static String wouldDecide(Effect effect, double target, boolean higher, Thresholds thresholds) {
        double spread = (effect.upper() - effect.lower()) / 2;
        // 1.645 standard deviations make half of a 90% interval; the verdict needs the quantile of its own threshold.
        double needed = spread * Quantiles.normal(thresholds.upheld()) / Quantiles.normal(0.95);
        double up = higher ? target + needed : target - needed;
        double low = spread * Quantiles.normal(1 - thresholds.refuted()) / Quantiles.normal(0.95);
        double down = higher ? target - low : target + low;
        boolean impossible = !isDifference(effect)
                && (Math.min(up, down) < 0 || (effect.unit().startsWith("share") && Math.max(up, down) > 1));
        if (impossible) {
            return NARROWER;
        }
        String side = higher ? "at least " : "at most ";
        String other = higher ? "at most " : "at least ";
        return "With evidence as wide as this, an estimate of " + side + amount(effect.what(), up, effect.unit())
                + " would uphold it and one of " + other + amount(effect.what(), down, effect.unit())
                + " would refute it; more observations would narrow it.";
    }

    /** A value in its unit, said as an {@link Effect} says it. */
    static String amount(String what, double value, String unit) {
        return new Effect(what, value, value, value, unit).words();
    }
}
