package org.realign.record;

import java.time.LocalDate;
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
        return lifetime(window).isPresent();
    }

    /** The part of {@code window} in which the state existed, if any. */
    public Optional<Window> lifetime(Window window) {
        LocalDate first = begin.map(PartialDate::earliest).orElse(window.from());
        LocalDate last = end.map(PartialDate::latest).orElse(window.to());
        boolean never = first.isAfter(window.to()) || last.isBefore(window.from());
        return never ? Optional.empty() : Optional.of(new Window(first, last).intersection(window));
    }
}
