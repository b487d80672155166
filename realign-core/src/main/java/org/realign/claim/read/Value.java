package org.realign.claim.read;

import java.util.List;
import org.realign.record.InputException;

/**
 * A piece of a case and the key under which it stands.
 *
 * @param field the key, or blank for the whole file
 * @param node what stands there
 */
record Value(String field, YamlNode node) {
    /** The items of a list; anything else is its own only item. */
    List<Value> items() {
        return node instanceof YamlNode.Sequence list
                ? list.items().stream().map(item -> new Value(field, item)).toList()
                : List.of(this);
    }

    boolean isList() {
        return node instanceof YamlNode.Sequence;
    }

    /** The text, or blank where it is no text. */
    String text() {
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    /** What stands here, for a message: a text in quotes, or what else it is. */
    String shown() {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.isNothing() ? "nothing" : InputException.quoted(text());
        }
        return isList() ? "a list" : "a set of keys";
    }
}
