package org.realign.archive.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The first lines of a file, by which its dataset is recognised.
 *
 * @param lines up to {@value #MOST} lines as text, without a byte order mark; what is no UTF-8 in them is read as Latin-1
 * @param cut false where the file ends within these lines
 */
public record Head(List<String> lines, boolean cut) {
    /** So many lines are looked at. */
    public static final int MOST = 200;

    public Head {
        lines = List.copyOf(lines);
    }

    /** The head of a file that begins with these bytes. */
    static Head of(byte[] first, boolean cut) {
        List<String> lines = new ArrayList<>();
        Lines scanner = new Lines(new ByteArrayInputStream(first));
        Row row =
                new Row(new Format('\0', false, false, Format.TAB.orLatin1().legacy()), List.of("line"), new int[1], 1);
        try {
            while (lines.size() < MOST && scanner.next()) {
                lines.add(text(row, scanner));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean whole = lines.size() < MOST && !cut;
        if (cut && lines.size() < MOST && lines.size() > 1) {
            // The last line may be half.
            lines.remove(lines.size() - 1);
        }
        if (!lines.isEmpty() && lines.get(0).startsWith("\uFEFF")) {
            lines.set(0, lines.get(0).substring(1));
        }
        return new Head(lines, !whole);
    }

    private static String text(Row row, Lines scanner) {
        try {
            if (row.cut(scanner.bytes(), scanner.start(), scanner.end(), scanner.number())) {
                row.check();
            }
            return row.cell(0);
        } catch (Refusal e) {
            return "";
        }
    }

    /** The cells of line {@code line}, from 0, cut by {@code format}; without spaces around them. */
    public List<String> cells(int line, Format format) {
        byte[] bytes = lines.get(line).getBytes(StandardCharsets.UTF_8);
        Row row = new Row(format, List.of(), new int[0], 0);
        try {
            if (!row.cut(bytes, 0, bytes.length, line + 1L)) {
                return List.of();
            }
        } catch (Refusal e) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells(); i++) {
            cells.add(row.cell(i).strip());
        }
        return cells;
    }
}
