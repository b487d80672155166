package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aBriefOnAStateWithFewDataIsSparseAndHonest() {
        for (String state : new String[] {"IND", "VNM"}) {
            Path brief = folder.resolve(state + ".html");
            Console console = Console.run("brief", state, "--brief", brief.toString(), "--json");
            assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
            assertThat(brief).isNotEmptyFile();
            JsonNode run = JsonMapper.shared().readTree(console.out());
            assertThat(console.out()).contains("outside coverage").contains("agreement");
            assertThat(run.toString()).contains(state);
        }
    }

    @Test
    void aStateByItsNumberIsExportedWithItsNumbers() {
        Console console = Console.run(
                "brief",
                "cow:731",
                "--poles",
                "gw:2",
                "--json",
                "--brief",
                folder.resolve("n.html").toString());
        JsonNode portrait =
                JsonMapper.shared().readTree(console.out()).get("portraits").get(0);
        assertThat(portrait.get("state").asString()).isEqualTo("PRK");
        assertThat(portrait.get("ccode").asInt()).isEqualTo(731);
        assertThat(portrait.get("gwcode").asInt()).isEqualTo(731);
        assertThat(portrait.get("courses").get(0).get("pole").asString()).isEqualTo("USA");
    }

    @Test
    void everyStateIsScreenedInThreeFormsThatAgree() throws IOException {
        Path page = folder.resolve("all.html");
        String[] command = {"brief", "ALL", "--as-of", "1950-12-31", "--json", "--brief", page.toString()};
        Console console = Console.run(command);
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        JsonNode screen = JsonMapper.shared().readTree(console.out());
        assertThat(screen.get("schema").asString()).isEqualTo("realign-screen/1");
        int states = screen.get("states").size();
        assertThat(states).isGreaterThan(50);
        String html = Files.readString(page);
        assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(1 + states);
        assertThat(html).contains("Of " + states + " states").doesNotContain("<script");
        assertThat(Console.run(command).out()).isEqualTo(console.out());
        assertThat(Files.readString(page)).isEqualTo(html);
    }

    @Test
    void aScreenHasItsOwnPoles() {
        Console console = Console.run("brief", "ALL", "--poles", "IND");
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err()).contains("five great powers");
    }

    @Test
    void anUnknownStateIsAnsweredWithTheOneMeant() {
        Console console = Console.run(
                "brief", "India", "--brief", folder.resolve("x.html").toString());
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err()).contains("'India'").contains("IND");
        assertThat(folder.resolve("x.html")).doesNotExist();
    }

    @Test
    void polesAreOthersAndEachOnce() {
        String brief = folder.resolve("x.html").toString();
        Console twice = Console.run("brief", "IND", "--poles", "USA,USA", "--brief", brief);
        assertThat(twice.out()).containsOnlyOnce("United States");
        Console itself = Console.run("brief", "IND", "--poles", "IND", "--brief", brief);
        assertThat(itself.exit()).isEqualTo(Exit.INPUT);
        Console club = Console.run("brief", "org:NAM", "--brief", brief);
        assertThat(club.exit()).isEqualTo(Exit.INPUT);
        assertThat(club.err()).contains("organisation").doesNotContain("Perhaps");
    }

    @Test
    void theSchemaIsJson() {
        Console console = Console.run("schema");
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(JsonMapper.shared().readTree(console.out()).get("$schema").asString())
                .contains("draft-07");
    }

    @Test
    void helpVersionCompletionAndUsage() {
        assertThat(Console.run("--help").out()).contains("check").contains("Exit codes");
        assertThat(Console.run("--version").out()).startsWith("realign ");
        assertThat(Console.run("completion").out())
                .contains("complete -F")
                .contains("outside-the-record")
                .doesNotContain("OUTSIDE_RECORD");
        Console unknown = Console.run("chek");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("check");
        assertThat(Console.run("check", "--as-of", "yesterday").exit()).isEqualTo(Exit.USAGE);
        assertThat(Console.run("derive", "votes").exit()).isEqualTo(Exit.USAGE);
        assertThat(Console.run("derive").exit()).isEqualTo(Exit.USAGE);
        assertThat(Console.run("derive", "ideal-points").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aRecordElsewhereMustBeWhole() {
        Console console = Console.run("check", "--no-brief", "--record", folder.toString());
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err()).contains("states.tsv");
    }
}
