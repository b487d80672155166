package org.realign.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the archive lies: {@code --archive}, else {@code REALIGN_ARCHIVE}, else in the user's data folder. */
final class ArchiveOptions {
    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description = "The archive (default: $REALIGN_ARCHIVE, else $XDG_DATA_HOME/realign/archive.duckdb, else"
                    + " ~/.local/share/realign/archive.duckdb).")
    private @Nullable Path archive;

    /** True where the command line names it. */
    boolean named() {
        return archive != null;
    }

    Path path() {
        if (archive != null) {
            return archive;
        }
        String named = System.getenv().getOrDefault("REALIGN_ARCHIVE", "");
        return named.isEmpty() ? dataFolder().resolve("realign").resolve("archive.duckdb") : Path.of(named);
    }

    private static Path dataFolder() {
        String folder = System.getenv().getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification says that a relative path is to be passed over.
        boolean usable = !folder.isEmpty() && Path.of(folder).isAbsolute();
        return usable ? Path.of(folder) : Path.of(System.getProperty("user.home"), ".local", "share");
    }
}
