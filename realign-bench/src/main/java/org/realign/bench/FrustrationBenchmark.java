package org.realign.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.realign.kernel.Purpose;
import org.realign.kernel.RandomStreams;
import org.realign.structure.Frustration;
import org.realign.structure.SignedGraph;
import org.realign.structure.SignedGraph.Edge;

/**
 * How long the frustration index takes, proof included: of all 51 windows of four years of Doreian and Mrvar, and of one planted
 * graph of 100 vertices and 600 edges with a tenth of the signs flipped.
 *
 * <p>Needs the signed networks of states: {@code -p networks=FILE}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class FrustrationBenchmark {
    private static final int VERTICES = 100;
    private static final int EDGES = 600;
    private static final double FLIPPED = 0.1;

    @Param("../shared/data/signed/cow_signed_edges.csv.gz")
    public String networks = "";

    private List<SignedGraph> windows = List.of();
    private SignedGraph planted = SignedGraph.of(0, List.of());

    @Setup
    public void read() throws IOException {
        Map<String, List<String[]>> byWindow = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(networks))), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(",", -1);
                byWindow.computeIfAbsent(row[0], window -> new ArrayList<>()).add(row);
            }
        }
        windows = byWindow.values().stream().map(FrustrationBenchmark::graph).toList();
        planted = plant();
    }

    private static SignedGraph graph(List<String[]> rows) {
        Map<String, Integer> number = new TreeMap<>();
        List<Edge> edges = new ArrayList<>();
        for (String[] row : rows) {
            int from = number.computeIfAbsent(row[1], state -> number.size());
            int to = number.computeIfAbsent(row[2], state -> number.size());
            edges.add(new Edge(from, to, Integer.parseInt(row[3])));
        }
        return SignedGraph.of(number.size(), edges);
    }

    private static SignedGraph plant() {
        UniformRandomProvider random = new RandomStreams(1).stream(Purpose.SIMULATED_RECORD);
        boolean[] side = new boolean[VERTICES];
        for (int v = 0; v < VERTICES; v++) {
            side[v] = random.nextBoolean();
        }
        TreeSet<Integer> pairs = new TreeSet<>();
        while (pairs.size() < EDGES) {
            int a = random.nextInt(VERTICES);
            int b = random.nextInt(VERTICES);
            if (a < b) {
                pairs.add(a * VERTICES + b);
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (int pair : pairs) {
            int a = pair / VERTICES;
            int b = pair % VERTICES;
            int sign = side[a] == side[b] ? 1 : -1;
            edges.add(new Edge(a, b, random.nextDouble() < FLIPPED ? -sign : sign));
        }
        return SignedGraph.of(VERTICES, edges);
    }

    /** All 51, one after the other, on one thread. */
    @Benchmark
    public List<Frustration> windows() {
        return windows.stream()
                .map(graph -> Frustration.of(graph, new RandomStreams(1)))
                .toList();
    }

    @Benchmark
    public Frustration planted() {
        return Frustration.of(planted, new RandomStreams(1));
    }
}
