package org.realign.archive.importer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.Refusal;

/**
 * Some lines of a GDELT file, turned into numbers without making a text of any cell. Tabs and line ends are looked for eight
 * bytes at a time: most of a line, places and address, is only passed over.
 */
final class GdeltBlock {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = ~LOW;
    private static final long TABS = ONES * '\t';
    private static final long ENDS = ONES * '\n';

    private static final int NUMBER = 0;
    private static final int DAY = 1;
    private static final int ACTOR = 7;
    private static final int TARGET = 17;
    private static final int ROOT = 25;
    private static final int QUAD = 29;
    private static final int GOLDSTEIN = 30;
    private static final int MENTIONS = 31;
    /** Cells whose bounds are kept. */
    private static final int KEPT = 32;

    private static final int BAD = Integer.MIN_VALUE;
    private static final int MOST_GOLDSTEIN = 10_000;

    private final int width;
    private final GdeltStates states;
    private final int[] tabs = new int[KEPT];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer text = CharBuffer.allocate(1 << 12);

    private byte[] bytes = new byte[0];
    private int rows;
    private int lines;
    private long[] numbers = new long[1 << 14];
    private long[] keys = new long[1 << 14];
    private int[] goldsteins = new int[1 << 14];
    private int[] mentions = new int[1 << 14];
    private byte[] kinds = new byte[1 << 14];
    private int blank;
    private int nobody;
    private int within;
    private int unscored;
    private int early;
    private final List<Integer> refusedLines = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    GdeltBlock(int width, GdeltStates states) {
        this.width = width;
        this.states = states;
    }

    /** Reads the first {@code to} bytes; eight more may be looked at. */
    GdeltBlock parse(byte[] buffer, int to) {
        bytes = buffer;
        rows = 0;
        lines = 0;
        blank = 0;
        nobody = 0;
        within = 0;
        unscored = 0;
        early = 0;
        refused.clear();
        refusedLines.clear();
        boolean open = to > 0 && buffer[to - 1] != '\n';
        byte behind = buffer[to];
        if (open) {
            // The last line of a file may lack its end: lent for the while.
            buffer[to] = '\n';
        }
        int limit = open ? to + 1 : to;
        int at = 0;
        while (at < limit) {
            at = line(at);
        }
        buffer[to] = behind;
        return this;
    }

    /** Reads the line that begins at {@code from}; gives where the next begins. */
    private int line(int from) {
        lines++;
        int at = from;
        int cells = 1;
        long high = 0;
        long zero = 0;
        while (true) {
            long word = (long) LONGS.get(bytes, at);
            long tab = equal(word ^ TABS);
            long end = equal(word ^ ENDS);
            if (end != 0) {
                // Bits below the line end only: what follows belongs to the next line.
                long before = (end & -end) - 1;
                cells = keep(at, tab & before, cells);
                high |= word & HIGH & before;
                zero |= equal(word) & before;
                int stop = at + (Long.numberOfTrailingZeros(end) >>> 3);
                row(from, stop, cells, high != 0, zero != 0);
                return stop + 1;
            }
            cells = cells <= KEPT ? keep(at, tab, cells) : cells + Long.bitCount(tab);
            high |= word & HIGH;
            zero |= (word - ONES) & ~word & HIGH;
            at += Long.BYTES;
        }
    }

    /** The top bit of each byte that is 0, exactly. */
    private static long equal(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }

    private int keep(int at, long found, int cells) {
        int count = cells;
        for (long rest = found; rest != 0; rest &= rest - 1) {
            if (count <= KEPT) {
                tabs[count - 1] = at + (Long.numberOfTrailingZeros(rest) >>> 3);
            }
            count++;
        }
        return count;
    }

    private void row(int from, int to, int cells, boolean high, boolean zero) {
        if (to == from || (to == from + 1 && bytes[from] == '\r')) {
            blank++;
            return;
        }
        if (cells != width) {
            refuse("", "", "does not have " + width + " cells");
            return;
        }
        if (zero) {
            refuse("", "", "holds a NUL byte");
            return;
        }
        if (high && !isText(from, to)) {
            refuse("", "", "is not UTF-8");
            return;
        }
        cells(from);
    }

    private void cells(int from) {
        long number = digits(from, tabs[NUMBER]);
        int day = (int) digits(tabs[DAY - 1] + 1, tabs[DAY]);
        int quad = digit(QUAD);
        int root = digit(ROOT);
        long told = digits(tabs[MENTIONS - 1] + 1, tabs[MENTIONS]);
        int score = score();
        if (number < 0 || number >= 1L << 32) {
            refuse("GLOBALEVENTID", cell(from, tabs[NUMBER]), "is not a number below 4294967296");
        } else if (!isDay(day)) {
            refuse("SQLDATE", cell(DAY), "is not a day of the calendar");
        } else if (quad < 1 || quad > 4) {
            refuse("QuadClass", cell(QUAD), "is not from 1 to 4");
        } else if (root < 0 || root > 1) {
            refuse("IsRootEvent", cell(ROOT), "is not 0 or 1");
        } else if (told < 0 || told > Integer.MAX_VALUE) {
            refuse("NumMentions", cell(MENTIONS), "is not a whole number");
        } else if (score == BAD) {
            refuse("GoldsteinScale", cell(GOLDSTEIN), "is not a number from -10 to 10");
        } else {
            pair(number, day, quad, root, score, (int) told);
        }
    }

