package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realign.align.Pacts;
import org.realign.archive.store.RowSink;
import org.realign.archive.store.Tables;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;
import org.realign.record.Window;

/** On small archives made up for the purpose. */
class AtopPactsTest extends ImportedRecords {
    private static void bound(RowSink to, String state, String partner, int year, boolean defence) {
        to.add(Tables.PACTS, new Object[] {state, partner, 1, 2, year, defence, false, false, !defence, false});
    }

    private static String level(PublicRecord record) {
        return Pacts.level(record, Pole.of("BRA"), Pole.of("CHN"), Window.year(1993))
                .match(String::valueOf, absent -> "?");
    }

    @Test
    void pactsWhereTheRecordHasNone() {
        source("atop-dyad-years", 1990, 1996, to -> {
            bound(to, "BRA", "CHN", 1992, false);
            bound(to, "CHN", "BRA", 1993, true);
            bound(to, "BRA", "CHN", 1993, false);
            bound(to, "GBR", "USA", 1993, false);
            bound(to, "PRK", "USA", 1993, false);
            bound(to, "BRA", "ARG", 1993, true);
        });
        ImportedRecord whole = read();
        assertThat(ties(whole, Tie.Sort.PACT, "BRA", "CHN"))
                .containsExactly("1990..1991=0", "1992..1993=1", "1994..1996=0");
        assertThat(ties(whole, Tie.Sort.DEFENCE, "BRA", "CHN"))
                .containsExactly("1990..1992=0", "1993=1", "1994..1996=0");
        assertThat(ties(whole, Tie.Sort.PACT, "GBR", "USA"))
                .as("the record has NATO")
                .isEmpty();
        assertThat(ties(whole, Tie.Sort.PACT, "PRK", "USA"))
                .as("of these the record means to have all")
                .containsExactly("1990..1992=0", "1994..1996=0");
        assertThat(ties(whole, Tie.Sort.PACT, "BRA", "ARG")).isEmpty();
        assertThat(level(whole.record())).isEqualTo("2");
        assertThat(level(OWN)).isEqualTo("0");
        assertThat(whole.parts())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.entries()).isEqualTo(whole.record().ties().size()));
    }
}
