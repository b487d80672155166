package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Console run(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "estimate";
        all[1] = "--archive";
        all[2] = folder.resolve("archive.duckdb").toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return Console.run(all);
    }

    @Test
    void whatIsLackingIsNamedWithTheImportThatAddsIt() {
        Console console = run();
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err())
                .contains("does not exist")
                .contains("an estimation needs")
                .contains("gsdb")
                .contains("realign import --archive ");
    }

    @Test
    void whatCannotBeMeantIsRefusedAtOnce() {
        assertThat(run("--imputations", "1").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("--simulations", "1").exit()).isEqualTo(Exit.USAGE);
        Console unknown = run("--without", "recognition,gravity");
        assertThat(unknown.exit()).isEqualTo(Exit.INPUT);
        assertThat(unknown.err()).contains("gravity").contains("recognition");
        Console past = run("--as-of", "2019-03-01");
        assertThat(past.exit()).isEqualTo(Exit.INPUT);
        assertThat(past.err()).contains("--as-of").contains("1950 to 2024");
    }
}
