package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.align.Clock;
import org.realign.breaks.SegmentModel;
import org.realign.breaks.Segmentation;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Shifts of a series that is cut into segments, each with its own level.
 *
 * <p><b>Model.</b> The probability of a shift is exact ({@link Segmentation}), before looking exact or simulated; dates and sizes are those of {@value #DRAWS}
 * sets of change points drawn from their posterior. The size of a change is the difference of the two segments' posterior
 * mean levels.
 *
 * @param series the segments' model
 * @param segmentation its posterior
 * @param clock the series' periods
 * @param unit of its levels
 */
record SegmentShifts(SegmentModel series, Segmentation segmentation, Clock clock, String unit) {
    private static final int DRAWS = 1000;
    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    static SegmentShifts of(SegmentModel series, Clock clock, String unit) {
        return new SegmentShifts(series, Segmentation.of(series), clock, unit);
    }

    /**
     * The shift of the sort sought in {@code range}.
     *
     * @param what changes, in words
     * @param scale what a level is multiplied by to come to the unit
     */
    Shift within(
            Clock.Range range,
            Shift.Sought sought,
            String what,
            double scale,
            RandomStreams streams,
            List<String> caveats) {
        Dating dating = new Dating(clock, range);
        UniformRandomProvider random = streams.stream(Purpose.CHANGE_POINTS, RandomStreams.key(what));
        double[] sizes = new double[DRAWS];
        int n = 0;
        for (int s = 0; s < DRAWS; s++) {
            double[] changes = changes(segmentation.sample(random), sought);
            int at = dating.add(t -> changes[t]);
            if (at >= 0) {
                sizes[n++] = scale * changes[at];
            }
        }
        List<Shift.Size> size = new ArrayList<>();
        Shifts.size("change in " + what, Arrays.copyOf(sizes, n), unit).ifPresent(size::add);
        double after = probability(range, sought.direction());
        return new Shift(
                after,
                weight(range, sought.direction(), after, streams, what),
                dating.dates(),
                dating.smallest(HALF),
                dating.smallest(MOST),
                size,
                caveats,
                List.of());
    }

    private double probability(Clock.Range range, Shift.Direction direction) {
        int last = range.to() - 1;
        return switch (direction) {
            case UP -> segmentation.anyRise(range.from(), last);
            case DOWN -> segmentation.anyFall(range.from(), last);
            case EITHER -> segmentation.anyChange(range.from(), last);
        };
    }

    private BayesFactor weight(
            Clock.Range range, Shift.Direction direction, double after, RandomStreams streams, String what) {
        UniformRandomProvider random = streams.stream(
                Purpose.PRIOR_CHANGES, RandomStreams.key(what), RandomStreams.key(direction.name()), range.from());
        int last = range.to() - 1;
        Segmentation.Before before = switch (direction) {
            case UP -> segmentation.anyRiseBefore(range.from(), last, random);
            case DOWN -> segmentation.anyFallBefore(range.from(), last, random);
            case EITHER -> segmentation.anyChangeBefore(range.from(), last);
        };
        return BayesFactor.exact(before.probability(), before.error(), after);
    }

    /** For each time the change of level then, of those sought. */
    private double[] changes(int[] points, Shift.Sought sought) {
        double[] changes = new double[series.length()];
        for (int i = 0; i < points.length; i++) {
            int before = i == 0 ? 0 : points[i - 1];
            int after = i == points.length - 1 ? series.length() : points[i + 1];
            if (series.observed(before, points[i]) && series.observed(points[i], after)) {
                double change = series.level(points[i], after) - series.level(before, points[i]);
                changes[points[i]] = sought.direction().holds(change, 0) ? change : 0;
            }
        }
        return changes;
    }
}
