package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.realign.kernel.Distribution;
import org.realign.kernel.Normal;
import org.realign.kernel.Sums;
import org.realign.measure.Contrast;
import org.realign.measure.Estimate;
import org.realign.record.Act;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/** Sentences and steps that tests of measures share. */
final class Measured {
    /** What helps where no single number can be named. */
    static final String NARROWER = "More observations, which would narrow the interval.";

    /** Why a rate of nothing decides nothing. */
    static final String NOTHING =
            " Nothing, or less than one entry, is recorded there: how high its rate may be then follows from the length of"
                    + " time, not from the record.";

    private Measured() {}

    /**
     * The answer from two posteriors. Where nothing is recorded on one side, it must be the same as if that rate were 0.
     */
    static Finding compared(
            Bench bench, Estimate first, Estimate second, ToDoubleFunction<Contrast> probability, String reading) {
        double p = probability.applyAsDouble(Contrast.of(first, second));
        Outcome outcome = bench.thresholds().decide(p);
        Outcome ifNone = bench.thresholds().decide(probability.applyAsDouble(Contrast.ofNone(first, second)));
        return outcome == Outcome.UNDECIDED || outcome == ifNone
                ? Finding.of(outcome, p, reading)
                : Finding.without(Outcome.UNDECIDED, reading + NOTHING);
    }

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

    static Effect difference(String what, Estimate a, Estimate b, String unit) {
        Contrast contrast = Contrast.of(a, b);
        return new Effect(what, contrast.quantile(0.5), contrast.quantile(0.05), contrast.quantile(0.95), unit);
    }

    static List<String> caveats(Estimate... estimates) {
        List<String> all = new ArrayList<>();
        for (Estimate estimate : estimates) {
            estimate.caveats().stream().filter(c -> !all.contains(c)).forEach(all::add);
        }
        return all;
    }

    /** How densely the record holds what {@code state} did with others than {@code partner}, in acts a year. */
    static double depth(Bench bench, Pole state, Pole partner, Window window) {
        double[] shares = bench.record().acts().stream()
                .filter(a -> state.includes(a.actor()) != state.includes(a.target()))
                .filter(a -> !a.between(state, partner))
                .mapToDouble((Act a) -> window.share(a.date()))
                .toArray();
        return Sums.of(shares) / window.years();
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
        double needed = spread * Normal.quantile(thresholds.upheld()) / Normal.quantile(0.95);
        double up = higher ? target + needed : target - needed;
        double low = spread * Normal.quantile(1 - thresholds.refuted()) / Normal.quantile(0.95);
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
