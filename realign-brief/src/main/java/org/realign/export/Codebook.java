package org.realign.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.realign.panel.Column;
import org.realign.panel.Column.Head;
import org.realign.panel.DataSource;
import org.realign.panel.PanelTable;
import org.realign.record.ImportedSource;
import org.realign.record.Missing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the columns of a panel mean, for people and for machines. */
public final class Codebook {
    private static final String SCHEMA = "realign-codebook/1";
    private static final JsonFactory FACTORY = new JsonFactory();

    private Codebook() {}

    /** As Markdown. */
    public static byte[] markdown(PanelTable panel, Made made) {
        StringBuilder out = new StringBuilder();
        out.append("# Codebook: ").append(panel.name()).append("\n\n");
        out.append("A row is ")
                .append(panel.unit())
                .append(". ")
                .append(panel.order())
                .append("\n\n");
        out.append("- Data: `")
                .append(made.file())
                .append("`, ")
                .append(panel.rows())
                .append(" rows\n");
        out.append("- Key: `").append(String.join("`, `", panel.key())).append("`\n");
        out.append("- Made by Realign ")
                .append(made.version())
                .append(": `")
                .append(made.command())
                .append("`\n");
        out.append("- Record: SHA-256 ")
                .append(made.recordSha256())
                .append(", through ")
                .append(made.recordThrough());
        out.append(made.asOf().map(d -> ", as of " + d).orElse(""))
                .append("; seed ")
                .append(made.seed())
                .append('\n');
        made.votesSha256()
                .ifPresent(h -> out.append("- Roll calls: SHA-256 ").append(h).append('\n'));
        out.append("\nA value that is missing is never a zero. Why it is missing stands in the column")
                .append(" `<name>_missing`: ");
        out.append(String.join(
                ", ", List.of(Missing.values()).stream().map(Missing::words).toList()));
        out.append(". Stata has `.a` to `.e` in this order.\n");
        out.append("`_lower` and `_upper` are missing where the value before them is.\n\n");
        out.append("| column | label | unit | type | missing | meaning | sources | methods |\n");
        out.append("|---|---|---|---|---|---|---|---|\n");
        for (Column column : panel.columns()) {
            row(out, column);
        }
        out.append("\n## Sources\n\n");
        for (DataSource source : panel.sources()) {
            out.append("- `")
                    .append(source.id())
                    .append("`: ")
                    .append(source.title())
                    .append(". Licence: ");
            out.append(source.licence());
            out.append(source.reference().isEmpty() ? "" : " [" + source.reference() + "]")
                    .append('\n');
        }
        if (!made.imports().isEmpty()) {
            out.append("\n## Imported\n\nAdded to the record where it has nothing of its own.\n\n");
            made.imports()
                    .forEach(i -> out.append("- `")
                            .append(i.dataset())
                            .append("`: ")
                            .append(i.title())
                            .append(", ")
                            .append(i.vintage())
                            .append(", SHA-256 ")
                            .append(i.sha256())
                            .append(". Terms: ")
                            .append(i.licence())
                            .append('\n'));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder out, Column column) {
        Head head = column.head();
        String values = head.labels().isEmpty()
                ? ""
                : " Values: " + head.labels().toString().replaceAll("[{}]", "") + ".";
        out.append("| `")
                .append(head.name())
                .append("` | ")
                .append(head.label())
                .append(" | ")
                .append(head.unit());
        out.append(" | ")
                .append(type(head))
                .append(" | ")
                .append(missing(column))
                .append(" | ");
        out.append(head.description().replace("|", "\\|")).append(values).append(" | ");
        out.append(String.join(", ", head.sources().stream().map(DataSource::id).toList()))
                .append(" | ");
        out.append(String.join(", ", head.methods())).append(" |\n");
    }

    private static String type(Head head) {
        return head.type().name().toLowerCase(Locale.ROOT);
    }

    private static int missing(Column column) {
        int missing = 0;
        for (int row = 0; row < column.rows(); row++) {
            missing += column.isMissing(row) ? 1 : 0;
        }
        return missing;
    }

    /** As JSON, form {@value #SCHEMA}. */
    public static byte[] json(PanelTable panel, Made made) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("panel", panel.name());
            json.writeStringProperty("unit", panel.unit());
            json.writeStringProperty("order", panel.order());
            json.writeNumberProperty("rows", panel.rows());
            texts(json, "key", panel.key());
            json.writeStringProperty("file", made.file());
            json.writeStringProperty("version", made.version());
            json.writeStringProperty("command", made.command());
            json.writeNumberProperty("seed", made.seed());
            json.writeStringProperty("recordSha256", made.recordSha256());
            json.writeStringProperty("recordThrough", made.recordThrough());
            optional(json, "asOf", made.asOf());
            optional(json, "votesSha256", made.votesSha256());
            json.writeName("columns");
            json.writeStartArray();
            panel.columns().forEach(c -> column(json, c));
            json.writeEndArray();
            json.writeName("sources");
            json.writeStartArray();
            panel.sources().forEach(s -> source(json, s));
            json.writeEndArray();
            json.writeName("imports");
            json.writeStartArray();
            made.imports().forEach(i -> imported(json, i));
            json.writeEndArray();
            json.writeEndObject();
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void column(JsonGenerator json, Column column) {
        Head head = column.head();
        json.writeStartObject();
        json.writeStringProperty("name", head.name());
        json.writeStringProperty("label", head.label());
        json.writeStringProperty("unit", head.unit());
        json.writeStringProperty("type", type(head));
        json.writeStringProperty("description", head.description());
        json.writeNumberProperty("missing", missing(column));
        optional(json, "missingKinds", head.explained() ? Optional.of(head.companion()) : Optional.empty());
        json.writeName("labels");
        json.writeStartObject();
        head.labels().forEach((n, words) -> json.writeStringProperty(String.valueOf(n), words));
        json.writeEndObject();
        texts(json, "sources", head.sources().stream().map(DataSource::id).toList());
        texts(json, "methods", head.methods());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, DataSource source) {
        json.writeStartObject();
        json.writeStringProperty("id", source.id());
        json.writeStringProperty("title", source.title());
        json.writeStringProperty("licence", source.licence());
        json.writeBooleanProperty("redistributable", source.redistributable());
        json.writeStringProperty("reference", source.reference());
        json.writeEndObject();
    }

    private static void imported(JsonGenerator json, ImportedSource imported) {
        json.writeStartObject();
        json.writeStringProperty("dataset", imported.dataset());
        json.writeStringProperty("title", imported.title());
        json.writeStringProperty("vintage", imported.vintage());
        json.writeStringProperty("sha256", imported.sha256());
        json.writeStringProperty("licence", imported.licence());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresentOrElse(v -> json.writeStringProperty(name, v), () -> json.writeNullProperty(name));
    }
}
