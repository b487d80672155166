package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.align.Panelled.BEIJING;
import static org.realign.align.Panelled.MOSCOW;
import static org.realign.align.Panelled.WASHINGTON;
import static org.realign.align.Panelled.read;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.record.Check;
import org.realign.record.Coverage.Completeness;
import org.realign.record.Coverage.Table;
import org.realign.record.Figure;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Records;

class LevelReadersTest {
    private static final Specification MONTHS = Specification.standard(Step.MONTH);
    private static final Specification YEARS = Specification.standard(Step.YEAR);

    @Test
    void votesOfTwoStatesInSuccessionAddUpInNovember() {
        Records records = new Records()
                .votes(1991, "PRK", "SUN", 6, 8)
                .votes(1991, "PRK", "RUS", 2, 4)
                .votes(1992, "RUS", "PRK", 30, 60)
                .votes(1993, "PRK", "RUS", 5, 9);
        Panelled.Read votes = read(new VotesReader(), records.record(), MONTHS, "1991..1994", MOSCOW);
        assertThat(votes.terms().size()).isEqualTo(2);
        assertThat(votes.of(0)).allMatch(s -> s.startsWith("1991-11") || s.startsWith("1992-11"));
        // (8 + 1/2) / (12 + 1)
        assertThat(votes.terms().value(0)).isCloseTo(FastMath.log(8.5 / 4.5), within(1e-12));
        assertThat(votes.terms().value(1)).isCloseTo(0, within(1e-12));
    }

    @Test
    void votesOfALastYearCountWhileBothWereStates() {
        Records records = new Records().votes(2025, "PRK", "RUS", 6, 12);
        assertThat(read(new VotesReader(), records.record(), MONTHS, "2025-01..2025-10", MOSCOW)
                        .of(0))
                .containsExactly("2025-10=0.0@-1");
        assertThat(read(new VotesReader(), records.record(), YEARS, "1946..1950", BEIJING)
                        .of(0))
                .isEmpty();
    }

    @Test
    void aPactIsTakenAndLostInTheMonthOfItsDates() {
        Records records = new Records()
                .covered(Table.PACTS, "*", "*", "*", "1946..2025-10", Completeness.CURATED)
                .pact("alliance", PactMember.Type.DEFENCE, "PRK", "1961-07-06", "1963-09-10")
                .pact("alliance", PactMember.Type.DEFENCE, "SUN", "1961-07-06", "1963-09-10")
                .pact("friendship", PactMember.Type.CONSULTATION, "PRK", "1963-02", "")
                .pact("friendship", PactMember.Type.CONSULTATION, "SUN", "1963-02", "");
        Panelled.Read pact = read(new PactReader(), records.record(), MONTHS, "1961..1964", MOSCOW, WASHINGTON);
        // Both steps taken in July 1961; the second, effect 2, lost in September 1963.
        assertThat(pact.of(0)).contains("1961-07=1.0@-1", "1961-07=1.0@1", "1963-09=1.0@0", "1963-09=0.0@2");
        assertThat(pact.at(1, 1)).isEmpty();
        assertThat(pact.at(1, 0)).hasSize(4);
    }

    @Test
    void aSelectionOfPactsSaysNothingOfAPoleThatIsNoPower() {
        Records records = new Records().covered(Table.PACTS, "*", "*", "*", "1946..2025-10", Completeness.CURATED);
        Pole norway = Pole.of("NOR");
        assertThat(read(new PactReader(), records.record(), YEARS, "1950..1960", norway)
                        .of(0))
                .isEmpty();
        records.covered(Table.PACTS, "PRK", "*", "*", "1946..2025-10", Completeness.COMPLETE);
        assertThat(read(new PactReader(), records.record(), YEARS, "1950..1960", norway)
                        .of(0))
                .hasSize(10);
    }

    @Test
    void aClubIsSharedByFullMembersOfWhatIsKnownForBoth() {
        Records records = new Records()
                .covered(Table.MEMBERSHIPS, "*", "*", "*", "1946..2025-10", Completeness.CURATED)
                .members("org:BRICS", "2009-06..2025-10", Completeness.COMPLETE)
                .member("RUS", "org:BRICS", Membership.Status.FULL, "2009-06-16", "")
                .member("CHN", "org:BRICS", Membership.Status.PARTNER, "2009-06-16", "")
                .member("PRK", "org:BRICS", Membership.Status.FULL, "2020-03-01", "");
        Panelled.Read club = read(new ClubReader(), records.record(), MONTHS, "2019..2021", MOSCOW, BEIJING);
        assertThat(club.of(0)).contains("2020-03=1.0@-1");
        assertThat(club.at(1, 1)).isEmpty();
        assertThat(club.at(1, 0)).isNotEmpty();
    }

