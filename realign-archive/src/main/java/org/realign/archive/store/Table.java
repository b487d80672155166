package org.realign.archive.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the archive. Every table begins with the column {@code source}, the {@code id} of a row of {@code sources}.
 *
 * @param name its name
 * @param holds what one row of it is
 * @param columns its columns after {@code source}, in order
 */
public record Table(String name, String holds, List<Column> columns) {
    /** The type of a column. */
    public enum Type {
        /** A {@code String}. */
        TEXT("VARCHAR"),
        /** An {@code Integer}. */
        WHOLE("INTEGER"),
        /** A {@code Long}. */
        LONG("BIGINT"),
        /** A finite {@code Double}. */
        NUMBER("DOUBLE"),
        /** A {@code LocalDate}. */
        DAY("DATE"),
        /** A {@code Boolean}. */
        FLAG("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its type; any cell may be null
     * @param means what stands in it, and its unit
     */
    public record Column(String name, Type type, String means) {}

    public Table {
        columns = List.copyOf(columns);
    }

    /** A table whose columns are written {@code name TYPE what it means}. */
    static Table of(String name, String holds, String... columns) {
        return new Table(name, holds, Arrays.stream(columns).map(Table::column).toList());
    }

    private static Column column(String line) {
        String[] words = line.split(" ", 3);
        return new Column(words[0], Type.valueOf(words[1]), words[2]);
    }

    /** The place of a column among a row's cells. */
    public int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the table " + name + " has no column " + column);
    }

    String create() {
        return Stream.concat(
                        Stream.of("source INTEGER NOT NULL"),
                        columns.stream()
                                .map(c -> quoted(c.name()) + " " + c.type().sql()))
                .collect(Collectors.joining(", ", "CREATE TABLE " + quoted(name) + " (", ")"));
    }

    /** Statements that write what table and columns mean into the file itself. */
    List<String> comments() {
        String on = quoted(name);
        return Stream.concat(
                        Stream.of("COMMENT ON TABLE " + on + " IS " + literal(holds)),
                        columns.stream()
                                .map(c -> "COMMENT ON COLUMN " + on + "." + quoted(c.name()) + " IS "
                                        + literal(c.means())))
                .toList();
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
