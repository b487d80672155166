package org.realign.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Observed;

class ColumnTest {
    private static Column.Head head(String name, Column.Type type) {
        return new Column.Head(name, "label", "", type, "", true, List.of(), List.of(), Map.of());
    }

    private static Column.Builder numbers() {
        return new Column.Builder(head("x", Column.Type.NUMBER), 0);
    }

    @Test
    void aMissingValueIsNoNumber() {
        Column.Builder builder = numbers();
        builder.add(0);
        for (Missing kind : Missing.values()) {
            builder.add(Observed.missing(kind, ""));
        }
        Column column = builder.build();
        assertThat(column.isMissing(0)).isFalse();
        assertThat(column.number(0)).isZero();
        assertThatIllegalStateException().isThrownBy(() -> column.missing(0));
        for (int row = 1; row < column.rows(); row++) {
            int at = row;
            assertThat(column.missing(row)).isEqualTo(List.of(Missing.values()).get(row - 1));
            assertThatIllegalStateException()
                    .isThrownBy(() -> column.number(at))
                    .withMessageContaining("x");
        }
    }

    @Test
    void refusesWhatIsNoValueOfItsType() {
        assertThatIllegalArgumentException().isThrownBy(() -> numbers().add(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> numbers().add(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> numbers().add("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Column.Builder(head("n", Column.Type.WHOLE), 0).add(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Column.Builder(head("n", Column.Type.WHOLE), 0).add(3e9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Column.Builder(head("t", Column.Type.TEXT), 0).add(1));
    }

    @Test
    void growsAndHasNoNegativeZero() {
        Column.Builder builder = numbers();
        for (int i = 0; i < 1000; i++) {
            builder.add(-i * 0.0);
        }
        Column column = builder.build();
        assertThat(column.rows()).isEqualTo(1000);
        assertThat(1 / column.number(999)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void namesFitEveryFormat() {
        for (String bad : List.of("", "A", "1a", "a.b", "a b", "a".repeat(25), "é")) {
            assertThatIllegalArgumentException().isThrownBy(() -> head(bad, Column.Type.TEXT));
        }
        assertThat(head("a".repeat(24), Column.Type.TEXT).companion()).hasSize(Column.LONGEST_NAME);
    }

    @Test
    void aTableHasColumnsOfOneLengthAndDifferentNames() {
        Column.Builder longer = new Column.Builder(head("y", Column.Type.NUMBER), 0);
        longer.add(1);
        Column empty = numbers().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PanelTable("p", "u", "o", List.of("x"), List.of(empty, longer.build())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PanelTable("p", "u", "o", List.of("x"), List.of(empty, empty)));
    }
}
