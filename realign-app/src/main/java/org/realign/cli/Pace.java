package org.realign.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far a file has been read, how fast, and how long it will take: only once that lasts over two seconds. */
final class Pace {
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final long PATIENCE = 2_000_000_000L;
    private static final long EVERY = 200_000_000L;

    private final Terminal terminal;
    private final LongSupplier clock;
    private long began;
    private long shown;
    private long before;

    /**
     * A pace.
     *
     * @param clock nanoseconds
     */
    Pace(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    /** So many bytes of {@code all} are read. */
    void report(long done, long all) {
        long now = clock.getAsLong();
        if (done < before) {
            began = now;
        }
        before = done;
        if (now - began < PATIENCE || now - shown < EVERY || all <= 0) {
            return;
        }
        shown = now;
        double rate = done / ((now - began) / NANOS);
        String left = done > 0 ? String.format(Locale.ROOT, ", %.0f s left", (all - done) / rate) : "";
        terminal.progress(
                String.format(Locale.ROOT, "reading: %d%%, %.1f MB/s%s", 100 * done / all, rate / MEGA, left));
    }

    /** Clears the line. */
    void done() {
        terminal.progress("");
    }
}
