package org.realign.archive.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the lines of a table are cut into cells.
 *
 * @param delimiter between cells
 * @param quoted true where a cell may stand in double quotes
 * @param multiline true where a quoted cell may run over line ends
 * @param legacy the charset of lines that are not UTF-8; without one such lines are rejected
 */
public record Format(char delimiter, boolean quoted, boolean multiline, Optional<Charset> legacy) {
    /** Comma-separated, quoted, one line for each row, UTF-8. */
    public static final Format CSV = new Format(',', true, false, Optional.empty());

    /** Tab-separated without quotes, UTF-8. */
    public static final Format TAB = new Format('\t', false, false, Optional.empty());

    /** The same with cells that may run over line ends. */
    public Format withLineEnds() {
        return new Format(delimiter, quoted, true, legacy);
    }

    /** The same, lines that are not UTF-8 being Latin-1. */
    public Format orLatin1() {
        return new Format(delimiter, quoted, multiline, Optional.of(StandardCharsets.ISO_8859_1));
    }

    /** The same with another delimiter. */
    public Format withDelimiter(char other) {
        return new Format(other, quoted, multiline, legacy);
    }
}
