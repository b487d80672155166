package org.realign.archive.importer;

/** From whole numbers other than 0 to small ones: an open-addressing table, since a file may have millions of rows. */
final class LongMap {
    /** What {@link #putIfAbsent} gives where there was nothing. */
    static final int NONE = Integer.MIN_VALUE;

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** Puts a value where the key has none; gives the one it has, or {@link #NONE}. */
    int putIfAbsent(long key, int value) {
        if (2 * size > keys.length) {
            grow();
        }
        int at = place(keys, key);
        if (keys[at] == key) {
            return values[at];
        }
        keys[at] = key;
        values[at] = value;
        size++;
        return NONE;
    }

    private static int place(long[] keys, long key) {
        if (key == 0) {
            throw new IllegalArgumentException("0 is no key here");
        }
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = keys;
        int[] oldValues = values;
        keys = new long[old.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int at = place(keys, old[i]);
                keys[at] = old[i];
                values[at] = oldValues[i];
            }
        }
    }
}
