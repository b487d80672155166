package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Entry;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Tie;
import org.realign.record.Window;

class CarriersTest {
    private static final Pole PRK = Pole.of("PRK");
    private static final Pole MOSCOW = new Pole("moscow", List.of(new Party("SUN"), new Party("RUS")));
    private static final Window SIXTIES = Window.parse("1960..1969");

    private static List<String> pulling(boolean up, PublicRecord record) {
        return Carriers.pulling(up, record, PRK, List.of(MOSCOW), SIXTIES).stream()
                .map(Entry::words)
                .toList();
    }

    /** A tie pulls in the year in which it changes, whichever state the pole then was; the first year known changes nothing. */
    @Test
    void tiesPullWhereTheyChange() {
        PublicRecord record = new Records()
                .tie(Tie.Sort.EMBASSY, "PRK", "SUN", "1961..1962", 0)
                .tie(Tie.Sort.EMBASSY, "PRK", "SUN", "1963..1966", 1)
                .tie(Tie.Sort.EMBASSY, "PRK", "RUS", "1967..1990", 0)
                .tie(Tie.Sort.EMBASSY, "NOR", "SUN", "1965..1966", 1)
                .record();
        assertThat(pulling(true, record)).containsExactly("PRK with SUN, 1963..1966: diplomatic missions");
        assertThat(pulling(false, record)).containsExactly("PRK with RUS, 1967..1990: no diplomatic missions");
    }

    @Test
    void sanctionsPullTheOtherWay() {
        PublicRecord record = new Records()
                .tie(Tie.Sort.SANCTIONS, "PRK", "SUN", "1950..1964", 0)
                .tie(Tie.Sort.SANCTIONS, "PRK", "SUN", "1965..1969", 1)
                .record();
        assertThat(pulling(true, record)).isEmpty();
        assertThat(pulling(false, record)).containsExactly("PRK with SUN, 1965..1969: sanctions");
    }
}
