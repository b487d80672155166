package org.realign.world;

import org.realign.record.Party;

/** Something that a scenario takes to be otherwise. Years are those at whose end it is so; both ends count. */
public sealed interface Change {
    /** What is said of it, for people. */
    String says();

    /**
     * A circumstance of a state with a pole has another value.
     *
     * @param pole the column
     */
    record Circumstantial(String says, Circumstance what, Party state, int pole, int from, int to, double value)
            implements Change {}

    /**
     * A negotiation had another outcome; of several that ended in the year, all; where there was none, it is added.
     *
     * @param year in which it ended
     * @param outcome from 0, failed, to 1
     */
    record Negotiated(String says, Party state, int pole, int year, double outcome) implements Change {}

    /** Two poles are rivals to another degree, 0 to 1. */
    record Rivals(String says, int one, int other, int from, int to, double value) implements Change {}

    /** Sanctions of the pole {@code by} on the pole {@code on} are there, 1, or not, 0. */
    record Among(String says, int by, int on, int from, int to, double value) implements Change {}

    /** A state is a member of a club from a year on. */
    record Joins(String says, Party state, Party club, int from) implements Change {}
}
