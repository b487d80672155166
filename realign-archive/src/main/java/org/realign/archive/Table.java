package org.realign.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.realign.kernel.Spelling;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.InputException.Problem;

/**
 * One file of the record: comment lines, a header row, rows.
 *
 * @param name the path under the record's root
 * @param file how messages call it
 * @param layout its columns
 * @param header the comment lines, without their sign
 * @param text the whole text
 * @param start where the rows begin
 * @param firstLine the line number of the first row
 */
record Table(String name, String file, Layout layout, List<String> header, String text, int start, int firstLine) {
    private static final String SIGN = "#";

    /** Reads comments and header row; nothing where a problem was noted. */
    static Optional<Table> of(String name, String file, Layout layout, byte[] bytes, Problems problems) {
        Optional<String> decoded = TableText.of(file, bytes, problems);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        String text = decoded.get();
        List<String> comments = new ArrayList<>();
        int start = 0;
        int line = 1;
        while (text.startsWith(SIGN, start)) {
            int end = endOfLine(text, start);
            comments.add(text.substring(start + SIGN.length(), end).strip());
            start = Math.min(end + 1, text.length());
            line++;
        }
        int end = endOfLine(text, start);
        Optional<Problem> wrong = wrongHeader(file, line, layout, text.substring(start, end));
        if (wrong.isPresent()) {
            problems.add(wrong.get());
            return Optional.empty();
        }
        return Optional.of(
                new Table(name, file, layout, List.copyOf(comments), text, Math.min(end + 1, text.length()), line + 1));
    }

    /** Gives each row to {@code reader}; notes what it refuses and goes on. Returns the number of rows. */
    int read(Problems problems, Consumer<Row> reader) {
        Row row = new Row(file, layout, text);
        int line = firstLine;
        for (int at = start; at < text.length(); line++) {
            int end = endOfLine(text, at);
            try {
                if (end == at) {
                    throw new InputException(Place.line(file, line), "", "is empty", "Remove the line.");
                }
                if (text.startsWith(SIGN, at)) {
                    throw new InputException(
                            Place.line(file, line),
                            text.substring(at, end),
                            "begins with " + SIGN + " below the header row",
                            "Comments stand at the top of the file.");
                }
                row.moveTo(line, at, end);
                reader.accept(row);
            } catch (InputException e) {
                e.problems().forEach(problems::add);
            }
            at = end + 1;
        }
        return line - firstLine;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static Optional<Problem> wrongHeader(String file, int line, Layout layout, String found) {
        String expected = String.join("\t", layout.columns());
        if (found.equals(expected)) {
            return Optional.empty();
        }
        String known = "this file's columns are " + String.join(", ", layout.columns()) + ", in this order";
        if (found.isEmpty()) {
            return Optional.of(new Problem(Place.line(file, line), "", "has no header row; " + known, ""));
        }
        List<String> names = List.of(found.split("\t", -1));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (i >= layout.columns().size() || !layout.columns().get(i).equals(name)) {
                String remedy = layout.columns().contains(name)
                        ? "It stands in another place."
                        : Spelling.nearest(name, layout.columns())
                                .map(n -> "Perhaps you meant '" + n + "'.")
                                .orElse("");
                Place place = new Place(file, line, 0, String.valueOf(i + 1));
                String what = "header " + InputException.quoted(name) + " is not expected here; " + known;
                return Optional.of(new Problem(place, name, what, remedy));
            }
        }
        List<String> missing =
                layout.columns().subList(names.size(), layout.columns().size());
        return Optional.of(new Problem(
                Place.line(file, line), found, "lacks the columns " + String.join(", ", missing) + "; " + known, ""));
    }
}
