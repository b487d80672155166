package org.realign.record;

import java.util.Optional;

/**
 * The number by which a numbering system denotes a state during some time.
 *
 * @param numbering which system
 * @param number the number
 * @param party the state it denotes
 * @param begin first day, if after 1945
 * @param end last day, if it no longer denotes this state
 */
public record StateNumber(
        Numbering numbering, int number, Party party, Optional<PartialDate> begin, Optional<PartialDate> end) {
    /** A numbering of states. */
    public enum Numbering {
        /** Correlates of War. */
        COW,
        /** Gleditsch and Ward. */
        GW
    }

    boolean holdsIn(Window window) {
        return begin.map(b -> !b.earliest().isAfter(window.to())).orElse(true)
                && end.map(e -> !e.latest().isBefore(window.from())).orElse(true);
    }
}
