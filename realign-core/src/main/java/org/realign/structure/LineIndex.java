package org.realign.structure;

import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;

/**
 * Line index of generalised balance: how few ties a partition into several clusters was found to contradict.
 *
 * <p><b>Model.</b> A positive tie between clusters and a negative one within a cluster count 1 each. With two clusters at most
 * it bounds {@link Frustration} from above. Doreian and Mrvar count each tie twice, once from either end.
 * <p><b>Errors.</b> Found by relocation from random starts: an upper bound. Nothing is proved of the true minimum.
 * <p><b>Determinism.</b> A function of graph, number of clusters and seed.
 * <p><b>Source.</b> Davis 1967 (several clusters); Doreian and Mrvar 1996 (relocation).
 *
 * @param contradictions ties that the partition contradicts
 */
public record LineIndex(int contradictions, Partition partition) {
    private static final long LINE_INDEX = 1L << 32;
    private static final int STARTS = 20;
    private static final int SHAKES = 200;

    /** The best partition found into at most {@code most} clusters. */
    public static LineIndex of(SignedGraph graph, int most, RandomStreams streams) {
        if (most < 1) {
            throw new IllegalArgumentException("a partition has 1 cluster or more, was " + most);
        }
        Partition partition = Relocation.search(
                graph.matrix(), most, STARTS, SHAKES, streams.stream(Purpose.STRUCTURE, LINE_INDEX, most));
        return new LineIndex(graph.contradictions(partition), partition);
    }
}
