package org.realign.measure;

import java.util.Optional;
import org.realign.align.Clock;
import org.realign.breaks.RunLengths;
import org.realign.breaks.SegmentModel;
import org.realign.measure.SecondOpinion.Notice;

/**
 * Somebody who watches a series as it comes in and speaks once a change is more likely than not.
 *
 * <p><b>Model.</b> After each period the run lengths of {@link RunLengths} are known. The watcher speaks of a change in the
 * stretch when for the first time the current run began, with probability above {@value #LIKELY}, within some {@code span}
 * periods of it, and its level lies on the side sought of that of the run before. Without observations so short a span never
 * has that much: a change is expected once in {@code 1 / hazard} periods.
 * <p><b>Source.</b> Adams and MacKay 2007.
 *
 * @param hazard chance that a period starts a new run
 * @param span how many periods a date may be spread over
 */
record Watcher(double hazard, int span) {
    /** A change in a hundred months, dated to about a year. */
    static final Watcher MONTHLY = new Watcher(0.01, 13);

    /** A change in 25 years, dated to three. */
    static final Watcher YEARLY = new Watcher(0.04, 3);

    private static final double LIKELY = 0.5;

    /**
     * A series as it came in, and the stretch in which a change is asked about. Its model believes beforehand only what was
     * known before the stretch.
     */
    record Live(SegmentModel series, Clock clock, Clock.Range stretch) {}

    /** The first time that the watcher speaks. */
    Optional<Notice> first(Live live, Shift.Direction direction) {
        RunLengths runs = RunLengths.of(live.series(), hazard);
        for (int seen = live.stretch().from() + 1; seen <= live.series().length(); seen++) {
            int start = start(runs, seen, live.stretch());
            if (start > 0 && turns(live.series(), runs, start, seen, direction)) {
                return Optional.of(
                        new Notice(live.clock().date(seen - 1), live.clock().date(start)));
            }
        }
        return Optional.empty();
    }

    /** The likeliest start of the current run, if it began in the stretch within one span more likely than not; else -1. */
    private int start(RunLengths runs, int seen, Clock.Range stretch) {
        int last = Math.min(stretch.to(), seen) - 1;
        for (int from = stretch.from(); from <= last; from++) {
            double sum = 0;
            int best = from;
            for (int s = from; s < from + span && s <= last; s++) {
                double p = runs.probability(seen, seen - s);
                sum += p;
                best = p > runs.probability(seen, seen - best) ? s : best;
            }
            if (sum > LIKELY) {
                return best;
            }
        }
        return -1;
    }

    private static boolean turns(SegmentModel series, RunLengths runs, int start, int seen, Shift.Direction direction) {
        int before = start - runs.mostProbable(start);
        return series.observed(before, start)
                && series.observed(start, seen)
                && direction.holds(series.level(start, seen) - series.level(before, start), 0);
    }
}
