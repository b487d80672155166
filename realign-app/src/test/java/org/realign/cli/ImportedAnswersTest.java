package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From files of one's own to answers: imported, used, named, and left out again. */
class ImportedAnswersTest {
    private static final String ACTS = "date\tactor\ttarget\tkind\tvalence\tlevel\tfact\tsource\turl\tcheck\n";
    private static final String FIGURES = "period\tstate\tpartner\tseries\tvalue\tunit\tbasis\tsource\turl\tcheck\n";
    private static final String CASE = """
            case: own
            title: Brasilia and Caracas met
            source: {author: A, title: T}
            about: BRA
            poles: {washington: USA, caracas: VEN}
            claims:
              - id: O-1
                says: They met in 2001.
                test: fact
                acts: {kind: summit, actor: BRA, target: VEN, during: 2001}
            """;

    @TempDir
    Path folder;

    private String argument = "";

    @BeforeEach
    void imported() throws IOException {
        argument = file("own.yaml", CASE);
        Console console = run(
                "import",
                file(
                        "mine.tsv",
                        ACTS + "2001-05-06\tBRA\tVEN\tsummit\t2\thead\tThey met\tA newspaper\t\tchecked\n"
                                + "2001-05-07\tBRA\tVEN\tsummit\t2\tking\tThey met\tA newspaper\t\tchecked\n"
                                + "2001-05-08\tBRA\tVEN\tsummit\t2\thead\tThey met\tA newspaper\t\tsurely\n"),
                file("others.tsv", ACTS + "2003\tVEN\tBRA\tvisit\t1\t\tA visit\tA radio\t\tmemory\n"),
                file(
                        "trade.tsv",
                        FIGURES + "2001\tBRA\tUSA\ttrade_share\t25\tpct_of_total\t\tA bank\t\tchecked\n"
                                + "2002\tBRA\tUSA\tgdp\t25\tUSD_m\t\tA bank\t\tchecked\n"
                                + "2003\tBRA\tUSA\ttrade_share\t125\tpct_of_total\t\tA bank\t\tchecked\n"));
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(console.out())
                .contains("3 rows: 1 accepted, 2 rejected")
                .contains("level is no level")
                .contains("check is no word for how it was checked")
                .contains("series is no series; trade_total")
                .contains("value is no share from 0 to 100 per cent");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Console run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--archive", folder.resolve("archive.duckdb").toString()));
        return Console.run(all.toArray(String[]::new));
    }

    @Test
    void everyFileOfOnesOwnIsInUse() {
        assertThat(run("sources").out().lines())
                .hasSize(3)
                .allMatch(l -> l.contains("* "))
                .anyMatch(l -> l.contains("acts:mine.tsv"))
                .anyMatch(l -> l.contains("acts:others.tsv"));
    }

    @Test
    void anAnswerRestsOnThemAndSaysSo() {
        Console whole = run("check", argument, "--no-brief");
        assertThat(whole.out())
                .contains("O-1  upheld")
                .contains("The record is not the bundled one alone; imported are")
                .contains("Without them these verdicts change: O-1.");
        JsonNode json = JsonMapper.shared()
                .readTree(run("check", argument, "--no-brief", "--json").out());
        assertThat(json.get("provenance").get("imports")).hasSize(3);
        assertThat(json.get("entries").toString())
                .contains("A newspaper (in: Acts in Realign's form, mine.tsv)")
                .contains("A radio (in: Acts in Realign's form, others.tsv)");
    }

    @Test
    void withoutThemNothingIsSaid() {
        Console alone = run("check", argument, "--no-brief", "--no-imports");
        assertThat(alone.out()).doesNotContain("O-1  upheld").doesNotContain("imported");
    }

    @Test
    void anArchiveThatIsNamedMustBeThere() {
        Console none = Console.run(
                "check",
                argument,
                "--no-brief",
                "--archive",
                folder.resolve("none.duckdb").toString());
        assertThat(none.exit()).isEqualTo(Exit.INPUT);
        assertThat(none.err()).contains("does not exist");
    }

