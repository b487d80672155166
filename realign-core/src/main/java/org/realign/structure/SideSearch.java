package org.realign.structure;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Good partitions into two sides, found by moving one vertex at a time.
 *
 * <p><b>Model.</b> Tabu search: the move that costs least is made, even uphill, and a vertex that moved stays for some
 * moves, unless moving it gives the best seen.
 * <p><b>Determinism.</b> Equal moves are told apart by the lowest vertex; chance only makes the starts and how long vertices stay.
 * <p><b>Source.</b> Glover 1989.
 */
final class SideSearch {
    private final WeightedGraph graph;
    private final boolean[] side;
    /** What moving each vertex would add to the cost. */
    private final long[] change;

    private final long[] mayMove;
    private boolean[] best;
    private long bestCost;

    SideSearch(WeightedGraph graph) {
        this.graph = graph;
        this.side = new boolean[graph.vertices];
        this.change = new long[graph.vertices];
        this.mayMove = new long[graph.vertices];
        this.best = side.clone();
        this.bestCost = graph.cost(side);
    }

    boolean[] best() {
        return best.clone();
    }

    long bestCost() {
        return bestCost;
    }

    /** Starts so often anew, and makes so many moves without finding better each time. */
    void search(int starts, int patience, UniformRandomProvider random) {
        for (int start = 0; start < starts; start++) {
            for (int v = 0; v < side.length; v++) {
                side[v] = random.nextBoolean();
            }
            wander(patience, random);
        }
    }

    private void wander(int patience, UniformRandomProvider random) {
        long cost = begin();
        long low = cost;
        Arrays.fill(mayMove, 0);
        long time = 0;
        for (int since = 0; since < patience && side.length > 1; since++) {
            time++;
            int v = leastChange(time, cost, low);
            cost += change[v];
            move(v);
            mayMove[v] = time + 1 + side.length / 10 + random.nextInt(10);
            if (cost < low) {
                low = cost;
                since = 0;
            }
            keep(cost);
        }
    }

    /** Makes moves that lower the cost from these sides on, until there is none. */
    void descend(boolean[] from) {
        System.arraycopy(from, 0, side, 0, side.length);
        long cost = begin();
        Arrays.fill(mayMove, 0);
        for (int v = side.length == 0 ? -1 : leastChange(1, cost, cost); v >= 0 && change[v] < 0; ) {
            cost += change[v];
            move(v);
            v = leastChange(1, cost, cost);
        }
        keep(cost);
    }

    private long begin() {
        Arrays.fill(change, 0);
        for (int e = 0; e < graph.edges(); e++) {
            long add = frustrated(e) ? -Math.abs(graph.weight[e]) : Math.abs(graph.weight[e]);
            change[graph.from[e]] += add;
            change[graph.to[e]] += add;
        }
        long cost = graph.cost(side);
        keep(cost);
        return cost;
    }

    private boolean frustrated(int e) {
        return (side[graph.from[e]] == side[graph.to[e]]) == graph.weight[e] < 0;
    }

    private void keep(long cost) {
        if (cost < bestCost) {
            bestCost = cost;
            best = side.clone();
        }
    }

    /** The vertex whose move costs least among those that may move, or would give the lowest cost of this start. */
    private int leastChange(long time, long cost, long low) {
        int least = -1;
        for (int v = 0; v < side.length; v++) {
            boolean free = mayMove[v] <= time || cost + change[v] < low;
            if (free && (least < 0 || change[v] < change[least])) {
                least = v;
            }
        }
        return least < 0 ? 0 : least;
    }

    private void move(int v) {
        for (int k = graph.first[v]; k < graph.first[v + 1]; k++) {
            int e = graph.at[k];
            long w = Math.abs(graph.weight[e]);
            change[graph.other(e, v)] += frustrated(e) ? 2 * w : -2 * w;
        }
        change[v] = -change[v];
        side[v] = !side[v];
    }
}
