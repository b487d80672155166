package org.realign.claim.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realign.record.InputException;

/**
 * The keys of one mapping.
 *
 * <p><b>Errors.</b> A problem is noted, and reading goes on with a stand-in, so that all problems are found; a case is
 * made only where none was noted.
 */
final class Fields {
    private final Value whole;
    private final Problems problems;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final boolean broken;

    /**
     * The keys of {@code whole}, any of {@code known}; others are noted as unknown.
     *
     * @param what the mapping is, with its article: {@code a claim}
     */
    Fields(Value whole, String what, List<String> known, Problems problems) {
        this.whole = whole;
        this.problems = problems;
        this.broken = !(whole.node() instanceof YamlNode.Mapping);
        if (whole.node() instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Pair pair : mapping.pairs()) {
                String key = pair.key().text();
                if (known.contains(key)) {
                    values.put(key, new Value(key, pair.value()));
                } else {
                    unknown(pair, what, known);
                }
            }
        } else {
            problems.add(
                    whole,
                    what + " has keys, like " + String.join(", ", known.subList(0, Math.min(3, known.size())))
                            + "; found " + whole.shown(),
                    "");
        }
    }

    private void unknown(YamlNode.Pair pair, String what, List<String> known) {
        String key = pair.key().text();
        boolean cutByComma = key.endsWith(")") && pair.value() instanceof YamlNode.Scalar s && s.isNothing();
        String remedy =
                cutByComma ? "Inside { } a comma ends a value: put the measure in quotes." : Suggestion.of(key, known);
        problems.add(
                pair.key().line(),
                pair.key().column(),
                "",
                key,
                InputException.quoted(key) + " is no key of " + what + "; there are " + String.join(", ", known),
                remedy);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** True where the mapping was no mapping, so that nothing more need be said of its keys. */
    boolean isBroken() {
        return broken;
    }

    Value whole() {
        return whole;
    }

    /** What {@code reader} makes of the value of {@code key}; {@code standIn} where it is missing, which is noted. */
    <T> T need(String key, Function<Value, T> reader, T standIn) {
        Value value = values.get(key);
        if (value == null && !broken) {
            problems.add(whole.node().line(), whole.node().column(), key, "", "key '" + key + "' is missing", "");
        }
        return value == null ? standIn : reader.apply(value);
    }

    /** What {@code reader} makes of the value of {@code key}, where it is given. */
    <T> Optional<T> take(String key, Function<Value, T> reader) {
        return Optional.ofNullable(values.get(key)).map(reader);
    }

    /** Which one of {@code keys} is given; none or several are noted. */
    Optional<String> oneOf(List<String> keys) {
        List<String> given = new ArrayList<>(keys);
        given.retainAll(values.keySet());
        if (given.size() == 1 || broken) {
            return given.stream().findFirst();
        }
        String allowed = "one of " + String.join(", ", keys);
        if (given.isEmpty()) {
            problems.add(whole.node().line(), whole.node().column(), "", "", "needs " + allowed, "");
        } else {
            Value second = values.get(given.get(1));
            note(given.get(1), second, "stands beside '" + given.get(0) + "'; only " + allowed + " can be said");
        }
        return Optional.empty();
    }

    private void note(String key, @Nullable Value value, String problem) {
        YamlNode at = value == null ? whole.node() : value.node();
        problems.add(at.line(), at.column(), key, value == null ? "" : value.text(), "'" + key + "' " + problem, "");
    }

    /** Notes a problem with the value of {@code key}, which is given. */
    void wrong(String key, String problem, String remedy) {
        Value value = values.get(key);
        problems.add(value == null ? whole : value, problem, remedy);
    }
}
