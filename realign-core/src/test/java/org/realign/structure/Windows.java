package org.realign.structure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.zip.GZIPInputStream;
import org.realign.structure.SignedGraph.Edge;

/** The signed networks that lie beside the repository: tests that need them are skipped where they are missing. */
final class Windows {
    private Windows() {}

    static Path file(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            assumeTrue(folder != null, "skipped: not run inside the repository");
        }
        Path file = folder.resolveSibling("shared")
                .resolve("data")
                .resolve("signed")
                .resolve(name);
        assumeTrue(Files.isRegularFile(file), "skipped: ../shared/data/signed/" + name + " is missing");
        return file;
    }

    /** Rows of a file with a header, split at {@code separator}. */
    static List<String[]> rows(String name, String separator) throws IOException {
        return Files.readAllLines(file(name)).stream()
                .skip(1)
                .map(line -> line.split(separator, -1))
                .toList();
    }

    /** The system of states in each of 51 windows of four years, in order. */
    static List<SignedGraph> read() throws IOException {
        Map<String, List<String[]>> byWindow = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file("cow_signed_edges.csv.gz"))), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(",", -1);
                byWindow.computeIfAbsent(row[0], window -> new ArrayList<>()).add(row);
            }
        }
        return byWindow.values().stream().map(Windows::graph).toList();
    }

    private static SignedGraph graph(List<String[]> rows) {
        Map<String, Integer> state = new TreeMap<>();
        for (String[] row : rows) {
            state.put(row[1], 0);
            state.put(row[2], 0);
        }
        int number = 0;
        for (Map.Entry<String, Integer> entry : state.entrySet()) {
            entry.setValue(number++);
        }
        List<Edge> edges = rows.stream()
                .map(row -> new Edge(state.get(row[1]), state.get(row[2]), Integer.parseInt(row[3])))
                .toList();
        return SignedGraph.of(state.size(), edges);
    }
}
