package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutTheSetIsNamed() {
        Console console = Console.run("validate", "--data", folder.toString());
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err()).contains("realignments.tsv");
    }

    @Test
    void partsAreChosenByName() {
        Console unknown = Console.run("validate", "--data", folder.toString(), "--part", "WEATHER");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("WEATHER").contains("KOREA");
    }
}
