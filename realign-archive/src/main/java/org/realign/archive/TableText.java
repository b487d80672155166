package org.realign.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.realign.record.InputException.Place;
import org.realign.record.InputException.Problem;

/** Turns the bytes of a file into text, and refuses what an editor would not show. */
final class TableText {
    /** No line of a record is longer, in characters. */
    static final int LONGEST_LINE = 10_000;

    private static final String SAVE_AS = "Save the file as UTF-8 without byte order mark, with LF line ends.";

    private TableText() {}

    /** The text, or nothing where a problem was noted. */
    static Optional<String> of(String file, byte[] bytes, Problems problems) {
        if (isPlain(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.US_ASCII));
        }
        Optional<Problem> wrong = marked(file, bytes);
        if (wrong.isEmpty()) {
            CharBuffer out = CharBuffer.allocate(bytes.length + 1);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            CoderResult result = decoder.decode(in, out, true);
            String text = out.flip().toString();
            wrong = result.isError() ? Optional.of(malformed(file, bytes, in.position())) : refused(file, text);
            if (wrong.isEmpty()) {
                return Optional.of(text);
            }
        }
        problems.add(wrong.get());
        return Optional.empty();
    }

    /** True where there is nothing but visible ASCII, tabs and line ends, in lines that are short enough: most files. */
    private static boolean isPlain(byte[] bytes) {
        int lineStart = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                lineStart = i + 1;
            } else if ((b < ' ' && b != '\t') || b == 0x7F || i - lineStart >= LONGEST_LINE) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Problem> marked(String file, byte[] b) {
        String mark = "";
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            mark = "a UTF-8 byte order mark (EF BB BF)";
        } else if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            mark = "a UTF-16 byte order mark (FF FE)";
        } else if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            mark = "a UTF-16 byte order mark (FE FF)";
        }
        return mark.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(Place.line(file, 1), mark, "begins with " + mark, SAVE_AS));
    }

    private static Problem malformed(String file, byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        String value = String.format(Locale.ROOT, "0x%02X", bytes[position] & 0xFF);
        return new Problem(
                Place.line(file, line), value, "byte " + value + " (number " + position + ") is not UTF-8", SAVE_AS);
    }

    /** The first character that has no business in a table, or the first line that is too long. */
    private static Optional<Problem> refused(String file, String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (!welcome(c)) {
                String name = c == '\r'
                        ? "a carriage return (CR)"
                        : String.format(Locale.ROOT, "the control or invisible character U+%04X", (int) c);
                return Optional.of(new Problem(
                        Place.at(file, line, i - lineStart + 1),
                        String.format(Locale.ROOT, "U+%04X", (int) c),
                        "holds " + name,
                        c == '\r' ? SAVE_AS : "Remove it; cells hold visible text only."));
            } else if (i - lineStart == LONGEST_LINE) {
                return Optional.of(new Problem(
                        Place.line(file, line),
                        "",
                        "is longer than " + LONGEST_LINE + " characters",
                        "Perhaps line ends are missing."));
            }
        }
        return Optional.empty();
    }

    /** Refused: control characters but tab, byte order marks, line and paragraph separators, direction overrides. */
    private static boolean welcome(char c) {
        if (c < 0x80) {
            return (c >= ' ' && c != 0x7F) || c == '\t';
        }
        return c > 0x9F && !(c >= '\u2028' && c <= '\u202E') && !(c >= '\u2066' && c <= '\u2069') && c != '\uFEFF';
    }
}
