package org.realign.brief;

import java.util.List;
import java.util.Optional;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Stance;
import org.realign.measure.Portrait;

/** Which way a state stands now and when it last turned, in two sentences. */
final class PresentStance {
    private PresentStance() {}

    /** The sentences; empty where alignment was not measured. */
    static Optional<String> of(Portrait portrait) {
        return portrait.alignment()
                .match(Optional::of, absent -> Optional.<AlignmentPortrait>empty())
                .filter(a -> !a.stances().isEmpty())
                .map(a -> now(portrait, a) + " " + turned(a) + rough(a));
    }

    private static String now(Portrait portrait, AlignmentPortrait alignment) {
        Stance last = alignment.stances().get(alignment.stances().size() - 1);
        long indicators =
                alignment.basis().terms().values().stream().filter(n -> n > 0).count();
        return "All " + indicators + " indicators together put " + Prose.the(portrait.name()) + " in " + last.year()
                + " most likely as " + last.words() + " (" + Numbers.value(last.chance()) + ").";
    }

    private static String turned(AlignmentPortrait alignment) {
        List<DatedBreak> likely =
                alignment.breaks().stream().filter(DatedBreak::likely).toList();
        if (likely.isEmpty()) {
            return "No break of its alignment is more likely than not.";
        }
        DatedBreak last = likely.get(likely.size() - 1);
        return "Its alignment last broke, more likely than not, in "
                + last.date().spoken() + " ("
                + Numbers.value(last.probability()) + "): " + BreakDatesPlate.words(alignment, last)
                + " standard deviations.";
    }

    private static String rough(AlignmentPortrait alignment) {
        return alignment.basis().converged()
                ? ""
                : " The chains behind this do not agree well enough: take it as rough.";
    }
}
