package org.realign.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who is with whom and who against: an undirected graph whose edges are positive or negative.
 *
 * <p><b>Shapes.</b> Vertices are numbered from 0; edges stand in ascending order of their lower, then their higher vertex.
 * <p><b>Missing.</b> Two vertices without an edge have no known relation, which is neither sign.
 * <p><b>Errors.</b> {@link IllegalArgumentException} for a vertex out of range, an edge from a vertex to itself, a sign that
 * is neither 1 nor -1, and two edges between the same vertices.
 */
public final class SignedGraph {
    private final int vertices;
    private final int[] lower;
    private final int[] higher;
    private final byte[] signs;
    private final int negative;

    /**
     * One relation between two vertices, in either order.
     *
     * @param sign 1 or -1
     */
    public record Edge(int a, int b, int sign) {
        /** Refuses what no signed graph may hold. */
        public Edge {
            if (a == b) {
                throw new IllegalArgumentException("an edge joins two vertices, was from " + a + " to itself");
            }
            if (sign != 1 && sign != -1) {
                throw new IllegalArgumentException("a sign is 1 or -1, was " + sign + " between " + a + " and " + b);
            }
        }

        private int low() {
            return Math.min(a, b);
        }

        private int high() {
            return Math.max(a, b);
        }
    }

    private SignedGraph(int vertices, List<Edge> edges) {
        this.vertices = vertices;
        int m = edges.size();
        this.lower = new int[m];
        this.higher = new int[m];
        this.signs = new byte[m];
        int against = 0;
        for (int e = 0; e < m; e++) {
            Edge edge = edges.get(e);
            lower[e] = edge.low();
            higher[e] = edge.high();
            signs[e] = (byte) edge.sign();
            against += edge.sign() < 0 ? 1 : 0;
            if (lower[e] < 0 || higher[e] >= vertices) {
                throw new IllegalArgumentException("vertices are 0 to " + (vertices - 1) + ", was " + edge);
            }
            if (e > 0 && lower[e] == lower[e - 1] && higher[e] == higher[e - 1]) {
                throw new IllegalArgumentException("two edges between " + lower[e] + " and " + higher[e]);
            }
        }
        this.negative = against;
    }

    /** The graph of these edges, in whatever order they come. */
    public static SignedGraph of(int vertices, Collection<Edge> edges) {
        if (vertices < 0) {
            throw new IllegalArgumentException("a number of vertices is not negative, was " + vertices);
        }
        List<Edge> sorted = new ArrayList<>(edges);
        sorted.sort(Comparator.comparingInt(Edge::low).thenComparingInt(Edge::high));
        return new SignedGraph(vertices, sorted);
    }

    /** How many vertices there are. */
    public int vertices() {
        return vertices;
    }

    /** How many edges there are. */
    public int edges() {
        return lower.length;
    }

    /** How many edges are negative. */
    public int negative() {
        return negative;
    }

    /** The lower vertex of edge {@code e}. */
    public int lower(int e) {
        return lower[e];
    }

    /** The higher vertex of edge {@code e}. */
    public int higher(int e) {
        return higher[e];
    }

    /** 1 or -1. */
    public int sign(int e) {
        return signs[e];
    }

    /** How many edges contradict a partition of the vertices: negative within a cluster, or positive between two. */
    public int contradictions(Partition partition) {
        requireOf(partition);
        int count = 0;
        for (int e = 0; e < lower.length; e++) {
            count += partition.together(lower[e], higher[e]) == (signs[e] < 0) ? 1 : 0;
        }
        return count;
    }

    void requireOf(Partition partition) {
        if (partition.vertices() != vertices) {
            throw new IllegalArgumentException(
                    "a partition of " + vertices + " vertices was needed, not of " + partition.vertices());
        }
    }

    /** The signs as a symmetric matrix, 0 where there is no edge. */
    double[][] matrix() {
        double[][] result = new double[vertices][vertices];
        for (int e = 0; e < lower.length; e++) {
            result[lower[e]][higher[e]] = signs[e];
            result[higher[e]][lower[e]] = signs[e];
        }
        return result;
    }
}
