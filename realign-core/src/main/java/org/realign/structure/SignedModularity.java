package org.realign.structure;

import java.util.Optional;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.kernel.Sums;

/**
 * How far a partition puts friends together and foes apart, beyond what the numbers of each state's friends and foes make likely.
 *
 * <p><b>Model.</b> Q = 1 / (2 m+ + 2 m-) sum over i, j in one cluster of A[i][j] - (k+[i] k+[j] / (2 m+) - k-[i] k-[j] / (2 m-)),
 * with A the signs, k+ and k- the positive and negative degrees, m+ and m- the numbers of edges of either sign; i = j counts.
 * Where there is no edge of a sign, its term is left out. All vertices in one cluster give 0.
 * <p><b>Missing.</b> Of a graph without edges Q is undefined.
 * <p><b>Errors.</b> {@link #highest} is found by relocation: a lower bound of the true maximum.
 * <p><b>Source.</b> Gomez, Jensen and Arenas 2009, equation 14; Traag and Bruggeman 2009 (states).
 *
 * @param value Q, from -1 to 1
 */
public record SignedModularity(double value, Partition partition) {
    private static final long MODULARITY = 2L << 32;
    private static final int STARTS = 10;
    private static final int SHAKES = 30;

    /** Q of a partition; empty for a graph without edges. */
    public static Optional<SignedModularity> of(SignedGraph graph, Partition partition) {
        graph.requireOf(partition);
        if (graph.edges() == 0) {
            return Optional.empty();
        }
        double[][] together = together(graph);
        double[] rows = new double[graph.vertices()];
        for (int i = 0; i < rows.length; i++) {
            double[] terms = new double[rows.length];
            for (int j = 0; j < rows.length; j++) {
                terms[j] = partition.together(i, j) ? together[i][j] : 0;
            }
            rows[i] = Sums.of(terms);
        }
        return Optional.of(new SignedModularity(Sums.of(rows) / (2.0 * graph.edges()), partition));
    }

    /** The highest Q found, over partitions into any number of clusters; empty for a graph without edges. */
    public static Optional<SignedModularity> highest(SignedGraph graph, RandomStreams streams) {
        if (graph.edges() == 0) {
            return Optional.empty();
        }
        Partition best = Relocation.search(
                together(graph), graph.vertices(), STARTS, SHAKES, streams.stream(Purpose.STRUCTURE, MODULARITY));
        return of(graph, best);
    }

    private static double[][] together(SignedGraph graph) {
        int n = graph.vertices();
        double[] friends = new double[n];
        double[] foes = new double[n];
        for (int e = 0; e < graph.edges(); e++) {
            double[] degree = graph.sign(e) > 0 ? friends : foes;
            degree[graph.lower(e)]++;
            degree[graph.higher(e)]++;
        }
        double positive = 2.0 * (graph.edges() - graph.negative());
        double negative = 2.0 * graph.negative();
        double[][] result = graph.matrix();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i][j] -= positive == 0 ? 0 : friends[i] * friends[j] / positive;
                result[i][j] += negative == 0 ? 0 : foes[i] * foes[j] / negative;
            }
        }
        return result;
    }
}
