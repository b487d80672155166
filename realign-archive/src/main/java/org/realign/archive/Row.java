package org.realign.archive;

import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/** One row of a table: a line of a file, with the places of its cells. Used for one row after another. */
final class Row {
    private final String file;
    private final Layout layout;
    private final String text;
    private final int[] tabs;
    private int line;

    Row(String file, Layout layout, String text) {
        this.file = file;
        this.layout = layout;
        this.text = text;
        this.tabs = new int[layout.columns().size() + 1];
    }

    /**
     * Moves to the line of the text from {@code start} to before {@code end}.
     *
     * @throws InputException if it has not as many cells as there are columns
     */
    void moveTo(int lineNumber, int start, int end) {
        line = lineNumber;
        int cells = 0;
        tabs[0] = start - 1;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '\t') {
                cells++;
                if (cells < tabs.length) {
                    tabs[cells] = i;
                }
            }
        }
        if (cells != tabs.length - 1) {
            throw new InputException(
                    Place.line(file, line),
                    text.substring(start, end),
                    "has " + cells + (cells == 1 ? " cell" : " cells") + "; there are " + (tabs.length - 1)
                            + " columns (" + String.join(", ", layout.columns()) + ")",
                    cells < tabs.length - 1
                            ? "Cells are set apart by one tab each; a blank cell still needs its tab."
                            : "There is a tab too many; cells cannot hold tabs.");
        }
    }

    int line() {
        return line;
    }

    /** The whole line. */
    String whole() {
        return text.substring(tabs[0] + 1, tabs[tabs.length - 1]);
    }

    String cell(int column) {
        return text.substring(tabs[column] + 1, tabs[column + 1]);
    }

    /**
     * The cell in a column; blank if it is.
     *
     * @throws InputException if there are blanks around it, which nobody would see
     */
    String cell(String column) {
        String value = raw(column);
        if (!value.isEmpty() && !value.equals(value.strip())) {
            throw refuse(column, "has blanks around it", "Remove them.");
        }
        return value;
    }

    private String raw(String column) {
        return cell(layout.columns().indexOf(column));
    }

    /** A count of at most six digits, read in place: there are many. */
    int count(int column) {
        int start = tabs[column] + 1;
        int end = tabs[column + 1];
        int number = 0;
        boolean digits = end > start && end - start <= 6;
        for (int i = start; i < end && digits; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9';
            number = 10 * number + (c - '0');
        }
        if (!digits) {
            String name = layout.columns().get(column);
            throw refuse(name, "is not a count; write a whole number from 0 to 999999", "");
        }
        return number;
    }

    String file() {
        return file;
    }

    /** The exception that says what is wrong with a cell: its value in quotes, then {@code problem}. */
    InputException refuse(String column, String problem, String remedy) {
        String value = raw(column);
        String what = value.isEmpty() ? "the cell is blank; " + problem : InputException.quoted(value) + " " + problem;
        return new InputException(Place.cell(file, line, column), value, what, remedy);
    }

    /** The exception that says what is wrong with the row as a whole. */
    InputException refuse(String problem, String remedy) {
        return new InputException(Place.line(file, line), whole(), problem, remedy);
    }
}
