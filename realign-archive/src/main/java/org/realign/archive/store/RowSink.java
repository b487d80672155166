package org.realign.archive.store;

/** Takes rows for tables of the archive. */
@FunctionalInterface
public interface RowSink {
    /** Takes rows and keeps none: for a dry run. */
    RowSink NOWHERE = (table, cells) -> {};

    /**
     * A row.
     *
     * @param cells in the order of the table's columns, of the columns' types or null
     */
    void add(Table table, Object[] cells);
}
