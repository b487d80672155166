package org.realign.claim.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.realign.record.InputException;

/** The characters of a file: UTF-8, at most 1 MiB, nothing invisible. */
final class SourceText {
    /** No argument is longer. */
    static final int MAX_BYTES = 1 << 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private SourceText() {}

    /** The characters of {@code bytes}; a byte order mark at the beginning is left out. */
    static int[] decode(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            throw problems.stop(
                    0,
                    0,
                    bytes.length + " bytes",
                    "has " + bytes.length + " bytes; a case has at most " + MAX_BYTES,
                    "Split it into several cases.");
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), chars, true);
        int[] points = chars.flip().toString().codePoints().toArray();
        if (result.isError()) {
            throw at(points, points.length, problems, "", "is not UTF-8 from here on", "Save the file as UTF-8.");
        }
        return checked(points, problems);
    }

    private static int[] checked(int[] points, Problems problems) {
        int skip = points.length > 0 && points[0] == BYTE_ORDER_MARK ? 1 : 0;
        int[] text = Arrays.copyOfRange(points, skip, points.length);
        for (int i = 0; i < text.length; i++) {
            if (!printable(text[i])) {
                String code = code(text[i]);
                throw at(text, i, problems, code, "holds the invisible character " + code, "Take it out.");
            }
        }
        return text;
    }

    /** {@code U+001B}. */
    static String code(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** True for what an editor shows, and for blanks and line ends. */
    static boolean printable(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return true;
        }
        return !Character.isISOControl(c) && !isHalf(c) && c != BYTE_ORDER_MARK && (c & 0xFFFE) != 0xFFFE;
    }

    /** Half of a pair of UTF-16 units, which is no character. */
    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static InputException at(
            int[] text, int index, Problems problems, String value, String problem, String remedy) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < index; i++) {
            boolean ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n'));
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return problems.stop(line, column, value, problem, remedy);
    }
}
