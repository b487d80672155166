package org.realign.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;

class ArchiveWriterTest {
    @TempDir
    Path folder;

    private Path archive() {
        return folder.resolve("archive.duckdb");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        ArchiveTest.fill(archive(), "votes", "aa");
        byte[] before = Files.readAllBytes(archive());
        try (ArchiveWriter writer = ArchiveWriter.open(archive())) {
            try (Load load = writer.begin()) {
                for (int i = 0; i < 20_000; i++) {
                    load.add(Tables.VOTES, new Object[] {1001L + i, "PRK", 731, "yes"});
                }
            }
            assertThat(writer.sources()).hasSize(1);
            writer.publish();
        }
        assertThat(Files.readAllBytes(archive())).isEqualTo(before);
        assertThat(files()).containsExactly("archive.duckdb", "archive.duckdb.lock");
    }

    @Test
    void aFailedFileDoesNotUndoTheOthers() {
        try (ArchiveWriter writer = ArchiveWriter.open(archive())) {
            try (Load load = writer.begin()) {
                load.add(Tables.VOTES, new Object[] {1L, "PRK", 731, "yes"});
                load.commit(ArchiveTest.source(load.id(), "one", "aa", 1), Map.of(), Map.of());
            }
            assertThatThrownBy(() -> {
                        try (Load load = writer.begin()) {
                            load.add(Tables.VOTES, new Object[] {"not a number", "PRK", 731, "yes"});
                            load.commit(ArchiveTest.source(load.id(), "two", "bb", 1), Map.of(), Map.of());
                        }
                    })
                    .isInstanceOf(InputException.class);
            try (Load load = writer.begin()) {
                load.add(Tables.VOTES, new Object[] {3L, "PRK", 731, "yes"});
                load.commit(ArchiveTest.source(load.id(), "three", "cc", 1), Map.of(), Map.of());
            }
            writer.publish();
        }
        try (Archive archive = Archive.open(archive())) {
            assertThat(archive.sources()).extracting(ImportedSource::dataset).containsExactly("one", "three");
            archive.rows(
                    Tables.VOTES, 2, v -> assertThat(v.longWhole("roll_call")).contains(3L));
        }
    }

    @Test
    void twoImportsAtOnceAreNotPossible() {
        try (ArchiveWriter first = ArchiveWriter.open(archive())) {
            assertThat(first.sources()).isEmpty();
            assertThatThrownBy(() -> ArchiveWriter.open(archive()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("another import");
        }
    }

    @Test
    void aReaderKeepsWhatItOpened() {
        ArchiveTest.fill(archive(), "votes", "aa");
        try (Archive reader = Archive.open(archive())) {
            ArchiveTest.fill(archive(), "votes", "bb");
            int[] rows = {0};
            reader.rows(Tables.VOTES, 1, v -> rows[0]++);
            assertThat(rows[0]).isEqualTo(2);
            assertThat(reader.sources()).hasSize(1);
        }
        try (Archive reader = Archive.open(archive())) {
            assertThat(reader.sources()).hasSize(2);
        }
    }

    @Test
    void leftOversOfAKilledImportAreRemoved() throws IOException {
        Files.writeString(folder.resolve(".archive.duckdb.import-12345"), "half");
        Files.writeString(folder.resolve(".archive.duckdb.import-12345.wal"), "half");
        ArchiveTest.fill(archive(), "votes", "aa");
        assertThat(files()).containsExactly("archive.duckdb", "archive.duckdb.lock");
    }

    @Test
    void unfinishedChangesOfAnotherProgramAreNotLost() throws IOException {
        ArchiveTest.fill(archive(), "votes", "aa");
        Files.writeString(folder.resolve("archive.duckdb.wal"), "changes");
        assertThatThrownBy(() -> ArchiveWriter.open(archive()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(".wal");
        assertThat(folder.resolve("archive.duckdb.wal")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidClearly() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> ArchiveWriter.open(file.resolve("archive.duckdb")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be written");
    }

    /** A process that dies in the middle of an import. */
    public static final class Dying {
        private Dying() {}

        /** Writes rows, publishes where told to, and dies before it could close anything. */
        public static void main(String[] arguments) {
            ArchiveWriter writer = ArchiveWriter.open(Path.of(arguments[0]));
            Load load = writer.begin();
            for (int i = 0; i < 50_000; i++) {
                load.add(Tables.VOTES, new Object[] {(long) i, "PRK", 731, "no"});
            }
            if (arguments[1].equals("committed")) {
                load.commit(ArchiveTest.source(load.id(), "votes", "bb", 50_000), Map.of(), Map.of());
            }
            Runtime.getRuntime().halt(9);
        }
    }

    @Test
    void aKilledImportLeavesTheOldArchive() throws Exception {
        ArchiveTest.fill(archive(), "votes", "aa");
        byte[] before = Files.readAllBytes(archive());
        for (String when : List.of("loading", "committed")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Dying.class.getName(),
                            archive().toString(),
                            when)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isEqualTo(9);
            assertThat(files()).anyMatch(f -> f.startsWith(".archive.duckdb.import-"));
            assertThat(Arrays.equals(Files.readAllBytes(archive()), before)).isTrue();
            try (Archive archive = Archive.open(archive())) {
                assertThat(archive.sources()).hasSize(1);
            }
        }
        ArchiveTest.fill(archive(), "votes", "cc");
        assertThat(files()).containsExactly("archive.duckdb", "archive.duckdb.lock");
    }
}
