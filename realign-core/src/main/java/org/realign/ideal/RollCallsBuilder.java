package org.realign.ideal;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Collects votes one by one and lays them out as {@link RollCalls}; items on which all voted alike are left out, since
 * they tell nothing of positions.
 *
 * <p><b>Determinism.</b> The order in which votes come does not matter.
 */
public final class RollCallsBuilder {
    /** The largest number of a state, a session; of an item. */
    private static final int MOST = 999;

    private static final long MOST_ITEM = (1L << 40) - 1;

    private long[] items = new long[1 << 12];
    private int[] votes = new int[1 << 12];
    private int count;

    /**
     * Adds a vote.
     *
     * @param item any number that denotes the item, 0 to 2^40 - 1
     * @param state Correlates of War number, 1 to 999
     * @param session 1 to 999
     * @param way 1 yes, 2 abstain, 3 no
     */
    public void add(long item, int state, int session, int way) {
        if (item < 0
                || item > MOST_ITEM
                || state < 1
                || state > MOST
                || session < 1
                || session > MOST
                || way < 1
                || way > 3) {
            throw new IllegalArgumentException(
                    "no vote: item " + item + ", state " + state + ", session " + session + ", way " + way);
        }
        if (count == votes.length) {
            items = Arrays.copyOf(items, 2 * count);
            votes = Arrays.copyOf(votes, 2 * count);
        }
        items[count] = item;
        votes[count++] = (way << 20) | (session << 10) | state;
    }

    /** How many votes have been added. */
    public int count() {
        return count;
    }

    /** The votes on items that were not unanimous. */
    public RollCalls build() {
        return build(false);
    }

    /** The votes; with those on unanimous items if asked, which only simulations need. */
    RollCalls build(boolean withUnanimous) {
        // An item's votes in order of way, session, state: the layout that RollCalls describes.
        long[] sorted = new long[count];
        long[] keys = LongStream.of(items).limit(count).sorted().distinct().toArray();
        for (int i = 0; i < count; i++) {
            sorted[i] = ((long) Arrays.binarySearch(keys, items[i]) << 32) | votes[i];
        }
        Arrays.sort(sorted);
        int kept = 0;
        for (int from = 0, to; from < count; from = to) {
            to = end(sorted, from);
            if (withUnanimous || way(sorted[from]) != way(sorted[to - 1])) {
                System.arraycopy(sorted, from, sorted, kept, to - from);
                kept += to - from;
            }
        }
        return laidOut(Arrays.copyOf(sorted, kept), keys);
    }

    private static RollCalls laidOut(long[] sorted, long[] keys) {
        int[] seats = Arrays.stream(sorted)
                .mapToInt(RollCallsBuilder::seat)
                .sorted()
                .distinct()
                .toArray();
        int items = (int) Arrays.stream(sorted).map(v -> v >>> 32).distinct().count();
        long[] itemKeys = new long[items];
        int[] starts = new int[items + 1];
        int[] abstained = new int[items];
        int[] opposed = new int[items];
        int[] cells = new int[sorted.length];
        int item = 0;
        for (int from = 0, to; from < sorted.length; from = to, item++) {
            to = end(sorted, from);
            itemKeys[item] = keys[(int) (sorted[from] >>> 32)];
            starts[item + 1] = to;
            abstained[item] = from;
            opposed[item] = from;
            for (int i = from; i < to; i++) {
                cells[i] = Arrays.binarySearch(seats, seat(sorted[i]));
                abstained[item] += way(sorted[i]) < 2 ? 1 : 0;
                opposed[item] += way(sorted[i]) < 3 ? 1 : 0;
            }
        }
        return new RollCalls(
                Arrays.stream(seats).map(s -> s & 1023).toArray(),
                Arrays.stream(seats).map(s -> s >>> 10).toArray(),
                itemKeys,
                starts,
                abstained,
                opposed,
                cells);
    }

    private static int end(long[] sorted, int from) {
        int to = from;
        while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
            to++;
        }
        return to;
    }

    private static int way(long vote) {
        return (int) (vote >>> 20) & 3;
    }

    /** Session and state, in this order. */
    private static int seat(long vote) {
        return (int) vote & ((1 << 20) - 1);
    }
}
