package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.align.Panelled.BEIJING;
import static org.realign.align.Panelled.MOSCOW;
import static org.realign.align.Panelled.PRK;
import static org.realign.align.Panelled.WASHINGTON;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Coverage;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Tie;
import org.realign.record.Window;

class TieReaderTest {
    private static final Window SPAN = Window.parse("1960..1970");

    private static Panel panel(PublicRecord record, Step step) {
        return Panels.read(record, PRK, List.of(WASHINGTON, MOSCOW, BEIJING), Specification.standard(step), SPAN)
                .match(p -> p, absent -> {
                    throw new AssertionError(absent.why());
                });
    }

    /** Period, pole, value and effect of every term: {@code 1961:1=1.0@0}. */
    private static List<String> terms(Panel panel, Indicator indicator) {
        Terms terms = panel.terms().get(Indicators.all().indexOf(indicator));
        List<String> all = new ArrayList<>();
        for (int n = 0; n < terms.size(); n++) {
            all.add(panel.clock().date(terms.cell(n) / 3) + ":" + terms.cell(n) % 3 + "=" + terms.value(n) + "@"
                    + terms.column(n));
        }
        return all;
    }

    @Test
    void anEmbassyThatOpensAndStays() {
        PublicRecord record = new Records()
                .tie(Tie.Sort.EMBASSY, "PRK", "SUN", "1960..1962", 0)
                .tie(Tie.Sort.EMBASSY, "PRK", "SUN", "1963..1964", 1)
                .record();
        // Effect -1: it may be opened; effect 0: it may be kept. The first year known is only a starting point, and
        // years
        // from 1965 on, and other poles, are unknown.
        assertThat(terms(panel(record, Step.YEAR), Indicators.EMBASSY))
                .containsExactly("1961:1=0.0@-1", "1962:1=0.0@-1", "1963:1=1.0@-1", "1964:1=1.0@0");
    }

    @Test
    void whatHappensInAYearCountsOnceOnItsMiddle() {
        PublicRecord record = new Records()
                .tie(Tie.Sort.EXERCISES, "PRK", "CHN", "1965", 1)
                .tie(Tie.Sort.EXERCISES, "PRK", "CHN", "1966", 0)
                .record();
        assertThat(terms(panel(record, Step.YEAR), Indicators.EXERCISES))
                .containsExactly("1965:2=1.0@-1", "1966:2=0.0@-1");
        assertThat(terms(panel(record, Step.MONTH), Indicators.EXERCISES))
                .containsExactly("1965-07:2=1.0@-1", "1966-07:2=0.0@-1");
    }

    @Test
    void theRecordsOwnReadingComesFirst() {
        PublicRecord record = new Records()
                .covered(Coverage.Table.TRANSFERS, "PRK", "SUN", "*", "1960..1963", Coverage.Completeness.COMPLETE)
                .transfer("SUN", "PRK", "1962..1962", "aircraft")
                .tie(Tie.Sort.ARMS, "PRK", "SUN", "1960..1968", 1)
                .record();
        // 1961 to 1963 by the record; 1964 to 1968, which it does not cover, by the dataset.
        assertThat(terms(panel(record, Step.YEAR), Indicators.ARMS))
                .containsExactly(
                        "1961:1=0.0@-1",
                        "1962:1=1.0@-1",
                        "1963:1=0.0@0",
                        "1964:1=1.0@0",
                        "1965:1=1.0@0",
                        "1966:1=1.0@0",
                        "1967:1=1.0@0",
                        "1968:1=1.0@0");
    }

    @Test
    void ofSeveralThatSpeakOneIsEnough() {
        PublicRecord record = new Records()
                .tie(Tie.Sort.TROOPS, "PRK", "CHN", "1960..1965", 0)
                .tie(Tie.Sort.TROOPS, "PRK", "CHN", "1962..1965", 1)
                .record();
        assertThat(terms(panel(record, Step.YEAR), Indicators.TROOPS))
                .contains("1961:2=0.0@-1", "1962:2=1.0@-1", "1963:2=1.0@0");
    }

    @Test
    void tiesOfOthersAreNotRead() {
        PublicRecord record = new Records()
                .tie(Tie.Sort.EMBASSY, "NOR", "SUN", "1960..1965", 1)
                .tie(Tie.Sort.EMBASSY, "PRK", "NOR", "1960..1965", 1)
                .record();
        Observed<Panel> panel = Panels.read(record, PRK, List.of(MOSCOW), Specification.standard(Step.YEAR), SPAN);
        String kind = panel.match(p -> "a panel", absent -> absent.kind().toString());
        assertThat(kind).isEqualTo(Missing.OUTSIDE_COVERAGE.toString());
    }
}
