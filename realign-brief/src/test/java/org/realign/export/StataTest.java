package org.realign.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.export.StataFile.Variable;
import org.realign.export.Tables.Drawn;
import org.realign.panel.Column;
import org.realign.panel.PanelTable;
import org.realign.record.Missing;
import org.realign.testkit.Laws;

class StataTest {
    private static StataFile read(PanelTable table) {
        return new StataFile(Stata.write(table, "a label", "how it was made"));
    }

    /** {@code .a} to {@code .e}, in the order of the kinds. */
    private static String letter(Missing kind) {
        return "." + "abcde".charAt(List.of(Missing.values()).indexOf(kind));
    }

    @Test
    void isReadAsItWasAndNoMissingValueIsAZero() {
        Laws.forAll(Tables.DRAWN, 300, 74, rows -> {
            StataFile read = read(Tables.of(rows));
            assertThat(read.cells()).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Drawn row = rows.get(i);
                assertThat(read.cells().get(i))
                        .containsExactly(
                                row.kind(0).map(StataTest::letter).orElse(String.valueOf(row.whole())),
                                row.kind(1).map(StataTest::letter).orElse(String.valueOf(row.real() + 0.0)),
                                row.kind(2).map(k -> "").orElse(row.text()),
                                row.kind(2).map(Missing::words).orElse(""));
            }
        });
    }

    @Test
    void variablesHaveLabelsFormatsAndSetsOfValueLabels() {
        StataFile read = read(Tables.of(List.of(new Drawn(0, 1))));
        assertThat(read.label()).isEqualTo("a label");
        assertThat(read.variables())
                .containsExactly(
                        new Variable("whole", 65528, "%12.0g", "whole", "label of whole"),
                        new Variable("real", 65526, "%10.0g", "", "label of real"),
                        new Variable("words", 14, "%14s", "", "label of words"),
                        new Variable("words_missing", 1, "%9s", "", "why words is missing"));
        assertThat(read.characteristics())
                .containsEntry("_dta.note0", "1")
                .containsEntry("_dta.note1", "how it was made");
        assertThat(read.valueLabels().get("whole"))
                .containsEntry("0", "none")
                .containsEntry("2", "défense")
                .containsEntry(".d", "outside coverage");
        assertThat(read.valueLabels().get("missing_kinds")).hasSize(5).containsEntry(".a", "absent");
    }

    /** The first bytes as the format's description has them, and a place for every section in the map. */
    @Test
    void theLayoutIsThatOfFormat118() {
        StataFile read = read(Tables.numbers(1.5));
        assertThat(read.head())
                .isEqualTo(
                        "<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>\u0001\0</K><N>"
                                + "\u0001\0\0\0\0\0\0\0</N><label>\u0007\0a label</label><timestamp>\0</timestamp></header><map>");
        assertThat(read.map()).hasSize(14).isSorted();
        assertThat(read.map().get(0)).isZero();
        assertThat(read.map().get(13)).isEqualTo(read.size());
    }

    @Test
    void aLongLabelLosesItsEnd() {
        StataFile read = new StataFile(Stata.write(Tables.numbers(1), "ü".repeat(100), ""));
        assertThat(read.label()).isEqualTo("ü".repeat(80));
    }

    @Test
    void aPanelWithoutRowsIsAFile() {
        StataFile read = read(Tables.table(new Column.Builder(Tables.head("real", Column.Type.NUMBER), 0).build()));
        assertThat(read.cells()).isEmpty();
    }
}
