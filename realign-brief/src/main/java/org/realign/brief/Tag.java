package org.realign.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of HTML, SVG or XML with what is in it. Whatever is put in is text until it is written, and is escaped
 * there and nowhere else, so that no value of a record can become markup.
 *
 * <p>Names come from the code and are checked; values come from anywhere. Attributes that would carry a script or a
 * style are refused, and links lead to a place on the page, to the web, or to a file that the page holds.
 */
final class Tag {
    /** What a document is written as: they differ in elements without content. */
    enum Form {
        HTML,
        XML
    }

    private static final Set<String> VOID = Set.of("br", "col", "hr", "meta", "wbr");

    /** Elements of SVG, which may close themselves in HTML as well. */
    private static final Set<String> DRAWN = Set.of("circle", "line", "path", "rect", "use");

    /** Elements whose end HTML sees from what follows them wherever a brief has them. */
    private static final Set<String> OPEN_ENDED = Set.of("li", "td", "th", "tr", "thead", "tbody");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");
    private static final Pattern LINK = Pattern.compile("(?is)#.*|https?://.*|data:text/csv;.*");

    /** Something inside an element. */
    private interface Content {
        void write(StringBuilder out, Form form);
    }

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Content> contents = new ArrayList<>();

    private Tag(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of an element");
        }
        this.name = name;
    }

    static Tag of(String name) {
        return new Tag(name);
    }

    /** An element with a class and this text. */
    static Tag of(String name, String styleClass, String text) {
        return new Tag(name).set("class", styleClass).say(text);
    }

    Tag set(String attribute, String value) {
        boolean unsafe = !NAME.matcher(attribute).matches()
                || attribute.startsWith("on")
                || attribute.equals("style")
                || attribute.equals("src");
        if (unsafe) {
            throw new IllegalArgumentException("'" + attribute + "' is not an attribute that a brief may have");
        }
        if (attribute.equals("href") && !LINK.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not where a brief may link to");
        }
        attributes.put(attribute, value);
        return this;
    }

    /** Sets a coordinate or a length. */
    Tag set(String attribute, double value) {
        return set(attribute, Numbers.coordinate(value));
    }

    Tag say(String text) {
        contents.add((out, form) -> escape(text, out));
        return this;
    }

    Tag add(Tag... children) {
        for (Tag child : children) {
            contents.add(child::write);
        }
        return this;
    }

    Tag addAll(Iterable<Tag> children) {
        children.forEach(child -> contents.add(child::write));
        return this;
    }

    /** Adds text as it stands: only for the style sheet and for JSON whose {@code <} is escaped. */
    Tag raw(String text) {
        if (text.contains("</") || text.contains("<!")) {
            throw new IllegalArgumentException("text that is not escaped must not hold '</' or '<!'");
        }
        contents.add((out, form) -> out.append(text));
        return this;
    }

    void write(StringBuilder out, Form form) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            escape(value, out);
            out.append('"');
        });
        if (form == Form.HTML && VOID.contains(name)) {
            out.append('>');
            return;
        }
        if (contents.isEmpty() && (form == Form.XML || DRAWN.contains(name))) {
            out.append("/>");
            return;
        }
        out.append('>');
        contents.forEach(content -> content.write(out, form));
        if (form == Form.XML || !OPEN_ENDED.contains(name)) {
            out.append("</").append(name).append('>');
        }
    }

    private static void escape(String text, StringBuilder out) {
        String clean = Prose.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
