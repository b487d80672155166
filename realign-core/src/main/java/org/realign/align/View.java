package org.realign.align;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.realign.record.Act;
import org.realign.record.Closure;
import org.realign.record.Coverage;
import org.realign.record.Coverage.Completeness;
import org.realign.record.PartialDate;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * What all readers of one panel share: who is asked about, in which periods, when both were states, and how densely the
 * record looks at the state.
 *
 * <p><b>Dates.</b> A date known to the month or year counts on the middle of the days that it may mean.
 * <p><b>Missing.</b> A period counts as covered where rows of coverage reach at least half of the days on which both were
 * states in it.
 */
final class View {
    /** Acts with third parties are counted within this many days before and after a period's middle: five years in all. */
    private static final int HALF = 913;

    /** How far density may raise or lower what is expected, as a logarithm. */
    private static final double MOST = 1.5;

    final PublicRecord record;
    final Pole state;
    final List<Pole> poles;
    final Clock clock;
    final Specification specification;
    final int[] from;
    final int[] to;
    private final List<Optional<Window>> lives;

    /**
     * A view of {@code state} and {@code poles}.
     *
     * @param lives for each pole the days on which both were states, if any; the clock reaches over all of them
     */
    View(
            PublicRecord record,
            Pole state,
            List<Pole> poles,
            Clock clock,
            Specification specification,
            List<Optional<Window>> lives) {
        this.record = record;
        this.state = state;
        this.poles = poles;
        this.clock = clock;
        this.specification = specification;
        this.lives = lives;
        from = lives.stream()
                .mapToInt(l -> l.map(w -> clock.at(w.from())).orElse(0))
                .toArray();
        to = lives.stream()
                .mapToInt(l -> l.map(w -> clock.at(w.to()) + 1).orElse(0))
                .toArray();
    }

    /** Where period {@code t} and {@code pole} stand in an array of cells. */
    int cell(int t, int pole) {
        return t * poles.size() + pole;
    }

    /** Nothing known of any cell. */
    int[] unknown() {
        int[] cells = new int[clock.periods() * poles.size()];
        Arrays.fill(cells, Readings.UNKNOWN);
        return cells;
    }

    /** The days of period {@code t} on which the state and {@code pole} both existed; {@code t} is such a period. */
    Window days(int t, int pole) {
        return clock.window(t).intersection(lives.get(pole).orElseThrow());
    }

    /** The period in which {@code date} counts for {@code pole}; -1 where one of the two was no state. */
    int at(PartialDate date, int pole) {
        return lives.get(pole)
                .flatMap(Window.of(date, date)::shared)
                .map(w -> clock.at(middle(w)))
                .orElse(-1);
    }

    /** True where a spell from {@code begin} to {@code end} runs on {@code day}. */
    static boolean runs(PartialDate begin, Optional<PartialDate> end, LocalDate day) {
        return !day.isBefore(middle(begin))
                && end.map(e -> !day.isAfter(middle(e))).orElse(true);
    }

    private static LocalDate middle(PartialDate date) {
        return middle(Window.of(date, date));
    }

    private static LocalDate middle(Window window) {
        return window.from().plusDays((window.days() - 1) / 2);
    }

    /**
     * The periods in which entries between {@code a} and {@code b} are known at least so far, among those in which the
     * state and {@code pole} both existed.
     */
    boolean[] covered(Coverage.Table table, Pole a, Pole b, String kind, Completeness least, int pole) {
        boolean[] covered = new boolean[clock.periods()];
        Window all = lives.get(pole).orElse(null);
        if (all == null) {
            return covered;
        }
        List<Coverage.Row> rows = record.coverage().of(table, a, b, kind, all).rows().stream()
                .filter(r -> r.completeness().compareTo(least) >= 0)
                .toList();
        for (int t = from[pole]; t < to[pole]; t++) {
            Window days = days(t, pole);
            covered[t] = rows.stream()
                    .anyMatch(r -> 2 * days.shared(r.window()).map(Window::days).orElse(0L) >= days.days());
        }
        return covered;
    }

    /** For each period 0, the effect {@code border-closed}, where the state's border was mostly shut, else -1. */
    int[] closed() {
        int[] effect = new int[clock.periods()];
        Arrays.fill(effect, -1);
        if (!specification.closures()) {
            return effect;
        }
        for (int t = 0; t < effect.length; t++) {
            Window period = clock.window(t);
            for (Closure closure : record.closures(state)) {
                long shut = closure.in(period).map(Window::days).orElse(0L);
                effect[t] = 2 * shut >= period.days() ? 0 : effect[t];
            }
        }
        return effect;
    }

    /**
     * For each period the logarithm of how many acts of the state with others than the poles the record holds in the five
     * years about it, relative to the mean over the state's days; 0 throughout where density is not to count. One act is
     * added to both, so that a record without such acts says nothing.
     */
    double[] exposure() {
        double[] exposure = new double[clock.periods()];
        Window life =
                lives.stream().flatMap(Optional::stream).reduce(Window::span).orElseThrow();
        long[] days = record.acts().stream()
                .filter(this::elsewhere)
                .map(a -> middle(a.date()))
                .filter(life::contains)
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        if (!specification.depth() || days.length == 0) {
            return exposure;
        }
        double rate = days.length / (double) life.days();
        for (int t = 0; t < exposure.length; t++) {
            LocalDate centre = middle(clock.window(t));
            Window near = new Window(centre.minusDays(HALF), centre.plusDays(HALF)).intersection(life);
            double found = before(days, near.to().toEpochDay() + 1)
                    - before(days, near.from().toEpochDay());
            double log = FastMath.log((found + 1) / (rate * near.days() + 1));
            exposure[t] = Math.max(-MOST, Math.min(MOST, log));
        }
        return exposure;
    }

    /** How many of the sorted {@code days} lie before {@code day}. */
    private static int before(long[] days, long day) {
        int n = 0;
        while (n < days.length && days[n] < day) {
            n++;
        }
        return n;
    }

    private boolean elsewhere(Act act) {
        boolean acts = state.includes(act.actor());
        boolean suffers = state.includes(act.target());
        return acts != suffers && poles.stream().noneMatch(p -> p.includes(act.actor()) || p.includes(act.target()));
    }
}
