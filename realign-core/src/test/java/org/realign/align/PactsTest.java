package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.align.Panelled.MOSCOW;
import static org.realign.align.Panelled.PRK;
import static org.realign.align.Panelled.WASHINGTON;
import static org.realign.align.Panelled.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Coverage;
import org.realign.record.PactMember;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Tie;
import org.realign.record.Window;

/** Pacts of the record, and what imported datasets say of years in which it has none. */
class PactsTest {
    private static final Specification YEARS = Specification.standard(Step.YEAR);

    private static Records selection() {
        return new Records()
                .covered(Coverage.Table.PACTS, "*", "*", "*", "1946..2025-10", Coverage.Completeness.CURATED);
    }

    /** Moscow bound to defend from 1961 to 1964 by the record, to less by a dataset before and after, up to 1969. */
    private static PublicRecord both() {
        return selection()
                .pact("alliance", PactMember.Type.DEFENCE, "PRK", "1961-01-01", "1964-12-31")
                .pact("alliance", PactMember.Type.DEFENCE, "SUN", "1961-01-01", "1964-12-31")
                .tie(Tie.Sort.PACT, "PRK", "SUN", "1955..1957", 0)
                .tie(Tie.Sort.PACT, "PRK", "SUN", "1958..1960", 1)
                .tie(Tie.Sort.DEFENCE, "PRK", "SUN", "1955..1960", 0)
                .tie(Tie.Sort.PACT, "PRK", "SUN", "1965..1969", 1)
                .tie(Tie.Sort.DEFENCE, "PRK", "SUN", "1965..1966", 1)
                .tie(Tie.Sort.DEFENCE, "PRK", "SUN", "1967..1969", 0)
                .record();
    }

    private static String level(PublicRecord record, Pole a, Pole b, int year) {
        return Pacts.level(record, a, b, Window.year(year)).match(String::valueOf, absent -> "?");
    }

    /** The level of each year, {@code ?} where it is unknown. */
    private static String levels(PublicRecord record, int first, int last) {
        StringBuilder levels = new StringBuilder();
        for (int year = first; year <= last; year++) {
            levels.append(level(record, PRK, MOSCOW, year));
        }
        return levels.toString();
    }

    @Test
    void theRecordComesFirstAndADatasetWhereItHasNoPact() {
        assertThat(levels(both(), 1955, 1969)).isEqualTo("000" + "111" + "2222" + "22" + "111");
        assertThat(levels(both(), 1953, 1954)).as("the selection's silence").isEqualTo("00");
    }

    /** A selection that lacked the pact does not know when it ended. */
    @Test
    void afterADatasetsLastYearItsPactIsNeitherThereNorGone() {
        assertThat(levels(both(), 1969, 1972)).isEqualTo("1???");
        PublicRecord none =
                selection().tie(Tie.Sort.PACT, "PRK", "SUN", "1955..1969", 0).record();
        assertThat(levels(none, 1969, 1972)).isEqualTo("0000");
        PublicRecord again = selection()
                .tie(Tie.Sort.PACT, "PRK", "SUN", "1955..1969", 1)
                .pact("alliance", PactMember.Type.DEFENCE, "PRK", "1971-01-01", "1972-12-31")
                .pact("alliance", PactMember.Type.DEFENCE, "SUN", "1971-01-01", "1972-12-31")
                .record();
        assertThat(levels(again, 1969, 1974)).isEqualTo("1?2200");
    }

    @Test
    void panelsReadTheSame() {
        // Effects: -1 the first step may be taken, 0 kept; 1 the second may be taken, 2 kept.
        List<String> terms =
                read(new PactReader(), both(), YEARS, "1957..1972", MOSCOW).of(0);
        assertThat(terms)
                .startsWith("1958=1.0@-1", "1958=0.0@1", "1959=1.0@0", "1959=0.0@1")
                .contains("1961=1.0@0", "1961=1.0@1", "1967=1.0@0", "1967=0.0@2")
                .endsWith("1969=1.0@0", "1969=0.0@1");
        assertThat(read(new PactReader(), both(), YEARS, "1957..1960", WASHINGTON)
                        .of(0))
                .containsExactly("1958=0.0@-1", "1959=0.0@-1", "1960=0.0@-1");
    }

    /** A panel that begins later knows what was said before it. */
    @Test
    void aPanelThatBeginsAfterADatasetsLastYearKnowsNoLess() {
        assertThat(read(new PactReader(), both(), YEARS, "1970..1973", MOSCOW).of(0))
                .isEmpty();
    }

    @Test
    void eitherMayBeAskedAboutFirst() {
        PublicRecord record =
                selection().tie(Tie.Sort.PACT, "PRK", "SUN", "1955", 1).record();
        assertThat(level(record, MOSCOW, PRK, 1955)).isEqualTo("1");
    }
}
