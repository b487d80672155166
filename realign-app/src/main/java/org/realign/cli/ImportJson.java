package org.realign.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.realign.pipeline.Importing;
import org.realign.record.ImportedSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Outcomes of imports and lists of sources as JSON. */
final class ImportJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ImportJson() {}

    static String outcomes(List<Importing.Outcome> outcomes, boolean dry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", "realign-import/1");
            json.writeBooleanProperty("dry_run", dry);
            json.writeArrayPropertyStart("files");
            for (Importing.Outcome outcome : outcomes) {
                json.writeStartObject();
                json.writeStringProperty("file", Text.printable(outcome.file()));
                outcome.source().ifPresent(s -> source(json, s));
                json.writeBooleanProperty("already", outcome.already());
                reasons(json, "rejected_by", outcome.reasons().rejected());
                reasons(json, "ignored_by", outcome.reasons().ignored());
                optional(json, "rejects", outcome.rejects().map(Object::toString));
                optional(json, "error", outcome.error().map(e -> String.valueOf(e.getMessage())));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    static String sources(List<Importing.Listed> sources) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", "realign-sources/1");
            json.writeArrayPropertyStart("sources");
            for (Importing.Listed listed : sources) {
                json.writeStartObject();
                json.writeStringProperty("name", listed.source().file());
                source(json, listed.source());
                json.writeBooleanProperty("in_use", listed.inUse());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void source(JsonGenerator json, ImportedSource source) {
        json.writeNumberProperty("id", source.id());
        json.writeStringProperty("dataset", source.dataset());
        json.writeStringProperty("title", source.title());
        json.writeStringProperty("vintage", source.vintage());
        json.writeStringProperty("sha256", source.sha256());
        json.writeNumberProperty("read", source.rows().read());
        json.writeNumberProperty("accepted", source.rows().accepted());
        json.writeNumberProperty("rejected", source.rows().rejected());
        json.writeNumberProperty("ignored", source.rows().ignored());
        optional(json, "first_day", source.first().map(Object::toString));
        optional(json, "last_day", source.last().map(Object::toString));
        json.writeStringProperty("zeros", source.zeros());
        json.writeStringProperty("licence", source.licence());
        json.writeBooleanProperty("redistributable", source.redistributable());
        json.writeStringProperty("citation", source.citation());
        json.writeStringProperty("bibtex", source.bibtex());
    }

    private static void reasons(JsonGenerator json, String key, SortedMap<String, Long> reasons) {
        json.writeObjectPropertyStart(key);
        reasons.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String key, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(key, value.get());
        } else {
            json.writeNullProperty(key);
        }
    }
}
