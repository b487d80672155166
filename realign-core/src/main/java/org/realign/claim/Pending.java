package org.realign.claim;

import java.util.Optional;

/**
 * A test that is understood and whose measure is still to be built.
 *
 * @param kind the word after {@code test:}
 * @param words what it asks, in a clause: {@code a downward break in the alignment of North Korea
 *     with Washington within 2019-02..2019-04}
 * @param about what it looks at, for readers: {@code the alignment of North Korea with Washington}; empty where it is
 *     no one thing
 */
public record Pending(String kind, String words, Optional<String> about) implements Test {
    /** A test that looks at no one thing over time. */
    public Pending(String kind, String words) {
        this(kind, words, Optional.empty());
    }

    @Override
    public Finding check(Bench bench) {
        return Finding.without(Outcome.NOT_YET_MEASURED, "Asks for " + words + ", which is not measured yet.");
    }
}
