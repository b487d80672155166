package org.realign.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.realign.record.Window;

/** A question to the record whose answer is a verdict. The set is closed; docs/claims.md lists it. */
public sealed interface Test
        permits Compound,
                Fact,
                Count,
                LevelTest,
                Change,
                Exceeds,
                Precedes,
                Ranks,
                Break,
                PostureTest,
                ExplainsBetter,
                Counterfactual,
                Forecast,
                Interpretation {
    /** The word after {@code test:}, or {@code all} / {@code any}. */
    String kind();

    /** What its answer hangs on, besides the record. */
    default Set<Hinge> hinges() {
        return Set.of();
    }

    /** The time over which it measures something; empty where it looks at single entries. */
    default Optional<Window> span() {
        return Optional.empty();
    }

    /** The last day that it asks about; empty where it asks about all time. */
    default Optional<LocalDate> until() {
        return span().map(Window::to);
    }

    /** Puts the question to the record. */
    Finding check(Bench bench);
}
