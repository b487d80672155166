package org.realign.claim;

/**
 * A sentence that no record could decide.
 *
 * @param because why not
 */
public record Interpretation(String because) implements Test {
    @Override
    public String kind() {
        return "interpretation";
    }

    @Override
    public Finding check(Bench bench) {
        return Finding.without(Outcome.INTERPRETATION, because);
    }
}
