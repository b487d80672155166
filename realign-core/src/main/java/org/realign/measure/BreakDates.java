package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.realign.align.AlignmentDraws;
import org.realign.align.Clock;
import org.realign.measure.AlignmentPortrait.Chance;
import org.realign.measure.AlignmentPortrait.Change;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Shock;
import org.realign.record.PartialDate;

/**
 * When a state's alignment broke, if nobody says where to look.
 *
 * <p><b>Model.</b> A draw has a break in a period if it jumps into it and alignment with some pole changes by at least
 * {@value #LEAST} with the jump. Around the period whose twelve months hold a break in most draws, the year before and the
 * year after make a stretch; so on with what is left, as long as a stretch has a break in at least {@value #POSSIBLE} of
 * the draws. A stretch is dated by the largest break that each draw has in it.
 * <p><b>Cost.</b> O(draws x periods x poles).
 */
final class BreakDates {
    /** The smallest change of alignment that counts as a break, in standard deviations. */
    static final double LEAST = 0.5;

    private static final double POSSIBLE = 0.25;
    private static final int MOST = 8;
    private static final double HALF = 0.5;
    private static final double NINETY = 0.9;

    private final AlignmentDraws draws;
    private final int periods;
    private final int year;
    /** Draws x periods: the largest change of a break, 0 where there is none. */
    private final float[] size;

    BreakDates(AlignmentDraws draws) {
        this.draws = draws;
        this.periods = draws.clock().periods();
        this.year = draws.clock().step().perYear();
        this.size = new float[draws.count() * periods];
        for (int s = 0; s < draws.count(); s++) {
            for (int t = 1; t < periods; t++) {
                size[s * periods + t] = (float) largest(s, t);
            }
        }
    }

    private double largest(int s, int t) {
        double most = 0;
        for (int p = 0; p < draws.poles(); p++) {
            most = Math.max(most, Math.abs(change(s, t, p)));
        }
        return most >= LEAST ? most : 0;
    }

    /** The change of alignment with {@code pole} that comes with a jump into {@code t}; 0 without a jump. */
    private double change(int s, int t, int pole) {
        return draws.jump(s, t) && draws.alive(t - 1, pole) && draws.alive(t, pole)
                ? draws.x(s, t, pole) - draws.x(s, t - 1, pole)
                : 0;
    }

    /** The chance of a break in each year and with each pole, where both existed at its end. */
    List<Shock> shocks() {
        Clock clock = draws.clock();
        List<Shock> shocks = new ArrayList<>();
        for (int from = 0; from < periods; ) {
            int to = from;
            while (to < periods && clock.year(to) == clock.year(from)) {
                to++;
            }
            for (int p = 0; p < draws.poles(); p++) {
                if (draws.alive(to - 1, p)) {
                    double up = share(from, to, p, 1);
                    shocks.add(new Shock(clock.year(from), p, up, share(from, to, p, -1)));
                }
            }
            from = to;
        }
        return shocks;
    }

    private double share(int from, int to, int pole, int sign) {
        int found = 0;
        for (int s = 0; s < draws.count(); s++) {
            boolean any = false;
            for (int t = Math.max(1, from); t < to; t++) {
                any |= sign * change(s, t, pole) >= LEAST;
            }
            found += any ? 1 : 0;
        }
        return found / (double) draws.count();
    }

    /** The most likely breaks, by date. */
    List<DatedBreak> likely() {
        double[] score = scores();
        boolean[] taken = new boolean[periods];
        boolean[] tried = new boolean[periods];
        List<DatedBreak> found = new ArrayList<>();
        for (int round = 0; round < periods && found.size() < MOST; round++) {
            int best = best(score, tried);
            if (best < 0 || score[best] < POSSIBLE / 2) {
                break;
            }
            tried[best] = true;
            Clock.Range stretch = stretch(best, taken);
            double probability = probability(stretch);
            if (probability >= POSSIBLE) {
                found.add(dated(stretch, probability));
                Arrays.fill(taken, stretch.from(), stretch.to(), true);
                Arrays.fill(tried, stretch.from(), stretch.to(), true);
            }
        }
        found.sort(Comparator.comparing(DatedBreak::date));
        return found;
    }

