package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.realign.archive.store.Tables;

/**
 * Events counted by actor, target and month: an open-addressing table with counters side by side, since there may be tens
 * of millions of events and hundreds of thousands of cells.
 *
 * <p><b>Determinism.</b> Goldstein values are added as whole thousandths, so that the order of rows does not matter.
 */
final class EventCounts {
    /** Thousandths of the scale. */
    static final double SCALE = 1000;

    private static final int MONTHS = 12 * 512;
    private static final int STATES = 1024;

    private final List<String> codes = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private long[] keys = new long[1 << 12];
    private long[][] counts = table(keys.length);
    private int size;

    /** What is counted, by place; 1 to 4 are the quad classes. */
    private static final int EVENTS = 0;

    private static final int ROOT = 5;
    private static final int GOLDSTEIN = 6;
    private static final int MENTIONS = 7;
    private static final int COUNTERS = 8;

    private static long[][] table(int places) {
        return new long[COUNTERS][places];
    }

    /** A small number for a state. */
    int index(String code) {
        return indices.computeIfAbsent(code, c -> {
            codes.add(c);
            if (codes.size() > STATES) {
                throw new IllegalStateException("more than " + STATES + " states");
            }
            return codes.size() - 1;
        });
    }

    /** A number, other than 0, for a pair of states in a month. */
    static long key(int actor, int target, int year, int month) {
        return 1 + ((long) (actor * STATES + target) * MONTHS + (year - States.FIRST) * 12L + (month - 1));
    }

    /**
     * Counts an event.
     *
     * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
     * @param goldstein in thousandths
     */
    void add(long key, int quad, boolean root, long goldstein, long mentions) {
        if (2 * size > keys.length) {
            grow();
        }
        int at = place(keys, key);
        if (keys[at] == 0) {
            keys[at] = key;
            size++;
        }
        counts[EVENTS][at]++;
        counts[quad][at]++;
        counts[ROOT][at] += root ? 1 : 0;
        counts[GOLDSTEIN][at] += goldstein;
        counts[MENTIONS][at] += mentions;
    }

    private static int place(long[] keys, long key) {
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[][] old = counts;
        keys = new long[oldKeys.length * 2];
        counts = table(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                for (int c = 0; c < counts.length; c++) {
                    counts[c][at] = old[c][i];
                }
            }
        }
    }

    /**
     * Adds a row for each pair and month to {@code to}, by actor, target and month.
     *
     * @param roots true where the source marks events of a story's lead
     * @param mentions true where the source counts mentions
     */
    void write(Import to, boolean roots, boolean mentions) {
        String[] names = codes.toArray(String[]::new);
        int[] places = IntStream.range(0, keys.length)
                .filter(i -> keys[i] != 0)
                .boxed()
                .sorted((i, j) -> {
                    int byActor = names[actor(keys[i])].compareTo(names[actor(keys[j])]);
                    int byTarget = names[target(keys[i])].compareTo(names[target(keys[j])]);
                    return byActor != 0 ? byActor : byTarget != 0 ? byTarget : Long.compare(keys[i], keys[j]);
                })
                .mapToInt(i -> i)
                .toArray();
        for (int at : places) {
            int month = (int) ((keys[at] - 1) % MONTHS);
            LocalDate first = LocalDate.of(States.FIRST + month / 12, month % 12 + 1, 1);
            to.add(
                    Tables.EVENTS,
                    names[actor(keys[at])],
                    names[target(keys[at])],
                    first,
                    counts[EVENTS][at],
                    counts[1][at],
                    counts[2][at],
                    counts[3][at],
                    counts[4][at],
                    roots ? (Long) counts[ROOT][at] : null,
                    counts[GOLDSTEIN][at] / SCALE,
                    mentions ? (Long) counts[MENTIONS][at] : null);
            to.covers(first, first.plusMonths(1).minusDays(1));
        }
    }

    private static int actor(long key) {
        return (int) ((key - 1) / MONTHS) / STATES;
    }

    private static int target(long key) {
        return (int) ((key - 1) / MONTHS) % STATES;
    }
}
