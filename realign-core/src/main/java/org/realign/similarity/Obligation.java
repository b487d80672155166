package org.realign.similarity;

/** What a pact obliges one state to towards another. */
public enum Obligation {
    /** To fight where the other is attacked. */
    DEFENCE,
    /** To fight where the other attacks. */
    OFFENCE,
    /** To stay out of the other's wars. */
    NEUTRALITY,
    /** Not to attack the other. */
    NONAGGRESSION,
    /** To consult in a crisis. */
    CONSULTATION
}
