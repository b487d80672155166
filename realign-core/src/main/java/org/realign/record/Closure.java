package org.realign.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of time in which a state's border was shut, so that visits and trade could not take place whatever its will.
 *
 * @param id {@code closure}, state and beginning
 * @param state whose border
 * @param begin first day, as exactly as known
 * @param end last day, if it is open again
 * @param note what was shut, to whom, and what still passed
 * @param source where it comes from
 */
public record Closure(String id, Party state, PartialDate begin, Optional<PartialDate> end, String note, Source source)
        implements Entry {
    @Override
    public PartialDate date() {
        return begin;
    }

    @Override
    public String words() {
        String until = end.map(d -> ", until " + d).orElse("");
        return state + " border shut from " + begin + until + ": " + note;
    }

    /** The part of {@code window} in which the border was shut by every reading of the dates, if any. */
    public Optional<Window> in(Window window) {
        LocalDate first = begin.latest();
        LocalDate last = end.map(PartialDate::earliest).orElse(window.to());
        return last.isBefore(first) ? Optional.empty() : new Window(first, last).shared(window);
    }
}
