package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicRecordTest {
    @Test
    void asOfNeverShowsWhatMayBeLater() {
        PublicRecord record = Records.usual()
                .act("2019-02-27", "PRK", "USA", ActKind.SUMMIT, -1)
                .act("2019-03-01", "PRK", "USA", ActKind.VISIT, 1)
                .act("2019-02", "PRK", "USA", ActKind.LETTER, 1)
                .act("2019", "PRK", "USA", ActKind.LETTER, 1)
                .figure("2018", "CHN", Figure.Series.TRADE_SHARE, 91.8, "pct_of_total")
                .figure("2019", "CHN", Figure.Series.TRADE_SHARE, 95.4, "pct_of_total")
                .member("RUS", "org:BRICS", Membership.Status.FULL, "2009-06-16", "2030-01-01")
                .pact("p", PactMember.Type.DEFENCE, "PRK", "2024-06-19", "")
                .transfer("PRK", "RUS", "2023..2025", "artillery")
                .votes(2018, "PRK", "USA", 5, 84)
                .votes(2019, "PRK", "USA", 4, 80)
                .record()
                .asOf(LocalDate.of(2019, 2, 28));
        assertThat(record.acts()).extracting(a -> a.date().text()).containsExactly("2019-02", "2019-02-27");
        assertThat(record.figures()).extracting(Figure::value).containsExactly(91.8);
        assertThat(record.memberships().get(0).end()).isEmpty();
        assertThat(record.pacts()).isEmpty();
        assertThat(record.transfers()).isEmpty();
        assertThat(record.tally(2018, new Party("PRK"), new Party("USA"))).isPresent();
        assertThat(record.tally(2019, new Party("PRK"), new Party("USA"))).isEmpty();
        assertThat(record.coverage().rows().get(0).window().to()).isEqualTo("2019-02-28");
    }

    @Test
    void aClosureIsStillRunningUntilItsEndIsKnown() {
        PublicRecord record = Records.usual()
                .closed("PRK", "2020-01-22", "2023-08", Check.CHECKED)
                .closed("CHN", "2020-03-28", "2023-01-07", Check.MEMORY)
                .record();
        assertThat(record.asOf(LocalDate.of(2020, 3, 27)).closures())
                .extracting(Closure::words)
                .containsExactly("PRK border shut from 2020-01-22: to all travel");
        assertThat(record.asOf(LocalDate.of(2023, 8, 30)).closures())
                .extracting(Closure::words)
                .containsExactly(
                        "PRK border shut from 2020-01-22: to all travel",
                        "CHN border shut from 2020-03-28, until 2023-01-07: to all travel");
        assertThat(record.asOf(LocalDate.of(2023, 8, 31)).closures(Pole.of("PRK")))
                .isEqualTo(record.closures(Pole.of("PRK")));
        assertThat(record.lookedUp().closures()).isEqualTo(record.closures(Pole.of("PRK")));
        assertThat(record.closures(Pole.of("USA"))).isEmpty();
    }

    @Test
    void aBorderIsShutOnDaysThatEveryReadingOfItsDatesHolds() {
        PublicRecord record = Records.usual()
                .closed("PRK", "2020-01", "2023-08", Check.CHECKED)
                .closed("CHN", "2020", "2020", Check.CHECKED)
                .closed("NOR", "2021-01-29", "", Check.CHECKED)
                .record();
        Closure prk = record.closures(Pole.of("PRK")).get(0);
        assertThat(prk.in(Window.parse("2019..2025"))).contains(Window.parse("2020-01-31..2023-08-01"));
        assertThat(prk.in(Window.parse("2021"))).contains(Window.parse("2021"));
        assertThat(prk.in(Window.parse("2023-08-02..2024"))).isEmpty();
        assertThat(record.closures(Pole.of("CHN")).get(0).in(Window.parse("2020")))
                .isEmpty();
        Closure open = record.closures(Pole.of("NOR")).get(0);
        assertThat(open.in(Window.parse("2020..2021"))).contains(Window.parse("2021-01-29..2021-12-31"));
        assertThat(open.in(Window.parse("2020"))).isEmpty();
    }

    @Test
    void entriesAreInOrderOfDateWhateverTheOrderOfReading() {
        PublicRecord record = Records.usual()
                .act("1991", "PRK", "CHN", ActKind.VISIT, 1)
                .act("1970-10", "PRK", "CHN", ActKind.VISIT, 1)
                .record();
        assertThat(record.acts()).extracting(a -> a.date().year()).containsExactly(1970, 1991);
    }

    @Test
    void coverageTellsAbsentFromUnknown() {
        Coverage coverage = Records.usual()
                .covered("PRK", "USA", "summit", "2000..2015", Coverage.Completeness.COMPLETE)
                .covered("PRK", "USA", "summit", "2016..2025-10", Coverage.Completeness.COMPLETE)
                .record()
                .coverage();
        Pole prk = Pole.of("PRK");
        Pole usa = Pole.of("USA");
        assertThat(coverage.of(Coverage.Table.ACTS, usa, prk, "summit", Window.parse("2010..2020"))
                        .completeness())
                .isEqualTo(Coverage.Completeness.COMPLETE);
        assertThat(coverage.of(Coverage.Table.ACTS, prk, usa, "summit", Window.parse("1990..2020"))
                        .completeness())
                .isEqualTo(Coverage.Completeness.CURATED);
        assertThat(coverage.of(Coverage.Table.ACTS, usa, Pole.of("CHN"), "visit", Window.parse("1990"))
                        .completeness())
                .isEqualTo(Coverage.Completeness.NONE);
        Coverage.Answer late = coverage.of(Coverage.Table.ACTS, prk, usa, "visit", Window.parse("2025..2026"));
        assertThat(late.covered()).contains(Window.parse("2025-01..2025-10"));
    }

    @Test
    void aNumberDenotesTheStateOfItsTime() {
        StateSystem states = Records.states();
        assertThat(states.byNumber(StateNumber.Numbering.COW, 365, Window.parse("1980")))
                .contains(new Party("SUN"));
        assertThat(states.byNumber(StateNumber.Numbering.COW, 365, Window.parse("1995")))
                .contains(new Party("RUS"));
        assertThat(states.number(StateNumber.Numbering.COW, new Party("RUS"), Window.parse("1995")))
                .contains(365);
        assertThat(states.byNumber(StateNumber.Numbering.COW, 731, Window.parse("1946")))
                .isEmpty();
    }

    @Test
    void aPartyGoesByCodeOrByNumberWithItsSystem() {
        StateSystem states = Records.states();
        assertThat(states.party("PRK")).contains(new Party("PRK"));
        assertThat(states.party("cow:731")).contains(new Party("PRK"));
        assertThat(states.party("cow:365")).as("the latest holder").contains(new Party("RUS"));
        assertThat(states.party("cow:999")).isEmpty();
        assertThat(states.party("731")).isEmpty();
        assertThat(states.party("gw:731")).as("no such list in this record").isEmpty();
    }

    @Test
    void whatTheUserMeant() {
        StateSystem states = Records.states();
        assertThat(states.meant("North Korea")).contains("PRK");
        assertThat(states.meant("north korea")).contains("PRK");
        assertThat(states.meant("731")).contains("PRK");
        assertThat(states.meant("365")).contains("RUS");
        assertThat(states.meant("BRICS")).contains("org:BRICS");
        assertThat(states.meant("PRC")).isPresent();
        assertThat(states.meant("Atlantis")).isEmpty();
    }

    @Test
    void partiesAreStatesOrOrganisations() {
        assertThat(new Party("org:NAM").isOrganisation()).isTrue();
        assertThat(new Party("NAM").isOrganisation()).isFalse();
        for (String bad : List.of("prk", "PR", "PRKK", "org:", "", "P K")) {
            assertThatThrownBy(() -> new Party(bad)).hasMessageContaining("'" + bad + "'");
        }
    }

    @Test
    void aSuccessionOfUnknownStatesIsRefused() {
        State lost = new State(
                new Party("AAA"), "A", Optional.empty(), Optional.empty(), List.of(), List.of(new Party("BBB")), "");
        assertThatThrownBy(() -> new StateSystem(List.of(lost), Map.of(), List.of()))
                .hasMessageContaining("'BBB'");
    }
}
