package org.realign.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.realign.kernel.Distribution;
import org.realign.kernel.RandomStreams;
import org.realign.record.Observed;

/** Dates the shifts of a measure: of alignment by its jumps, of engagement by its rate, of yearly measures by their level. */
public final class Shifts {
    /** The yearly measures that can break. */
    private static final Set<String> YEARLY =
            Set.of("agreement", "cohesion", "tone", "share", "trade", "series", "events", "conflict");

    private static final Set<String> OTHERS = Set.of("alignment", "engagement");

    private Shifts() {}

    /** True where a break can be asked of the measure with this name. */
    public static boolean canBreak(String measure) {
        return YEARLY.contains(measure) || OTHERS.contains(measure);
    }

    /** The measures of which a break can be asked, in order of name. */
    public static List<String> breaking() {
        return Stream.concat(YEARLY.stream(), OTHERS.stream()).sorted().toList();
    }

    /**
     * What the evidence says of a shift of {@code measure} in the question's window.
     *
     * @param measure one that {@link #canBreak}
     */
    public static Observed<Shift> find(
            Evidence evidence, Measure measure, Question question, Shift.Sought sought, RandomStreams streams) {
        return switch (measure.name()) {
            case "alignment" -> AlignmentShifts.find(evidence, question, sought);
            case "engagement" -> RateShifts.find(evidence, question, sought, streams);
            default -> LevelShifts.find(evidence, measure, question, sought, streams);
        };
    }

    /** The size of the changes in {@code values}, if there are any. */
    static Optional<Shift.Size> size(String what, double[] values, String unit) {
        if (values.length == 0) {
            return Optional.empty();
        }
        Distribution d = Distribution.ofDraws(values);
        return Optional.of(new Shift.Size(what, d.quantile(0.5), d.quantile(0.05), d.quantile(0.95), unit));
    }
}
