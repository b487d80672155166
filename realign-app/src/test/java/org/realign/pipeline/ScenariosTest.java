package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.AuthoredRecord;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.record.InputException;
import org.realign.record.StateSystem;
import org.realign.world.Scenario;

class ScenariosTest {
    private static final StateSystem STATES = AuthoredRecord.bundled().record().states();

    private static final String MINE = """
            scenario: sanctions-relief
            says: Mine.
            source: A. Author
            from: 2018
            until: 2022
            instead:
              - says: It lifts them.
                circumstance: {what: sanctions, state: PRK, with: USA, during: 2018..2022, value: 0}
            """;

    private static final String CASE = """
            case: mine
            title: Mine
            source: {author: A. Author, title: A title}
            about: PRK
            poles: {washington: USA, moscow: [SUN, RUS], beijing: CHN}
            claims:
              - id: A-1
                says: It would stand no nearer.
                test: counterfactual
                scenario: sanctions-relief
                measure: alignment(PRK, washington)
                expect: same
                by: 3
              - id: A-2
                says: It would not stand nearer by as much as the whole scale.
                test: counterfactual
                scenario: sanctions-relief
                measure: alignment(PRK, washington)
                expect: higher
                by: 3
            """;

    @TempDir
    private Path folder = Path.of("");

    private CaseFile file(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("mine.yaml"), text, StandardCharsets.UTF_8);
        return CaseFile.of(path.toString());
    }

    private void beside(String name, String text) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(scenarios.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void everyFileOfTheFolderIsShippedAndCanBeRead() throws IOException {
        Map<String, Scenario> shipped = Scenarios.of(STATES, CaseFile.of(CaseFile.FLAGSHIP.get(0)));
        assertThat(shipped.keySet()).containsExactlyInAnyOrderElementsOf(Scenarios.SHIPPED);
        try (Stream<Path> files = Files.list(Path.of("..", "cases", "scenarios"))) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Scenarios.SHIPPED);
        }
    }

    @Test
    void oneBesideTheCaseTakesThePlaceOfAShippedOne() throws IOException {
        beside("sanctions-relief.yaml", MINE);
        assertThat(Scenarios.of(STATES, file(CASE)).get("sanctions-relief").says())
                .isEqualTo("Mine.");
        beside("other.yaml", MINE);
        InputException refused = catchThrowableOfType(InputException.class, () -> Scenarios.of(STATES, file(CASE)));
        assertThat(refused).hasMessageContaining("holds the scenario");
    }

    /** The whole scale is 3 standard deviations wide: no difference is larger, so one claim is sure and the other is refuted. */
    @Test
    void aCaseIsAnsweredByTheWorldsThatCameWithRealign() throws IOException {
        beside("sanctions-relief.yaml", MINE);
        Realign realign = new Realign(Settings.usual("realign check"));
        Run run = realign.check(realign.read(java.util.List.of(file(CASE))), id -> {});
        Verdict same = run.results().get(0).verdicts().get(0);
        assertThat(same.outcome()).isEqualTo(org.realign.claim.Outcome.UPHELD);
        assertThat(same.finding().outlook().orElseThrow().worlds()).isGreaterThan(400);
        Verdict higher = run.results().get(0).verdicts().get(1);
        assertThat(higher.outcome()).isEqualTo(org.realign.claim.Outcome.REFUTED);
        assertThat(run.reasons())
                .singleElement()
                .satisfies(r -> assertThat(r.steps()).isNotEmpty());
    }
}
