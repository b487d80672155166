package org.realign.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the rows of a table and keeps their accounts.
 *
 * <p><b>Model.</b> Each physical line is a row, but that a quoted cell may run over up to {@value #MOST_JOINED} lines where
 * the format says so. A line that cannot be read costs itself only: reading goes on at the next physical line, also where a
 * quote was never closed or where joined lines make no row of the table's width. So columns never shift, and no line is
 * lost in another's cell. Blank lines are left out by rule.
 */
public final class Rows {
    private static final int MOST_JOINED = 40;
    private final Lines lines;
    private final Format format;
    private final Accounts accounts;
    private final Deque<Held> held = new ArrayDeque<>();
    private long number;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private boolean tooLong;

    /** A physical line that was looked at before its turn. */
    private record Held(long number, ByteBuffer text, boolean tooLong) {}

    /** Rows of {@code in}, whose account is kept in {@code accounts}. */
    public Rows(InputStream in, Format format, Accounts accounts) {
        this.lines = new Lines(in);
        this.format = format;
        this.accounts = accounts;
    }

    /** Passes over the first {@code lines} lines. */
    public void skip(int lines) throws IOException {
        boolean more = true;
        for (int i = 0; i < lines && more; i++) {
            more = next();
        }
    }

    /**
     * Reads all rows.
     *
     * @param columns the columns that {@code reader} asks for
     * @param places where each stands, or -1
     * @param width cells of each row
     * @param reader takes a row, or throws {@link Refusal}; whether it does is counted
     */
    public void read(List<String> columns, int[] places, int width, Consumer<Row> reader) throws IOException {
        Row row = new Row(format, columns, places, width);
        while (next()) {
            long first = number;
            try {
                cut(row);
                reader.accept(row);
                accounts.accept();
            } catch (Refusal why) {
                accounts.refuse(first, why);
            }
        }
    }

    private boolean next() throws IOException {
        Held before = held.poll();
        if (before != null) {
            set(before.number(), before.text().array(), 0, before.text().limit(), before.tooLong());
            return true;
        }
        if (!lines.next()) {
            return false;
        }
        set(lines.number(), lines.bytes(), lines.start(), lines.end(), lines.tooLong());
        if (number == 1 && to - from >= 3 && bytes[from] == (byte) 0xEF && bytes[from + 1] == (byte) 0xBB) {
            from += 3;
        }
        return true;
    }

    private void set(long line, byte[] text, int start, int end, boolean overlong) {
        number = line;
        bytes = text;
        from = start;
        to = end;
        tooLong = overlong;
    }

    private void cut(Row row) throws IOException {
        if (tooLong) {
            throw Refusal.rejected("", "", "is longer than " + Lines.LONGEST + " bytes");
        }
        if (isBlank()) {
            throw Refusal.ignored("blank line");
        }
        if (row.cut(bytes, from, to, number)) {
            row.check();
        } else if (!format.multiline() || !join(row)) {
            throw Refusal.rejected("", "", "opens a quote and does not close it");
        }
        if (row.isEmpty()) {
            throw Refusal.ignored("row of blank cells");
        }
    }

    /** Joins the line with those behind it, up to where the quote closes; false, and nothing done, where no row comes of it. */
    private boolean join(Row row) throws IOException {
        long first = number;
        byte[] joined = Arrays.copyOfRange(bytes, from, to);
        List<Held> ahead = new ArrayList<>();
        boolean good = false;
        boolean open = true;
        while (open && ahead.size() < MOST_JOINED && joined.length < Lines.LONGEST && next()) {
            byte[] line = Arrays.copyOfRange(bytes, from, to);
            ahead.add(new Held(number, ByteBuffer.wrap(line), tooLong));
            int before = joined.length;
            joined = Arrays.copyOf(joined, before + 1 + line.length);
            joined[before] = '\n';
            System.arraycopy(line, 0, joined, before + 1, line.length);
            if (tooLong) {
                break;
            }
            try {
                open = !row.cut(joined, 0, joined.length, first);
                if (!open) {
                    row.check();
                    good = true;
                }
            } catch (Refusal e) {
                open = false;
            }
        }
        if (!good) {
            for (int i = ahead.size() - 1; i >= 0; i--) {
                held.addFirst(ahead.get(i));
            }
        }
        return good;
    }

    private boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
