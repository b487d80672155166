package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.structure.SignedGraph.Edge;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class SignedModularityTest {
    /** Zachary's karate club, one digit in base 34 for each end of a friendship. */
    private static final String KARATE =
            "01 02 03 04 05 06 07 08 0a 0b 0c 0d 0h 0j 0l 0v 12 13 17 1d 1h 1j 1l 1u 23 27 28 29"
                    + " 2d 2r 2s 2w 37 3c 3d 46 4a 56 5a 5g 6g 8u 8w 8x 9x dx ew ex fw fx iw ix jx kw kx mw mx"
                    + " np nr nt nw nx op or ov pv qt qx rx sv sx tw tx uw ux vw vx wx";

    private static double q(SignedGraph graph, int... clusters) {
        return SignedModularity.of(graph, Partition.of(clusters)).orElseThrow().value();
    }

    private static SignedGraph twoTriangles() {
        List<Edge> edges = new ArrayList<>(Graphs.ring(0, 1, 1, 1));
        edges.addAll(Graphs.ring(3, 1, 1, 1));
        edges.add(new Edge(2, 3, -1));
        return SignedGraph.of(6, edges);
    }

    @Test
    void twoTrianglesOfFriendsAtOdds() {
        // Within clusters: 12 signs, less 2 x 6 x 6 / 12 for friends, plus 2 x 1 x 1 / 2 for foes; over 14.
        assertThat(q(twoTriangles(), 0, 0, 0, 1, 1, 1)).isCloseTo(0.5, within(1e-15));
        SignedModularity best =
                SignedModularity.highest(twoTriangles(), new RandomStreams(1)).orElseThrow();
        assertThat(best.partition()).isEqualTo(Partition.of(0, 0, 0, 1, 1, 1));
    }

    @Test
    void oneClusterIsWorthNothing() {
        Laws.forAll(Gen.longs(0, Long.MAX_VALUE - 1), 50, 75, seed -> {
            SignedGraph graph = Graphs.random(seed, 20);
            SignedModularity.of(graph, Partition.of(new int[graph.vertices()]))
                    // Some n^2 roundings of numbers up to one.
                    .ifPresent(one -> assertThat(one.value()).isCloseTo(0, within(1e-12)));
        });
    }

    @Test
    void withoutEdgesItIsUndefinedAndOfOneSignItIsDefined() {
        SignedGraph none = SignedGraph.of(2, List.of());
        assertThat(SignedModularity.of(none, Partition.of(0, 1))).isEmpty();
        assertThat(SignedModularity.highest(none, new RandomStreams(1))).isEmpty();
        // (-1)(-1)/2: two foes apart have nothing within but their own null terms, 1 x 1 / 2 each, over 2.
        assertThat(q(Graphs.complete(2, -1), 0, 1)).isCloseTo(0.5, within(1e-15));
        assertThat(q(Graphs.complete(2, 1), 0, 1)).isCloseTo(-0.5, within(1e-15));
    }

    /** The maximum, proved by Brandes et al. 2008: 0.4198, with four clusters. */
    @Test
    void findsThePublishedMaximumOfTheKarateClub() {
        List<Edge> edges = new ArrayList<>();
        for (String pair : KARATE.split(" ", -1)) {
            edges.add(new Edge(Character.digit(pair.charAt(0), 36), Character.digit(pair.charAt(1), 36), 1));
        }
        SignedGraph club = SignedGraph.of(34, edges);
        assertThat(club.edges()).isEqualTo(78);
        SignedModularity best =
                SignedModularity.highest(club, new RandomStreams(1)).orElseThrow();
        assertThat(best.value()).isCloseTo(0.4198, within(5e-5));
        assertThat(best.partition().clusters()).isEqualTo(4);
    }

    @Test
    void isTheHighestOfAllPartitionsOfSmallGraphs() {
        Laws.forAll(Gen.longs(0, Long.MAX_VALUE - 1), 40, 76, seed -> {
            SignedGraph graph = Graphs.random(seed, 7);
            SignedModularity.highest(graph, new RandomStreams(1)).ifPresent(found -> {
                double high = everyPartition(graph, new int[graph.vertices()], 0, 0);
                assertThat(found.value()).isCloseTo(high, within(1e-12));
            });
        });
    }

    private static double everyPartition(SignedGraph graph, int[] cluster, int v, int clusters) {
        if (v == cluster.length) {
            return q(graph, cluster);
        }
        double high = -1;
        for (int c = 0; c <= clusters; c++) {
            cluster[v] = c;
            high = Math.max(high, everyPartition(graph, cluster, v + 1, Math.max(clusters, c + 1)));
        }
        return high;
    }
}
