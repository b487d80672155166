package org.realign.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into physical lines, ended by LF, CRLF or CR.
 *
 * <p>A scanner of our own, since no library accounts for each physical line of a broken file: they join lines over an
 * unclosed quote, or give up. A line longer than {@value #LONGEST} bytes is passed over without being held.
 */
final class Lines {
    /** No line of a table is longer; 1 MiB. */
    static final int LONGEST = 1 << 20;

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[2 * BLOCK];
    private int start;
    private int end;
    private int next;
    private int limit;
    private boolean afterReturn;
    private boolean ended;
    private boolean tooLong;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false where there is none. An empty rest after the last line end is no line. */
    boolean next() throws IOException {
        tooLong = false;
        start = next;
        if (afterReturn && (start < limit || fill()) && buffer[start] == '\n') {
            start++;
        }
        afterReturn = false;
        int at = start;
        while (true) {
            at = terminator(at);
            if (at < limit) {
                return line(at, at + 1);
            }
            if (at - start > LONGEST) {
                tooLong = true;
                start = at;
            }
            int kept = at - start;
            if (!fill()) {
                return (kept > 0 || tooLong) && line(limit, limit);
            }
            at = start + kept;
        }
    }

    private boolean line(int to, int after) {
        tooLong |= to - start > LONGEST;
        end = tooLong ? start : to;
        next = after;
        afterReturn = after > to && buffer[to] == '\r';
        number++;
        return true;
    }

    private int terminator(int from) {
        byte[] bytes = buffer;
        int to = limit;
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Reads on behind what is held of the current line; false at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (buffer.length - limit < BLOCK) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        ended = n < 0;
        limit += Math.max(n, 0);
        return !ended;
    }

    /** The bytes that hold the line, from {@link #start} to before {@link #end}; valid until the next line. */
    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** True where the line was too long to be held; it is then empty. */
    boolean tooLong() {
        return tooLong;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }
}
