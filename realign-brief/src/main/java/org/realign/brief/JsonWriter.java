package org.realign.brief;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON in the house's form: text made clean, numbers rounded to six decimals, what is missing as null. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** A document of one object, whose keys {@code content} writes. */
    static String document(boolean indented, Consumer<JsonWriter> content) {
        StringWriter out = new StringWriter();
        ObjectWriteContext context = indented ? indented() : ObjectWriteContext.empty();
        try (JsonGenerator generator = FACTORY.createGenerator(context, out)) {
            JsonWriter writer = new JsonWriter(generator);
            generator.writeStartObject();
            content.accept(writer);
            generator.writeEndObject();
        }
        return out.toString();
    }

    private static ObjectWriteContext indented() {
        PrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    JsonWriter text(String key, String value) {
        json.writeStringProperty(key, Prose.clean(value));
        return this;
    }

    JsonWriter text(String key, Optional<String> value) {
        if (value.isPresent()) {
            return text(key, value.get());
        }
        json.writeNullProperty(key);
        return this;
    }

    JsonWriter number(String key, long value) {
        json.writeNumberProperty(key, value);
        return this;
    }

    /** A number, or null where it is not finite. */
    JsonWriter number(String key, double value) {
        String exact = Numbers.exact(value);
        if (exact.isEmpty()) {
            json.writeNullProperty(key);
        } else {
            json.writeNumberProperty(key, new BigDecimal(exact));
        }
        return this;
    }

    JsonWriter number(String key, OptionalDouble value) {
        return number(key, value.orElse(Double.NaN));
    }

    JsonWriter flag(String key, boolean value) {
        json.writeBooleanProperty(key, value);
        return this;
    }

    JsonWriter texts(String key, Collection<String> values) {
        json.writeName(key);
        json.writeStartArray();
        values.forEach(v -> json.writeString(Prose.clean(v)));
        json.writeEndArray();
        return this;
    }

    JsonWriter object(String key, Runnable content) {
        json.writeName(key);
        json.writeStartObject();
        content.run();
        json.writeEndObject();
        return this;
    }

    /** An object, or null where there is nothing. */
    <T> JsonWriter object(String key, Optional<T> value, Consumer<T> content) {
        if (value.isPresent()) {
            return object(key, () -> content.accept(value.get()));
        }
        json.writeNullProperty(key);
        return this;
    }

    <T> JsonWriter objects(String key, Collection<T> values, Consumer<T> content) {
        json.writeName(key);
        json.writeStartArray();
        for (T value : values) {
            json.writeStartObject();
            content.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }
}
