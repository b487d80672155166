package org.realign.measure;

import java.util.Optional;
import java.util.Set;
import org.realign.record.ActKind;
import org.realign.record.Window;

/**
 * Choices that narrow a measure.
 *
 * @param kinds kinds of act to count; empty for the measure's own choice
 * @param flow what a share or an amount is of
 * @param except a stretch of time taken out of the window, for example a closed border
 */
public record Options(Set<ActKind> kinds, Flow flow, Optional<Window> except) {
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
    }
}
