package org.realign.record;

/** One line of the record, of whatever sort, that a verdict can point to. */
public sealed interface Entry
        permits Act,
                Closure,
                EventTally,
                Figure,
                Membership,
                Negotiation,
                Observation,
                PactMember,
                Tie,
                Transfer,
                VoteTally {
    /** A name for the line that does not change when others are added, for example {@code 1961-07-06.SUN.PRK.treaty}. */
    String id();

    /** The line in words, without its date. */
    String words();

    /** When it holds, or began to. */
    PartialDate date();

    Source source();

    default boolean fromMemory() {
        return source().check() == Check.MEMORY;
    }
}
