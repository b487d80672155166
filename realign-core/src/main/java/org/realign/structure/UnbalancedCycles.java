package org.realign.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Unbalanced cycles whose edges cost less than 1 together, or proof that there are none.
 *
 * <p><b>Model.</b> Each vertex v has two copies; a positive edge joins copies alike, a negative one unlike. A walk from one
 * copy of v to the other is a closed walk with an odd number of negative edges, hence holds an unbalanced cycle. Its middle
 * lies on some edge xy: so shortest paths from a copy of v need reach only half as far, x and the twin of y.
 * <p><b>Cost.</b> O(n (n + m) log n) for n vertices and m edges.
 * <p><b>Source.</b> Barahona and Mahjoub 1986, section 3.
 */
final class UnbalancedCycles {
    /** Prices are counted in these parts, so that shortest paths are exact. */
    private static final int PARTS = 1 << 20;

    private static final int UNREACHED = Integer.MAX_VALUE;

    /** Prices below 1 by less than this are not worth a cycle. */
    private static final double SLACK = 1e-6;

    private final WeightedGraph graph;
    private final int n;
    /** Half of 1, and the steps that a path may have. */
    private final int reach;

    private final int[] length;
    private final int[] distance;
    /** The edge by which each copy was reached. */
    private final int[] reachedBy;

    private final LongHeap heap = new LongHeap();
    private final int[] reached;
    private int reachedCount;

    UnbalancedCycles(WeightedGraph graph) {
        this.graph = graph;
        this.n = graph.vertices;
        this.reach = PARTS / 2 + n;
        this.length = new int[graph.edges()];
        this.distance = new int[2 * n];
        this.reachedBy = new int[2 * n];
        this.reached = new int[2 * n];
        Arrays.fill(distance, UNREACHED);
    }

    /** The cheapest at each vertex, if below 1; each with distinct edges in ascending order. */
    List<int[]> cheap(double[] price) {
        for (int e = 0; e < length.length; e++) {
            // One part for each step: of walks with the same price the shortest is wanted.
            length[e] = 1 + (int) (Math.min(1, Math.max(0, price[e])) * PARTS);
        }
        List<int[]> result = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            spread(v);
            int[] cycle = close();
            if (cycle.length > 0 && total(cycle, price) < 1 - SLACK) {
                result.add(cycle);
            }
        }
        return result;
    }

    /** All unbalanced triangles. */
    List<int[]> triangles() {
        List<int[]> result = new ArrayList<>();
        int[] edgeTo = new int[n];
        for (int v = 0; v < n; v++) {
            Arrays.fill(edgeTo, -1);
            for (int k = graph.first[v]; k < graph.first[v + 1]; k++) {
                edgeTo[graph.other(graph.at[k], v)] = graph.at[k];
            }
            for (int k = graph.first[v]; k < graph.first[v + 1]; k++) {
                int u = graph.other(graph.at[k], v);
                for (int i = u < v ? graph.first[u + 1] : graph.first[u]; i < graph.first[u + 1]; i++) {
                    int w = graph.other(graph.at[i], u);
                    if (w > u && edgeTo[w] >= 0) {
                        int[] three = {graph.at[k], graph.at[i], edgeTo[w]};
                        if (odd(three)) {
                            Arrays.sort(three);
                            result.add(three);
                        }
                    }
                }
            }
        }
        return result;
    }

    private boolean odd(int[] edges) {
        boolean odd = false;
        for (int e : edges) {
            odd ^= graph.weight[e] < 0;
        }
        return odd;
    }

    private static double total(int[] cycle, double[] price) {
        double sum = 0;
        for (int e : cycle) {
            sum += price[e];
        }
        return sum;
    }

    /** Shortest paths from the first copy of {@code v}, up to half of 1. */
    private void spread(int v) {
        for (int k = 0; k < reachedCount; k++) {
            distance[reached[k]] = UNREACHED;
        }
        reachedCount = 0;
        reach(v, 0, -1);
        while (!heap.isEmpty()) {
            long least = heap.take();
            int copy = (int) least;
            int far = (int) (least >>> 32);
            if (far > distance[copy] || far > reach) {
                continue;
            }
            int here = copy % n;
            for (int k = graph.first[here]; k < graph.first[here + 1]; k++) {
                int e = graph.at[k];
                int next = across(copy, e);
                if (far + length[e] < distance[next]) {
                    reach(next, far + length[e], e);
                }
            }
        }
    }

    private void reach(int copy, int far, int edge) {
        if (distance[copy] == UNREACHED) {
            reached[reachedCount++] = copy;
        }
        distance[copy] = far;
        reachedBy[copy] = edge;
        heap.add(((long) far << 32) | copy);
    }

    /** The copy at the other end of an edge. */
    private int across(int copy, int e) {
        int here = copy % n;
        boolean second = (copy >= n) ^ (graph.weight[e] < 0);
        return graph.other(e, here) + (second ? n : 0);
    }

    private int twin(int copy) {
        return copy < n ? copy + n : copy - n;
    }

    /** The shortest closed walk over the middle edges, as a set of edges; empty if none is reached. */
    private int[] close() {
        int least = UNREACHED;
        int from = -1;
        int by = -1;
        for (int k = 0; k < reachedCount; k++) {
            int x = reached[k];
            if (distance[x] > reach) {
                continue;
            }
            for (int i = graph.first[x % n]; i < graph.first[x % n + 1]; i++) {
                int e = graph.at[i];
                int y = twin(across(x, e));
                if (distance[y] <= reach && distance[x] + length[e] + distance[y] < least) {
                    least = distance[x] + length[e] + distance[y];
                    from = x;
                    by = e;
                }
            }
        }
        return by < 0 ? new int[0] : walk(from, by);
    }

    /** Edges that the walk passes an odd number of times: what it passes twice says nothing. */
    private int[] walk(int x, int middle) {
        List<Integer> edges = new ArrayList<>();
        edges.add(middle);
        back(x, edges);
        back(twin(across(x, middle)), edges);
        return EdgeSets.odd(edges.stream().mapToInt(e -> e).sorted().toArray());
    }

    private void back(int copy, List<Integer> edges) {
        for (int at = copy; reachedBy[at] >= 0; at = across(at, reachedBy[at])) {
            edges.add(reachedBy[at]);
        }
    }
}
