package org.realign.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What news told of states month by month, counted by pair of states and class of event, from one dataset.
 *
 * <p><b>Missing.</b> A month in which the dataset tells of anybody is covered: a pair without a count then had no event
 * that was told. Other months are outside coverage.
 * <p><b>Cost.</b> Flat arrays in ascending order of pair and month, since there may be millions of counts.
 */
public final class Events {
    private static final int CLASSES = EventTally.Quad.values().length;
    private static final int MONTHS = 12 * 4000;

    private final String name;
    private final Source source;
    private final List<String> states;
    private final long[] keys;
    private final int[] counts;
    private final int[] months;

    private Events(String name, Source source, List<String> states, long[] keys, int[] counts) {
        this.name = name;
        this.source = source;
        this.states = states;
        this.keys = keys;
        this.counts = counts;
        months = Arrays.stream(keys)
                .mapToInt(k -> (int) (k % MONTHS))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Collects counts; a pair may be given in either order, and more than once. */
    public static final class Builder {
        private final List<String> states;
        private long[] keys = new long[1 << 10];
        private int[] counts = new int[CLASSES << 10];
        private int size;

        /** For these states. */
        public Builder(Collection<String> states) {
            this.states = List.copyOf(new TreeSet<>(states));
        }

        /**
         * Adds events between two states in a month.
         *
         * @throws IllegalArgumentException for a state that was not given, or a state with itself
         */
        public Builder add(String a, String b, YearMonth month, int... byClass) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size * CLASSES);
            }
            keys[size] = key(place(a), place(b), month);
            System.arraycopy(byClass, 0, counts, size * CLASSES, CLASSES);
            size++;
            return this;
        }

        private int place(String state) {
            int place = Collections.binarySearch(states, state);
            if (place < 0) {
                throw new IllegalArgumentException(state + " is not among the states given");
            }
            return place;
        }

        private long key(int a, int b, YearMonth month) {
            if (a == b) {
                throw new IllegalArgumentException("a state has no events with itself: " + states.get(a));
            }
            return Events.key(states.size(), a, b, at(month));
        }

        /** What was counted, called {@code name} in cases. */
        public Events build(String name, Source source) {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (i, j) -> Long.compare(keys[i], keys[j]));
            long[] sorted = new long[size];
            int[] summed = new int[size * CLASSES];
            int n = 0;
            for (int from : order) {
                boolean again = n > 0 && sorted[n - 1] == keys[from];
                n += again ? 0 : 1;
                sorted[n - 1] = keys[from];
                for (int c = 0; c < CLASSES; c++) {
                    summed[(n - 1) * CLASSES + c] += counts[from * CLASSES + c];
                }
            }
            return new Events(name, source, states, Arrays.copyOf(sorted, n), Arrays.copyOf(summed, n * CLASSES));
        }
    }

    private static int at(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    private static long key(int states, int a, int b, int month) {
        return ((long) Math.min(a, b) * states + Math.max(a, b)) * MONTHS + month;
    }

    /** What a case calls the dataset: {@code icews}. */
    public String name() {
        return name;
    }

    public Source source() {
        return source;
    }

    /** How many months it covers. */
    public int covered() {
        return months.length;
    }

    /** How many pairs and months have a count. */
    public int size() {
        return keys.length;
    }

    /** From the first to the last month covered; empty where there is none. */
    public Optional<Window> span() {
        return months.length == 0
                ? Optional.empty()
                : Optional.of(new Window(
                        month(months[0]).atDay(1),
                        month(months[months.length - 1]).atEndOfMonth()));
    }

    private static YearMonth month(int at) {
        return YearMonth.of(at / 12, at % 12 + 1);
    }

    /**
     * One entry for each month that is covered and of which at least half the days lie in {@code window}, in order.
     *
     * <p>Events are counted in either direction. Events within {@code state}, where it has several members, do not count.
     */
    public List<EventTally> tallies(Pole state, Pole partner, Window window) {
        int[] mine = places(state);
        boolean[] theirs = new boolean[states.size()];
        boolean[] others = new boolean[states.size()];
        Arrays.fill(others, true);
        Arrays.stream(places(partner)).forEach(i -> theirs[i] = true);
        Arrays.stream(mine).forEach(i -> others[i] = false);
        List<EventTally> tallies = new ArrayList<>();
        for (int at : months) {
            Window days = new Window(month(at).atDay(1), month(at).atEndOfMonth());
            if (window.overlaps(days) && 2 * window.intersection(days).days() >= days.days()) {
                long[] between = new long[CLASSES];
                long all = 0;
                for (int i : mine) {
                    all += add(i, others, at, new long[CLASSES]);
                    add(i, theirs, at, between);
                }
                tallies.add(new EventTally(
                        days,
                        state.parties().get(0),
                        partner.parties().get(0),
                        Arrays.stream(between).boxed().toList(),
                        all,
                        source));
            }
        }
        return tallies;
    }

    private int[] places(Pole pole) {
        return pole.parties().stream()
                .mapToInt(p -> states.indexOf(p.code()))
                .filter(i -> i >= 0)
                .toArray();
    }

    /** Adds to {@code sums} the events of one state with {@code others} in a month, by class; how many there are in all. */
    private long add(int state, boolean[] others, int month, long[] sums) {
        long all = 0;
        for (int other = 0; other < others.length; other++) {
            int row = others[other] ? Arrays.binarySearch(keys, key(states.size(), state, other, month)) : -1;
            for (int c = 0; row >= 0 && c < CLASSES; c++) {
                sums[c] += counts[row * CLASSES + c];
                all += counts[row * CLASSES + c];
            }
        }
        return all;
    }

    /** The months that are over by the end of {@code day}. */
    Events asOf(LocalDate day) {
        int last = at(YearMonth.from(day.plusDays(1))) - 1;
        int n = 0;
        long[] kept = new long[keys.length];
        int[] count = new int[counts.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] % MONTHS <= last) {
                kept[n] = keys[i];
                System.arraycopy(counts, i * CLASSES, count, n * CLASSES, CLASSES);
                n++;
            }
        }
        return new Events(name, source, states, Arrays.copyOf(kept, n), Arrays.copyOf(count, n * CLASSES));
    }
}
