package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final String HEADER =
            "iso3\tstart\tend\tkind\tfrom_pole\tto_pole\tdirection\tconfidence\tnote\tsource\n";

    @TempDir
    private Path folder;

    private Console run(String... more) throws IOException {
        Path list = folder.resolve("realignments.tsv");
        String[] command = new String[5 + more.length];
        command[0] = "validate";
        command[1] = "--realignments";
        command[2] = list.toString();
        command[3] = "--archive";
        command[4] = folder.resolve("archive.duckdb").toString();
        System.arraycopy(more, 0, command, 5, more.length);
        return Console.run(command);
    }

    @Test
    void aListThatIsNotThereIsNamed() throws IOException {
        assertThat(Console.run("validate", "--part", "KNOWN").exit()).isEqualTo(Exit.INPUT);
        Console console = run();
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err()).contains("realignments.tsv");
    }

    @Test
    void datasetsThatAreNotThereAreNamed() throws IOException {
        Files.writeString(folder.resolve("realignments.tsv"), HEADER);
        Console console = run();
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err())
                .contains("a validation needs atop-dyad-years")
                .contains("mcmanus-nieman-latent")
                .contains("realign import --archive");
    }

    @Test
    void theWorldNeedsNoListButItsOwnDatasets() throws IOException {
        Console console = Console.run(
                "validate",
                "--part",
                "WORLD",
                "--archive",
                folder.resolve("archive.duckdb").toString());
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err())
                .contains("an estimation needs atop-dyad-years")
                .doesNotContain("mcmanus-nieman-latent")
                .doesNotContain("--realignments");
    }

    @Test
    void partsAreChosenByName() throws IOException {
        Console unknown = run("--part", "WEATHER");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("WEATHER").contains("KOREA");
    }
}
