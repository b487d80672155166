package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.structure.SignedGraph.Edge;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** The parts of the search for the frustration index, each by itself. */
class WeightedGraphTest {
    private static final Gen<Long> SEEDS = Gen.longs(0, Long.MAX_VALUE - 1);

    private static WeightedGraph graph(long seed) {
        return WeightedGraph.of(Graphs.random(seed, 10));
    }

    @Test
    void aTreeReducesToNothing() {
        WeightedGraph tree = WeightedGraph.of(SignedGraph.of(
                5, List.of(new Edge(0, 1, -1), new Edge(1, 2, 1), new Edge(1, 3, -1), new Edge(3, 4, 1))));
        WeightedGraph rest = tree.reduced().graph;
        assertThat(rest.edges()).isZero();
        assertThat(rest.constant).isZero();
        assertThat(tree.cost(rest.original(new boolean[rest.vertices]))).isZero();
    }

    @Test
    void aRingIsSettledWithoutSearch() {
        WeightedGraph ring = WeightedGraph.of(SignedGraph.of(6, Graphs.ring(0, 1, 1, -1, 1, -1, -1)));
        WeightedGraph rest = ring.reduced().graph;
        assertThat(rest.edges()).isZero();
        assertThat(rest.constant).isEqualTo(1);
    }

    @Test
    void reducingKeepsTheLeastCost() {
        Laws.forAll(SEEDS, 300, 78, seed -> {
            WeightedGraph before = graph(seed);
            WeightedGraph after = before.reduced().graph;
            assertThat(Graphs.cheapest(after)).isEqualTo(Graphs.cheapest(before));
            SplittableRandom random = new SplittableRandom(seed);
            boolean[] side = new boolean[after.vertices];
            for (int v = 0; v < side.length; v++) {
                side[v] = random.nextBoolean();
            }
            assertThat(before.cost(after.original(side))).isEqualTo(after.cost(side));
        });
    }

    @Test
    void oneOfTwoTiesIsTheBest() {
        Laws.forAll(SEEDS, 200, 79, seed -> {
            WeightedGraph before = graph(seed);
            if (before.edges() > 0) {
                int e = (int) (seed % before.edges());
                long least = Long.MAX_VALUE;
                for (boolean opposite : new boolean[] {false, true}) {
                    ParityForest ties = new ParityForest(before.vertices);
                    ties.tie(before.from[e], before.to[e], opposite);
                    least = Math.min(least, Graphs.cheapest(before.tied(ties).graph));
                }
                assertThat(least).isEqualTo(Graphs.cheapest(before));
            }
        });
    }

    @Test
    void blocksShareNoCycle() {
        // Two rings that share vertex 2, and a bridge.
        List<Edge> edges = List.of(
                new Edge(0, 1, 1),
                new Edge(1, 2, 1),
                new Edge(0, 2, 1),
                new Edge(2, 3, 1),
                new Edge(3, 4, 1),
                new Edge(2, 4, 1),
                new Edge(4, 5, 1));
        assertThat(Blocks.of(WeightedGraph.of(SignedGraph.of(7, edges))))
                // Edges in order: 01 02 12 23 24 34 45.
                .containsExactlyInAnyOrder(new int[] {0, 1, 2}, new int[] {3, 4, 5}, new int[] {6});
    }

    @Test
    void thePackingBoundsTheCostFromBelow() {
        Laws.forAll(SEEDS, 200, 80, seed -> {
            WeightedGraph graph = graph(seed);
            CyclePacking packing = new CyclePacking(graph);
            UnbalancedCycles cycles = new UnbalancedCycles(graph);
            boolean grown = true;
            while (grown) {
                assertThat(packing.maximise(10_000)).isTrue();
                assertThat(packing.bound()).isLessThanOrEqualTo(Graphs.cheapest(graph));
                grown = false;
                for (int[] cycle : cycles.cheap(packing.prices())) {
                    grown |= packing.add(cycle);
                }
            }
        });
    }

    @Test
    void trianglesOfFiveFoesPackTenThirds() {
        WeightedGraph foes = WeightedGraph.of(Graphs.complete(5, -1));
        CyclePacking packing = new CyclePacking(foes);
        List<int[]> triangles = new UnbalancedCycles(foes).triangles();
        assertThat(triangles).hasSize(10);
        triangles.forEach(packing::add);
        assertThat(packing.add(triangles.get(0))).isFalse();
        assertThat(packing.maximise(1_000)).isTrue();
        // A third of each triangle, rounded up.
        assertThat(packing.bound()).isEqualTo(4);
        assertThat(new UnbalancedCycles(foes).cheap(packing.prices())).isEmpty();
    }

    @Test
    void refusesACycleThatIsNone() {
        CyclePacking packing = new CyclePacking(WeightedGraph.of(SignedGraph.of(4, Graphs.ring(0, 1, 1, 1, -1))));
        assertThatIllegalStateException()
                .isThrownBy(() -> packing.add(new int[] {0, 1}))
                .withMessageContaining("[0, 1]");
        CyclePacking balanced = new CyclePacking(WeightedGraph.of(Graphs.complete(3, 1)));
        assertThatIllegalStateException().isThrownBy(() -> balanced.add(new int[] {0, 1, 2}));
    }

    @Test
    void localSearchFindsTheBestOfSmallGraphs() {
        Laws.forAll(SEEDS, 100, 81, seed -> {
            WeightedGraph graph = graph(seed);
            SideSearch search = new SideSearch(graph);
            search.search(10, 100, new RandomStreams(seed).stream(Purpose.STRUCTURE));
            assertThat(search.bestCost()).isEqualTo(Graphs.cheapest(graph));
            assertThat(graph.cost(search.best())).isEqualTo(search.bestCost());
        });
    }

    @Test
    void theHeapGivesTheLeastFirst() {
        LongHeap heap = new LongHeap();
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 500; k++) {
            heap.add(random.nextInt(100));
        }
        long last = -1;
        for (int k = 0; k < 500; k++) {
            long next = heap.take();
            assertThat(next).isGreaterThanOrEqualTo(last);
            last = next;
        }
        assertThat(heap.isEmpty()).isTrue();
    }
}
