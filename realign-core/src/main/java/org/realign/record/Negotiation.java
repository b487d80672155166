package org.realign.record;

/**
 * A negotiation between a state and a great power that has ended, and what came of it.
 *
 * <p><b>Missing.</b> A selection: a negotiation that is not there may have been held.
 *
 * @param id {@code negotiation}, state, partner and date; those of an imported list end in the list's own number
 * @param state the weaker side
 * @param partner the great power
 * @param date when it ended, as exactly as known
 * @param outcome from 0 (it failed) to 1 (it succeeded); in between, it succeeded in part
 * @param weight above 0: how much it taught; 1, or 2 where heads of state or government met over it
 * @param words what ended it
 * @param source where it comes from
 */
public record Negotiation(
        String id,
        Party state,
        Party partner,
        PartialDate date,
        double outcome,
        double weight,
        String words,
        Source source)
        implements Entry {
    public Negotiation {
        if (!(outcome >= 0 && outcome <= 1)) {
            throw new IllegalArgumentException("an outcome is from 0 to 1, not " + outcome);
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a weight is above 0, not " + weight);
        }
    }
}
