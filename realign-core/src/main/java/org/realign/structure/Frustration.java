package org.realign.structure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Frustration index (line index of balance) of a signed graph: the fewest edges that contradict a partition of the vertices
 * into two sides, with proof.
 *
 * <p><b>Model.</b> L = min over sides x of the number of positive edges between sides and negative edges within one.
 * Normalised, F = 1 - 2 L / m for m edges: 1 is balance, and no graph is below 0.
 * <p><b>Errors.</b> {@link #lowerBound} is proved in whole numbers, and {@link #index} is that of the partition given; where
 * the budget runs out before they meet, the true value lies between them, both included.
 * <p><b>Missing.</b> Of a graph without edges F is undefined.
 * <p><b>Cost.</b> The budget counts pivots of the simplex method and nodes of the search tree, never time. 150 states and 1,250
 * ties take some 200, a tenth of a second; signs at random make it hard: 60 vertices and 600 edges take more than 500,000. Memory
 * is of order m times the edges that unbalanced cycles pass.
 * <p><b>Determinism.</b> A function of graph, budget and seed; a proved index does not depend on the seed, the partition may.
 * <p><b>Source.</b> Harary 1959 (the index); Aref and Wilson 2019 (exact values of states); Barahona and Mahjoub 1986 (bounds).
 */
public final class Frustration {
    /** Pivots that a question about the system of states may take: a minute or two. */
    public static final long USUAL_BUDGET = 500_000;

    private final int edges;
    private final int index;
    private final int lowerBound;
    private final Partition sides;
    private final long nodes;
    private final long pivots;

    private Frustration(SignedGraph graph, int lowerBound, Partition sides, long nodes, long pivots) {
        this.edges = graph.edges();
        this.index = graph.contradictions(sides);
        this.lowerBound = lowerBound;
        this.sides = sides;
        this.nodes = nodes;
        this.pivots = pivots;
    }

    /** Frustration with the usual budget. */
    public static Frustration of(SignedGraph graph, RandomStreams streams) {
        return of(graph, USUAL_BUDGET, streams);
    }

    /** Frustration, proved as far as {@code budget} pivots reach. */
    public static Frustration of(SignedGraph graph, long budget, RandomStreams streams) {
        if (budget < 0) {
            throw new IllegalArgumentException("a budget is not negative, was " + budget);
        }
        WeightedGraph whole = WeightedGraph.of(graph);
        ParityForest ties = new ParityForest(graph.vertices());
        long bound = 0;
        long nodes = 0;
        long left = budget;
        for (int[] block : Blocks.of(whole)) {
            Part part = Part.of(whole, block);
            FrustrationSearch search = new FrustrationSearch(part.graph, streams.stream(Purpose.STRUCTURE, block[0]));
            left -= search.run(left);
            bound += search.bound();
            nodes += search.nodes();
            part.tie(ties, search.best());
        }
        boolean[] side = new boolean[graph.vertices()];
        for (int v = 0; v < side.length; v++) {
            side[v] = ties.turned(v);
        }
        return new Frustration(graph, Math.toIntExact(bound), Partition.ofSides(side), nodes, budget - left);
    }

    /** A block as a graph of its own; {@code vertex} are the whole's numbers of its vertices. */
    private static final class Part {
        private final WeightedGraph graph;
        private final int[] vertex;

        private Part(WeightedGraph graph, int[] vertex) {
            this.graph = graph;
            this.vertex = vertex;
        }

        static Part of(WeightedGraph whole, int[] block) {
            int[] vertex = Arrays.stream(block)
                    .flatMap(e -> Arrays.stream(new int[] {whole.from[e], whole.to[e]}))
                    .sorted()
                    .distinct()
                    .toArray();
            int[] from = Arrays.stream(block)
                    .map(e -> Arrays.binarySearch(vertex, whole.from[e]))
                    .toArray();
            int[] to = Arrays.stream(block)
                    .map(e -> Arrays.binarySearch(vertex, whole.to[e]))
                    .toArray();
            long[] weight = Arrays.stream(block).mapToLong(e -> whole.weight[e]).toArray();
            return new Part(WeightedGraph.of(vertex.length, from, to, weight), vertex);
        }

        /** Blocks share one vertex at most, so that none can contradict another. */
        void tie(ParityForest sides, boolean[] side) {
            for (int v = 1; v < vertex.length; v++) {
                sides.tie(vertex[0], vertex[v], side[0] != side[v]);
            }
        }
    }

    /** The number of edges that the partition found contradicts: the frustration index itself if {@link #optimal}. */
    public int index() {
        return index;
    }

    /** A number of edges that every partition contradicts at least. */
    public int lowerBound() {
        return lowerBound;
    }

    /** Whether no partition is better than the one found: proved. */
    public boolean optimal() {
        return index == lowerBound;
    }

    /** F = 1 - 2 L / m, from {@link #index}; empty for a graph without edges. */
    public OptionalDouble normalised() {
        return edges == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - 2.0 * index / edges);
    }

    /** The two sides; parts that no tie connects stand to each other as it happens. */
    public Partition sides() {
        return sides;
    }

    /** Nodes of the search tree that were looked at. */
    public long nodes() {
        return nodes;
    }

    /** Pivots that were made. */
    public long pivots() {
        return pivots;
    }

    /** What was proved, in words. */
    public String statement() {
        return optimal()
                ? "optimal: " + index + " of " + edges + " ties"
                : "between " + lowerBound + " and " + index + " of " + edges + " ties; the search stopped after "
                        + pivots + " pivots, a gap of " + (index - lowerBound);
    }
}
