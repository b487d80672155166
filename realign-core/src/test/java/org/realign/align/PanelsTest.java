package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realign.align.Panelled.BEIJING;
import static org.realign.align.Panelled.MOSCOW;
import static org.realign.align.Panelled.PRK;
import static org.realign.align.Panelled.WASHINGTON;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.ActKind;
import org.realign.record.Coverage.Completeness;
import org.realign.record.Coverage.Table;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

class PanelsTest {
    private static final Specification YEARS = Specification.standard(Step.YEAR);
    private static final Window SPAN = Window.parse("1946..2025-10");

    @Test
    void aPanelHasTheYearsInWhichBothWereStates() {
        Panel panel = present(Panels.read(
                Records.usual().votes(1992, "PRK", "USA", 10, 20).record(),
                PRK,
                List.of(WASHINGTON, BEIJING),
                YEARS,
                SPAN));
        assertThat(panel.clock().date(0)).hasToString("1948");
        assertThat(panel.clock().periods()).isEqualTo(78);
        assertThat(panel.from()).containsExactly(0, 1);
        assertThat(panel.to()).containsExactly(78, 78);
        assertThat(panel.terms()).hasSameSizeAs(Indicators.all());
        assertThat(panel.terms().get(0).size()).isEqualTo(1);
    }

    @Test
    void anIndicatorThatIsNotUsedHasNoTerms() {
        PublicRecord record = Records.usual().votes(1992, "PRK", "USA", 10, 20).record();
        Panel without = present(Panels.read(
                record, PRK, List.of(WASHINGTON), YEARS.leavingOut("x", "without votes", Set.of("votes")), SPAN));
        assertThat(without.terms().get(0).size()).isZero();
        assertThat(without.terms().get(3).size()).isPositive();
        Panel security = present(Panels.read(record, PRK, List.of(WASHINGTON), YEARS.of(Block.SECURITY), SPAN));
        assertThat(security.terms().get(3).size()).isZero();
        assertThat(security.terms().get(6).size()).isPositive();
    }

    @Test
    void aStateWithoutDataIsMissingAndNoNumber() {
        Observed<Panel> nothing =
                Panels.read(Records.usual().record(), Pole.of("NOR"), List.of(WASHINGTON), YEARS, SPAN);
        assertThat(reason(nothing)).startsWith(Missing.OUTSIDE_COVERAGE + " ").contains("NOR", "the United States");
    }

    @Test
    void aPoleThatWasNoStateIsMissing() {
        Observed<Panel> early = Panels.read(
                Records.usual().record(), PRK, List.of(BEIJING), YEARS, Window.parse("1948-09-09..1949-06"));
        assertThat(reason(early)).startsWith(Missing.NOT_YET_A_STATE + " ").contains("China", "North Korea");
        Observed<Panel> before =
                Panels.read(Records.usual().record(), PRK, List.of(WASHINGTON), YEARS, Window.parse("1946..1947"));
        assertThat(reason(before)).startsWith(Missing.NOT_YET_A_STATE + " North Korea was no state in 1946");
    }

    @Test
    void aWindowOutsideCoverageIsMissing() {
        PublicRecord record = new Records()
                .covered("PRK", "*", "*", "1990..2000", Completeness.CURATED)
                .act("1960-02", "PRK", "USA", ActKind.STATEMENT_HOSTILE, -2)
                .record();
        Observed<Panel> early = Panels.read(record, PRK, List.of(WASHINGTON), YEARS, Window.parse("1955..1965"));
        assertThat(reason(early)).startsWith(Missing.OUTSIDE_COVERAGE + " ").contains("1955", "1965");
    }

    @Test
    void aStateIsNotMeasuredAgainstItself() {
        PublicRecord record = Records.usual().record();
        assertThatThrownBy(() -> Panels.read(record, Pole.of("RUS"), List.of(MOSCOW), YEARS, SPAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SUN/RUS");
        assertThatThrownBy(() -> Panels.read(record, PRK, List.of(MOSCOW, Pole.of("SUN")), YEARS, SPAN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Panels.read(record, PRK, List.of(), YEARS, SPAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRecordSpeaksToTheLastDayItCovers() {
        assertThat(Panels.span(Records.usual().record())).hasToString("1946-01..2025-10");
        assertThat(Panels.span(new Records()
                        .covered(Table.TRANSFERS, "PRK", "*", "*", "1950..2030", Completeness.CURATED)
                        .votes(2003, "PRK", "USA", 1, 2)
                        .record()))
                .hasToString("1946..2003");
        assertThat(Panels.span(new Records().record()).days()).isEqualTo(1);
    }

    private static Panel present(Observed<Panel> panel) {
        return panel.match(p -> p, absent -> {
            throw new AssertionError(absent.why());
        });
    }

    private static String reason(Observed<Panel> panel) {
        return panel.match(p -> "a panel of " + p.size() + " terms", absent -> absent.kind() + " " + absent.why());
    }
}
