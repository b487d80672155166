package org.realign.archive.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realign.record.PartialDate;

/**
 * One row of a table: its cells, read as what they should be. The same object is used again for the next row.
 *
 * <p>Columns are named by their place in the list that was asked for, whatever their order in the file.
 *
 * <p><b>Errors.</b> {@link Refusal} where a cell is not what is asked for.
 */
public final class Row {
    private static final int MOST_CELLS = 4096;

    private final Format format;
    private final List<String> columns;
    private final int[] places;
    private final int width;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private byte[] bytes = new byte[0];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] doubled = new boolean[64];
    private int cells;
    private boolean wide;
    private Charset charset = StandardCharsets.UTF_8;
    private long line;

    /**
     * Rows cut by {@code format}.
     *
     * @param columns the columns asked for
     * @param places where each of them stands in the file, or -1 where the file lacks it
     * @param width how many cells each row has
     */
    Row(Format format, List<String> columns, int[] places, int width) {
        this.format = format;
        this.columns = List.copyOf(columns);
        this.places = places.clone();
        this.width = width;
    }

    /** True where all quotes are closed: cuts the line into cells. */
    boolean cut(byte[] buffer, int from, int to, long number) {
        bytes = buffer;
        line = number;
        cells = 0;
        wide = false;
        int at = from;
        while (true) {
            if (cells == starts.length) {
                grow();
            }
            boolean quote = format.quoted() && at < to && buffer[at] == '"';
            at = quote ? quoted(at + 1, to) : plain(at, to);
            if (at < 0) {
                return false;
            }
            cells++;
            if (at >= to) {
                return true;
            }
            at++;
            if (at == to) {
                // A delimiter at the very end opens one more, empty cell.
                if (cells == starts.length) {
                    grow();
                }
                starts[cells] = to;
                ends[cells] = to;
                doubled[cells++] = false;
                return true;
            }
        }
    }

    private void grow() {
        int more = starts.length * 2;
        if (more > MOST_CELLS * 2) {
            throw Refusal.rejected("", "", "has more than " + MOST_CELLS + " cells");
        }
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        doubled = Arrays.copyOf(doubled, more);
    }

    private int plain(int from, int to) {
        char delimiter = format.delimiter();
        byte[] buffer = bytes;
        int seen = 0;
        int at = from;
        while (at < to && buffer[at] != delimiter) {
            seen |= buffer[at] == 0 ? Integer.MIN_VALUE : buffer[at];
            at++;
        }
        wide |= seen < 0;
        starts[cells] = from;
        ends[cells] = at;
        doubled[cells] = false;
        return at;
    }

    /** The place of the delimiter after a quoted cell that opens before {@code from}; -1 where the quote never closes. */
    private int quoted(int from, int to) {
        int seen = 0;
        boolean twice = false;
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b != '"') {
                seen |= b == 0 ? Integer.MIN_VALUE : b;
                at++;
            } else if (at + 1 < to && bytes[at + 1] == '"') {
                twice = true;
                at += 2;
            } else {
                break;
            }
        }
        wide |= seen < 0;
        if (at >= to) {
            return -1;
        }
        starts[cells] = from;
        ends[cells] = at;
        doubled[cells] = twice;
        if (at + 1 < to && bytes[at + 1] != format.delimiter()) {
            throw Refusal.rejected("", "", "has text after a closing quote");
        }
        return at + 1;
    }

    /** Refuses a row that is not of the table's width, or not text. */
    void check() {
        if (cells != width) {
            throw Refusal.rejected("", cells + " cells", "does not have the " + width + " cells of the header");
        }
        charset = StandardCharsets.UTF_8;
        if (wide) {
            checkText();
        }
    }

    private void checkText() {
        int from = starts[0];
        int to = ends[cells - 1];
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                throw Refusal.rejected("", "", "holds a NUL byte");
            }
        }
        try {
            CharBuffer text = utf8.decode(ByteBuffer.wrap(bytes, from, to - from));
            if (text.length() < 0) {
                throw new IllegalStateException();
            }
        } catch (CharacterCodingException e) {
            charset = format.legacy().orElseThrow(() -> Refusal.rejected("", "", "is not UTF-8"));
        }
    }

    /** True where no cell holds anything. */
    boolean isEmpty() {
        for (int i = 0; i < cells; i++) {
            if (ends[i] > starts[i]) {
                return false;
            }
        }
        return true;
    }

    /** The cells of the row. */
    int cells() {
        return cells;
    }

    /** The cell at a place in the file. */
    String cell(int place) {
        String text = new String(bytes, starts[place], ends[place] - starts[place], charset);
        return doubled[place] ? text.replace("\"\"", "\"") : text;
    }

    /** The number of the row's first line in the file, from 1. */
    public long line() {
        return line;
    }

    /** True where the file has the column. */
    public boolean has(int column) {
        return places[column] >= 0;
    }

    /** The cell, without spaces around it; blank where the file lacks the column. */
    public String text(int column) {
        return places[column] < 0 ? "" : cell(places[column]).strip();
    }

    /** The cell, which must not be blank. */
    public String given(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw rejected(column, "is blank");
        }
        return text;
    }

    /** True where nothing but spaces stands there, or the file lacks the column. */
    public boolean blank(int column) {
        int place = places[column];
        if (place >= 0) {
            for (int i = starts[place]; i < ends[place]; i++) {
                if (bytes[i] != ' ') {
                    return false;
                }
            }
        }
        return true;
    }

    /** The whole number in the cell, from {@code least} to {@code most}. */
    public int whole(int column, int least, int most) {
        long value = digits(column);
        if (value < least || value > most) {
            throw rejected(column, "is not from " + least + " to " + most);
        }
        return (int) value;
    }

    /** The year in the cell, from 1600 to 2200. */
    public int year(int column) {
        return whole(column, 1600, 2200);
    }

    private long digits(int column) {
        int place = places[column];
        int at = place < 0 ? 0 : starts[place];
        int to = place < 0 ? 0 : ends[place];
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        while (to > at && bytes[to - 1] == ' ') {
            to--;
        }
        boolean minus = at < to && bytes[at] == '-';
        at += minus ? 1 : 0;
        if (at == to) {
            throw rejected(column, "is not a whole number");
        }
        long value = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
                throw rejected(column, "is not a whole number");
            }
            value = value * 10 + digit;
        }
        return minus ? -value : value;
    }

    /** The number in the cell, finite. */
    public double number(int column) {
        String text = text(column);
        double value = Decimals.parse(text);
        if (Double.isNaN(value)) {
            throw rejected(column, Decimals.problem(text));
        }
        return value;
    }

    /** The number in the cell; null where it is blank, {@code NA} or {@code .}, or one of the numbers that mean missing. */
    public @Nullable Double numberUnless(int column, double... missing) {
        if (blank(column) || isBlankWord(column)) {
            return null;
        }
        double value = number(column);
        for (double none : missing) {
            if (value == none) {
                return null;
            }
        }
        return value;
    }

    /** The whole number in the cell, from {@code least} to {@code most}; null as in {@link #numberUnless}. */
    public @Nullable Integer wholeUnless(int column, int least, int most, int... missing) {
        if (blank(column) || isBlankWord(column)) {
            return null;
        }
        long value = digits(column);
        for (int none : missing) {
            if (value == none) {
                return null;
            }
        }
        return whole(column, least, most);
    }

    private boolean isBlankWord(int column) {
        String text = text(column);
        return text.equals("NA") || text.equals(".");
    }

    /** True for 1, false for 0, null as in {@link #numberUnless}. */
    public @Nullable Boolean flag(int column, int... missing) {
        Integer value = wholeUnless(column, 0, 1, missing);
        return value == null ? null : value == 1;
    }

    /** The day in the cell, written {@code 2019-02-28}; a time of day behind it is passed over. */
    public LocalDate day(int column) {
        String text = text(column);
        PartialDate date = date(
                column,
                text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                        ? text.substring(0, 10)
                        : text);
        if (date.precision() != PartialDate.Precision.DAY) {
            throw rejected(column, "is not a day written like 2019-02-28");
        }
        return date.earliest();
    }

    /** The day, month or year in the cell: {@code 2019-02-28}, {@code 2019-02}, {@code 2019}. */
    public PartialDate date(int column) {
        return date(column, text(column));
    }

    private PartialDate date(int column, String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            boolean shaped = text.matches("\\d{4}-\\d{2}(-\\d{2})?");
            throw rejected(column, shaped ? "is not a day of the calendar" : "is not a date written like 2019-02-28");
        }
    }

    /** A day given as three numbers. */
    public LocalDate day(int column, int year, int month, int day) {
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw rejected(column, "is not a day of the calendar");
        }
        return LocalDate.of(year, month, day);
    }

    /** Why the row cannot be taken, because of a cell. */
    public Refusal rejected(int column, String reason) {
        return Refusal.rejected(columns.get(column), text(column), reason);
    }
}
