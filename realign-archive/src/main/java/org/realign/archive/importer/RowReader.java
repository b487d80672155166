package org.realign.archive.importer;

import org.realign.archive.intake.Row;

/** Turns rows of one file into rows of the archive. */
@FunctionalInterface
interface RowReader {
    /**
     * Takes a row. What it added to the import counts only if it returns.
     *
     * @throws org.realign.archive.intake.Refusal if the row is broken, or a rule leaves it out
     */
    void row(Row row);

    /** Adds what only shows once all rows have been read. */
    default void end() {}
}
