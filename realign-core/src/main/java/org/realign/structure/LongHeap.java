package org.realign.structure;

import java.util.Arrays;

/** Numbers of which the least is taken first. */
final class LongHeap {
    private long[] items = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        int at = size++;
        while (at > 0 && items[(at - 1) >>> 1] > item) {
            items[at] = items[(at - 1) >>> 1];
            at = (at - 1) >>> 1;
        }
        items[at] = item;
    }

    /** The least; there must be one. */
    long take() {
        long least = items[0];
        long last = items[--size];
        int at = 0;
        for (int below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && items[below + 1] < items[below]) {
                below++;
            }
            if (items[below] >= last) {
                break;
            }
            items[at] = items[below];
            at = below;
        }
        items[at] = last;
        return least;
    }
}
