package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {
    private static final String TRADE = "ccode1,ccode2,year,flow1,flow2\n2,20,1970,5,6\n";

    @TempDir
    Path folder;

    private Path archive() {
        return folder.resolve("archive.duckdb");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Console run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--archive", archive().toString()));
        return Console.run(all.toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsImportedOnceAndListed() throws IOException {
        String trade = file("trade.csv", TRADE + "2,20,1971,5\n2,2000,1971,1,1\n2,20,1815,1,1\n");
        Console first = run("import", trade);
        assertThat(first.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(first.out())
                .contains("cow-trade")
                .contains("4 rows: 1 accepted, 2 rejected, 1 ignored")
                .contains("before 1946")
                .contains("zeros and blanks");
        Path rejects = folder.resolve("rejects");
        try (Stream<Path> files = Files.list(rejects)) {
            String listed = Files.readString(files.findFirst().orElseThrow());
            assertThat(listed).contains("3\t\tdoes not have the 5 cells of the header\t'4 cells'");
            assertThat(listed).contains("4\tccode2\tis not from 1 to 999\t'2000'");
        }
        Console again = run("import", trade);
        assertThat(again.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(again.out()).contains("already there as source 1");
        assertThat(run("import", file("newer.csv", TRADE + "2,20,1971,5,6\n")).exit())
                .isEqualTo(Exit.COMPLETE);
        Console sources = run("sources");
        assertThat(sources.out().lines()).hasSize(2);
        assertThat(sources.out().lines().toList().get(0)).startsWith("  1  cow-trade");
        assertThat(sources.out().lines().toList().get(1)).startsWith("  2* cow-trade");
        JsonNode json = JsonMapper.shared().readTree(run("sources", "--json").out());
        assertThat(json.get("schema").asString()).isEqualTo("realign-sources/1");
        assertThat(json.get("sources").get(1).get("in_use").asBoolean()).isTrue();
        assertThat(json.get("sources").get(0).get("rejected").asInt()).isEqualTo(2);
        assertThat(run("sources", "--bibtex").out()).contains("@article{barbieri2009trading");
    }

    @Test
    void oneBadFileDoesNotUndoTheOthers() throws IOException {
        Console console = run(
                "import",
                file("a.csv", TRADE),
                file("b.csv", "x,y\n1,2\n"),
                file("c.csv", TRADE + "2,20,1971,5,6\n"),
                "--json");
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err()).contains("b.csv line 1").contains("'x', 'y'").contains("docs/archive.md");
        JsonNode files = JsonMapper.shared().readTree(console.out()).get("files");
        assertThat(files.get(0).get("accepted").asInt()).isEqualTo(1);
        assertThat(files.get(1).get("error").asString()).contains("is no dataset");
        assertThat(files.get(2).get("accepted").asInt()).isEqualTo(2);
        assertThat(run("sources").out().lines()).hasSize(2);
    }

    @Test
    void strictKeepsAFileWithARejectedRowOut() throws IOException {
        run("import", file("a.csv", TRADE));
        byte[] before = Files.readAllBytes(archive());
        Console console = run("import", "--strict", file("b.csv", TRADE + "2,20,1971,x,6\n"));
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err())
                .contains("b.csv line 3, column flow1: 'x' is not a number")
                .contains("--strict");
        assertThat(Files.readAllBytes(archive())).isEqualTo(before);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Console console = run("import", "--dry-run", file("a.csv", TRADE + "2,20,1971,x,6\n"));
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(console.out()).contains("not written").contains("1 rejected");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void aMappingFileImportsWhatIsNotKnown() throws IOException {
        String mapping = file(
                "map.yaml",
                "dataset: aid\nzeros: none\ncodes: iso\nstate: who\ndate: year\nvalue: x\nseries: aid\nunit: USD_m\nblank: unknown\n");
        Console console = run("import", "--mapping", mapping, file("aid.csv", "who,year,x\nPRK,1990,5\n"));
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(console.out()).contains("mapped:aid");
    }

    @Test
    void whatCannotWorkIsSaidAndLeavesNothing() throws IOException {
        assertThat(run("sources").err()).contains("nothing has been imported yet");
        assertThat(run("sources").exit()).isEqualTo(Exit.INPUT);
        assertThat(run("import", folder.resolve("none.csv").toString()).err()).contains("does not exist");
        Console nothing = run("import", file("old.csv", "ccode1,ccode2,year,flow1,flow2\n2,20,1900,5,6\n"));
        assertThat(nothing.exit()).isEqualTo(Exit.INPUT);
        assertThat(nothing.err()).contains("none of its 1 rows can be used: 1 before 1946");
        assertThat(archive()).doesNotExist();
        assertThat(run("import").exit()).isEqualTo(Exit.USAGE);
    }
}
