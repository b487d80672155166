package org.realign.claim.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.realign.explain.Explanation;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.world.Scenario;

/** The cases of this repository, and the codes that they may use. */
final class Repository {
    private static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The shipped cases by their names, as text. */
    static Map<String, String> cases() {
        Map<String, String> cases = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("cases"))) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !f.getParent().endsWith("explanations"))
                    .filter(f -> !f.getParent().endsWith("scenarios"))
                    .toList();
            for (Path file : found) {
                cases.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** The shipped explanations by name. */
    static Map<String, Explanation> explanations() {
        ExplanationReader reader = new ExplanationReader(states());
        Map<String, Explanation> explanations = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("cases/explanations"))) {
            for (Path file : files.toList()) {
                Explanation read = reader.read(file.getFileName().toString(), Files.readAllBytes(file));
                explanations.put(read.name(), read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return explanations;
    }

    /** The shipped scenarios by name. */
    static Map<String, Scenario> scenarios() {
        ScenarioReader reader = new ScenarioReader(states());
        Map<String, Scenario> scenarios = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("cases/scenarios"))) {
            for (Path file : files.toList()) {
                Scenario read = reader.read(file.getFileName().toString(), Files.readAllBytes(file));
                scenarios.put(read.name(), read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }

    /** The whole case that docs/claims.md shows. */
    static String documented() {
        try {
            String page = Files.readString(ROOT.resolve("docs/claims.md"));
            int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
            return page.substring(begin, page.indexOf("```", begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All states and organisations of the record, without their dates. */
    static StateSystem states() {
        List<State> states = new ArrayList<>();
        for (String[] row : rows("states.tsv")) {
            states.add(
                    new State(new Party(row[0]), row[1], Optional.empty(), Optional.empty(), List.of(), List.of(), ""));
        }
        Map<String, String> organisations = new TreeMap<>();
        for (String[] row : rows("organisations.tsv")) {
            organisations.put(row[0], row[1]);
        }
        return new StateSystem(states, organisations, List.of());
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(ROOT.resolve("record").resolve(file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
