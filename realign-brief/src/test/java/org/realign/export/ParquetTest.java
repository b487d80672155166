package org.realign.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.export.Tables.Drawn;
import org.realign.panel.Column;
import org.realign.panel.PanelTable;
import org.realign.record.Missing;
import org.realign.testkit.Laws;

/** What is written, read by DuckDB. */
class ParquetTest {
    @TempDir
    private Path folder;

    /** All rows of {@code query}, in which {@code ?} stands for the file. */
    private List<List<Object>> query(PanelTable table, String query) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            Path file = Files.write(
                    folder.resolve("panel.parquet"), Parquet.write(table, Map.of("made", "by hand", "a", "b"), "1.2"));
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(query.replace("?", "'" + file + "'"))) {
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
                        row.add(String.valueOf(result.getObject(c)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isReadAsItWasAndNoMissingValueIsAZero() {
        Laws.forAll(Tables.DRAWN, 25, 73, rows -> {
            List<List<Object>> read = query(Tables.of(rows), "SELECT * FROM ?");
            assertThat(read).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Drawn row = rows.get(i);
                assertThat(read.get(i))
                        .containsExactly(
                                row.kind(0).map(k -> "null").orElse(String.valueOf(row.whole())),
                                row.kind(0).map(Missing::words).orElse("null"),
                                // Exact: Parquet has the double itself. No negative zero comes in.
                                row.kind(1).map(k -> "null").orElse(String.valueOf(row.real() + 0.0)),
                                row.kind(1).map(Missing::words).orElse("null"),
                                row.kind(2).map(k -> "null").orElse(row.text()),
                                row.kind(2).map(Missing::words).orElse("null"));
            }
        });
    }

    @Test
    void columnsHaveNamesTypesAndNotes() {
        PanelTable table = Tables.of(List.of(new Drawn(0, 1)));
        assertThat(query(table, "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ?)"))
                .containsExactly(
                        List.of("whole", "INTEGER"),
                        List.of("whole_missing", "VARCHAR"),
                        List.of("real", "DOUBLE"),
                        List.of("real_missing", "VARCHAR"),
                        List.of("words", "VARCHAR"),
                        List.of("words_missing", "VARCHAR"));
        assertThat(query(table, "SELECT decode(key), decode(value) FROM parquet_kv_metadata(?)"))
                .containsExactly(List.of("a", "b"), List.of("made", "by hand"));
    }

    @Test
    void manyRowsMakeSeveralGroups() {
        int rows = 300_000;
        Column.Builder real = new Column.Builder(Tables.head("real", Column.Type.NUMBER), rows);
        for (int i = 0; i < rows; i++) {
            if (i % 3 == 0) {
                real.add(Missing.UNKNOWN);
            } else {
                real.add(i);
            }
        }
        PanelTable table = Tables.table(real.build());
        assertThat(query(table, "SELECT count(*), count(real), sum(real)::BIGINT, max(real)::INT FROM ?"))
                .containsExactly(List.of("300000", "200000", "30000000000", "299999"));
        assertThat(query(table, "SELECT count(DISTINCT row_group_id) FROM parquet_metadata(?)"))
                .containsExactly(List.of("3"));
    }
}