    private static int best(double[] score, boolean[] tried) {
        int best = -1;
        for (int t = 0; t < score.length; t++) {
            if (!tried[t] && (best < 0 || score[t] > score[best])) {
                best = t;
            }
        }
        return best;
    }

    /** For each period, the share of draws with a break in the twelve months about it. */
    private double[] scores() {
        double[] score = new double[periods];
        for (int s = 0; s < draws.count(); s++) {
            int last = Integer.MIN_VALUE / 2;
            for (int t = 0; t < periods + year / 2; t++) {
                if (t < periods && size[s * periods + t] > 0) {
                    last = t;
                }
                int middle = t - (year - 1) / 2;
                if (middle >= 0 && middle < periods && t - last < year) {
                    score[middle]++;
                }
            }
        }
        for (int t = 0; t < periods; t++) {
            score[t] /= draws.count();
        }
        return score;
    }

    private Clock.Range stretch(int middle, boolean[] taken) {
        int from = middle;
        while (from > 1 && from > middle - year && !taken[from - 1]) {
            from--;
        }
        int to = middle + 1;
        while (to < periods && to <= middle + year && !taken[to]) {
            to++;
        }
        return new Clock.Range(from, to);
    }

    private double probability(Clock.Range stretch) {
        int found = 0;
        for (int s = 0; s < draws.count(); s++) {
            found += largestIn(stretch, s) < 0 ? 0 : 1;
        }
        return found / (double) draws.count();
    }

    /** The period of the largest break of draw {@code s} in {@code stretch}, or -1. */
    private int largestIn(Clock.Range stretch, int s) {
        int at = -1;
        for (int t = stretch.from(); t < stretch.to(); t++) {
            float here = size[s * periods + t];
            if (here > 0 && (at < 0 || here > size[s * periods + at])) {
                at = t;
            }
        }
        return at;
    }

    private DatedBreak dated(Clock.Range stretch, double probability) {
        int[] count = new int[stretch.length()];
        int[] at = new int[draws.count()];
        int found = 0;
        for (int s = 0; s < at.length; s++) {
            at[s] = largestIn(stretch, s);
            if (at[s] >= 0) {
                count[at[s] - stretch.from()]++;
                found++;
            }
        }
        List<Chance> dates = new ArrayList<>();
        int best = 0;
        for (int i = 0; i < count.length; i++) {
            dates.add(new Chance(draws.date(stretch.from() + i), count[i] / (double) found));
            best = count[i] > count[best] ? i : best;
        }
        return new DatedBreak(
                draws.date(stretch.from() + best),
                probability,
                dates,
                smallest(count, stretch.from(), HALF * found),
                smallest(count, stretch.from(), NINETY * found),
                changes(at),
                List.of(),
                List.of());
    }

    /** The fewest dates that hold {@code wanted} of the counts, in order. */
    private List<PartialDate> smallest(int[] count, int first, double wanted) {
        List<Integer> chosen = new ArrayList<>();
        int held = 0;
        for (int i : IntStream.range(0, count.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -count[i]).thenComparing(i -> i))
                .toList()) {
            if (held < wanted) {
                chosen.add(i);
                held += count[i];
            }
        }
        return chosen.stream().sorted().map(i -> draws.date(first + i)).toList();
    }

    private List<Change> changes(int[] at) {
        List<Change> changes = new ArrayList<>();
        for (int p = 0; p < draws.poles(); p++) {
            double[] some = new double[at.length];
            int n = 0;
            for (int s = 0; s < at.length; s++) {
                if (at[s] > 0 && draws.alive(at[s], p) && draws.alive(at[s] - 1, p)) {
                    some[n++] = change(s, at[s], p);
                }
            }
            if (n > 0) {
                double[] q = Quantiles.of(Arrays.copyOf(some, n), 0.05, 0.5, 0.95);
                changes.add(new Change(p, q[0], q[1], q[2]));
            }
        }
        changes.sort(
                Comparator.comparingDouble((Change c) -> -Math.abs(c.middle())).thenComparing(Change::pole));
        return changes;
    }
}
