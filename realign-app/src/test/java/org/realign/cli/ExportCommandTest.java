package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private Path exported(String out, String... more) {
        Path to = folder.resolve(out);
        String[] command = new String[more.length + 3];
        command[0] = "export";
        System.arraycopy(more, 0, command, 1, more.length);
        command[more.length + 1] = "--out";
        command[more.length + 2] = to.toString();
        Console console = Console.run(command);
        assertThat(console.err()).contains(" rows, ");
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        return to;
    }

    private static String refused(String... command) {
        Console console = Console.run(command);
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        return console.err();
    }

    @Test
    void dyadsAreWrittenWithCodebookAndCitations() throws IOException {
        Path out = exported(
                "a", "dyad-year", "--states", "PRK,KOR", "--partners", "USA", "--from", "1990", "--to", "1993");
        List<String> lines = Files.readAllLines(out.resolve("dyad-year.csv"));
        assertThat(lines).hasSize(1 + 2 * 4);
        assertThat(lines.get(0))
                .startsWith("ccode1,gwcode1,iso3_1,ccode2,gwcode2,iso3_2,year,agreement,agreement_missing,");
        assertThat(lines.get(1)).startsWith("2,2,USA,732,732,KOR,1990,,outside coverage,");
        assertThat(lines.get(2)).startsWith("2,2,USA,732,732,KOR,1991,0.1");
        JsonNode book = JsonMapper.shared().readTree(Files.readString(out.resolve("codebook.json")));
        assertThat(book.get("rows").asInt()).isEqualTo(8);
        // Where the files went plays no part in how they are made.
        assertThat(book.get("command").asString())
                .isEqualTo("./realign export dyad-year --states PRK,KOR --partners USA --from 1990 --to 1993");
        assertThat(Files.readString(out.resolve("codebook.md"))).contains("| `sim_kappa` |");
        assertThat(Files.readString(out.resolve("citations.bib")))
                .contains("@software{realign,", "{voeten2009united,", "{cohen1968weighted,", "{cow2017state,")
                .doesNotContain("kuik2008essence");
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("dyad-year.csv", "codebook.md", "codebook.json", "citations.bib");
        }
    }

    @Test
    void theSameCommandWritesTheSameBytesInEveryFormat() throws IOException {
        for (String format : List.of("csv", "jsonl", "parquet", "dta")) {
            String[] command = {"state-year", "--states", "MNG", "--from", "2018", "--to", "2019", "--format", format};
            Path one = exported("one-" + format, command);
            Path two = exported("two-" + format, command);
            for (String file : List.of("state-year." + format, "codebook.md", "codebook.json", "citations.bib")) {
                assertThat(one.resolve(file))
                        .hasSameBinaryContentAs(two.resolve(file))
                        .isNotEmptyFile();
            }
        }
    }

    /** A file of twelve roll calls in each of these sessions, on which China and both Koreas voted. */
    private Path rollCalls(int... sessions) throws IOException {
        StringBuilder votes = new StringBuilder("resid,ccode,date,vote\n");
        for (int session : sessions) {
            for (int k = 1; k <= 12; k++) {
                for (int ccode : new int[] {710, 731, 732}) {
                    int vote = ccode == 731 && k > 6 ? 3 : 1 + k % 2;
                    votes.append(1000 * session + k).append(',').append(ccode);
                    votes.append(',').append(1945 + session).append("-12-01,");
                    votes.append(vote).append('\n');
                }
            }
        }
        return Files.writeString(folder.resolve("votes.csv"), votes);
    }

    /** By the end of June nobody knows how states will have voted in that year, whatever the file says. */
    @Test
    void aYearThatIsNotOverOnTheLastDaySeenIsBlank() throws IOException {
        Path out = exported(
                "seen",
                "dyad-year",
                "--states",
                "PRK",
                "--partners",
                "KOR",
                "--from",
                "2019",
                "--to",
                "2020",
                "--measures",
                "similarity",
                "--as-of",
                "2020-06-30",
                "--votes",
                rollCalls(74, 75).toString());
        List<String> lines = Files.readAllLines(out.resolve("dyad-year.csv"));
        assertThat(lines.get(1)).startsWith("731,731,PRK,732,732,KOR,2019,").endsWith(",12,");
        assertThat(lines.get(2)).startsWith("731,731,PRK,732,732,KOR,2020,").endsWith(",,outside coverage");
    }

    @Test
    void statesByNumberNamesOfOthersAndRollCalls() throws IOException {
        Path file = rollCalls(52);
        Path out = exported(
                "v",
                "dyad-year",
                "--states",
                "cow:731,cow:732",
                "--from",
                "1997",
                "--to",
                "1997",
                "--measures",
                "similarity",
                "--names",
                "haege",
                "--votes",
                file.toString());
        List<String> lines = Files.readAllLines(out.resolve("dyad-year.csv"));
        assertThat(lines.get(0)).contains(",kappavv,kappavv_missing,").doesNotContain("sim_kappa,");
        String pair = lines.stream()
                .filter(l -> l.startsWith("731,731,PRK,732,732,KOR,1997,"))
                .findFirst()
                .orElseThrow();
        assertThat(pair).endsWith(",12,");
        assertThat(lines.stream().filter(l -> l.startsWith("2,2,USA,731,731,PRK")))
                .singleElement()
                .asString()
                .endsWith(",,outside coverage");
        assertThat(Files.readString(out.resolve("codebook.json"))).contains("\"votesSha256\":\"");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        assertThat(refused("export", "dyad-yaer"))
                .contains("dyad-yaer", "state-pole-month", "Perhaps you meant dyad-year");
        assertThat(refused("export", "state-year", "--measures", "postur")).contains("Perhaps you meant posture");
        assertThat(refused("export", "state-year", "--format", "xlsx")).contains("parquet");
        assertThat(refused("export", "state-year", "--names", "cow")).contains("fpsim");
        assertThat(refused("export", "state-year", "--states", "XYZ")).contains("XYZ");
        assertThat(refused("export", "state-year", "--from", "1900")).contains("1946");
        assertThat(refused("export", "state-year", "--directed")).contains("dyad-year");
        assertThat(refused("export", "dyad-year", "--measures", "alignment")).contains("--directed");
        assertThat(refused("export", "dyad-year", "--states", "RVN", "--partners", "SUR"))
                .contains("no such rows");
    }
}
