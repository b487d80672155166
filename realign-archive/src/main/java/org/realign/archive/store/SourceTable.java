package org.realign.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realign.record.ImportedSource;

/** The tables that say what is in an archive: {@code realign_archive}, {@code sources} and {@code row_accounts}. */
final class SourceTable {
    /** Raised when a table changes so that older programs could misread it. */
    static final int SCHEMA = 1;

    private static final String SOURCES = """
            CREATE TABLE sources (
              id INTEGER PRIMARY KEY, dataset VARCHAR NOT NULL, title VARCHAR NOT NULL, vintage VARCHAR NOT NULL,
              file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL UNIQUE, bytes BIGINT NOT NULL,
              rows_read BIGINT NOT NULL, accepted BIGINT NOT NULL, rejected BIGINT NOT NULL, ignored BIGINT NOT NULL,
              first_day DATE, last_day DATE, zeros VARCHAR NOT NULL, licence VARCHAR NOT NULL,
              redistributable BOOLEAN NOT NULL, citation VARCHAR NOT NULL, bibtex VARCHAR NOT NULL,
              importer INTEGER NOT NULL)""";

    private SourceTable() {}

    /** Makes all tables of a new archive. */
    static void create(Connection db) throws SQLException {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE TABLE realign_archive (schema_version INTEGER NOT NULL)",
                "INSERT INTO realign_archive VALUES (" + SCHEMA + ")",
                SOURCES,
                "COMMENT ON TABLE sources IS 'One imported file; rows_read = accepted + rejected + ignored'",
                "CREATE TABLE row_accounts (source INTEGER NOT NULL, outcome VARCHAR NOT NULL, reason VARCHAR NOT NULL,"
                        + " line_count BIGINT NOT NULL)",
                "COMMENT ON TABLE row_accounts IS 'How many rows of a source were rejected or ignored, and why'"));
        for (Table table : Tables.ALL) {
            statements.add(table.create());
            statements.addAll(table.comments());
        }
        for (String statement : statements) {
            run(db, statement);
        }
    }

    static void run(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The schema of an archive, or empty where the file is none. */
    static Optional<Integer> schema(Connection db) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'realign_archive'")) {
            if (!tables.next() || tables.getInt(1) == 0) {
                return Optional.empty();
            }
        }
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(schema_version) FROM realign_archive")) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        }
    }

    /** All sources, in the order of import. */
    static List<ImportedSource> read(Connection db) throws SQLException {
        List<ImportedSource> sources = new ArrayList<>();
        try (Statement statement = db.createStatement();
                ResultSet r = statement.executeQuery("SELECT * FROM sources ORDER BY id")) {
            while (r.next()) {
                sources.add(new ImportedSource(
                        r.getInt("id"),
                        text(r, "dataset"),
                        text(r, "title"),
                        text(r, "vintage"),
                        text(r, "file"),
                        text(r, "sha256"),
                        r.getLong("bytes"),
                        new ImportedSource.Rows(
                                r.getLong("rows_read"),
                                r.getLong("accepted"),
                                r.getLong("rejected"),
                                r.getLong("ignored")),
                        Optional.ofNullable(r.getObject("first_day", LocalDate.class)),
                        Optional.ofNullable(r.getObject("last_day", LocalDate.class)),
                        text(r, "zeros"),
                        text(r, "licence"),
                        r.getBoolean("redistributable"),
                        text(r, "citation"),
                        text(r, "bibtex"),
                        r.getInt("importer")));
            }
        }
        return sources;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    /** Adds a source with the accounts of its rows by reason. */
    static void add(Connection db, ImportedSource s, Map<String, Long> rejected, Map<String, Long> ignored)
            throws SQLException {
        try (PreparedStatement insert =
                db.prepareStatement("INSERT INTO sources VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(
                    s.id(),
                    s.dataset(),
                    s.title(),
                    s.vintage(),
                    s.file(),
                    s.sha256(),
                    s.bytes(),
                    s.rows().read(),
                    s.rows().accepted(),
                    s.rows().rejected(),
                    s.rows().ignored()));
            cells.add(s.first().orElse(null));
            cells.add(s.last().orElse(null));
            cells.addAll(List.of(s.zeros(), s.licence(), s.redistributable(), s.citation(), s.bibtex(), s.importer()));
            for (int i = 0; i < cells.size(); i++) {
                insert.setObject(i + 1, cells.get(i));
            }
            insert.execute();
        }
        account(db, s.id(), "rejected", rejected);
        account(db, s.id(), "ignored", ignored);
    }

    private static void account(Connection db, int source, String outcome, Map<String, Long> reasons)
            throws SQLException {
        for (Map.Entry<String, Long> reason : reasons.entrySet()) {
            try (PreparedStatement insert = db.prepareStatement("INSERT INTO row_accounts VALUES (?,?,?,?)")) {
                insert.setInt(1, source);
                insert.setString(2, outcome);
                insert.setString(3, reason.getKey());
                insert.setLong(4, reason.getValue());
                insert.execute();
            }
        }
    }
}
