package org.realign.claim.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realign.record.InputException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Builds the tree of a YAML file, and refuses what a case never needs: anchors, aliases, tags, merge keys, several
 * documents, keys that stand twice, depth and size beyond all use.
 *
 * <p><b>Cost.</b> Time and memory in proportion to the bytes read; nothing is ever expanded.
 */
final class YamlTree {
    static final int MAX_DEPTH = 20;
    static final int MAX_NODES = 20_000;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLReadFeature.EMPTY_DOCUMENT_AS_EMPTY_OBJECT)
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    private final int[] text;
    private final Problems problems;
    private final JsonParser parser;
    private int nodes;
    private int refusedAt = -1;

    private YamlTree(int[] text, Problems problems, JsonParser parser) {
        this.text = text;
        this.problems = problems;
        this.parser = parser;
    }

    /** The tree of the only document in {@code bytes}. */
    static YamlNode read(byte[] bytes, Problems problems) {
        int[] text = SourceText.decode(bytes, problems);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new String(text, 0, text.length))) {
            return new YamlTree(text, problems, parser).document();
        }
    }

    private YamlNode document() {
        JsonToken first = next();
        if (first == null) {
            throw problems.stop(1, 1, "", "is empty; a case begins with 'case:'", "");
        }
        YamlNode root = node(first, 1);
        if (next() != null) {
            throw stop("---", "begins a second document; a file holds one case", "Put it into a file of its own.");
        }
        problems.throwIfAny();
        return root;
    }

    private @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private JsonToken more() {
        JsonToken token = next();
        if (token == null) {
            throw stop("", "ends in the middle of a value", "");
        }
        return token;
    }

    private YamlNode node(JsonToken token, int depth) {
        if (depth > MAX_DEPTH) {
            throw stop("", "is nested more than " + MAX_DEPTH + " deep", "");
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(depth);
        }
        return token == JsonToken.START_ARRAY ? sequence(depth) : scalar();
    }

    private YamlNode sequence(int depth) {
        TokenStreamLocation begin = begin();
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = more(); token != JsonToken.END_ARRAY; token = more()) {
            items.add(node(token, depth + 1));
        }
        return new YamlNode.Sequence(items, begin.getLineNr(), begin.getColumnNr());
    }

    private YamlNode mapping(int depth) {
        TokenStreamLocation begin = begin();
        List<YamlNode.Pair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (more() != JsonToken.END_OBJECT) {
            YamlNode.Scalar key = scalar();
            check(key, keys.add(key.text()));
            pairs.add(new YamlNode.Pair(key, node(more(), depth + 1)));
        }
        return new YamlNode.Mapping(pairs, begin.getLineNr(), begin.getColumnNr());
    }

    private void check(YamlNode.Scalar key, boolean first) {
        if (key.text().equals("<<")) {
            refuse(key, "merges other keys in, which a case does not allow", "Write the keys out.");
        } else if (key.isLiteral()) {
            refuse(key, InputException.quoted(key.text()) + " is no word; a key is a word", "");
        } else if (!first) {
            refuse(key, "key " + InputException.quoted(key.text()) + " stands twice in the same place", "");
        }
    }

    private void refuse(YamlNode.Scalar key, String problem, String remedy) {
        problems.add(key.line(), key.column(), "", key.text(), problem, remedy);
    }

    private YamlNode.Scalar scalar() {
        TokenStreamLocation begin = begin();
        int from = (int) begin.getCharOffset();
        int to = (int) parser.currentLocation().getCharOffset();
        String value = parser.getString();
        String raw = new String(text, from, Math.max(from, to) - from);
        boolean plain = raw.isEmpty() || "'\"|>&*!".indexOf(raw.charAt(0)) < 0;
        // A number's own token may be tidied up; what stands in the file is what counts.
        String content = plain && parser.currentToken() != JsonToken.VALUE_STRING ? raw : value;
        checkEscapes(content);
        return new YamlNode.Scalar(content, plain, shift(raw, content), begin.getLineNr(), begin.getColumnNr());
    }

    /** An escape like {@code "\\0"} can bring in a character that the file itself does not hold. */
    private void checkEscapes(String content) {
        content.codePoints().filter(c -> !SourceText.printable(c)).findFirst().ifPresent(c -> {
            String code = SourceText.code(c);
            throw stop(code, "holds the invisible character " + code, "Take it out.");
        });
    }

    private static int shift(String raw, String content) {
        if (raw.equals(content)) {
            return 0;
        }
        return raw.length() == content.length() + 2 && raw.startsWith(content, 1) ? 1 : -1;
    }

    /** Counts a node, and looks at its first character: only an anchor, an alias or a tag begins with one of these. */
    private TokenStreamLocation begin() {
        if (++nodes > MAX_NODES) {
            throw stop("", "holds more than " + MAX_NODES + " values", "");
        }
        TokenStreamLocation begin = parser.currentTokenLocation();
        int at = (int) begin.getCharOffset();
        int first = at < text.length ? text[at] : ' ';
        String what = switch (first) {
            case '&' -> "names a value to repeat it (an anchor)";
            case '*' -> "repeats a value by its name (an alias)";
            case '!' -> "gives a value a type (a tag)";
            default -> "";
        };
        if (!what.isEmpty() && at != refusedAt) {
            refusedAt = at;
            problems.add(
                    begin.getLineNr(),
                    begin.getColumnNr(),
                    "",
                    word(at),
                    InputException.quoted(word(at)) + " " + what + ", which a case does not allow",
                    "Write the value itself, in quotes if it begins with '" + (char) first + "'.");
        }
        return begin;
    }

    private String word(int from) {
        int to = from;
        while (to < text.length && to - from < 40 && text[to] > ' ' && ",[]{}".indexOf(text[to]) < 0) {
            to++;
        }
        return new String(text, from, to - from);
    }

    private InputException stop(String value, String problem, String remedy) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return problems.stop(at.getLineNr(), at.getColumnNr(), value, problem, remedy);
    }

    private InputException malformed(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException cause
                && cause.getProblemMark().isPresent()) {
            Mark mark = cause.getProblemMark().orElseThrow();
            String problem = cause.getProblem().replaceAll("\\s*\\(Do not use .*", "");
            return problems.stop(
                    mark.getLine() + 1, mark.getColumn() + 1, "", "is not YAML: " + problem, remedy(problem));
        }
        return stop("", "is not YAML: only a word can be a key", "Put a text that begins with [ or { in quotes.");
    }

    private static String remedy(String problem) {
        if (problem.contains("TAB")) {
            return "Indent with blanks.";
        }
        if (problem.contains("mapping values")) {
            return "Put a text that holds a colon and a blank in quotes.";
        }
        return problem.contains("cannot start any token") ? "Put the text in quotes." : "";
    }
}
