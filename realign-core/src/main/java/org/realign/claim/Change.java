package org.realign.claim;

import java.util.Locale;
import org.realign.kernel.Distribution;
import org.realign.measure.Estimate;
import org.realign.record.Observed;
import org.realign.record.Window;

/**
 * A measure is higher, lower or about the same in one stretch of time as in another.
 *
 * <p><b>Model.</b> With independent posteriors A ({@code during}) and B ({@code against}) and margin m: rises Pr(A - B >
 * m), falls Pr(B - A > m), stays Pr(-m < A - B < m).
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
    public Finding check(Bench bench) {
        if (measure.isPending()) {
            return measure.notYet();
        }
        Observed<Estimate> now = measure.at(bench, during);
        Observed<Estimate> then = measure.at(bench, against);
        return now.match(a -> then.match(b -> answer(bench, a, b), Measured::missing), Measured::missing);
    }

    private Finding answer(Bench bench, Estimate now, Estimate then) {
        Distribution a = now.distribution();
        Distribution b = then.distribution();
        double p = switch (direction) {
            case RISES -> a.above(b, margin);
            case FALLS -> b.above(a, margin);
            case STAYS -> a.above(b, -margin) - a.above(b, margin);
        };
        String unit = measure.measure().unit();
        Effect effect = Measured.difference("change in " + measure.name(), a, b, unit);
        String reading =
                measure.phrase(during) + ": " + Measured.effect("", a, unit).words() + Spells.when(during)
                        + ", against " + Measured.effect("", b, unit).words() + Spells.when(against)
                        + ". The claim says that this " + asked() + ".";
        boolean higher = direction != Direction.FALLS;
        double target = direction == Direction.FALLS ? -margin : margin;
        return Finding.of(bench.thresholds().decide(p), p, reading)
                .withEffect(effect)
                // What happened in the later window speaks for a rise and against a fall; what happened before, the
                // reverse.
                .withEntries(
                        direction == Direction.FALLS ? then.basis() : now.basis(),
                        direction == Direction.FALLS ? now.basis() : then.basis())
                .withCaveats(Measured.caveats(now, then))
                .decidedBy(
                        direction == Direction.STAYS
                                ? Measured.NARROWER
                                : Measured.wouldDecide(effect, target, higher, bench.thresholds()));
    }

    private String asked() {
        if (direction == Direction.STAYS) {
            return "stays within "
                    + Measured.amount("change", margin, measure.measure().unit());
        }
        return margin == 0
                ? kind()
                : kind() + " by more than "
                        + Measured.amount("change", margin, measure.measure().unit());
    }
}
