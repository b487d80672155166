package org.realign.similarity;

import java.util.Set;

/**
 * The levels that the entries of a portfolio may have, from 0 up.
 *
 * <p><b>Units.</b> The greatest distance is that of the scale's ends, whether or not any portfolio reaches them:
 * Signorino and Ritter's theoretical range, never the observed one.
 * <p><b>Source.</b> Votes: Häge 2011. Alliances: Signorino and Ritter 1999; Chiba, Johnson and Leeds 2015.
 */
public enum Scale {
    /** Yes 0, abstain 1, no 2. */
    VOTES(3),
    /** Defence 3, neutrality or non-aggression 2, consultation 1, none 0: the order in which legacy data rank pacts. */
    DEFENCE_NEUTRALITY_CONSULTATION(4),
    /** Defence or offence 3, neutrality or consultation 2, non-aggression alone 1, none 0: made for ATOP's obligations. */
    DEFENCE_CONSULTATION_NONAGGRESSION(4),
    /** Any pact 1, none 0. */
    BINARY(2);

    private final int levels;

    Scale(int levels) {
        this.levels = levels;
    }

    /** How many levels there are; they run from 0 to below this. */
    public int levels() {
        return levels;
    }

    /** The distance of the two ends. */
    public int greatest(Distance distance) {
        return distance.between(0, levels - 1);
    }

    /**
     * The level of an alliance with these obligations; of several pacts, give all that they oblige to.
     *
     * @throws IllegalStateException on the scale of votes
     */
    public int level(Set<Obligation> obligations) {
        return obligations.stream().mapToInt(this::level).max().orElse(0);
    }

    private int level(Obligation obligation) {
        return switch (this) {
            case VOTES -> throw new IllegalStateException("votes are no alliances");
            case BINARY -> 1;
            case DEFENCE_NEUTRALITY_CONSULTATION ->
                switch (obligation) {
                    case DEFENCE, OFFENCE -> 3;
                    case NEUTRALITY, NONAGGRESSION -> 2;
                    case CONSULTATION -> 1;
                };
            case DEFENCE_CONSULTATION_NONAGGRESSION ->
                switch (obligation) {
                    case DEFENCE, OFFENCE -> 3;
                    case NEUTRALITY, CONSULTATION -> 2;
                    case NONAGGRESSION -> 1;
                };
        };
    }
}
