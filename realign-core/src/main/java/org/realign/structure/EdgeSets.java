package org.realign.structure;

import java.util.Arrays;

/** Sets of edges as ascending arrays. */
final class EdgeSets {
    private EdgeSets() {}

    /** Those that occur an odd number of times in {@code sorted}: what a walk passes twice says nothing of balance. */
    static int[] odd(int[] sorted) {
        int[] result = new int[sorted.length];
        int kept = 0;
        for (int e : sorted) {
            if (kept > 0 && result[kept - 1] == e) {
                kept--;
            } else {
                result[kept++] = e;
            }
        }
        return Arrays.copyOf(result, kept);
    }
}
