package org.realign.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.realign.kernel.Distribution;
import org.realign.measure.Contrast;
import org.realign.measure.Estimate;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * A measure is higher, lower or about the same in one stretch of time as in another.
 *
 * <p><b>Model.</b> With posteriors A ({@code during}) and B ({@code against}), compared as {@link Contrast} says, and margin m: rises Pr(A - B >
 * m), falls Pr(B - A > m), stays Pr(-m < A - B < m). Where nothing is recorded in one of them, the answer must be the same with
 * that rate at 0.
 *
 * @param direction which way
 * @param measure what is measured
 * @param during when the change has happened
 * @param against what it is compared with
 * @param margin by how much, in the measure's unit, not negative
 */
public record Change(Direction direction, MeasureCall measure, Window during, Window against, double margin)
        implements Test {
    /** Which way a measure goes. */
    public enum Direction {
        RISES,
        FALLS,
        STAYS
    }

    @Override
    public String kind() {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<Hinge> hinges() {
        return measure.hinges();
    }

    @Override
    public Optional<Window> span() {
        return Optional.of(during.span(against));
    }

    @Override
    public Finding check(Bench bench) {
        Observed<Estimate> now = measure.at(bench, during);
        Observed<Estimate> then = measure.at(bench, against);
        return now.match(a -> then.match(b -> answer(bench, a, b), Measured::missing), Measured::missing);
    }

    private Finding answer(Bench bench, Estimate now, Estimate then) {
        Distribution a = now.distribution();
        Distribution b = then.distribution();
        String unit = measure.unit(bench);
        Effect effect = Measured.difference("change in " + measure.name(), now, then, unit);
        String reading =
                measure.phrase(during) + ": " + Measured.effect("", a, unit).words() + Spells.when(during)
                        + ", against " + Measured.effect("", b, unit).words() + Spells.when(against)
                        + ". The claim says that this " + asked(unit) + ".";
        boolean higher = direction != Direction.FALLS;
        double target = direction == Direction.FALLS ? -margin : margin;
        return Measured.compared(bench, now, then, this::probability, reading)
                .withEffect(effect)
                // What happened in the later window speaks for a rise and against a fall; what happened before, the
                // reverse.
                .withEntries(
                        direction == Direction.FALLS ? then.basis() : now.basis(),
                        direction == Direction.FALLS ? now.basis() : then.basis())
                .withCaveats(caveats(bench, now, then))
                .decidedBy(
                        direction == Direction.STAYS
                                ? Measured.NARROWER
                                : Measured.wouldDecide(effect, target, higher, bench.thresholds()));
    }

    private double probability(Contrast contrast) {
        return switch (direction) {
            case RISES -> contrast.above(margin);
            case FALLS -> contrast.below(margin);
            case STAYS -> contrast.above(-margin) - contrast.above(margin);
        };
    }

    /** A change of what was selected is a change of dealings only if both stretches were listed alike: how alike, is said. */
    private List<String> caveats(Bench bench, Estimate now, Estimate then) {
        List<String> all = Measured.caveats(now, then);
        if (now.floor() || then.floor()) {
            Pole state = measure.arguments().get(0).orElseThrow();
            Pole partner = measure.arguments().get(1).orElseThrow();
            all.add("A change only if both stretches were listed alike: with others than " + partner.label()
                    + ", the record holds " + Effect.number(Measured.depth(bench, state, partner, during))
                    + " acts of " + state.label() + " a year" + Spells.when(during) + ", and "
                    + Effect.number(Measured.depth(bench, state, partner, against)) + Spells.when(against) + ".");
        }
        return all;
    }

    private String asked(String unit) {
        if (direction == Direction.STAYS) {
            return "stays within " + Measured.amount("change", margin, unit);
        }
        return margin == 0 ? kind() : kind() + " by more than " + Measured.amount("change", margin, unit);
    }
}
