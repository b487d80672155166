package org.realign.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * A figures file as a table: comment lines with its provenance, a header row, rows of as many cells.
 *
 * <p><b>Errors.</b> {@link InputException} with file, line and value.
 *
 * @param file its name
 * @param provenance its comment lines
 * @param columns its header row
 * @param rows the rows below
 */
record FigureTable(String file, List<String> provenance, List<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param file the table's file
     * @param number of the line
     * @param columns the table's
     * @param cells as many
     */
    record Row(String file, int number, List<String> columns, List<String> cells) {
        String text(String column) {
            return cells.get(columns.indexOf(column));
        }

        /** A number; an infinite one only where {@code unbounded}. */
        double number(String column, boolean unbounded) {
            String text = text(column);
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value) || (unbounded && !Double.isNaN(value))) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Told below, as for what is not finite.
            }
            throw wrong(column, "is not a number");
        }

        double number(String column) {
            return number(column, false);
        }

        InputException wrong(String column, String problem) {
            String value = text(column);
            return new InputException(
                    Place.cell(file, number, column), value, InputException.quoted(value) + " " + problem, "");
        }
    }

    /** Reads {@code bytes}, whose header row begins with {@code first}. */
    static FigureTable of(String file, byte[] bytes, List<String> first) {
        List<String> provenance = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            List<String> cells = List.of(line.split("\t", -1));
            if (line.startsWith("#")) {
                provenance.add(line.substring(1).strip());
            } else if (columns.isEmpty()) {
                if (cells.size() < first.size()
                        || !cells.subList(0, first.size()).equals(first)) {
                    throw new InputException(
                            Place.line(file, number),
                            line,
                            "is not the header row, " + String.join(", ", first),
                            "Perhaps this is another file.");
                }
                columns = cells;
            } else if (!line.isEmpty()) {
                if (cells.size() != columns.size()) {
                    throw new InputException(
                            Place.line(file, number),
                            line,
                            "has " + cells.size() + " cells; there are " + columns.size() + " columns",
                            "");
                }
                rows.add(new Row(file, number, columns, cells));
            }
        }
        return new FigureTable(file, List.copyOf(provenance), columns, List.copyOf(rows));
    }
}
