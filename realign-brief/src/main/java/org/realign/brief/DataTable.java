package org.realign.brief;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption and headers; it scrolls in a box of its own where the page is too narrow. */
final class DataTable {
    private final String caption;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private String classes = "data";

    DataTable(String caption, List<String> columns) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
    }

    /** Adds a row, as many cells as there are columns; the first is its header. */
    DataTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The same with a class of its own beside that of all tables. */
    DataTable styled(String style) {
        classes = "data " + style;
        return this;
    }

    Tag tag() {
        Tag head = Tag.of("tr");
        columns.forEach(c -> head.add(column(c)));
        Tag body = Tag.of("tbody");
        for (List<String> row : rows) {
            Tag tr = Tag.of("tr").add(Tag.of("th").set("scope", "row").say(row.get(0)));
            row.subList(1, row.size()).forEach(cell -> tr.add(Tag.of("td").say(cell)));
            body.add(tr);
        }
        return framed(classes, caption, head, body);
    }

    /** A table in a frame of its own, so that on a narrow screen it scrolls and the page does not. */
    static Tag framed(String classes, String caption, Tag head, Tag body) {
        return Tag.of("div")
                .set("class", "scroll")
                .set("tabindex", "0")
                .set("role", "group")
                .set("aria-label", "Table, may be scrolled sideways")
                .add(Tag.of("table")
                        .set("class", classes)
                        .add(Tag.of("caption").say(caption))
                        .add(Tag.of("thead").add(head))
                        .add(body));
    }

    static Tag column(String name) {
        return Tag.of("th").set("scope", "col").say(name);
    }
}
