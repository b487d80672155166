package org.realign.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.record.ActKind;
import org.realign.record.EventTally;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * Choices that narrow a measure.
 *
 * @param kinds kinds of act to count; empty for the measure's own choice
 * @param flow what a share or an amount is of
 * @param except a stretch of time taken out of the window, for example a closed border
 * @param series the name of an imported series, where one is asked for
 * @param events of which classes events are counted; empty for the measure's own choice
 * @param toldBy which dataset of events, or of missions and relations, is asked; empty for the measure's own choice
 * @param among the members of a group, where a measure is asked of one
 */
public record Options(
        Set<ActKind> kinds,
        Flow flow,
        Optional<Window> except,
        Optional<String> series,
        Set<EventTally.Quad> events,
        Optional<String> toldBy,
        List<Pole> among) {
    /** No narrowing. */
    public static final Options NONE = new Options(Set.of(), Flow.TRADE, Optional.empty());

    /** What a share or an amount is of. */
    public enum Flow {
        TRADE,
        EXPORTS,
        IMPORTS,
        /** Transfers of arms or military help received. */
        ARMS,
        /** Direct dealings. */
        DEALINGS
    }

    public Options {
        kinds = Set.copyOf(kinds);
        events = Set.copyOf(events);
        among = List.copyOf(among);
    }

    /** What narrows measures of the record's own acts and figures. */
    public Options(Set<ActKind> kinds, Flow flow, Optional<Window> except) {
        this(kinds, flow, except, Optional.empty(), Set.of(), Optional.empty(), List.of());
    }

    /** The same, of the imported series {@code name}. */
    public Options of(String name) {
        return new Options(kinds, flow, except, Optional.of(name), events, toldBy, among);
    }

    /** The same, of events of these classes as {@code dataset} tells them. */
    public Options told(Set<EventTally.Quad> classes, Optional<String> dataset) {
        return new Options(kinds, flow, except, series, classes, dataset, among);
    }

    /** The same, of the group of {@code members}. */
    public Options among(List<Pole> members) {
        return new Options(kinds, flow, except, series, events, toldBy, members);
    }
}
