package org.realign.claim.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.realign.record.InputException;

/**
 * The keys of one mapping.
 *
 * <p><b>Errors.</b> A problem is noted, and reading goes on with a stand-in, so that all problems are found; a case is
 * made only where none was noted.
 */
final class Fields {
    private final Value whole;
    private final String what;
    private final Problems problems;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();
    private final boolean broken;

    /**
     * The keys of {@code whole}, any of {@code known}; others are noted as unknown.
     *
     * @param what the mapping is, with its article: {@code a claim}
     */
    Fields(Value whole, String what, List<String> known, Problems problems) {
        this.whole = whole;
        this.what = what;
        this.problems = problems;
        this.broken = !(whole.node() instanceof YamlNode.Mapping);
        if (whole.node() instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Pair pair : mapping.pairs()) {
                String key = pair.key().text();
                if (known.contains(key)) {
                    values.put(key, new Value(key, pair.value()));
                } else {
                    unknown(pair, known);
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

    private void unknown(YamlNode.Pair pair, List<String> known) {
        String key = pair.key().text();
        Optional<String> meant = Suggestion.nearest(key, known);
        meant.ifPresent(misspelt::add);
        boolean cutByComma = key.endsWith(")") && pair.value() instanceof YamlNode.Scalar s && s.isNothing();
        String remedy = cutByComma
                ? "Inside { } a comma ends a value: put the measure in quotes."
                : meant.map(Suggestion::of).orElse("");
        problems.add(
                pair.key().line(),
                pair.key().column(),
                "",
                key,
                InputException.quoted(key) + " is no key of " + what + "; there are " + listed(known),
                remedy);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** What {@code reader} makes of the value of {@code key}; {@code standIn} where it is missing, which is noted. */
    <T> T need(String key, Function<Value, T> reader, T standIn) {
        Value value = values.get(key);
        if (value == null && !broken && !misspelt.contains(key)) {
            missing(key, "key '" + key + "' is missing from " + what);
        }
        return value == null ? standIn : reader.apply(value);
    }

    /** What {@code reader} makes of the value of {@code key}, where it is given. */
    <T> Optional<T> take(String key, Function<Value, T> reader) {
        return Optional.ofNullable(values.get(key)).map(reader);
    }

    /** Which of {@code keys} is given; none or several are noted. */
    Optional<String> oneOf(List<String> keys) {
        List<String> given = someOf(keys);
        if (given.size() > 1) {
            String second = given.get(1);
            wrong(
                    second,
                    "'" + second + "' stands beside '" + given.get(0) + "'; only one of " + listed(keys)
                            + " can be said",
                    "");
        }
        return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
    }

    /** Which of {@code keys} are given, in their order; that none is given is noted. */
    List<String> someOf(List<String> keys) {
        List<String> given = keys.stream().filter(this::has).toList();
        if (given.isEmpty() && !broken && !allUnknown() && keys.stream().noneMatch(misspelt::contains)) {
            missing("", what + " needs one of " + listed(keys));
        }
        return given;
    }

    private boolean allUnknown() {
        return values.isEmpty()
                && whole.node() instanceof YamlNode.Mapping mapping
                && !mapping.pairs().isEmpty();
    }

    private static String listed(List<String> keys) {
        return String.join(", ", keys);
    }

    private void missing(String key, String problem) {
        problems.add(whole.node().line(), whole.node().column(), key, "", problem, "");
    }

    /** Notes a problem with the value of {@code key}, which is given. */
    void wrong(String key, String problem, String remedy) {
        problems.add(values.getOrDefault(key, whole), problem, remedy);
    }
}
