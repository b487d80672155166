package org.realign.simulate;

/**
 * An effect in a model, with a parameter of its own.
 *
 * @param effect what is weighed
 * @param variant for which steps
 */
public record Term(Effect effect, Variant variant) {

    /** An effect that counts for all steps. */
    public static Term of(Effect effect) {
        return new Term(effect, Variant.EVALUATION);
    }
}
