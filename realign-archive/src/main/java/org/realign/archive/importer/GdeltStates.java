package org.realign.archive.importer;

import java.util.Arrays;
import java.util.Optional;

/** Who three capital letters denote in a year, as a number, looked up without making a text of them. */
final class GdeltStates {
    /** Denotes no state. */
    static final int NONE = -1;

    private static final int LETTERS = 26;
    private static final int YEARS = 200;

    private final int[][] byLetters = new int[LETTERS * LETTERS * LETTERS][];

    GdeltStates(States states, EventCounts counts) {
        for (String letters : states.letters()) {
            int[] years = new int[YEARS];
            Arrays.fill(years, NONE);
            for (int y = 0; y < YEARS; y++) {
                Optional<String> code = states.lettered(letters, States.FIRST + y);
                if (code.isPresent()) {
                    years[y] = counts.index(code.get());
                }
            }
            byLetters[place((byte) letters.charAt(0), (byte) letters.charAt(1), (byte) letters.charAt(2))] = years;
        }
    }

    /** The state that the cell from {@code from} to {@code to} denotes, or {@link #NONE}. */
    int find(byte[] bytes, int from, int to, int year) {
        if (to - from != 3 || year < States.FIRST || year >= States.FIRST + YEARS) {
            return NONE;
        }
        int place = place(bytes[from], bytes[from + 1], bytes[from + 2]);
        int[] years = place < 0 ? null : byLetters[place];
        return years == null ? NONE : years[year - States.FIRST];
    }

    private static int place(byte a, byte b, byte c) {
        boolean capitals = a >= 'A' && a <= 'Z' && b >= 'A' && b <= 'Z' && c >= 'A' && c <= 'Z';
        return capitals ? ((a - 'A') * LETTERS + (b - 'A')) * LETTERS + (c - 'A') : NONE;
    }
}
