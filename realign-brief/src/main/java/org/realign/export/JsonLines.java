package org.realign.export;

import java.io.StringWriter;
import java.math.BigDecimal;
import org.realign.panel.Column;
import org.realign.panel.PanelTable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A panel as JSON Lines: an object for each row, in UTF-8.
 *
 * <p><b>Missing.</b> {@code null}, and the kind under {@code <name>_missing}, which is {@code null} where there is a value.
 */
public final class JsonLines {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLines() {}

    /** The whole file. */
    public static byte[] write(PanelTable panel) {
        Bytes out = new Bytes();
        for (int row = 0; row < panel.rows(); row++) {
            out.put(line(panel, row)).put('\n');
        }
        return out.toArray();
    }

    private static String line(PanelTable panel, int row) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (Column column : panel.columns()) {
                write(json, column, row);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Column column, int row) {
        String name = column.head().name();
        boolean missing = column.isMissing(row);
        if (missing) {
            json.writeNullProperty(name);
        } else if (column.head().type() == Column.Type.TEXT) {
            json.writeStringProperty(name, column.text(row));
        } else {
            json.writeNumberProperty(name, new BigDecimal(Cells.text(column, row)));
        }
        if (column.head().explained() && missing) {
            json.writeStringProperty(
                    column.head().companion(), column.missing(row).words());
        } else if (column.head().explained()) {
            json.writeNullProperty(column.head().companion());
        }
    }
}
