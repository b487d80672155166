package org.realign.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published data beside the repository, which are not part of it: tests that need them are skipped without them. */
public final class SharedData {
    private SharedData() {}

    /** A file under shared/data, which lies beside the repository; skips the test where it is missing. */
    public static Path file(String name) {
        Path data = repository().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(data), "skipped: ../shared/data/" + name + " is missing");
        return data;
    }

    /** The repository's root: the folder at or above the working one that holds the record. */
    static Path repository() {
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.exists(folder.resolve("record").resolve("states.tsv"))) {
            folder = folder.getParent();
            assumeTrue(folder != null, "skipped: not run inside the repository");
        }
        return folder;
    }
}
