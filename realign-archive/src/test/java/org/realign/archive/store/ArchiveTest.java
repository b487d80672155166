package org.realign.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;

class ArchiveTest {
    @TempDir
    Path folder;

    static ImportedSource source(int id, String dataset, String sha256, int rows) {
        return new ImportedSource(
                id,
                dataset,
                "A title",
                "2020",
                "file.csv",
                sha256,
                10,
                new ImportedSource.Rows(rows, rows, 0, 0),
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.empty(),
                "0 means none",
                "free",
                true,
                "Somebody.",
                "@misc{x}",
                1);
    }

    private Path archive() {
        return folder.resolve("deep").resolve("archive.duckdb");
    }

    static void fill(Path archive, String dataset, String sha256) {
        try (ArchiveWriter writer = ArchiveWriter.open(archive)) {
            try (Load load = writer.begin()) {
                load.add(Tables.VOTES, new Object[] {1001L, "PRK", 731, "yes"});
                load.add(Tables.VOTES, new Object[] {1001L, "KOR", null, "no"});
                load.add(
                        Tables.ROLL_CALLS,
                        new Object[] {1001L, 1, LocalDate.of(1946, 1, 1), "month", null, "a title", true, null});
                load.commit(source(load.id(), dataset, sha256, 3), Map.of("why", 2L), Map.of());
            }
            writer.publish();
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        fill(archive(), "votes", "aa");
        try (Archive archive = Archive.open(archive())) {
            assertThat(archive.sources()).containsExactly(source(1, "votes", "aa", 3));
            List<Archive.Line> votes = new ArrayList<>();
            archive.rows(Tables.VOTES, 1, votes::add);
            assertThat(votes).extracting(v -> v.text("state").orElse("")).containsExactly("PRK", "KOR");
            assertThat(votes.get(0).whole("number")).contains(731);
            assertThat(votes.get(1).whole("number")).isEmpty();
            archive.rows(Tables.ROLL_CALLS, 1, call -> {
                assertThat(call.day("day")).contains(LocalDate.of(1946, 1, 1));
                assertThat(call.flag("important")).contains(true);
                assertThat(call.longWhole("roll_call")).contains(1001L);
            });
        }
    }

    @Test
    void theLastImportedVintageIsInUseUnlessAnotherIsChosen() {
        fill(archive(), "votes", "aa");
        fill(archive(), "votes", "bb");
        try (Archive archive = Archive.open(archive())) {
            assertThat(archive.sources()).extracting(ImportedSource::id).containsExactly(1, 2);
            assertThat(archive.inUse(Map.of()).get("votes").id()).isEqualTo(2);
            assertThat(archive.inUse(Map.of("votes", 1)).get("votes").id()).isEqualTo(1);
            assertThatThrownBy(() -> archive.inUse(Map.of("votes", 3)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no source 3");
        }
    }

    @Test
    void duckDbTouchesNothingButTheArchive() throws SQLException {
        fill(archive(), "votes", "aa");
        try (Connection db = Connections.writing(archive())) {
            for (String sql : List.of(
                    "SELECT * FROM read_csv('/etc/passwd')",
                    "SELECT * FROM '/etc/passwd'",
                    "SELECT * FROM glob('/etc/*')",
                    "SELECT * FROM sniff_csv('/etc/passwd')",
                    "COPY votes TO '" + folder.resolve("out.csv") + "'",
                    "ATTACH '" + folder.resolve("other.duckdb") + "'",
                    "INSTALL httpfs",
                    "LOAD httpfs",
                    "SET enable_external_access = true",
                    "SET autoload_known_extensions = true",
                    "SET allow_unsigned_extensions = true",
                    "SET lock_configuration = false",
                    "SET threads = 8",
                    "SET memory_limit = '100GB'")) {
                assertThatThrownBy(() -> SourceTable.run(db, sql)).as(sql).isInstanceOf(SQLException.class);
            }
            SourceTable.run(db, "SELECT count(*) FROM votes");
        }
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void tablesAndColumnsAreDocumentedInTheFile() throws SQLException {
        fill(archive(), "votes", "aa");
        Map<String, String> comments = new TreeMap<>();
        try (Connection db = Connections.reading(archive());
                var statement = db.createStatement();
                var rows = statement.executeQuery("SELECT table_name, comment FROM duckdb_tables()")) {
            while (rows.next()) {
                comments.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        for (Table table : Tables.ALL) {
            assertThat(comments).containsEntry(table.name(), table.holds());
        }
    }

    @Test
    void whatIsNoArchiveSaysSo() throws Exception {
        assertThatThrownBy(() -> Archive.open(folder.resolve("none.duckdb")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not exist");
        Path text = Files.writeString(folder.resolve("text.duckdb"), "no database at all".repeat(1000));
        assertThatThrownBy(() -> Archive.open(text)).isInstanceOf(InputException.class);
        Path other = folder.resolve("other.duckdb");
        try (Connection db = Connections.writing(other)) {
            SourceTable.run(db, "CREATE TABLE mine (x INTEGER)");
        }
        assertThatThrownBy(() -> Archive.open(other))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no archive");
    }

    @Test
    void anArchiveOfANewerRealignIsLeftAlone() throws SQLException {
        fill(archive(), "votes", "aa");
        try (Connection db = Connections.writing(archive())) {
            SourceTable.run(db, "UPDATE realign_archive SET schema_version = 99");
        }
        assertThatThrownBy(() -> Archive.open(archive()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("schema 99");
        assertThatThrownBy(() -> ArchiveWriter.open(archive()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("newer Realign");
    }
}
