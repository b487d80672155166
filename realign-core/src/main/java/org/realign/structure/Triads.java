package org.realign.structure;

import java.util.OptionalDouble;

/**
 * How many triangles are balanced: those with an even number of negative edges.
 *
 * <p><b>Model.</b> The share of balanced triangles is T = (tr A^3 + tr |A|^3) / (2 tr |A|^3), with A the matrix of signs.
 * <p><b>Missing.</b> Of a graph without triangles the share is undefined.
 * <p><b>Cost.</b> O(sum over edges of the lower vertex's degree).
 * <p><b>Source.</b> Aref and Wilson 2018.
 *
 * @param allPositive triangles without a negative edge
 * @param oneNegative triangles with one, unbalanced
 * @param twoNegative triangles with two
 * @param allNegative triangles with three, unbalanced
 */
public record Triads(long allPositive, long oneNegative, long twoNegative, long allNegative) {
    /** The triangles of {@code graph}. */
    public static Triads of(SignedGraph graph) {
        WeightedGraph indexed = WeightedGraph.of(graph);
        long[] count = new long[4];
        int[] signTo = new int[graph.vertices()];
        for (int v = 0; v < graph.vertices(); v++) {
            mark(indexed, v, signTo, true);
            for (int k = indexed.first[v]; k < indexed.first[v + 1]; k++) {
                int e = indexed.at[k];
                int u = indexed.other(e, v);
                for (int i = u < v ? indexed.first[u + 1] : indexed.first[u]; i < indexed.first[u + 1]; i++) {
                    int h = indexed.at[i];
                    int w = indexed.other(h, u);
                    if (w > u && signTo[w] != 0) {
                        count[(3 - graph.sign(e) - graph.sign(h) - signTo[w]) / 2]++;
                    }
                }
            }
            mark(indexed, v, signTo, false);
        }
        return new Triads(count[0], count[1], count[2], count[3]);
    }

    private static void mark(WeightedGraph graph, int v, int[] signTo, boolean on) {
        for (int k = graph.first[v]; k < graph.first[v + 1]; k++) {
            signTo[graph.other(graph.at[k], v)] = on ? Long.signum(graph.weight[graph.at[k]]) : 0;
        }
    }

    /** How many triangles there are. */
    public long total() {
        return allPositive + oneNegative + twoNegative + allNegative;
    }

    /** How many of them are balanced. */
    public long balanced() {
        return allPositive + twoNegative;
    }

    /** The share of triangles that are balanced, from 0 to 1; empty if there are no triangles. */
    public OptionalDouble index() {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) balanced() / total());
    }
}
