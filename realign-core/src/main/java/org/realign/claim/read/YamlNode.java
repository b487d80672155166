package org.realign.claim.read;

import java.util.List;
import java.util.regex.Pattern;

/** A piece of a YAML file and the place where it begins. Lines and columns count from 1. */
sealed interface YamlNode {
    int line();

    int column();

    /**
     * A text. Nothing is made of it: {@code NO}, {@code 1_000} and {@code 2018-01} stay as written.
     *
     * @param text without quotes
     * @param plain true where it is written without quotes, on the line of its key
     * @param shift where its characters stand one for one in the file: how many columns after {@code column}; else -1
     */
    record Scalar(String text, boolean plain, int shift, int line, int column) implements YamlNode {
        private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
        private static final Pattern LITERAL = Pattern.compile("true|True|TRUE|false|False|FALSE|[-+]?\\.?\\d.*");

        /** True for {@code key:} without a value, {@code ~} and {@code null}. */
        boolean isNothing() {
            return plain && NOTHING.matcher(text).matches();
        }

        /** True where YAML readers take the text for something else: a number, yes or no, nothing. */
        boolean isLiteral() {
            return isNothing() || (plain && LITERAL.matcher(text).matches());
        }

        /** The column of the character at {@code offset} of the text, as near as it is known. */
        int columnAt(int offset) {
            return shift < 0 ? column : column + shift + text.codePointCount(0, Math.min(offset, text.length()));
        }
    }

    /**
     * A list.
     *
     * @param items in order
     */
    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys with their values; no key stands twice.
     *
     * @param pairs in order
     */
    record Mapping(List<Pair> pairs, int line, int column) implements YamlNode {
        public Mapping {
            pairs = List.copyOf(pairs);
        }
    }

    /** A key with its value. */
    record Pair(Scalar key, YamlNode value) {}
}
