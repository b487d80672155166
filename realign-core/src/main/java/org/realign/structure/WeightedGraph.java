package org.realign.structure;

import java.util.Arrays;
import java.util.Optional;

/**
 * A signed graph in the course of being solved: edges have weights, vertices may stand for several of the original, and
 * a constant holds what frustration is settled already.
 *
 * <p><b>Model.</b> A partition into two sides costs the constant and the weight of each edge it frustrates; a negative
 * {@code weight} is that of a negative edge. Two vertices become one where it is settled whether they are on the same side;
 * parallel edges of one sign then add up, and of two signs the lighter is frustrated whatever happens.
 */
final class WeightedGraph {
    final int vertices;
    final int[] from;
    final int[] to;
    /** Signed and never 0. */
    final long[] weight;

    final long constant;

    /** The edges at vertex v are {@code at[first[v]]} to {@code at[first[v + 1] - 1]}. */
    final int[] first;

    final int[] at;

    /** The vertex here that an original vertex went into, and whether it is on the other side. */
    final int[] home;

    final boolean[] turned;

    private WeightedGraph(
            int vertices, int[] from, int[] to, long[] weight, long constant, int[] home, boolean[] turned) {
        this.vertices = vertices;
        this.from = from;
        this.to = to;
        this.weight = weight;
        this.constant = constant;
        this.home = home;
        this.turned = turned;
        this.first = new int[vertices + 1];
        this.at = new int[2 * from.length];
        index();
    }

    /** Edges must be without loops and parallels. */
    static WeightedGraph of(int vertices, int[] from, int[] to, long[] weight) {
        int[] home = new int[vertices];
        Arrays.setAll(home, v -> v);
        return new WeightedGraph(vertices, from, to, weight, 0, home, new boolean[vertices]);
    }

    /** Every edge with weight 1 or -1. */
    static WeightedGraph of(SignedGraph graph) {
        int m = graph.edges();
        int[] from = new int[m];
        int[] to = new int[m];
        long[] weight = new long[m];
        for (int e = 0; e < m; e++) {
            from[e] = graph.lower(e);
            to[e] = graph.higher(e);
            weight[e] = graph.sign(e);
        }
        return of(graph.vertices(), from, to, weight);
    }

    private void index() {
        for (int e = 0; e < from.length; e++) {
            first[from[e] + 1]++;
            first[to[e] + 1]++;
        }
        for (int v = 0; v < vertices; v++) {
            first[v + 1] += first[v];
        }
        int[] next = first.clone();
        for (int e = 0; e < from.length; e++) {
            at[next[from[e]]++] = e;
            at[next[to[e]]++] = e;
        }
    }

    int edges() {
        return from.length;
    }

    int other(int e, int v) {
        return from[e] ^ to[e] ^ v;
    }

    /** Total weight of all edges, which is what frustration can come to at most. */
    long total() {
        long sum = 0;
        for (long w : weight) {
            sum += Math.abs(w);
        }
        return sum;
    }

    /** What the partition costs, the constant included. */
    long cost(boolean[] side) {
        long cost = constant;
        for (int e = 0; e < weight.length; e++) {
            if ((side[from[e]] == side[to[e]]) == weight[e] < 0) {
                cost += Math.abs(weight[e]);
            }
        }
        return cost;
    }

    /** The sides of the original vertices that sides of those here stand for. */
    boolean[] original(boolean[] side) {
        boolean[] result = new boolean[home.length];
        for (int v = 0; v < result.length; v++) {
            result[v] = side[home[v]] ^ turned[v];
        }
        return result;
    }

    /** What tying vertices makes of a graph. */
    static final class Tied {
        /** Of an edge whose ends became one. */
        static final int INSIDE = -1;

        /** Of an edge beside which another of the opposite sign weighed as much. */
        static final int CANCELLED = -2;

        final WeightedGraph graph;
        /** The edge that each became, or why there is none. */
        final int[] edge;

        private Tied(WeightedGraph graph, int[] edge) {
            this.graph = graph;
            this.edge = edge;
        }

        Tied then(Tied next) {
            int[] result = new int[edge.length];
            for (int e = 0; e < result.length; e++) {
                result[e] = edge[e] < 0 ? edge[e] : next.edge[edge[e]];
            }
            return new Tied(next.graph, result);
        }
    }

