package org.realign.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.realign.panel.Column;
import org.realign.panel.PanelTable;

/**
 * A panel as CSV: UTF-8, RFC 4180 with line feeds, a header.
 *
 * <p><b>Missing.</b> An empty cell, and the kind in the column {@code <name>_missing} behind it.
 * <p>Text that a spreadsheet would take for a formula has an apostrophe put before it; numbers, negative ones among them,
 * stay as they are.
 */
public final class Csv {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private Csv() {}

    /**
     * The whole file.
     *
     * @param raw true to leave text as it is, for readers that are no spreadsheets
     */
    public static byte[] write(PanelTable panel, boolean raw) {
        Bytes out = new Bytes();
        List<String> names = new ArrayList<>();
        for (Column column : panel.columns()) {
            names.add(column.head().name());
            if (column.head().explained()) {
                names.add(column.head().companion());
            }
        }
        out.put(names.stream().map(n -> cell(n, raw)).collect(Collectors.joining(",")))
                .put('\n');
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < panel.rows(); row++) {
            line.setLength(0);
            for (Column column : panel.columns()) {
                line.append(line.length() == 0 && column == panel.columns().get(0) ? "" : ",");
                append(line, column, row, raw);
            }
            out.put(line.append('\n').toString());
        }
        return out.toArray();
    }

    private static void append(StringBuilder line, Column column, int row, boolean raw) {
        boolean missing = column.isMissing(row);
        if (!missing) {
            String text = Cells.text(column, row);
            line.append(column.head().type() == Column.Type.TEXT ? cell(text, raw) : text);
        }
        if (column.head().explained()) {
            line.append(',').append(missing ? column.missing(row).words() : "");
        }
    }

    /** A cell of text. */
    static String cell(String text, boolean raw) {
        boolean formula =
                !raw && FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
