package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.record.PartialDate;

/**
 * Counts, draw by draw, when changes of the sort sought fall: by month for a window of up to {@value #LONG} periods, by
 * year for a longer one.
 */
final class Dating {
    private static final int LONG = 36;

    /** Years shown on either side of the window. */
    private static final int ABOUT = 2;

    private final Clock clock;
    private final Clock.Range window;
    private final Clock.Range shown;
    private final boolean byYear;
    private final int[] any;
    private final int[] largest;
    private final boolean[] seen;
    private int draws;
    private int found;

    Dating(Clock clock, Clock.Range window) {
        this.clock = clock;
        this.window = window;
        byYear = clock.step() != Step.YEAR && window.length() > LONG;
        int about =
                (clock.step() == Step.YEAR || byYear ? ABOUT : 1) * clock.step().perYear();
        shown = new Clock.Range(Math.max(0, window.from() - about), Math.min(clock.periods(), window.to() + about));
        int buckets = bucket(shown.to() - 1) + 1;
        any = new int[buckets];
        largest = new int[buckets];
        seen = new boolean[buckets];
    }

    private int bucket(int t) {
        return byYear ? clock.year(t) - clock.year(shown.from()) : t - shown.from();
    }

    /** The periods in which changes count for what is shown. */
    Clock.Range shown() {
        return shown;
    }

    /**
     * Counts one draw.
     *
     * @param change the change into a period, 0 where there is none of the sort sought
     * @return the period of the largest in the window, or -1
     */
    int add(IntToDoubleFunction change) {
        Arrays.fill(seen, false);
        int best = -1;
        double most = 0;
        for (int t = shown.from(); t < shown.to(); t++) {
            double size = Math.abs(change.applyAsDouble(t));
            if (size > 0) {
                seen[bucket(t)] = true;
                if (t >= window.from() && t < window.to() && size > most) {
                    most = size;
                    best = t;
                }
            }
        }
        for (int b = 0; b < seen.length; b++) {
            any[b] += seen[b] ? 1 : 0;
        }
        if (best >= 0) {
            largest[bucket(best)]++;
            found++;
        }
        draws++;
        return best;
    }

    /** The share of draws with at least one in the window. */
    double share() {
        return found / (double) draws;
    }

    List<Shift.Dated> dates() {
        return IntStream.range(0, any.length)
                .mapToObj(b -> new Shift.Dated(date(b), any[b] / (double) draws, inside(b)))
                .toList();
    }

    private boolean inside(int bucket) {
        return IntStream.range(window.from(), window.to()).anyMatch(t -> bucket(t) == bucket);
    }

    private PartialDate date(int bucket) {
        return byYear ? PartialDate.ofYear(clock.year(shown.from()) + bucket) : clock.date(shown.from() + bucket);
    }

    /** The fewest dates that hold at least {@code share} of the draws in which there is one, in order. */
    List<PartialDate> smallest(double share) {
        List<Integer> order = IntStream.range(0, largest.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer b) -> -largest[b]).thenComparing(b -> b))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        int held = 0;
        for (int b : order) {
            if (held < share * found) {
                chosen.add(b);
                held += largest[b];
            }
        }
        return chosen.stream().sorted().map(this::date).toList();
    }
}
