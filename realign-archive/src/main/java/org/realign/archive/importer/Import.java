package org.realign.archive.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realign.archive.store.RowSink;
import org.realign.archive.store.Table;

/** One file being imported: where its rows go, who the states are, and which time it covers. */
public final class Import {
    private final RowSink sink;
    private final States states;
    private final List<Table> tables = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private final Progress progress;
    private @Nullable LocalDate rowFirst;
    private @Nullable LocalDate rowLast;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private String vintage = "";
    private String part = "";

    /** Is told now and then that reading goes on. */
    @FunctionalInterface
    public interface Progress {
        void tick();
    }

    public Import(RowSink sink, States states, Progress progress) {
        this.sink = sink;
        this.states = states;
        this.progress = progress;
    }

    States states() {
        return states;
    }

    /** Tells who watches that reading goes on. */
    void tick() {
        progress.tick();
    }

    /** Adds a row to a table, cells in the order of its columns; it counts once {@link #commit} is called. */
    void add(Table table, @Nullable Object... cells) {
        if (cells.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    "a row of " + table.name() + " has " + table.columns().size() + " cells, not " + cells.length);
        }
        tables.add(table);
        rows.add(cells);
    }

    /** The row read speaks of these days. */
    void covers(LocalDate from, LocalDate to) {
        rowFirst = rowFirst == null || from.isBefore(rowFirst) ? from : rowFirst;
        rowLast = rowLast == null || to.isAfter(rowLast) ? to : rowLast;
    }

    /** The row read speaks of this year. */
    void covers(int year) {
        if (first == null || last == null || year < first.getYear() || year > last.getYear()) {
            covers(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }

    /** The file says which version it is. */
    void vintage(String text) {
        vintage = text;
    }

    /** The dataset comes in several files, of which this is the one with this name. */
    void part(String name) {
        part = ":" + name;
    }

    /** The short name of the dataset, with that of the part that the file is. */
    public String dataset(Dataset dataset) {
        return dataset.id() + part;
    }

    /** Forgets what a row added, before the next. */
    void begin() {
        tables.clear();
        rows.clear();
        rowFirst = null;
        rowLast = null;
    }

    /** Hands on what a row added. */
    void commit() {
        for (int i = 0; i < rows.size(); i++) {
            sink.add(tables.get(i), rows.get(i));
        }
        if (rowFirst != null && rowLast != null) {
            first = first == null || rowFirst.isBefore(first) ? rowFirst : first;
            last = last == null || rowLast.isAfter(last) ? rowLast : last;
        }
        begin();
    }

    /** The first day that rows speak of. */
    public Optional<LocalDate> first() {
        return Optional.ofNullable(first);
    }

    /** The last day that rows speak of. */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(last);
    }

    /** The version, as the file says; else the years it covers. */
    public String vintage() {
        if (!vintage.isEmpty()) {
            return vintage;
        }
        return first == null || last == null ? "without rows" : years(first.getYear(), last.getYear());
    }

    private static String years(int from, int to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
