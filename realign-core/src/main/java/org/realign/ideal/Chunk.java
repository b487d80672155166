package org.realign.ideal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of items that one thread works on, with what their votes say about the seats.
 *
 * <p><b>Model.</b> For each seat from {@code firstSeat} on, {@code precision} and {@code weighted} are sums over its votes on the
 * chunk's items that the position is drawn from; {@code logLikelihood} and the logarithm of {@code product} together are the
 * probability of those votes.
 * <p><b>Determinism.</b> Chunks depend on the votes alone, never on the number of threads.
 */
final class Chunk {
    /** Enough for the threads of today to share them evenly; more would cost more adding up. */
    private static final int CHUNKS = 16;

    final int number;
    final int firstItem;
    final int endItem;
    final int firstSeat;
    final double[] precision;
    final double[] weighted;
    final double[] logLikelihood;
    final double[] product;

    private Chunk(RollCalls calls, int number, int firstItem, int endItem) {
        this.number = number;
        this.firstItem = firstItem;
        this.endItem = endItem;
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (int i = calls.starts[firstItem]; i < calls.starts[endItem]; i++) {
            least = Math.min(least, calls.cells[i]);
            most = Math.max(most, calls.cells[i]);
        }
        firstSeat = least;
        precision = new double[most - least + 1];
        weighted = new double[most - least + 1];
        logLikelihood = new double[most - least + 1];
        product = new double[most - least + 1];
    }

    /** All items, cut into pieces of about as many votes each. */
    static List<Chunk> of(RollCalls calls) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        for (int c = 1; c <= CHUNKS; c++) {
            long enough = (long) calls.votes() * c / CHUNKS;
            int to = from;
            while (to < calls.items() && calls.starts[to] < enough) {
                to++;
            }
            if (to > from) {
                chunks.add(new Chunk(calls, chunks.size(), from, to));
                from = to;
            }
        }
        return chunks;
    }

    /** Forgets what was added. */
    void clear() {
        Arrays.fill(precision, 0);
        Arrays.fill(weighted, 0);
        Arrays.fill(logLikelihood, 0);
        Arrays.fill(product, 1);
    }

    /** What the chunks say together, added in their order. */
    static void addUp(List<Chunk> chunks, double[] precision, double[] weighted) {
        Arrays.fill(precision, 0);
        Arrays.fill(weighted, 0);
        for (Chunk chunk : chunks) {
            chunk.add(chunk.precision, precision);
            chunk.add(chunk.weighted, weighted);
        }
    }

    /** Adds {@code mine}, one of this chunk's sums, to those over all seats. */
    void add(double[] mine, double[] all) {
        for (int i = 0; i < mine.length; i++) {
            all[firstSeat + i] += mine[i];
        }
    }

    /** The most votes on an item of the chunk. */
    int longest(RollCalls calls) {
        int most = 0;
        for (int item = firstItem; item < endItem; item++) {
            most = Math.max(most, calls.starts[item + 1] - calls.starts[item]);
        }
        return most;
    }
}
