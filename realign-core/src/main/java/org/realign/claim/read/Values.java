package org.realign.claim.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.realign.record.InputException;

/** Texts, numbers, words from a closed set, and lists of them. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,11})(\\.\\d{1,12})?");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** A name that the case gives, and what it gives it to. */
    record Named(Value name, Value value) {}

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    /** A text for people, without the blanks around it. */
    String text(Value value) {
        return word(value).strip();
    }

    /** A text exactly as it is written; that there is none is noted. */
    String word(Value value) {
        if (!(value.node() instanceof YamlNode.Scalar scalar)) {
            problems.add(value, "'" + value.field() + "' takes one text; found " + value.shown(), "");
            return "";
        }
        if (scalar.isNothing() || scalar.text().isBlank()) {
            problems.add(value, "'" + value.field() + "' has no value", "");
            return "";
        }
        return scalar.text();
    }

    /** A text of the given form, which {@code described} puts in words. */
    String word(Value value, Pattern form, String described) {
        String word = word(value);
        if (!word.isEmpty() && !form.matcher(word).matches()) {
            problems.add(value, InputException.quoted(word) + " is not " + described, "");
        }
        return word;
    }

    /** A name that the case or Realign gives to something: small letters, digits and hyphens. */
    String name(Value value) {
        String word = word(value);
        if (!word.isEmpty() && !isName(value)) {
            problems.add(
                    value,
                    InputException.quoted(word)
                            + " is no name; a name has small letters, digits and hyphens, and begins with a letter",
                    "");
        }
        return word;
    }

    /** The names that a mapping gives, in order. */
    List<Named> named(Value whole) {
        if (whole.node() instanceof YamlNode.Mapping mapping) {
            return mapping.pairs().stream()
                    .map(pair -> new Named(
                            new Value(whole.field(), pair.key()),
                            new Value(pair.key().text(), pair.value())))
                    .toList();
        }
        problems.add(whole, "'" + whole.field() + "' takes names with their values; found " + whole.shown(), "");
        return List.of();
    }

    private static boolean isName(Value value) {
        return value.node() instanceof YamlNode.Scalar scalar
                && !scalar.isLiteral()
                && NAME.matcher(scalar.text()).matches();
    }

    /** A number from {@code low} to {@code high}; {@code standIn} where it is none, which is noted. */
    double number(Value value, double low, double high, double standIn) {
        boolean number = NUMBER.matcher(value.text()).matches();
        boolean quoted = value.node() instanceof YamlNode.Scalar scalar && !scalar.plain();
        if (!number || quoted) {
            String remedy = number ? "Leave the quotes out." : "";
            problems.add(value, value.shown() + " is no number; write it like 12 or 0.25", remedy);
            return standIn;
        }
        double x = Double.parseDouble(value.text());
        if (x < low || x > high) {
            String allowed = high == Double.MAX_VALUE
                    ? "at least " + Clauses.number(low)
                    : "from " + Clauses.number(low) + " to " + Clauses.number(high);
            problems.add(value, value.text() + " is out of range; '" + value.field() + "' is " + allowed, "");
            return standIn;
        }
        return x;
    }

    /** A whole number from {@code low} to {@code high}; {@code low} where it is none, which is noted. */
    int whole(Value value, int low, int high) {
        double x = number(value, low, high, low);
        if (x != Math.rint(x)) {
            problems.add(value, value.text() + " is no whole number", "");
        }
        return (int) x;
    }

    /** One of {@code choices}; {@code what} names the sort of thing: {@code kind of act}. */
    <T> T choice(Value value, String what, Map<String, T> choices) {
        T chosen = choices.get(value.text());
        if (chosen != null) {
            return chosen;
        }
        problems.add(
                value,
                value.shown() + " is no " + what + "; there are " + String.join(", ", choices.keySet()),
                Suggestion.of(value.text(), choices.keySet()));
        return choices.values().iterator().next();
    }

    /** What {@code reader} makes of one value or of each in a list, which must differ. */
    <T> List<T> oneOrMore(Value value, Function<Value, T> reader) {
        if (value.isList() && value.items().isEmpty()) {
            problems.add(value, "'" + value.field() + "' is an empty list", "");
        }
        Set<String> seen = new HashSet<>();
        List<T> read = new ArrayList<>();
        for (Value item : value.items()) {
            if (!item.text().isEmpty() && !seen.add(item.text())) {
                problems.add(item, InputException.quoted(item.text()) + " stands twice in '" + value.field() + "'", "");
            }
            read.add(reader.apply(item));
        }
        return read;
    }

    /** What {@code reader} makes of each in a list of {@code least} to {@code most}, which must differ. */
    <T> List<T> list(Value value, int least, int most, String what, Function<Value, T> reader) {
        int size = value.isList() ? value.items().size() : 0;
        if (size < least || size > most) {
            String found = value.isList() ? String.valueOf(size) : value.shown();
            problems.add(value, "'" + value.field() + "' takes a list of " + what + "; found " + found, "");
            return List.of();
        }
        return oneOrMore(value, reader);
    }
}
