package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeriveIdealPointsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path out() {
        return folder.resolve("points.tsv");
    }

    /** Three states, two sessions, ten roll calls each: Washington against Moscow, London with the one or abstaining. */
    private String votes() throws IOException {
        StringBuilder text = new StringBuilder("resid,ccode,date,year,vote\n");
        for (int session = 46; session <= 47; session++) {
            for (int call = 1; call <= 10; call++) {
                String start = session * 1000 + call + ",";
                String end = "," + (session + 1945) + "-10-01,x,";
                text.append(start).append(2).append(end).append(3).append('\n');
                text.append(start).append(365).append(end).append(1).append('\n');
                text.append(start).append(200).append(end).append(call % 2 + 2).append('\n');
            }
        }
        return Files.writeString(folder.resolve("votes.csv"), text, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void aTableIsWrittenWithWhatItWasMadeOf() throws IOException {
        Console console =
                Console.run("derive", "ideal-points", "--votes", votes(), "--fast", "--out", out().toString());
        assertThat(console.err()).isEmpty();
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        assertThat(console.out()).contains("6 rows from 60 votes on 20 items").contains("converged");
        List<String> lines = Files.readAllLines(out(), StandardCharsets.UTF_8);
        assertThat(lines).contains("state\tcow\tsession\tyear\tmean\tsd\tlower\tupper\tvotes");
        assertThat(lines).anyMatch(l -> l.startsWith("# dataset: ") && l.contains("votes.csv, SHA-256 "));
        assertThat(lines).anyMatch(l -> l.startsWith("# rules: ") && l.contains("no resolutions linked"));
        assertThat(lines)
                .filteredOn(l -> !l.startsWith("#"))
                .hasSize(7)
                .anyMatch(l -> l.startsWith("RUS\t365\t47\t1992\t-"));
    }

    @Test
    void aSampleSaysHowFarItCanBeTrustedAndIsTheSameAgain() throws IOException {
        String votes = votes();
        for (String variant : List.of("two-sided", "one-sided")) {
            String[] arguments = {
                "derive",
                "ideal-points",
                "--votes",
                votes,
                "--variant",
                variant,
                "--sweeps",
                "40",
                "--out",
                out().toString()
            };
            Console console = Console.run(arguments);
            assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
            assertThat(console.out()).contains(variant + ": 40 sweeps after 12").contains("R-hat");
            byte[] first = Files.readAllBytes(out());
            Console.run(arguments);
            assertThat(Files.readAllBytes(out())).isEqualTo(first);
        }
    }

    @Test
    void wrongOptionsAndInputsAreRefused() throws IOException {
        String votes = votes();
        String out = out().toString();
        Console both = Console.run(
                "derive", "ideal-points", "--votes", votes, "--out", out, "--fast", "--variant", "two-sided");
        assertThat(both.exit()).isEqualTo(Exit.USAGE);
        assertThat(both.err()).contains("--fast");
        Console unknown =
                Console.run("derive", "ideal-points", "--votes", votes, "--out", out, "--variant", "three-sided");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("three-sided").contains("one-sided");
        Console few = Console.run("derive", "ideal-points", "--votes", votes, "--out", out, "--sweeps", "3");
        assertThat(few.exit()).isEqualTo(Exit.USAGE);
        assertThat(few.err()).contains("20").contains("3");
        Path others = Files.writeString(
                folder.resolve("unvotes.csv"),
                "rcid,country,country_code,vote\n1,France,FR,yes\n",
                StandardCharsets.UTF_8);
        Console second = Console.run("derive", "ideal-points", "--votes", others.toString(), "--out", out, "--fast");
        assertThat(second.exit()).isEqualTo(Exit.INPUT);
        assertThat(second.err()).contains("--roll-calls");
        assertThat(Files.exists(out())).isFalse();
    }
}
