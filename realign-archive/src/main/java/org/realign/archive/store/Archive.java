package org.realign.archive.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;

/**
 * An archive opened for reading. It stays what it was when opened, whatever is imported meanwhile.
 *
 * <p><b>Errors.</b> {@link InputException} where the file is no archive, of a newer Realign, or open for writing elsewhere.
 * <p><b>Determinism.</b> Rows come in the order in which they were imported.
 */
public final class Archive implements AutoCloseable {
    private final Path file;
    private final Connection db;
    private final List<ImportedSource> sources;

    private Archive(Path file, Connection db) throws SQLException {
        this.file = file;
        this.db = db;
        checkSchema(file, db);
        this.sources = List.copyOf(SourceTable.read(db));
    }

    /** Opens an archive. */
    public static Archive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Connections.wrong(
                    file,
                    Files.exists(file) ? "is no file" : "does not exist: nothing has been imported yet",
                    "Import a dataset with: realign import FILE.");
        }
        Connection db = Connections.reading(file);
        try {
            return new Archive(file, db);
        } catch (SQLException | InputException e) {
            close(db, e);
            if (e instanceof InputException known) {
                throw known;
            }
            throw unread(file, e);
        }
    }

    private static void close(Connection db, Exception because) {
        try {
            db.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    static void checkSchema(Path file, Connection db) throws SQLException {
        int schema = SourceTable.schema(db)
                .orElseThrow(() -> Connections.wrong(
                        file, "is a DuckDB file, but no archive of Realign's", "Name another one with --archive."));
        if (schema > SourceTable.SCHEMA) {
            throw Connections.wrong(
                    file,
                    "was written by a newer Realign (schema " + schema + "; this one knows " + SourceTable.SCHEMA + ")",
                    "Use that Realign, or import into another archive with --archive.");
        }
    }

    /** All imported files, in the order of import. */
    public List<ImportedSource> sources() {
        return sources;
    }

    /**
     * The source in use of each dataset: the last imported, unless another is chosen.
     *
     * @param chosen dataset to id
     */
    public Map<String, ImportedSource> inUse(Map<String, Integer> chosen) {
        Map<String, ImportedSource> used = new TreeMap<>();
        for (ImportedSource source : sources) {
            int wanted = chosen.getOrDefault(source.dataset(), source.id());
            if (wanted == source.id()) {
                used.put(source.dataset(), source);
            }
        }
        chosen.forEach((dataset, id) -> {
            ImportedSource found = used.get(dataset);
            if (found == null || found.id() != id) {
                throw Connections.wrong(file, "has no source " + id + " of " + dataset, "See: realign sources.");
            }
        });
        return used;
    }

    /** The sources, among {@code used}, from which a table has rows; in order of dataset. */
    public List<ImportedSource> filling(Table table, Map<String, ImportedSource> used) {
        List<Integer> ids = new ArrayList<>();
        query("SELECT DISTINCT source FROM " + table.name(), List.of(), row -> ids.add(row.getInt(1)));
        return used.values().stream().filter(s -> ids.contains(s.id())).toList();
    }

    /** Takes a row of an answer. */
    @FunctionalInterface
    interface Answers {
        void row(ResultSet row) throws SQLException;
    }

    /** Hands each row that {@code sql} finds to {@code answers}. */
    void query(String sql, List<Object> parameters, Answers answers) {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    answers.row(found);
                }
            }
        } catch (SQLException e) {
            throw unread(file, e);
        }
    }

    /** Hands all rows of a table that came from {@code source} to {@code reader}, one after the other. */
    public void rows(Table table, int source, Consumer<Line> reader) {
        rows(table, source, "", List.of(), reader);
    }

    /** The same of the rows that have one of some texts in a column; of all rows where there are none. */
    public void rows(Table table, int source, String column, List<String> texts, Consumer<Line> reader) {
        String columns = table.columns().stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
        String only = texts.isEmpty()
                ? ""
                : " AND " + column + " IN (" + String.join(", ", Collections.nCopies(texts.size(), "?")) + ")";
        List<Object> parameters = new ArrayList<>();
        parameters.add(source);
        parameters.addAll(texts);
        List<Table.Type> types =
                table.columns().stream().map(Table.Column::type).toList();
        query(
                "SELECT " + columns + " FROM " + table.name() + " WHERE source = ?" + only + " ORDER BY rowid",
                parameters,
                found -> reader.accept(new Line(table, cells(found, types))));
    }

    private static List<@Nullable Object> cells(ResultSet row, List<Table.Type> types) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            Object cell = types.get(i) == Table.Type.DAY ? row.getObject(i + 1, LocalDate.class) : row.getObject(i + 1);
            cells.add(row.wasNull() ? null : cell);
        }
        return cells;
    }

    /**
     * A row of a table.
     *
     * @param table whose row
     * @param cells in the order of its columns
     */
    public record Line(Table table, List<@Nullable Object> cells) {
        /** A text, empty where there is none. */
        public Optional<String> text(String column) {
            return cell(column, String.class);
        }

        public Optional<Integer> whole(String column) {
            return cell(column, Integer.class);
        }

        public Optional<Long> longWhole(String column) {
            return cell(column, Long.class);
        }

        public Optional<Double> number(String column) {
            return cell(column, Double.class);
        }

        public Optional<LocalDate> day(String column) {
            return cell(column, LocalDate.class);
        }

        public Optional<Boolean> flag(String column) {
            return cell(column, Boolean.class);
        }

        private <T> Optional<T> cell(String column, Class<T> type) {
            return Optional.ofNullable(cells.get(table.place(column))).map(type::cast);
        }
    }

    private static InputException unread(Path file, Exception e) {
        InputException made = Connections.wrong(
                file, "cannot be read (" + Connections.first(String.valueOf(e.getMessage())) + ")", "");
        made.initCause(e);
        return made;
    }

    @Override
    public void close() {
        try {
            db.close();
        } catch (SQLException e) {
            throw unread(file, e);
        }
    }
}
