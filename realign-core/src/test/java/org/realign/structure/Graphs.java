package org.realign.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.realign.structure.SignedGraph.Edge;

/** Graphs that tests share, and what is found by looking at every partition. */
final class Graphs {
    private Graphs() {}

    /** Balanced between two random sides, but for signs flipped with the given probability. */
    static SignedGraph planted(int vertices, int edges, double flipped, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] side = new boolean[vertices];
        for (int v = 0; v < vertices; v++) {
            side[v] = random.nextBoolean();
        }
        TreeSet<Integer> pairs = new TreeSet<>();
        while (pairs.size() < edges) {
            int a = random.nextInt(vertices);
            int b = random.nextInt(vertices);
            if (a != b) {
                pairs.add(Math.min(a, b) * vertices + Math.max(a, b));
            }
        }
        List<Edge> result = new ArrayList<>();
        for (int pair : pairs) {
            int a = pair / vertices;
            int b = pair % vertices;
            int sign = side[a] == side[b] ? 1 : -1;
            result.add(new Edge(a, b, random.nextDouble() < flipped ? -sign : sign));
        }
        return SignedGraph.of(vertices, result);
    }

    /** Up to {@code most} vertices, of any density, signs flipped with any probability. */
    static SignedGraph random(long seed, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(2, most + 1);
        return planted(n, random.nextInt(n * (n - 1) / 2 + 1), random.nextDouble(), random.nextLong());
    }

    /** Every two vertices joined by an edge of the same sign. */
    static SignedGraph complete(int vertices, int sign) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < vertices; i++) {
            for (int j = i + 1; j < vertices; j++) {
                edges.add(new Edge(i, j, sign));
            }
        }
        return SignedGraph.of(vertices, edges);
    }

    /** A path or cycle over the vertices in order, with these signs. */
    static List<Edge> ring(int first, int... signs) {
        List<Edge> edges = new ArrayList<>();
        for (int k = 0; k < signs.length; k++) {
            edges.add(new Edge(first + k, first + (k + 1) % signs.length, signs[k]));
        }
        return edges;
    }

    /** The least cost over all 2^(n - 1) partitions into two sides. */
    static long cheapest(WeightedGraph graph) {
        long least = graph.total() + graph.constant;
        boolean[] side = new boolean[graph.vertices];
        for (int sides = 0; sides < 1 << Math.max(0, graph.vertices - 1); sides++) {
            for (int v = 0; v < side.length; v++) {
                side[v] = (sides >> v & 1) == 1;
            }
            least = Math.min(least, graph.cost(side));
        }
        return least;
    }
}
