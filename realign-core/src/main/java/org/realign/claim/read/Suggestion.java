package org.realign.claim.read;

import java.util.Collection;
import java.util.Optional;
import org.realign.kernel.Spelling;

/** The line that says what the user most likely meant. */
final class Suggestion {
    /** Longer texts are no misspelt words. */
    private static final int LONGEST = 60;

    private Suggestion() {}

    /** {@code Perhaps you meant 'visit'.}, or blank where nothing known is near. */
    static String of(String typed, Collection<String> known) {
        return nearest(typed, known).map(Suggestion::of).orElse("");
    }

    static String of(String meant) {
        return "Perhaps you meant '" + meant + "'.";
    }

    /** The word of {@code known} that was meant, if one is near. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        return isWord(typed) ? Spelling.nearest(typed, known) : Optional.empty();
    }

    static boolean isWord(String typed) {
        return !typed.isEmpty() && typed.length() <= LONGEST;
    }
}
