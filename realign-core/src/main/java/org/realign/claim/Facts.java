package org.realign.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.realign.record.Check;
import org.realign.record.Entry;

/** Sentences that tests of facts share. */
final class Facts {
    private static final Set<Check> UNSURE = EnumSet.of(Check.MEMORY, Check.REPORTED, Check.SEED);

    private Facts() {}

    static String found(int count, Selection selection) {
        return "The record has " + count + (count == 1 ? " entry" : " entries") + " for this: " + selection.words()
                + ".";
    }

    /** What to look up where the answer hangs on entries written from memory or from the argument itself. */
    static String lookUp(List<Entry> entries) {
        List<Entry> unsure = entries.stream()
                .filter(e -> UNSURE.contains(e.source().check()))
                .toList();
        if (unsure.isEmpty()) {
            return "A second source for " + named(entries) + ".";
        }
        return "Looking up " + named(unsure) + " in an independent source.";
    }

    private static String named(List<Entry> entries) {
        String first = entries.stream()
                .limit(3)
                .map(e -> "\u201c" + e.words() + "\u201d (" + e.date() + ")")
                .collect(Collectors.joining("; "));
        return entries.size() > 3 ? first + " and " + (entries.size() - 3) + " more" : first;
    }
}