    @Test
    void whatIsOpenToAllOrHalfKnownIsNoClub() {
        Records open = new Records()
                .covered(Table.MEMBERSHIPS, "*", "*", "*", "1946..2025-10", Completeness.CURATED)
                .members("org:BRICS", "1946..2025-10", Completeness.COMPLETE)
                .member("RUS", "org:BRICS", Membership.Status.FULL, "1992", "")
                .member("PRK", "org:BRICS", Membership.Status.FULL, "1995", "");
        assertThat(read(new ClubReader(), open.record(), YEARS, "1994..1996", MOSCOW)
                        .at(0, 1))
                .contains("1995");
        for (int i = 0; i < 60; i++) {
            String code = "Q" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
            open.member(code, "org:BRICS", Membership.Status.FULL, "2000", "");
        }
        assertThat(read(new ClubReader(), open.record(), YEARS, "1994..1996", MOSCOW)
                        .at(0, 1))
                .isEmpty();
        Records half = new Records()
                .covered(Table.MEMBERSHIPS, "*", "*", "*", "1946..2025-10", Completeness.CURATED)
                .covered(Table.MEMBERSHIPS, "PRK", "*", "org:BRICS", "1946..2025-10", Completeness.COMPLETE)
                .member("RUS", "org:BRICS", Membership.Status.FULL, "1992", "")
                .member("PRK", "org:BRICS", Membership.Status.FULL, "1995", "");
        assertThat(read(new ClubReader(), half.record(), YEARS, "1994..1996", MOSCOW)
                        .at(0, 1))
                .isEmpty();
    }

    @Test
    void armsHoldForAllMonthsOfTheYearAndInOneDirection() {
        Records records = Records.usual()
                .transfer("SUN", "PRK", "1985..1986", "aircraft")
                .transfer("PRK", "CHN", "1985", "shells");
        Panelled.Read arms = read(new ArmsReader(), records.record(), MONTHS, "1984..1987", MOSCOW, BEIJING);
        assertThat(arms.at(0, 1)).contains("1985-01").allMatch(s -> s.startsWith("1985") || s.startsWith("1986"));
        assertThat(arms.of(0)).contains("1987-01=0.0@0");
        assertThat(arms.at(1, 1)).isEmpty();
        assertThat(read(new ArmsReader(), new Records().record(), MONTHS, "1984..1987", MOSCOW)
                        .of(0))
                .isEmpty();
    }

    @Test
    void tradeIsTheReportedShareOrARatioAtMidYear() {
        Records records = Records.usual()
                .figure("2001", "CHN", Figure.Series.TRADE_SHARE, 50, "pct_of_total")
                .figure("2002", "CHN", Figure.Series.TRADE_TOTAL, 25, "USD_m")
                .figure("2002", "WLD", Figure.Series.TRADE_TOTAL, 100, "USD_m")
                .figure("2003", "CHN", Figure.Series.TRADE_TOTAL, 25, "EUR_m")
                .figure("2003", "WLD", Figure.Series.TRADE_TOTAL, 100, "USD_m")
                .figure("2021", "CHN", Figure.Series.TRADE_SHARE, 0, "pct_of_total")
                .closed("PRK", "2020-01-22", "2023-08-26", Check.CHECKED);
        Panelled.Read trade = read(new TradeReader(), records.record(), MONTHS, "2000..2022", BEIJING);
        assertThat(trade.of(0)).extracting(s -> s.substring(0, 7)).containsExactly("2001-07", "2002-07", "2021-07");
        assertThat(trade.terms().value(0)).isCloseTo(0, within(1e-12));
        assertThat(trade.terms().value(1)).isCloseTo(FastMath.log(25 / 75.0), within(1e-12));
        assertThat(trade.terms().censored).containsExactly(false, false, true);
        assertThat(trade.terms().column(2)).isZero();
    }

    @Test
    void everyReaderReadsAnIndicatorOfItsOwn() {
        assertThat(List.of(
                                new VotesReader(),
                                new PactReader(),
                                new ClubReader(),
                                new VisitsReader(),
                                new SupportReader(),
                                new HostilityReader(),
                                new ArmsReader(),
                                new TradeReader())
                        .stream()
                        .map(Reader::indicator))
                .containsExactlyElementsOf(Indicators.all().subList(0, 8));
        assertThat(new Party("PRK")).isEqualTo(Panelled.PRK.parties().get(0));
    }
}
