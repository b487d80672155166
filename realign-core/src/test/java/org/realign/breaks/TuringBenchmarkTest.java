package org.realign.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Sums;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every detector, as it comes, on the series of the Turing Change Point Dataset that lie beside the repository; the
 * table stands in docs/validation.md. Multivariate series are left out, as in the published univariate table.
 */
class TuringBenchmarkTest {
    private static final Map<String, Detector> DETECTORS = new LinkedHashMap<>();

    static {
        DETECTORS.put("ours", new SegmentationDetector());
        DETECTORS.put("bocpd", new OnlineDetector());
        DETECTORS.put("pelt", new Pelt());
        DETECTORS.put("binseg", new BinarySegmentation());
        DETECTORS.put("pelt, whole", new Pelt(NoiseScale.WHOLE));
        DETECTORS.put("bins, whole", new BinarySegmentation(NoiseScale.WHOLE));
        DETECTORS.put("zero", new NoChange());
    }

    /** A series without its missing observations; {@code times} are those of the ones kept. */
    private record Marked(String name, int length, List<Double> values, List<Integer> times, List<int[]> annotators) {

        DetectionScore score(Detector detector) {
            double[] series = values.stream().mapToDouble(x -> x).toArray();
            int[] changes = Arrays.stream(detector.changes(Series.standardised(series)))
                    .map(times::get)
                    .toArray();
            return DetectionScore.of(length, annotators, changes);
        }
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            assumeTrue(folder != null, "skipped: not run inside the repository");
        }
        return folder;
    }

    private static List<Marked> series() throws IOException {
        Path data = repository().resolveSibling("shared").resolve("data").resolve("changepoints");
        assumeTrue(Files.isDirectory(data), "skipped: ../shared/data/changepoints is missing");
        JsonNode annotations = json(data.resolve("annotations.json"));
        List<Path> files;
        try (Stream<Path> all = Files.list(data.resolve("datasets"))) {
            files = all.sorted().toList();
        }
        List<Marked> result = new ArrayList<>();
        for (Path file : files) {
            JsonNode one = json(file);
            String name = one.get("name").asString();
            if (one.get("n_dim").asInt() == 1) {
                result.add(marked(name, one.get("series").get(0).get("raw"), annotations.get(name)));
            }
        }
        return result;
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static Marked marked(String name, JsonNode raw, JsonNode annotations) {
        List<Integer> times = IntStream.range(0, raw.size())
                .filter(t -> !raw.get(t).isNull())
                .boxed()
                .toList();
        List<Double> values = times.stream().map(t -> raw.get(t).asDouble()).toList();
        List<int[]> annotators = new ArrayList<>();
        for (JsonNode annotator : annotations) {
            annotators.add(IntStream.range(0, annotator.size())
                    .map(i -> annotator.get(i).asInt())
                    .toArray());
        }
        return new Marked(name, raw.size(), values, times, annotators);
    }

    private static String table(List<Marked> series) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-20s", "cover / F1"));
        DETECTORS.keySet().forEach(name -> table.append(String.format(Locale.ROOT, "  %-11s", name)));
        Map<String, List<DetectionScore>> scores = new LinkedHashMap<>();
        for (Marked one : series) {
            table.append(String.format(Locale.ROOT, "\n%-20s", one.name()));
            DETECTORS.forEach((name, detector) -> {
                DetectionScore score = one.score(detector);
                scores.computeIfAbsent(name, key -> new ArrayList<>()).add(score);
                table.append(cell(score.cover(), score.f1()));
            });
        }
        table.append(String.format(Locale.ROOT, "\n%-20s", "mean of " + series.size()));
        scores.forEach((name, all) -> table.append(cell(
                Sums.mean(all.stream().mapToDouble(DetectionScore::cover).toArray()),
                Sums.mean(all.stream().mapToDouble(DetectionScore::f1).toArray()))));
        return table.toString().replaceAll(" +(?=\n|$)", "");
    }

    private static String cell(double cover, double f1) {
        return String.format(Locale.ROOT, "  %.3f/%.3f", cover, f1);
    }

    @Test
    void theTableInTheDocumentationIsTheOneMeasured() throws IOException {
        String table = table(series());
        System.out.println(table);
        assertThat(Files.readString(repository().resolve("docs").resolve("validation.md")))
                .contains(table);
    }

    @Test
    void missingObservationsKeepTheirPlaceInTime() {
        JsonNode raw = JsonMapper.shared().readTree("[0, null, 0.1, 0, 0.1, 0, 0.1, null, 9, 9.1, 9, 9.1, 9, 9.1]");
        JsonNode annotations = JsonMapper.shared().readTree("{\"6\": [8], \"7\": []}");
        Marked marked = marked("gap", raw, annotations);
        assertThat(marked.values()).hasSize(12);
        assertThat(marked.score(new SegmentationDetector()).cover()).isCloseTo((1 + 8 / 14.0) / 2, within(1e-12));
    }
}