    @Test
    void figuresThatMayNotBeHandedOnAreWrittenForOnesOwnUseOnly() {
        String[] asked = {
            "export",
            "dyad-year",
            "--directed",
            "--states",
            "BRA",
            "--partners",
            "USA",
            "--measures",
            "share",
            "--from",
            "2001",
            "--to",
            "2001",
            "--out",
            folder.resolve("out").toString()
        };
        Console refused = run(asked);
        assertThat(refused.exit()).isEqualTo(Exit.INPUT);
        assertThat(refused.err())
                .contains("trade_share")
                .contains("As the file says")
                .contains("--own-use");
        assertThat(folder.resolve("out")).doesNotExist();
        List<String> own = new ArrayList<>(List.of(asked));
        own.add("--own-use");
        Console written = run(own.toArray(String[]::new));
        assertThat(written.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(folder.resolve("out").resolve("dyad-year.csv")).content().contains("BRA");
        assertThat(folder.resolve("out").resolve("codebook.md")).content().contains("## Imported");
    }

    @Test
    void pactsThatMayNotBeHandedOnAreWrittenForOnesOwnUseOnly() throws IOException {
        String columns = "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n";
        assertThat(run("import", file("atop.csv", columns + "140,710,1993,0,0,0,1,0\n"))
                        .exit())
                .isEqualTo(Exit.COMPLETE);
        List<String> asked = new ArrayList<>(List.of(
                "export", "state-year", "--states", "BRA", "--measures", "pact", "--from", "1993", "--to", "1993"));
        asked.addAll(List.of("--out", folder.resolve("pacts").toString()));
        Console refused = run(asked.toArray(String[]::new));
        assertThat(refused.exit()).isEqualTo(Exit.INPUT);
        assertThat(refused.err()).contains("ATOP").contains("--own-use");
        asked.add("--own-use");
        assertThat(run(asked.toArray(String[]::new)).exit()).isEqualTo(Exit.COMPLETE);
        assertThat(folder.resolve("pacts").resolve("codebook.md")).content().contains("atop-dyad-years");
    }

    @Test
    void alliancesOfAYearThatIsNotOverOnTheLastDaySeenAreBlank() throws IOException {
        String columns = "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n";
        run("import", file("atop.csv", columns + "140,710,1993,0,0,0,1,0\n140,710,1994,0,0,0,1,0\n"));
        List<String> asked = new ArrayList<>(List.of(
                "export", "dyad-year", "--states", "BRA", "--partners", "CHN", "--from", "1993", "--to", "1994"));
        asked.addAll(List.of(
                "--measures", "alliances", "--out", folder.resolve("seen").toString()));
        asked.addAll(List.of("--as-of", "1994-06-30"));
        Console console = run(asked.toArray(String[]::new));
        assertThat(console.exit()).as(console.err()).isEqualTo(Exit.COMPLETE);
        List<String> lines = Files.readAllLines(folder.resolve("seen").resolve("dyad-year.csv"));
        assertThat(lines.get(1)).startsWith("140,140,BRA,710,710,CHN,1993,").doesNotContain("outside coverage");
        assertThat(lines.get(2)).startsWith("140,140,BRA,710,710,CHN,1994,").contains("outside coverage");
    }

    /** Two states of which neither is a great power: the record has not counted their votes. */
    @Test
    void similarityOfAnyTwoComesFromImportedRollCalls() throws IOException {
        StringBuilder votes = new StringBuilder("resid,ccode,date,vote\n");
        for (int call = 1; call <= 12; call++) {
            int brazil = call <= 6 ? 1 : 3;
            votes.append(75_000 + call)
                    .append(",140,2020-11-02,")
                    .append(brazil)
                    .append('\n');
            votes.append(75_000 + call).append(",750,2020-11-02,1\n");
        }
        assertThat(run("import", file("unga.csv", votes.toString())).exit()).isEqualTo(Exit.COMPLETE);
        List<String> asked = new ArrayList<>(
                List.of("export", "dyad-year", "--states", "BRA", "--partners", "IND", "--measures", "similarity"));
        asked.addAll(List.of("--from", "2019", "--to", "2020", "--out"));
        List<String> alone = new ArrayList<>(asked);
        asked.add(folder.resolve("similar").toString());
        assertThat(run(asked.toArray(String[]::new)).exit()).isEqualTo(Exit.COMPLETE);
        assertThat(folder.resolve("similar").resolve("dyad-year.csv"))
                .content()
                .contains("BRA,750,750,IND,2019,,outside coverage,")
                .contains("BRA,750,750,IND,2020,0.5,,")
                .contains(",12,\n");
        assertThat(folder.resolve("similar").resolve("codebook.md")).content().contains("unga-votes");
        alone.addAll(List.of(folder.resolve("alone").toString(), "--no-imports"));
        assertThat(run(alone.toArray(String[]::new)).exit()).isEqualTo(Exit.COMPLETE);
        assertThat(folder.resolve("alone").resolve("dyad-year.csv"))
                .content()
                .contains("BRA,750,750,IND,2020,,outside coverage,");
    }
}
