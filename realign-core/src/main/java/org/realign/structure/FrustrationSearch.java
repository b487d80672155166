package org.realign.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The least cost of a partition of a weighted graph into two sides, and proof of it as far as a budget reaches.
 *
 * <p><b>Model.</b> Branch and bound. A node is bounded by {@link CyclePacking}; if that does not settle it, an edge is chosen
 * that the relaxed problem frustrates by about half, and tied both ways: satisfied in one child, frustrated in the other.
 * Either way two vertices become one. The open node with the lowest bound comes first.
 */
final class FrustrationSearch {
    private static final int STARTS = 10;

    /** Cycles whose prices add up to more than this are not handed on to children. */
    private static final double NEAR = 1.1;

    private final WeightedGraph root;
    private final PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingLong(Node::bound)
            .thenComparing(Node::depth, Comparator.reverseOrder())
            .thenComparingLong(Node::number));
    private long left;
    private long nodes;
    private boolean[] best;
    private long bestCost;
    private long unsettled = Long.MAX_VALUE;

    private record Node(WeightedGraph graph, List<int[]> cycles, long bound, int depth, long number) {}

    FrustrationSearch(WeightedGraph graph, UniformRandomProvider random) {
        this.root = graph.reduced().graph;
        SideSearch sides = new SideSearch(root);
        sides.search(STARTS, 20 * root.vertices + 200, random);
        this.best = root.original(sides.best());
        this.bestCost = sides.bestCost();
    }

    /** Searches with at most so many pivots; returns how many it took. */
    long run(long pivots) {
        left = pivots;
        open.add(new Node(root, List.of(), root.constant, 0, 0));
        while (!open.isEmpty() && open.element().bound() < bestCost && left > 0) {
            explore(open.remove());
        }
        return pivots - left;
    }

    boolean[] best() {
        return best;
    }

    long bestCost() {
        return bestCost;
    }

    long nodes() {
        return nodes;
    }

    /** What every partition costs at least. */
    long bound() {
        long least = Math.min(bestCost, unsettled);
        return open.isEmpty() ? least : Math.min(least, open.element().bound());
    }

    private void explore(Node node) {
        nodes++;
        // Nodes that take no pivot must not run on for ever.
        left--;
        WeightedGraph graph = node.graph();
        CyclePacking packing = new CyclePacking(graph);
        UnbalancedCycles cycles = new UnbalancedCycles(graph);
        node.cycles().forEach(packing::add);
        if (node.depth() == 0) {
            cycles.triangles().forEach(packing::add);
        }
        long bound = node.bound();
        do {
            long before = packing.pivots();
            boolean done = packing.maximise(left);
            left -= packing.pivots() - before;
            bound = Math.max(bound, packing.bound());
            round(graph, packing.prices());
            if (bound >= bestCost) {
                return;
            }
            if (!done) {
                unsettled = Math.min(unsettled, bound);
                return;
            }
        } while (grown(packing, cycles));
        branch(node, packing, bound);
    }

    /** Adds the cycles that the prices do not pay for; false if there are none. */
    private static boolean grown(CyclePacking packing, UnbalancedCycles cycles) {
        boolean grown = false;
        for (int[] cycle : cycles.cheap(packing.prices())) {
            grown |= packing.add(cycle);
        }
        return grown;
    }

    /** Ties vertices along the cheapest edges first: where the relaxed problem is whole, this is its partition. */
    private void round(WeightedGraph graph, double[] price) {
        int[] order = IntStream.range(0, graph.edges())
                .boxed()
                .sorted(Comparator.comparingDouble(e -> price[e]))
                .mapToInt(e -> e)
                .toArray();
        ParityForest ties = new ParityForest(graph.vertices);
        for (int e : order) {
            ties.tie(graph.from[e], graph.to[e], graph.weight[e] < 0);
        }
        boolean[] side = new boolean[graph.vertices];
        for (int v = 0; v < side.length; v++) {
            side[v] = ties.turned(v);
        }
        SideSearch sides = new SideSearch(graph);
        sides.descend(side);
        if (sides.bestCost() < bestCost) {
            bestCost = sides.bestCost();
            best = graph.original(sides.best());
        }
    }

    /** The edge that the relaxed problem frustrates by about half, between vertices that carry much. */
    private static int undecided(WeightedGraph graph, double[] price) {
        int chosen = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < price.length; e++) {
            double half = 0.5 - Math.abs(price[e] - 0.5);
            double score = half * (graph.load(graph.from[e]) + graph.load(graph.to[e]));
            if (score > most) {
                most = score;
                chosen = e;
            }
        }
        if (chosen < 0) {
            throw new IllegalStateException("a graph without edges has no cost but its constant " + graph.constant);
        }
        return chosen;
    }

    private void branch(Node node, CyclePacking packing, long bound) {
        WeightedGraph graph = node.graph();
        double[] price = packing.prices();
        int chosen = undecided(graph, price);
        List<int[]> near = packing.cycles().stream()
                .filter(c -> Arrays.stream(c).mapToDouble(e -> price[e]).reduce(0, Double::sum) < NEAR)
                .toList();
        for (boolean frustrated : new boolean[] {false, true}) {
            ParityForest ties = new ParityForest(graph.vertices);
            ties.tie(graph.from[chosen], graph.to[chosen], (graph.weight[chosen] < 0) ^ frustrated);
            WeightedGraph.Tied first = graph.tied(ties);
            WeightedGraph.Tied child = first.then(first.graph.reduced());
            open.add(new Node(
                    child.graph,
                    moved(near, child),
                    Math.max(bound, child.graph.constant),
                    node.depth() + 1,
                    2 * nodes + (frustrated ? 1 : 0)));
        }
    }

    /** The cycles as they are in the child, without those that are balanced there. */
    private static List<int[]> moved(List<int[]> cycles, WeightedGraph.Tied child) {
        List<int[]> result = new ArrayList<>();
        for (int[] cycle : cycles) {
            int[] edges = Arrays.stream(cycle).map(e -> child.edge[e]).sorted().toArray();
            if (edges[0] != WeightedGraph.Tied.CANCELLED) {
                int[] odd =
                        EdgeSets.odd(Arrays.stream(edges).filter(e -> e >= 0).toArray());
                long negative = Arrays.stream(odd)
                        .filter(e -> child.graph.weight[e] < 0)
                        .count();
                if (negative % 2 == 1) {
                    result.add(odd);
                }
            }
        }
        return result;
    }
}