    /** The graph in which vertices tied by {@code ties} are one. */
    Tied tied(ParityForest ties) {
        int[] name = new int[vertices];
        int count = 0;
        for (int v = 0; v < vertices; v++) {
            if (ties.root(v) == v) {
                name[v] = count++;
            }
        }
        int[] newHome = new int[home.length];
        boolean[] newTurned = new boolean[home.length];
        for (int v = 0; v < home.length; v++) {
            newHome[v] = name[ties.root(home[v])];
            newTurned[v] = turned[v] ^ ties.turned(home[v]);
        }
        return merged(ties, name, count, newHome, newTurned);
    }

    private Tied merged(ParityForest ties, int[] name, int count, int[] newHome, boolean[] newTurned) {
        long[] key = new long[edges()];
        long[] signed = new long[edges()];
        long settled = constant;
        for (int e = 0; e < key.length; e++) {
            int a = name[ties.root(from[e])];
            int b = name[ties.root(to[e])];
            signed[e] = ties.turned(from[e]) ^ ties.turned(to[e]) ? -weight[e] : weight[e];
            key[e] = (((long) Math.min(a, b)) << 32) | Math.max(a, b);
            if (a == b) {
                settled += signed[e] < 0 ? -signed[e] : 0;
                key[e] = -1;
            }
        }
        long[] pairs =
                Arrays.stream(key).filter(k -> k >= 0).sorted().distinct().toArray();
        long[] sums = new long[pairs.length];
        int[] edge = new int[key.length];
        for (int e = 0; e < key.length; e++) {
            edge[e] = key[e] < 0 ? Tied.INSIDE : Arrays.binarySearch(pairs, key[e]);
            if (edge[e] >= 0) {
                long sum = sums[edge[e]];
                settled += (sum < 0) == (signed[e] < 0) ? 0 : Math.min(Math.abs(sum), Math.abs(signed[e]));
                sums[edge[e]] = sum + signed[e];
            }
        }
        return compact(count, pairs, sums, edge, settled, newHome, newTurned);
    }

    /** Leaves out the pairs whose edges cancelled each other. */
    private static Tied compact(
            int count, long[] pairs, long[] sums, int[] edge, long settled, int[] home, boolean[] turned) {
        int[] place = new int[pairs.length];
        int m = 0;
        for (int p = 0; p < pairs.length; p++) {
            place[p] = sums[p] == 0 ? Tied.CANCELLED : m++;
        }
        int[] from = new int[m];
        int[] to = new int[m];
        long[] weight = new long[m];
        for (int p = 0; p < pairs.length; p++) {
            if (place[p] >= 0) {
                from[place[p]] = (int) (pairs[p] >>> 32);
                to[place[p]] = (int) pairs[p];
                weight[place[p]] = sums[p];
            }
        }
        int[] became = new int[edge.length];
        for (int e = 0; e < became.length; e++) {
            became[e] = edge[e] < 0 ? edge[e] : place[edge[e]];
        }
        return new Tied(new WeightedGraph(count, from, to, weight, settled, home, turned), became);
    }

    /**
     * The graph without what decides itself: an edge that weighs as much as all others at one of its ends together can be
     * spared from frustration by moving that end, so its ends are tied. Of this kind are all edges of vertices of degree
     * one, and the heavier edge of a vertex of degree two.
     */
    Tied reduced() {
        int[] same = new int[edges()];
        Arrays.setAll(same, e -> e);
        Tied result = new Tied(this, same);
        Optional<ParityForest> ties = dominating();
        while (ties.isPresent()) {
            result = result.then(result.graph.tied(ties.get()));
            ties = result.graph.dominating();
        }
        return result;
    }

    /** Ties along edges that decide themselves, each vertex in one at most; empty if there are none. */
    private Optional<ParityForest> dominating() {
        ParityForest ties = new ParityForest(vertices);
        boolean[] used = new boolean[vertices];
        boolean any = false;
        for (int v = 0; v < vertices; v++) {
            int e = heaviest(v);
            if (e >= 0 && !used[v] && !used[other(e, v)] && 2 * Math.abs(weight[e]) >= load(v)) {
                ties.tie(v, other(e, v), weight[e] < 0);
                used[v] = true;
                used[other(e, v)] = true;
                any = true;
            }
        }
        return any ? Optional.of(ties) : Optional.empty();
    }

    private int heaviest(int v) {
        int best = -1;
        for (int i = first[v]; i < first[v + 1]; i++) {
            if (best < 0 || Math.abs(weight[at[i]]) > Math.abs(weight[best])) {
                best = at[i];
            }
        }
        return best;
    }

    /** Weight of all edges at {@code v}. */
    long load(int v) {
        long sum = 0;
        for (int i = first[v]; i < first[v + 1]; i++) {
            sum += Math.abs(weight[at[i]]);
        }
        return sum;
    }
}
