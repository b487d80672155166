package org.realign.record;

import java.util.Arrays;
import java.util.Optional;

/** How an entry of the record was checked. */
public enum Check {
    /** Looked up in the source it names. */
    CHECKED("checked"),
    /** Looked up, but the source itself has it from one unnamed or interested party and nobody has confirmed it. */
    REPORTED("reported"),
    /** Written from general knowledge; the source is where to look, and nobody has yet. */
    MEMORY("memory"),
    /** Taken from the commentary under test: no independent evidence. */
    SEED("seed"),
    /** Computed by Realign from a public dataset, by the command in the file's header. */
    COMPUTED("computed");

    private final String word;

    Check(String word) {
        this.word = word;
    }

    /** The one with this word. */
    public static Optional<Check> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }

    /** The word used in the files. */
    public String word() {
        return word;
    }
}
