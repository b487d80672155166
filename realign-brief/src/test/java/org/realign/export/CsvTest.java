package org.realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.realign.export.Tables.Drawn;
import org.realign.record.Missing;
import org.realign.testkit.Laws;

class CsvTest {
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> read(byte[] bytes) {
        return CsvReader.builder().ofNamedCsvRecord(text(bytes)).stream().toList();
    }

    @Test
    void isReadAsItWasAndNoMissingValueIsAZero() {
        Laws.forAll(Tables.DRAWN, 300, 71, rows -> {
            List<NamedCsvRecord> read = read(Csv.write(Tables.of(rows), true));
            assertThat(read).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Drawn row = rows.get(i);
                NamedCsvRecord cells = read.get(i);
                String[] names = {"whole", "real", "words"};
                for (int c = 0; c < names.length; c++) {
                    String kind = row.kind(c).map(Missing::words).orElse("");
                    assertThat(cells.getField(names[c] + "_missing")).isEqualTo(kind);
                    assertThat(cells.getField(names[c]).isEmpty()).isEqualTo(!kind.isEmpty());
                }
                if (row.kind(0).isEmpty()) {
                    assertThat(cells.getField("whole")).isEqualTo(String.valueOf(row.whole()));
                }
                if (row.kind(1).isEmpty()) {
                    // Ten decimals are written.
                    assertThat(Double.parseDouble(cells.getField("real"))).isCloseTo(row.real(), within(1e-10));
                }
                if (row.kind(2).isEmpty()) {
                    assertThat(cells.getField("words")).isEqualTo(row.text());
                }
            }
        });
    }

    @Test
    void noTextIsAFormula() {
        String csv = text(Csv.write(
                Tables.texts(
                        "=HYPERLINK(\"x\")", "+1+2", "-1+2", "@SUM(A1)", "\tx", "\rx", "-0.42", "-3e-5", "x=1", "-"),
                false));
        List<String> cells = CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(r -> r.getField("words"))
                .toList();
        assertThat(cells)
                .containsExactly(
                        "'=HYPERLINK(\"x\")",
                        "'+1+2",
                        "'-1+2",
                        "'@SUM(A1)",
                        "'\tx",
                        "'\rx",
                        "-0.42",
                        "-3e-5",
                        "x=1",
                        "'-");
    }

    @Test
    void rawTextAndNumbersStay() {
        assertThat(text(Csv.write(Tables.texts("=1", "-1+2"), true))).isEqualTo("words,words_missing\n=1,\n-1+2,\n");
        assertThat(text(Csv.write(Tables.numbers(-0.42, -0.0, 1 / 3.0, 1e-4, 2e12, -123456.789), false)))
                .isEqualTo("real,real_missing\n-0.42,\n0,\n0.3333333333,\n0.0001,\n2000000000000,\n-123456.789,\n");
    }

    @Test
    @DefaultLocale("en")
    void theLocalePlaysNoPart() {
        byte[] bytes = Csv.write(Tables.numbers(-1234.5, 0.25), false);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(Csv.write(Tables.numbers(-1234.5, 0.25), false)).isEqualTo(bytes);
    }
}
