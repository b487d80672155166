package org.realign.record;

import java.util.List;
import java.util.Optional;

/**
 * A member of the state system.
 *
 * @param party its code
 * @param name short English name
 * @param begin first day as a state, if after 1945
 * @param end last day as a state, if it has ended
 * @param before the states it came out of
 * @param after the state that continues it (or the states, where none alone does)
 * @param note what a user should know about the code, or blank
 */
public record State(
        Party party,
        String name,
        Optional<PartialDate> begin,
        Optional<PartialDate> end,
        List<Party> before,
        List<Party> after,
        String note) {
    public State {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** True where the state existed on at least one day of {@code window}. */
    public boolean existedIn(Window window) {
        return begin.map(b -> !b.earliest().isAfter(window.to())).orElse(true)
                && end.map(e -> !e.latest().isBefore(window.from())).orElse(true);
    }
}
