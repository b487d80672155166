package org.realign.claim;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.realign.kernel.Distribution;
import org.realign.measure.Estimate;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * One measure is higher than another.
 *
 * @param measure the one said to be higher
 * @param over the other, in the same unit
 * @param during when the first is taken
 * @param overDuring when the second is taken
 * @param margin by how much, in the measures' unit, not negative
 */
public record Exceeds(MeasureCall measure, MeasureCall over, Window during, Window overDuring, double margin)
        implements Test {
    @Override
    public String kind() {
        return "exceeds";
    }

    @Override
    public Set<Hinge> hinges() {
        Set<Hinge> both = EnumSet.noneOf(Hinge.class);
        both.addAll(measure.hinges());
        both.addAll(over.hinges());
        return both;
    }

    @Override
    public Optional<Window> span() {
        return Optional.of(during.span(overDuring));
    }

    @Override
    public Finding check(Bench bench) {
        if (!measure.unit(bench).equals(over.unit(bench))) {
            return Finding.without(
                    Outcome.OUTSIDE_RECORD,
                    "Nothing compares " + measure.words() + " (" + measure.unit(bench) + ") with " + over.words() + " ("
                            + over.unit(bench) + "): they are in different units.");
        }
        Observed<Estimate> first = measure.at(bench, during);
        Observed<Estimate> second = over.at(bench, overDuring);
        return first.match(a -> second.match(b -> answer(bench, a, b), Measured::missing), Measured::missing);
    }

    private Finding answer(Bench bench, Estimate first, Estimate second) {
        Distribution a = first.distribution();
        Distribution b = second.distribution();
        String unit = measure.unit(bench);
        Effect effect = Measured.difference("difference", first, second, unit);
        String asked = margin == 0 ? "more" : "more by over " + Measured.amount("difference", margin, unit);
        String reading = measure.phrase(during) + Spells.when(during) + ": "
                + Measured.effect("", a, unit).words() + ". " + over.phrase(overDuring) + Spells.when(overDuring) + ": "
                + Measured.effect("", b, unit).words() + ". The claim says that the first is " + asked + ".";
        return Measured.compared(bench, first, second, c -> c.above(margin), reading)
                .withEffect(effect)
                .withEntries(first.basis(), second.basis())
                .withCaveats(Measured.caveats(first, second))
                .decidedBy(Measured.wouldDecide(effect, margin, true, bench.thresholds()));
    }
}
