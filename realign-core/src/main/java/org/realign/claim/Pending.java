package org.realign.claim;

/**
 * A test that is understood and whose measure is still to be built.
 *
 * @param kind the word after {@code test:}
 * @param words what it asks, in a clause: {@code a break down in alignment(PRK, washington) within 2019-02..2019-04}
 */
public record Pending(String kind, String words) implements Test {
    @Override
    public Finding check(Bench bench) {
        return Finding.without(Outcome.NOT_YET_MEASURED, "Asks for " + words + ", which is not measured yet.");
    }
}
