package org.realign.breaks;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which boundaries of a window would be turns that way: of the segments that end at each time, how many stand at least as
 * high as one that begins there. That asks nothing of how probable a change is.
 */
final class Turns {
    final int from;
    final int to;
    /** By time: the starts of segments ending there that observe anything, from the highest level down. */
    private final int[][] highest;
    /** By time: the starts of segments ending there that observe nothing. */
    private final int[][] blind;
    /** By time, then by the length of what begins there: how many of the highest it may follow without a turn. */
    private final int[][] allowed;

    /** Upward turns from {@code from} to {@code to}, both included; downward ones if {@code sign} is -1. */
    Turns(SegmentModel model, int from, int to, int sign) {
        this.from = from;
        this.to = to;
        int times = to - from + 1;
        highest = new int[times][];
        blind = new int[times][];
        allowed = new int[times][];
        for (int i = 0; i < times; i++) {
            int t = from + i;
            blind[i] = IntStream.range(0, t).filter(s -> !model.observed(s, t)).toArray();
            highest[i] = IntStream.range(0, t)
                    .filter(s -> model.observed(s, t))
                    .boxed()
                    .sorted(Comparator.comparingDouble(s -> -sign * model.level(s, t)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            allowed[i] = allowed(model, t, sign, highest[i]);
        }
    }

    private static int[] allowed(SegmentModel model, int t, int sign, int[] highest) {
        double[] levels = new double[highest.length];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = sign * model.level(highest[k], t);
        }
        int[] allowed = new int[model.length() - t];
        for (int k = 0; k < allowed.length; k++) {
            int u = t + 1 + k;
            allowed[k] = model.observed(t, u) ? atLeast(levels, sign * model.level(t, u)) : levels.length;
        }
        return allowed;
    }

    /** How many of the descending {@code levels} are at least {@code level}. */
    private static int atLeast(double[] levels, double level) {
        int low = 0;
        int high = levels.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (levels[middle] >= level) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Starts of the segments ending at {@code t} that observe anything, from the highest level down. */
    int[] highest(int t) {
        return highest[t - from];
    }

    /** Starts of the segments ending at {@code t} that observe nothing: after them nothing is a turn. */
    int[] blind(int t) {
        return blind[t - from];
    }

    /** How many of {@link #highest} the segment of {@code t} to {@code t + k} may follow without a turn. */
    int allowed(int t, int k) {
        return allowed[t - from][k];
    }
}
