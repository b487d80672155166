package org.realign.simulate;

/** For which steps an effect counts. */
public enum Variant {
    /** For steps up and steps down alike. */
    EVALUATION,
    /** For steps up only: what makes ties or raises levels. */
    CREATION,
    /** For steps down only: what keeps ties or levels, also called maintenance. */
    ENDOWMENT
}
