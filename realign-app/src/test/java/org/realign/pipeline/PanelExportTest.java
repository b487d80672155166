package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realign.panel.Column;
import org.realign.panel.DataSource;
import org.realign.panel.PanelTable;
import org.realign.record.InputException;

class PanelExportTest {
    private static PanelTable from(DataSource source) {
        Column.Head head = new Column.Head(
                "secret", "label", "", Column.Type.NUMBER, "", false, List.of(source), List.of(), Map.of());
        return new PanelTable("p", "a row", "", List.of("secret"), List.of(new Column.Builder(head, 0).build()));
    }

    @Test
    void whatMayNotBeHandedOnIsNotWritten() {
        DataSource closed = new DataSource("closed", "A closed dataset", "no redistribution", false, "");
        InputException e =
                catchThrowableOfType(InputException.class, () -> PanelExport.requireRedistributable(from(closed)));
        assertThat(e).hasMessageContaining("secret").hasMessageContaining("A closed dataset (no redistribution)");
        assertThatCode(() -> PanelExport.requireRedistributable(from(DataSource.ROLL_CALLS)))
                .doesNotThrowAnyException();
    }
}
