package org.realign.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.panel.Column;
import org.realign.panel.Column.Head;
import org.realign.panel.DataSource;
import org.realign.panel.PanelTable;
import org.realign.record.ImportedSource;
import org.realign.record.Missing;
import org.realign.testkit.Gen;

/** Panels to write. */
final class Tables {
    static final Made MADE = new Made(
            "1.2",
            "./realign export made-up",
            7,
            "ab".repeat(32),
            "2025-10-31",
            Optional.empty(),
            Optional.empty(),
            List.of(new ImportedSource(
                    1,
                    "arms",
                    "Arms",
                    "2024",
                    "arms.csv",
                    "cd".repeat(32),
                    1,
                    new ImportedSource.Rows(1, 1, 0, 0),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "free for research",
                    false,
                    "",
                    "@misc{arms2024,\n  title = {Arms}\n}",
                    1)),
            "f");

    private static final List<String> TEXTS =
            List.of("=1+1", "Côte d'Ivoire", "a,\"b\"\nc", "-", "0", "+x", "-0.42", "@y");
    private static final List<Missing> KINDS = List.of(Missing.values());

    private Tables() {}

    /**
     * A row of a drawn panel: three cells, of a whole number, a number and a text.
     *
     * @param kinds in base six, which kind of missing each is, 0 for a value
     * @param number the whole number; a seventh of it the number; it also chooses the text
     */
    record Drawn(int kinds, int number) {
        Optional<Missing> kind(int column) {
            int digit = kinds / (column == 0 ? 1 : column == 1 ? 6 : 36) % 6;
            return digit == 0 ? Optional.empty() : Optional.of(KINDS.get(digit - 1));
        }

        int whole() {
            return number;
        }

        double real() {
            return number / 7.0;
        }

        String text() {
            return TEXTS.get(Math.floorMod(number, TEXTS.size()));
        }
    }

    /** As many values as missing ones; zeros among them. */
    static final Gen<List<Drawn>> DRAWN = Gen.lists(
            Gen.both(
                    Gen.ints(0, 215),
                    Gen.both(Gen.ints(-3, 3), Gen.ints(0, 1), (n, large) -> large == 0 ? n : n * 100_003),
                    (kinds, number) -> new Drawn(kinds % 2 == 0 ? 0 : kinds, number)),
            1,
            40);

    static Head head(String name, Column.Type type) {
        return new Head(
                name,
                "label of " + name,
                "units",
                type,
                "What | it is.",
                true,
                List.of(DataSource.ROLL_CALLS),
                List.of("cohen1960coefficient"),
                type == Column.Type.WHOLE ? Map.of(0, "none", 2, "défense") : Map.of());
    }

    /** The panel of {@code rows}: columns {@code whole}, {@code real} and {@code words}. */
    static PanelTable of(List<Drawn> rows) {
        Column.Builder whole = new Column.Builder(head("whole", Column.Type.WHOLE), rows.size());
        Column.Builder real = new Column.Builder(head("real", Column.Type.NUMBER), rows.size());
        Column.Builder words = new Column.Builder(head("words", Column.Type.TEXT), rows.size());
        for (Drawn row : rows) {
            row.kind(0).ifPresentOrElse(whole::add, () -> whole.add(row.whole()));
            row.kind(1).ifPresentOrElse(real::add, () -> real.add(row.real()));
            row.kind(2).ifPresentOrElse(words::add, () -> words.add(row.text()));
        }
        return table(whole.build(), real.build(), words.build());
    }

    static PanelTable table(Column... columns) {
        return new PanelTable(
                "made-up", "a row", "In order.", List.of(columns[0].head().name()), List.of(columns));
    }

    /** One column of text. */
    static PanelTable texts(String... values) {
        Column.Builder words = new Column.Builder(head("words", Column.Type.TEXT), values.length);
        for (String value : values) {
            words.add(value);
        }
        return table(words.build());
    }

    /** One column of numbers. */
    static PanelTable numbers(double... values) {
        Column.Builder real = new Column.Builder(head("real", Column.Type.NUMBER), values.length);
        for (double value : values) {
            real.add(value);
        }
        return table(real.build());
    }
}
