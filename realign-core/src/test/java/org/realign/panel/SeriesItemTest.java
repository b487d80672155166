package org.realign.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.align.Calibration;
import org.realign.kernel.RandomStreams;
import org.realign.record.Missing;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.similarity.AlliancePortfolios.Tie;
import org.realign.similarity.AllianceYear;
import org.realign.similarity.Obligation;

class SeriesItemTest {
    private static final DataSource TABLE = new DataSource("table", "A table", "closed", false, "");
    private static final DataSource PACTS = new DataSource("pacts", "Pacts", "cite", true, "");

    private static PanelTable panel(PublicRecord record, PanelKind kind, Panels.Beside beside, String... measures) {
        Wanted wanted = new Wanted(
                kind,
                List.of(new Party("PRK"), new Party("CHN")),
                Optional.empty(),
                2000,
                2001,
                List.of(measures),
                kind == PanelKind.DYAD_YEAR,
                "realign");
        return Panels.of(record, Calibration.none(), new RandomStreams(1), beside, wanted, (done, all) -> {});
    }

    private static Column column(PanelTable panel, String name) {
        return panel.columns().stream()
                .filter(c -> c.head().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesOfColumns() {
        assertThat(SeriesItem.column("GDP-per.head")).isEqualTo("gdp_per_head");
        assertThat(SeriesItem.column("2nd")).isEqualTo("s_2nd");
        assertThat(SeriesItem.column("a-very-long-name-of-a-series-of-figures")).hasSizeLessThanOrEqualTo(18);
        assertThat(SeriesItem.named("series:x")).contains("x");
        assertThat(SeriesItem.named("trade")).isEmpty();
    }

    @Test
    void aSeriesOfStatesIsAColumnOfStateYears() {
        PublicRecord record = Records.usual()
                .series("gdp", "PRK", "", "2000", 5, "USD")
                .series("gdp", "CHN", "", "2001", 7, "USD")
                .record();
        Panels.Beside beside = new Panels.Beside(List.of(), List.of(), Map.of("series:gdp", List.of(TABLE)));
        PanelTable panel = panel(record, PanelKind.STATE_YEAR, beside, "series:gdp");
        Column gdp = column(panel, "gdp");
        assertThat(gdp.rows()).isEqualTo(4);
        assertThat(gdp.missing(0)).isEqualTo(Missing.NOT_CODED);
        assertThat(gdp.number(1)).isEqualTo(7);
        assertThat(gdp.number(2)).isEqualTo(5);
        assertThat(gdp.head().unit()).isEqualTo("USD");
        assertThat(gdp.head().sources()).containsExactly(TABLE);
    }

    @Test
    void alliancesOfYearsThatAreKnown() {
        AllianceYear year = new AllianceYear(
                2000,
                List.of(new Party("CHN"), new Party("PRK"), new Party("USA")),
                List.of(new Tie(new Party("CHN"), new Party("PRK"), Set.of(Obligation.DEFENCE))));
        Panels.Beside beside = new Panels.Beside(List.of(), List.of(year), Map.of("alliances", List.of(PACTS)));
        PanelTable panel = panel(Records.usual().record(), PanelKind.DYAD_YEAR, beside, "alliances");
        Column s = column(panel, "ally_s");
        Column n = column(panel, "ally_n");
        assertThat(s.head().sources()).containsExactly(PACTS);
        int found = 0;
        for (int row = 0; row < panel.rows(); row++) {
            String pair = column(panel, "iso3_1").text(row)
                    + column(panel, "iso3_2").text(row)
                    + (int) column(panel, "year").number(row);
            if (pair.equals("CHNPRK2000")) {
                found++;
                assertThat(s.number(row)).isEqualTo(1);
                assertThat(n.number(row)).isEqualTo(3);
            } else if (pair.equals("CHNPRK2001")) {
                found++;
                assertThat(s.missing(row)).isEqualTo(Missing.OUTSIDE_COVERAGE);
            } else if (pair.equals("CHNNOR2000")) {
                found++;
                assertThat(s.missing(row)).isEqualTo(Missing.NOT_CODED);
            }
        }
        assertThat(found).isEqualTo(3);
    }
}
