package org.realign.measure;

import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.realign.align.Clock;
import org.realign.breaks.RunLengths;
import org.realign.breaks.SegmentModel;
import org.realign.measure.SecondOpinion.Notice;

/**
 * Somebody who watches a series as it comes in and speaks once a change is more likely than not.
 *
 * <p><b>Model.</b> After each period the run lengths of {@link RunLengths} are known. The watcher speaks of a change in the
 * stretch when for the first time the current run began there, to the side sought of the run before, with probability above
 * {@value #LIKELY}, and the observations raise the odds that it began there at least {@value BayesFactor#POSITIVE} times:
 * time that passes without observations makes a change likelier too, and is no reason to speak.
 * <p><b>Source.</b> Adams and MacKay 2007.
 *
 * @param hazard chance that a period starts a new run
 */
record Watcher(double hazard) {
    /** A change in a hundred months. */
    static final Watcher MONTHLY = new Watcher(0.01);

    /** A change in 25 years. */
    static final Watcher YEARLY = new Watcher(0.04);

    private static final double LIKELY = 0.5;

    /**
     * A series as it came in, and the stretch in which a change is asked about. Its model believes beforehand only what was
     * known before the stretch.
     */
    record Live(SegmentModel series, Clock clock, Clock.Range stretch) {}

    /** The first time that the watcher speaks. */
    Optional<Notice> first(Live live, Shift.Direction direction) {
        RunLengths runs = RunLengths.of(live.series(), hazard);
        int from = Math.max(1, live.stretch().from());
        for (int seen = from + 1; seen <= live.series().length(); seen++) {
            int to = Math.min(live.stretch().to(), seen);
            double sum = 0;
            int best = from;
            for (int start = from; start < to; start++) {
                if (turns(live.series(), runs, start, seen, direction)) {
                    double p = runs.probability(seen, seen - start);
                    sum += p;
                    best = p > runs.probability(seen, seen - best) ? start : best;
                }
            }
            double factor = BayesFactor.exact(before(to - from, seen - to), 0, Math.min(1, sum))
                    .lower();
            if (sum > LIKELY && factor >= BayesFactor.POSITIVE) {
                return Optional.of(
                        new Notice(live.clock().date(seen - 1), live.clock().date(best)));
            }
        }
        return Optional.empty();
    }

    /** The chance, before looking, that the latest change lies in so many periods that ended so long ago. */
    private double before(int periods, int since) {
        return -FastMath.expm1(periods * FastMath.log1p(-hazard)) * FastMath.exp(since * FastMath.log1p(-hazard));
    }

    private static boolean turns(SegmentModel series, RunLengths runs, int start, int seen, Shift.Direction direction) {
        int before = start - runs.mostProbable(start);
        return series.observed(before, start)
                && series.observed(start, seen)
                && direction.holds(series.level(start, seen) - series.level(before, start), 0);
    }
}