    private void pair(long number, int day, int quad, int root, int score, int told) {
        int year = day / 10_000;
        if (year < States.FIRST) {
            early++;
            return;
        }
        if (score == UNSCORED) {
            unscored++;
            return;
        }
        int actor = states.find(bytes, tabs[ACTOR - 1] + 1, tabs[ACTOR], year);
        int target = states.find(bytes, tabs[TARGET - 1] + 1, tabs[TARGET], year);
        if (actor == GdeltStates.NONE || target == GdeltStates.NONE) {
            nobody++;
        } else if (actor == target) {
            within++;
        } else {
            if (rows == numbers.length) {
                grow();
            }
            numbers[rows] = number;
            keys[rows] = EventCounts.key(actor, target, year, day / 100 % 100);
            goldsteins[rows] = score;
            mentions[rows] = told;
            kinds[rows++] = (byte) (quad << 1 | root);
        }
    }

    private static final int UNSCORED = BAD + 1;

    private void grow() {
        numbers = Arrays.copyOf(numbers, rows * 2);
        keys = Arrays.copyOf(keys, rows * 2);
        goldsteins = Arrays.copyOf(goldsteins, rows * 2);
        mentions = Arrays.copyOf(mentions, rows * 2);
        kinds = Arrays.copyOf(kinds, rows * 2);
    }

    /** The whole number there, or -1. */
    private long digits(int from, int to) {
        if (to <= from || to - from > 15) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private int digit(int cell) {
        return tabs[cell] - tabs[cell - 1] == 2 ? bytes[tabs[cell] - 1] - '0' : -1;
    }

    /** The Goldstein scale in thousandths; further decimals are none of the scale's. */
    private int score() {
        int at = tabs[GOLDSTEIN - 1] + 1;
        int to = tabs[GOLDSTEIN];
        if (at == to) {
            return UNSCORED;
        }
        boolean minus = bytes[at] == '-';
        at += minus ? 1 : 0;
        int value = 0;
        int decimals = -1;
        int digits = 0;
        for (; at < to; at++) {
            int c = bytes[at];
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && decimals < 3 && digits < 6) {
                value = value * 10 + (c - '0');
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                return BAD;
            }
        }
        for (int i = Math.max(decimals, 0); i < 3; i++) {
            value *= 10;
        }
        return digits == 0 || value > MOST_GOLDSTEIN ? BAD : minus ? -value : value;
    }

    private static boolean isDay(int day) {
        int year = day / 10_000;
        int month = day / 100 % 100;
        int of = day % 100;
        boolean possible = year >= 1000 && year <= 2100 && month >= 1 && month <= 12 && of >= 1;
        return possible && (of <= 28 || of <= YearMonth.of(year, month).lengthOfMonth());
    }

    private boolean isText(int from, int to) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        utf8.reset();
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            text.clear();
            result = utf8.decode(in, text, true);
        }
        return !result.isError();
    }

    private String cell(int column) {
        return cell(tabs[column - 1] + 1, tabs[column]);
    }

    private String cell(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private void refuse(String column, String cell, String reason) {
        refusedLines.add(lines);
        refused.add(Refusal.rejected(column, cell, reason));
    }

    /** Adds what did not become a row; the block's first line is the one after line {@code before} of the file. */
    void account(Accounts to, long before) {
        to.ignore("blank line", blank);
        to.ignore("an actor or target that is no state of the list", nobody);
        to.ignore("within one state", within);
        to.ignore("without a Goldstein value", unscored);
        to.ignore(States.BEFORE, early);
        for (int i = 0; i < refused.size(); i++) {
            to.refuse(before + refusedLines.get(i), refused.get(i));
        }
    }

    /** The bytes it was read from, free to be used again. */
    byte[] bytes() {
        return bytes;
    }

    int lines() {
        return lines;
    }

    /** Rows of two states, in the order of the file. */
    int rows() {
        return rows;
    }

    long number(int row) {
        return numbers[row];
    }

    long key(int row) {
        return keys[row];
    }

    int quad(int row) {
        return kinds[row] >> 1;
    }

    boolean isRoot(int row) {
        return (kinds[row] & 1) == 1;
    }

    /** In thousandths. */
    int goldstein(int row) {
        return goldsteins[row];
    }

    int mentions(int row) {
        return mentions[row];
    }
}
