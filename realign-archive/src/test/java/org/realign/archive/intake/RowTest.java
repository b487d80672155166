package org.realign.archive.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class RowTest {
    private static Row of(String cell) {
        byte[] bytes = cell.getBytes(UTF_8);
        Row row = new Row(Format.TAB, List.of("x"), new int[] {0}, 1);
        assertThat(row.cut(bytes, 0, bytes.length, 1)).isTrue();
        row.check();
        return row;
    }

    private static void refused(String cell, String reason, java.util.function.Consumer<Row> read) {
        assertThatThrownBy(() -> read.accept(of(cell))).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.isRejection()).isTrue();
            assertThat(r.column()).isEqualTo("x");
            assertThat(r.cell()).isEqualTo(cell);
            assertThat(r.reason()).contains(reason);
        });
    }

    @Test
    void numbers() {
        assertThat(of(" -12.50 ").number(0)).isEqualTo(-12.5);
        assertThat(of("1.09e+08").number(0)).isEqualTo(1.09e8);
        assertThat(of("-9").numberUnless(0, -9)).isNull();
        assertThat(of("NA").numberUnless(0)).isNull();
        refused("3,5", "decimal point", r -> r.number(0));
        refused("1e400", "too large", r -> r.number(0));
        for (String no : List.of("", "-", ".", "1d", "0x1p3", "NaN", "Infinity", "1 2", "١")) {
            refused(no, "is not a number", r -> r.number(0));
        }
    }

    @Test
    void theShortWayOfReadingNumbersGivesTheNearestDouble() {
        // Against Java's own reading, which is right to the last bit.
        Laws.forAll(Gen.doubles(-1e6, 1e6), 2000, 7, value -> {
            String text = String.format(Locale.ROOT, "%.6f", value);
            assertThat(of(text).number(0)).isEqualTo(Double.parseDouble(text));
        });
    }

    @Test
    void wholeNumbers() {
        assertThat(of("042").whole(0, 0, 99)).isEqualTo(42);
        assertThat(of("2147483647").whole(0, 0, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        refused("2147483648", "is not from", r -> r.whole(0, 0, Integer.MAX_VALUE));
        refused("99999999999999999999", "whole number", r -> r.whole(0, 0, 9));
        refused("1.0", "whole number", r -> r.whole(0, 0, 9));
        refused("", "whole number", r -> r.whole(0, 0, 9));
        refused("2", "is not from 0 to 1", r -> r.flag(0));
        assertThat(of("").flag(0)).isNull();
    }

    @Test
    void days() {
        assertThat(of("2024-02-29").day(0)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(of("2024-02-29T00:00:00Z").day(0)).isEqualTo(LocalDate.of(2024, 2, 29));
        refused("2023-02-30", "calendar", r -> r.day(0));
        refused("2023-02", "is not a day", r -> r.day(0));
        refused("30/02/2023", "is not a date", r -> r.day(0));
    }
}
