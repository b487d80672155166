package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.AuthoredRecord;
import org.realign.claim.read.CaseReader;
import org.realign.explain.Explanation;
import org.realign.record.InputException;
import org.realign.record.StateSystem;

class ExplanationsTest {
    private static final StateSystem STATES = AuthoredRecord.bundledStates();

    private static final String MINE = """
            explanation: %s
            says: My own account.
            source: A source.
            expects:
              - says: It rises.
                measure: engagement(PRK, RUS)
                change: step
                direction: up
                within: 2022..2023
            forbids:
              - says: It does not rise before.
                measure: engagement(PRK, RUS)
                within: 2019..2020
            """;

    private static final String CASE = """
            case: mine
            title: A case
            source: {author: A. Author, title: A title}
            about: PRK
            poles:
              washington: USA
              moscow: [SUN, RUS]
            claims:
              - id: M-1
                says: It was the war.
                test: explains-better
                shift: {measure: "engagement(PRK, moscow)", within: 2022..2023}
                explanation: %s
                over: [hanoi-recalibration]
            """;

    @TempDir
    Path folder;

    private CaseFile file(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("mine.yaml"), text, StandardCharsets.UTF_8);
        return CaseFile.of(path.toString());
    }

    private void beside(String file, String text) throws IOException {
        Path explanations = Files.createDirectories(folder.resolve("explanations"));
        Files.writeString(explanations.resolve(file), text, StandardCharsets.UTF_8);
    }

    private Map<String, Explanation> known() throws IOException {
        return Explanations.of(STATES, file(CASE.replace("%s", "russias-war")));
    }

    private InputException refused() {
        return catchThrowableOfType(InputException.class, this::known);
    }

    @Test
    void thoseThatComeWithRealignCanBeRead() {
        Map<String, Explanation> shipped = Explanations.of(STATES, CaseFile.of(CaseFile.FLAGSHIP.get(0)));
        assertThat(shipped.keySet()).containsExactlyInAnyOrderElementsOf(Explanations.SHIPPED);
        assertThat(shipped.values()).allSatisfy(e -> {
            assertThat(e.expects()).isNotEmpty();
            assertThat(e.forbids()).isNotEmpty();
            assertThat(e.source()).isNotBlank();
        });
    }

    @Test
    void everyFileOfTheFoldersIsShippedAndEveryShippedCaseCanBeRead() throws IOException {
        Path cases = Path.of("..", "cases");
        assertThat(names(cases)).containsExactlyInAnyOrderElementsOf(CaseFile.SHIPPED);
        assertThat(names(cases.resolve("explanations"))).containsExactlyInAnyOrderElementsOf(Explanations.SHIPPED);
        assertThat(CaseFile.SHIPPED).startsWith(CaseFile.FLAGSHIP.toArray(new String[0]));
        for (String name : CaseFile.SHIPPED) {
            CaseFile file = CaseFile.of(name);
            assertThat(new CaseReader(STATES, Explanations.of(STATES, file), Scenarios.of(STATES, file))
                            .read(file.name(), file.bytes())
                            .id())
                    .isEqualTo(name);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".yaml"))
                    .map(f -> f.replace(".yaml", ""))
                    .toList();
        }
    }

    @Test
    void oneBesideTheCaseTakesThePlaceOfAShippedOne() throws IOException {
        assertThat(known().get("russias-war").says()).isNotEqualTo("My own account.");
        beside("russias-war.yaml", MINE.replace("%s", "russias-war"));
        beside("new-one.yml", MINE.replace("%s", "new-one"));
        beside("notes.txt", "not an explanation");
        Map<String, Explanation> known = known();
        assertThat(known.get("russias-war").says()).isEqualTo("My own account.");
        assertThat(known.get("russias-war").file())
                .isEqualTo(folder.resolve("explanations")
                        .resolve("russias-war.yaml")
                        .toString());
        assertThat(known).hasSize(Explanations.SHIPPED.size() + 1).containsKey("new-one");
    }

    @Test
    void aFileIsNamedAfterItsExplanation() throws IOException {
        beside("other.yaml", MINE.replace("%s", "war"));
        assertThat(refused().problems()).singleElement().satisfies(p -> {
            assertThat(p.place().toString()).contains("other.yaml");
            assertThat(p.value()).isEqualTo("war");
            assertThat(p.remedy()).contains("war.yaml");
        });
    }

    @Test
    void whatIsWrongInOneIsSaidWithItsLine() throws IOException {
        beside("war.yaml", MINE.replace("%s", "war").replace("change: step", "change: stepp"));
        assertThat(refused().problems()).singleElement().satisfies(p -> {
            assertThat(p.place().toString()).contains("war.yaml").contains("7");
            assertThat(p.value()).isEqualTo("stepp");
        });
    }

    @Test
    void whatIsTooLargeIsNotRead() throws IOException {
        beside("war.yaml", MINE.replace("%s", "war") + "# more\n".repeat(40_000));
        assertThat(refused().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains(String.valueOf(1 << 18)));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() throws IOException {
        CaseFile file = file(CASE.replace("%s", "russias-wars"));
        InputException refused = catchThrowableOfType(
                InputException.class,
                () -> new CaseReader(STATES, Explanations.of(STATES, file)).read(file.name(), file.bytes()));
        assertThat(refused.problems()).singleElement().satisfies(p -> {
            assertThat(p.value()).isEqualTo("russias-wars");
            assertThat(p.remedy()).contains("'russias-war'");
            assertThat(p.problem()).contains("hanoi-recalibration");
        });
    }
}
