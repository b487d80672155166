package org.realign.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.realign.kernel.Distribution;
import org.realign.measure.Estimate;
import org.realign.record.Window;

/**
 * A measure lies above, below or between values.
 *
 * <p><b>Model.</b> With posterior A: Pr(A > above), 1 - Pr(A > below), or Pr(A > low) - Pr(A > high). Where what is counted
 * is a selection, the measure may be higher and is not lower: nothing is upheld that says it is low, and nothing refuted
 * that says it is high.
 *
 * @param measure what is measured
 * @param during when
 * @param above lower bound, if any
 * @param below upper bound, if any
 */
public record LevelTest(MeasureCall measure, Window during, OptionalDouble above, OptionalDouble below)
        implements Test {
    @Override
    public String kind() {
        return "level";
    }

    @Override
    public Set<Hinge> hinges() {
        return measure.hinges();
    }

    @Override
    public Optional<Window> span() {
        return Optional.of(during);
    }

    @Override
    public Finding check(Bench bench) {
        return measure.at(bench, during).match(e -> answer(bench, e), Measured::missing);
    }

    private Finding answer(Bench bench, Estimate estimate) {
        Distribution d = estimate.distribution();
        double p = probability(d);
        String unit = measure.unit(bench);
        Effect effect = Measured.effect(measure.name(), d, unit);
        boolean higher = above.isPresent();
        double target = higher ? above.getAsDouble() : below.orElseThrow();
        String reading = measure.phrase(during) + Spells.when(during) + ": " + effect.words() + ". The claim says "
                + asked(unit) + ".";
        Outcome outcome = bench.thresholds().decide(p);
        boolean fromTooFew = estimate.floor() && hangsOnAbsence(bench, d, outcome);
        boolean fromNothing = outcome != Outcome.UNDECIDED
                && outcome != bench.thresholds().decide(probability(estimate.nothing() ? Distribution.point(0) : d));
        boolean against = outcome == Outcome.REFUTED;
        Finding found = fromTooFew
                ? Finding.without(Outcome.UNDECIDED, reading + " A selection can show more than that, never less.")
                : fromNothing
                        ? Finding.without(Outcome.UNDECIDED, reading + Measured.NOTHING)
                        : Finding.of(outcome, p, reading);
        return found.withEffect(effect)
                .withEntries(against ? List.of() : estimate.basis(), against ? estimate.basis() : List.of())
                .withCaveats(estimate.caveats())
                .decidedBy(fromTooFew ? "A complete list of what is counted." : wouldDecide(bench, effect, target));
    }

    private double probability(Distribution d) {
        return (above.isPresent() ? d.above(above.getAsDouble()) : 1)
                - (below.isPresent() ? d.above(below.getAsDouble()) : 0);
    }

    /** True where entries that a selection lacks could overturn the answer: they can only raise the measure. */
    private boolean hangsOnAbsence(Bench bench, Distribution d, Outcome outcome) {
        if (outcome == Outcome.UPHELD) {
            return below.isPresent();
        }
        boolean tooHigh =
                below.isPresent() && bench.thresholds().decide(d.below(below.getAsDouble())) == Outcome.REFUTED;
        return outcome == Outcome.REFUTED && !tooHigh;
    }

    private String wouldDecide(Bench bench, Effect effect, double target) {
        return above.isPresent() && below.isPresent()
                ? Measured.NARROWER
                : Measured.wouldDecide(effect, target, above.isPresent(), bench.thresholds());
    }

    private String asked(String unit) {
        if (above.isPresent() && below.isPresent()) {
            return "between " + amount(above, unit) + " and " + amount(below, unit);
        }
        return above.isPresent() ? "above " + amount(above, unit) : "below " + amount(below, unit);
    }

    private static String amount(OptionalDouble bound, String unit) {
        return Measured.amount("", bound.orElseThrow(), unit);
    }
}
