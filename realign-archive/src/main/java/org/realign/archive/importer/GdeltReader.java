package org.realign.archive.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.Refusal;

/**
 * Reads rows of GDELT, two threads cutting and this one counting.
 *
 * <p><b>Model.</b> The file is read (and unpacked, and hashed) in blocks that end at a line end. Threads turn blocks into
 * numbers; the numbers are counted block after block in the order of the file, so that which of two rows with the same event
 * number comes first does not depend on the threads.
 * <p><b>Cost.</b> Some ten blocks of 4 MiB and what comes of them, the counts, and a bit for each event number.
 */
final class GdeltReader {
    private static final int BLOCK = 4 << 20;
    private static final int THREADS = 2;
    private static final int AHEAD = 4;
    private static final int SLACK = Long.BYTES;

    private final int width;
    private final GdeltStates states;
    private final EventCounts counts;
    private final Import to;
    private final Accounts accounts = new Accounts();
    private final EventNumbers seen = new EventNumbers();
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private final Deque<GdeltBlock> blocks = new ArrayDeque<>();
    private long lines;

    GdeltReader(int width, GdeltStates states, EventCounts counts, Import to) {
        this.width = width;
        this.states = states;
        this.counts = counts;
        this.to = to;
    }

    /** Reads all rows. */
    Accounts read(InputStream in) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "gdelt-block");
            thread.setDaemon(true);
            return thread;
        });
        try {
            read(in, threads);
        } finally {
            threads.shutdownNow();
        }
        return accounts;
    }

    private void read(InputStream in, ExecutorService threads) throws IOException {
        Deque<Future<GdeltBlock>> working = new ArrayDeque<>();
        byte[] buffer = buffer();
        int held = 0;
        boolean skipping = false;
        boolean more = true;
        while (more) {
            int n = in.readNBytes(buffer, held, BLOCK - held);
            int filled = held + n;
            more = filled == BLOCK;
            if (skipping) {
                int end = indexOfLineEnd(buffer, filled);
                skipping = end < 0 && more;
                int from = end < 0 ? filled : end + 1;
                System.arraycopy(buffer, from, buffer, 0, filled - from);
                held = filled - from;
                if (held == 0 || skipping || (held < BLOCK && more)) {
                    continue;
                }
                filled = held;
            }
            int cut = more ? lastLineEnd(buffer, filled) : filled;
            if (cut == 0 && more) {
                skipping = true;
                held = 0;
                finish(working);
                lines++;
                accounts.refuse(lines, Refusal.rejected("", "", "is longer than " + BLOCK + " bytes"));
                continue;
            }
            byte[] next = buffer();
            held = filled - cut;
            System.arraycopy(buffer, cut, next, 0, held);
            GdeltBlock block = blocks.isEmpty() ? new GdeltBlock(width, states) : blocks.pop();
            byte[] full = buffer;
            working.add(threads.submit(() -> block.parse(full, cut)));
            buffer = next;
            if (working.size() > AHEAD) {
                count(working.remove());
            }
        }
        finish(working);
    }

    private void finish(Deque<Future<GdeltBlock>> working) {
        while (!working.isEmpty()) {
            count(working.remove());
        }
    }

    private byte[] buffer() {
        return spare.isEmpty() ? new byte[BLOCK + SLACK] : spare.pop();
    }

    private static int indexOfLineEnd(byte[] bytes, int to) {
        for (int i = 0; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** One past the last line end; 0 where there is none. */
    private static int lastLineEnd(byte[] bytes, int to) {
        int at = to;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private void count(Future<GdeltBlock> future) {
        GdeltBlock block = got(future);
        long repeated = 0;
        long taken = 0;
        for (int i = 0; i < block.rows(); i++) {
            if (seen.add(block.number(i))) {
                counts.add(block.key(i), block.quad(i), block.isRoot(i), block.goldstein(i), block.mentions(i));
                taken++;
            } else {
                repeated++;
            }
        }
        accounts.accept(taken);
        accounts.ignore("repeats an earlier event", repeated);
        block.account(accounts, lines);
        lines += block.lines();
        spare.push(block.bytes());
        blocks.push(block);
        to.tick();
    }

    private static GdeltBlock got(Future<GdeltBlock> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Which event numbers have been seen: a bit each, in pages, since numbers mostly follow one another. */
    private static final class EventNumbers {
        private static final int PAGE = 16;

        private final long[][] pages = new long[1 << (32 - PAGE)][];

        /** True where the number, below 2 to the 32, is new. */
        boolean add(long number) {
            int at = (int) (number >>> PAGE);
            long[] page = pages[at];
            if (page == null) {
                page = new long[1 << (PAGE - 6)];
                pages[at] = page;
            }
            int word = (int) (number & ((1 << PAGE) - 1)) >>> 6;
            long bit = 1L << (number & 63);
            boolean fresh = (page[word] & bit) == 0;
            page[word] |= bit;
            return fresh;
        }
    }
}
