package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.structure.SignedGraph.Edge;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class FrustrationTest {
    private static final Gen<Long> SEEDS = Gen.longs(0, Long.MAX_VALUE - 1);

    private static Frustration of(SignedGraph graph) {
        return Frustration.of(graph, new RandomStreams(1));
    }

    private static void proved(SignedGraph graph, int index) {
        Frustration frustration = of(graph);
        assertThat(frustration.index()).isEqualTo(index);
        assertThat(frustration.lowerBound()).isEqualTo(index);
        assertThat(frustration.optimal()).isTrue();
        assertThat(graph.contradictions(frustration.sides())).isEqualTo(index);
        assertThat(frustration.sides().clusters()).isLessThanOrEqualTo(2);
    }

    @Test
    void oneForATriangleWithOneOrThreeNegativeEdges() {
        proved(SignedGraph.of(3, Graphs.ring(0, -1, -1, -1)), 1);
        proved(SignedGraph.of(3, Graphs.ring(0, -1, 1, 1)), 1);
        proved(SignedGraph.of(3, Graphs.ring(0, -1, -1, 1)), 0);
    }

    @Test
    void foesOfEachOtherPartInHalves() {
        // Two sides of n / 2 leave the edges within them: C(n, 2) - floor(n^2 / 4).
        for (int n = 2; n <= 13; n++) {
            proved(Graphs.complete(n, -1), n * (n - 1) / 2 - n * n / 4);
            proved(Graphs.complete(n, 1), 0);
        }
    }

    @Test
    void blocksAddUp() {
        // Two unbalanced rings that share vertex 2, a third over a bridge from 4, a tree at 7 and a vertex by itself.
        List<Edge> edges = new ArrayList<>(Graphs.ring(0, -1, 1, 1));
        edges.addAll(List.of(new Edge(2, 3, 1), new Edge(3, 4, -1), new Edge(4, 2, 1)));
        edges.add(new Edge(4, 5, -1));
        edges.addAll(Graphs.ring(5, 1, 1, 1, -1));
        edges.addAll(List.of(new Edge(7, 9, -1), new Edge(9, 10, -1)));
        proved(SignedGraph.of(12, edges), 3);
    }

    @Test
    void nothingIsBalanced() {
        Frustration none = of(SignedGraph.of(3, List.of()));
        assertThat(none.index()).isZero();
        assertThat(none.optimal()).isTrue();
        assertThat(none.normalised()).isEmpty();
        assertThat(of(SignedGraph.of(0, List.of())).sides().vertices()).isZero();
        assertThat(of(Graphs.complete(3, -1)).normalised()).hasValue(1 - 2.0 / 3);
    }

    @Test
    void isTheLeastOfAllPartitions() {
        Laws.forAll(SEEDS, 400, 71, seed -> {
            SignedGraph graph = Graphs.random(seed, 11);
            proved(graph, (int) Graphs.cheapest(WeightedGraph.of(graph)));
        });
    }

    @Test
    void isTheLeastOfAllPartitionsOfSixteen() {
        for (int edges : new int[] {30, 60, 90, 120}) {
            SignedGraph graph = Graphs.planted(16, edges, 0.5, edges);
            proved(graph, (int) Graphs.cheapest(WeightedGraph.of(graph)));
        }
    }

    @Test
    void isNeitherAboveTheNegativeEdgesNorAboveHalfOfAll() {
        Laws.forAll(SEEDS, 100, 72, seed -> {
            SignedGraph graph = Graphs.random(seed, 24);
            assertThat(of(graph).index()).isLessThanOrEqualTo(Math.min(graph.negative(), graph.edges() / 2));
        });
    }

    @Test
    void doesNotChangeWithNamesNorWithASwitchOfSides() {
        Laws.forAll(SEEDS, 60, 73, seed -> {
            SignedGraph graph = Graphs.random(seed, 24);
            SplittableRandom random = new SplittableRandom(seed);
            boolean[] switched = new boolean[graph.vertices()];
            for (int v = 0; v < switched.length; v++) {
                switched[v] = random.nextBoolean();
            }
            List<Edge> edges = new ArrayList<>();
            for (int e = 0; e < graph.edges(); e++) {
                int a = graph.lower(e);
                int b = graph.higher(e);
                int sign = switched[a] == switched[b] ? graph.sign(e) : -graph.sign(e);
                edges.add(new Edge(graph.vertices() - 1 - a, graph.vertices() - 1 - b, sign));
            }
            proved(SignedGraph.of(graph.vertices(), edges), of(graph).index());
        });
    }

    /** Of this size and kind, an integer programme without cycles of more than three edges gives no answer in minutes. */
    @Test
    void provesAHundredStatesWithATenthOfSignsFlipped() {
        for (int seed = 0; seed < 10; seed++) {
            SignedGraph graph = Graphs.planted(100, 600, 0.1, seed);
            // Ten times what any of the first twenty needed: work, not time.
            Frustration frustration = Frustration.of(graph, 2_000, new RandomStreams(seed));
            assertThat(frustration.optimal()).as(frustration.statement()).isTrue();
        }
    }

    @Test
    void signsAtRandomAreProvedOrLeftWithAGap() {
        SignedGraph middling = Graphs.planted(40, 200, 0.5, 1);
        Frustration solved = of(middling);
        assertThat(solved.optimal()).isTrue();
        assertThat(solved.statement()).contains("optimal", Integer.toString(solved.index()));

        SignedGraph hard = Graphs.planted(60, 600, 0.5, 1);
        Frustration little = Frustration.of(hard, 500, new RandomStreams(1));
        Frustration more = Frustration.of(hard, 4_000, new RandomStreams(1));
        assertThat(little.optimal()).isFalse();
        assertThat(little.pivots()).isLessThanOrEqualTo(500);
        assertThat(little.statement())
                .contains(Integer.toString(little.lowerBound()), Integer.toString(little.index()));
        assertThat(more.lowerBound()).isBetween(little.lowerBound(), more.index());
        assertThat(more.index()).isLessThanOrEqualTo(little.index());
        assertThat(hard.contradictions(more.sides())).isEqualTo(more.index());
    }

    @Test
    void withoutABudgetNothingIsProvedButBalance() {
        SignedGraph graph = Graphs.complete(5, -1);
        Frustration none = Frustration.of(graph, 0, new RandomStreams(1));
        assertThat(none.lowerBound()).isZero();
        assertThat(none.index()).isEqualTo(4);
        assertThat(Frustration.of(Graphs.complete(5, 1), 0, new RandomStreams(1))
                        .optimal())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frustration.of(graph, -1, new RandomStreams(1)))
                .withMessageContaining("-1");
    }

    @Test
    void anotherSeedMayPartOtherwiseButProvesTheSame() {
        SignedGraph graph = Graphs.planted(40, 160, 0.3, 5);
        assertThat(Frustration.of(graph, new RandomStreams(2)).index())
                .isEqualTo(of(graph).index());
        assertThat(of(graph).sides()).isEqualTo(of(graph).sides());
    }
}
