package org.realign.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a graph that share no cycle: its blocks, each a largest set of edges of which any two lie on a cycle; a bridge
 * is a block by itself.
 *
 * <p><b>Cost.</b> O(n + m).
 * <p><b>Source.</b> Hopcroft and Tarjan 1973.
 */
final class Blocks {
    private final WeightedGraph graph;
    private final int[] found;
    private final int[] low;
    private final int[] next;
    private final int[] enteredBy;
    private final boolean[] passed;
    private final int[] pending;
    private int pendingCount;
    private int clock;
    private final List<int[]> blocks = new ArrayList<>();

    private Blocks(WeightedGraph graph) {
        this.graph = graph;
        this.found = new int[graph.vertices];
        this.low = new int[graph.vertices];
        this.next = Arrays.copyOf(graph.first, graph.vertices);
        this.enteredBy = new int[graph.vertices];
        this.passed = new boolean[graph.edges()];
        this.pending = new int[graph.edges()];
    }

    /** The edges of each block, ascending. */
    static List<int[]> of(WeightedGraph graph) {
        Blocks blocks = new Blocks(graph);
        for (int v = 0; v < graph.vertices; v++) {
            if (blocks.found[v] == 0) {
                blocks.visit(v);
            }
        }
        return blocks.blocks;
    }

    /** Depth first without recursion: a chain of states may be long. */
    private void visit(int start) {
        enter(start, -1);
        int v = start;
        while (v >= 0) {
            if (next[v] < graph.first[v + 1]) {
                int e = graph.at[next[v]++];
                if (!passed[e]) {
                    passed[e] = true;
                    pending[pendingCount++] = e;
                    int u = graph.other(e, v);
                    if (found[u] == 0) {
                        enter(u, e);
                        v = u;
                    } else {
                        low[v] = Math.min(low[v], found[u]);
                    }
                }
            } else {
                v = leave(v);
            }
        }
    }

    private void enter(int v, int by) {
        found[v] = ++clock;
        low[v] = clock;
        enteredBy[v] = by;
    }

    private int leave(int v) {
        int e = enteredBy[v];
        if (e < 0) {
            return -1;
        }
        int above = graph.other(e, v);
        low[above] = Math.min(low[above], low[v]);
        if (low[v] >= found[above]) {
            int from = pendingCount;
            do {
                from--;
            } while (pending[from] != e);
            int[] block = Arrays.copyOfRange(pending, from, pendingCount);
            Arrays.sort(block);
            blocks.add(block);
            pendingCount = from;
        }
        return above;
    }
}
