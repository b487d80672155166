package org.realign.archive.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.realign.record.ImportedSource;

/**
 * The rows of one file on their way into the archive. A thread of its own writes them, so that reading goes on meanwhile;
 * it writes them in the order in which they were added. Unless it is committed, closing it leaves the archive as it was.
 */
public final class Load implements RowSink, AutoCloseable {
    private static final int BATCH = 4096;
    private static final int WAITING = 64;

    private final ArchiveWriter archive;
    private final DuckDBConnection db;
    private final int source;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private Batch batch = new Batch();
    private volatile @Nullable Exception failure;
    private boolean ended;
    private boolean committed;

    /** Rows of tables, side by side. */
    private static final class Batch {
        private final List<Table> tables = new ArrayList<>(BATCH);
        private final List<Object[]> rows = new ArrayList<>(BATCH);
    }

    Load(ArchiveWriter archive, DuckDBConnection db, int source) {
        this.archive = archive;
        this.db = db;
        this.source = source;
        this.writer = new Thread(this::write, "archive-writer");
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void add(Table table, Object[] cells) {
        batch.tables.add(table);
        batch.rows.add(cells);
        if (batch.rows.size() == BATCH) {
            put(batch);
            batch = new Batch();
        }
    }

    private void put(Batch full) {
        try {
            queue.put(full);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", e);
        }
    }

    /** The number of the source whose rows these are. */
    public int id() {
        return source;
    }

    /** Makes the rows, and what is said about them, part of the archive. */
    public void commit(ImportedSource about, Map<String, Long> rejected, Map<String, Long> ignored) {
        end();
        Exception why = failure;
        if (why != null) {
            throw archive.unwritten(why);
        }
        archive.commit(about, rejected, ignored);
        committed = true;
    }

    @Override
    public void close() {
        end();
        if (!committed) {
            archive.rollBack();
        }
    }

    /** Waits until all rows are written. */
    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        if (!batch.rows.isEmpty()) {
            put(batch);
        }
        // An empty batch is the last.
        put(new Batch());
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", e);
        }
    }

    private void write() {
        Map<Table, DuckDBAppender> appenders = new HashMap<>();
        try {
            for (Batch next = queue.take(); !next.rows.isEmpty(); next = queue.take()) {
                if (failure == null) {
                    write(next, appenders);
                }
            }
        } catch (InterruptedException e) {
            failure = e;
            Thread.currentThread().interrupt();
        }
        for (DuckDBAppender appender : appenders.values()) {
            try {
                appender.close();
            } catch (SQLException e) {
                failure = failure == null ? e : failure;
            }
        }
    }

    /** After a failure batches are still taken, and dropped, so that nobody waits for room in the queue. */
    private void write(Batch next, Map<Table, DuckDBAppender> appenders) {
        try {
            for (int i = 0; i < next.rows.size(); i++) {
                Table table = next.tables.get(i);
                DuckDBAppender appender = appenders.get(table);
                if (appender == null) {
                    appender = db.createAppender(table.name());
                    appenders.put(table, appender);
                }
                row(appender, table, next.rows.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
    }

    private void row(DuckDBAppender to, Table table, Object[] cells) throws SQLException {
        to.beginRow().append(source);
        List<Table.Column> columns = table.columns();
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell == null) {
                to.appendNull();
                continue;
            }
            switch (columns.get(i).type()) {
                case TEXT -> to.append((String) cell);
                case WHOLE -> to.append(((Integer) cell).intValue());
                case LONG -> to.append(((Long) cell).longValue());
                case NUMBER -> to.append(((Double) cell).doubleValue());
                case DAY -> to.append((LocalDate) cell);
                case FLAG -> to.append(((Boolean) cell).booleanValue());
            }
        }
        to.endRow();
    }
}
