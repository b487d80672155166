package org.realign.structure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which vertices go together: each in one cluster.
 *
 * <p><b>Shapes.</b> Clusters are numbered from 0 in the order of their first vertices, so that partitions are equal if and only
 * if they put the same vertices together.
 */
public final class Partition {
    private final int[] cluster;
    private final int clusters;

    private Partition(int[] cluster, int clusters) {
        this.cluster = cluster;
        this.clusters = clusters;
    }

    /** The partition in which two vertices go together where {@code label} is the same for both. */
    public static Partition of(int... label) {
        Map<Integer, Integer> number = new HashMap<>();
        int[] cluster = new int[label.length];
        for (int v = 0; v < label.length; v++) {
            cluster[v] = number.computeIfAbsent(label[v], fresh -> number.size());
        }
        return new Partition(cluster, number.size());
    }

    static Partition ofSides(boolean[] side) {
        int[] label = new int[side.length];
        Arrays.setAll(label, v -> side[v] ? 1 : 0);
        return of(label);
    }

    /** How many vertices are parted. */
    public int vertices() {
        return cluster.length;
    }

    /** How many clusters there are. */
    public int clusters() {
        return clusters;
    }

    /** The cluster of vertex {@code v}. */
    public int cluster(int v) {
        return cluster[v];
    }

    /** Whether two vertices are in one cluster. */
    public boolean together(int v, int u) {
        return cluster[v] == cluster[u];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition that && Arrays.equals(cluster, that.cluster);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cluster);
    }

    @Override
    public String toString() {
        return Arrays.toString(cluster);
    }
}
