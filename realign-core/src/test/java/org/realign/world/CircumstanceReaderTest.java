package org.realign.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.ActKind;
import org.realign.record.Coverage;
import org.realign.record.Figure;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Records;
import org.realign.record.Tie;

/** Each rule of reading circumstances, on a small record: actors are PRK and NOR. */
class CircumstanceReaderTest {
    private static final int WASHINGTON = 0;
    private static final int MOSCOW = 1;
    private static final int BEIJING = 2;

    private static final Sphere SPHERE = Sphere.of(Records.states());
    private static final int PRK = SPHERE.place(new Party("PRK"));
    private static final int NOR = SPHERE.place(new Party("NOR"));

    private static Circumstances read(Records records) {
        return Circumstances.of(records.record());
    }

    @Test
    void statesAreActorsAndPolesAreNot() {
        assertThat(SPHERE.actors()).containsExactly(new Party("NOR"), new Party("PRK"));
        assertThat(SPHERE.place(new Party("USA"))).isNegative();
        assertThat(Sphere.pole(new Party("SUN"))).isEqualTo(MOSCOW);
        assertThat(Sphere.pole(new Party("RUS"))).isEqualTo(MOSCOW);
        assertThat(Sphere.pole(new Party("NOR"))).isEqualTo(-1);
    }

    /** A pact counts at the end of a year: from the year of its signature to the one before it ends. */
    @Test
    void pactsBindAtTheEndOfTheYear() {
        Circumstances read = read(Records.usual()
                .pact("treaty", PactMember.Type.DEFENCE, "PRK", "1961-07-11", "1996-09-10")
                .pact("treaty", PactMember.Type.DEFENCE, "CHN", "1961-07-11", "1996-09-10")
                .pact("treaty", PactMember.Type.DEFENCE, "NOR", "1961-07-11", "1996-09-10"));
        assertThat(read.at(Circumstance.PACT, 1960, PRK, BEIJING)).isZero();
        assertThat(read.at(Circumstance.PACT, 1961, PRK, BEIJING)).isEqualTo(1);
        assertThat(read.at(Circumstance.PACT, 1995, PRK, BEIJING)).isEqualTo(1);
        assertThat(read.at(Circumstance.PACT, 1996, PRK, BEIJING)).isZero();
        assertThat(read.at(Circumstance.PACT, 1961, PRK, WASHINGTON)).isZero();
        assertThat(read.allied(1970, PRK, NOR)).isTrue();
        assertThat(read.allied(1970, NOR, PRK)).isTrue();
        assertThat(read.allied(1997, PRK, NOR)).isFalse();
    }

    /** What a dataset saw in its last year goes on; what it saw end before does not. */
    @Test
    void pactsOfTheLastYearGoOn() {
        Circumstances read = read(Records.usual()
                .tie(Tie.Sort.PACT, "PRK", "CHN", "2010..2018", 1)
                .tie(Tie.Sort.PACT, "NOR", "RUS", "2010..2015", 1)
                .tie(Tie.Sort.PACT, "NOR", "RUS", "2016..2018", 0));
        assertThat(read.at(Circumstance.PACT, 2009, PRK, BEIJING)).isZero();
        assertThat(read.at(Circumstance.PACT, 2018, PRK, BEIJING)).isEqualTo(1);
        assertThat(read.at(Circumstance.PACT, 2024, PRK, BEIJING)).isEqualTo(1);
        assertThat(read.at(Circumstance.PACT, 2015, NOR, MOSCOW)).isEqualTo(1);
        assertThat(read.at(Circumstance.PACT, 2024, NOR, MOSCOW)).isZero();
    }

    /** Acts tell of ten years of sanctions and never that there are none; datasets tell both, and what is there wins. */
    @Test
    void sanctionsOfActsAndDatasets() {
        Circumstances read = read(Records.usual()
                .act("1995-03", "USA", "PRK", ActKind.SANCTION, -2)
                .act("1996-03", "USA", "RUS", ActKind.SANCTION, -2)
                .act("1997-03", "USA", "NOR", ActKind.SANCTION, 1));
        assertThat(read.at(Circumstance.SANCTIONS, 1994, PRK, WASHINGTON)).isNaN();
        assertThat(read.at(Circumstance.SANCTIONS, 1995, PRK, WASHINGTON)).isEqualTo(1);
        assertThat(read.at(Circumstance.SANCTIONS, 2005, PRK, WASHINGTON)).isEqualTo(1);
        assertThat(read.at(Circumstance.SANCTIONS, 2006, PRK, WASHINGTON)).isNaN();
        assertThat(read.at(Circumstance.SANCTIONS, 1997, NOR, WASHINGTON)).isNaN();
        assertThat(read.among(1996, MOSCOW, WASHINGTON)).isEqualTo(1);
        assertThat(read.among(1996, WASHINGTON, MOSCOW)).isNaN();

        Circumstances told = read(Records.usual()
                .act("1995-03", "USA", "PRK", ActKind.SANCTION, -2)
                .act("2024-03", "RUS", "NOR", ActKind.SANCTION, -2)
                .tie(Tie.Sort.SANCTIONS, "PRK", "USA", "1990..1999", 1)
                .tie(Tie.Sort.SANCTIONS, "PRK", "USA", "1998..2023", 0)
                .tie(Tie.Sort.SANCTIONS, "NOR", "RUS", "1990..2023", 0));
        assertThat(told.at(Circumstance.SANCTIONS, 1999, PRK, WASHINGTON)).isEqualTo(1);
        assertThat(told.at(Circumstance.SANCTIONS, 2000, PRK, WASHINGTON)).isZero();
        assertThat(told.at(Circumstance.SANCTIONS, 2024, PRK, WASHINGTON)).isZero();
        assertThat(told.at(Circumstance.SANCTIONS, 2023, NOR, MOSCOW)).isZero();
        assertThat(told.at(Circumstance.SANCTIONS, 2024, NOR, MOSCOW)).isEqualTo(1);
    }

    /** Of this year and the last; unknown where nobody lists acts of the state. */
    @Test
    void visitsAreOfTwoYears() {
        Circumstances read = read(Records.usual()
                .act("2000-07", "RUS", "PRK", ActKind.SUMMIT, 2)
                .act("2001-08", "PRK", "RUS", ActKind.VISIT, 1));
        assertThat(read.at(Circumstance.VISITS, 1999, PRK, MOSCOW)).isZero();
        assertThat(read.at(Circumstance.VISITS, 2000, PRK, MOSCOW)).isEqualTo(0.5);
        assertThat(read.at(Circumstance.VISITS, 2001, PRK, MOSCOW)).isEqualTo(1);
        assertThat(read.at(Circumstance.VISITS, 2002, PRK, MOSCOW)).isEqualTo(0.5);
        assertThat(read.at(Circumstance.VISITS, 2001, PRK, BEIJING)).isZero();
        assertThat(read.at(Circumstance.VISITS, 2001, NOR, MOSCOW)).isNaN();
    }

    /** A dataset must know both years; of two lists, one that saw a visit wins. */
    @Test
    void visitsOfDatasetsNeedBothYears() {
        Circumstances read = read(Records.usual()
                .tie(Tie.Sort.VISITS, "NOR", "USA", "2000..2003", 0)
                .tie(Tie.Sort.VISITS, "NOR", "USA", "2002..2002", 1));
        assertThat(read.at(Circumstance.VISITS, 2000, NOR, WASHINGTON)).isNaN();
        assertThat(read.at(Circumstance.VISITS, 2001, NOR, WASHINGTON)).isZero();
        assertThat(read.at(Circumstance.VISITS, 2002, NOR, WASHINGTON)).isEqualTo(0.5);
        assertThat(read.at(Circumstance.VISITS, 2003, NOR, WASHINGTON)).isEqualTo(0.5);
        assertThat(read.at(Circumstance.VISITS, 2004, NOR, WASHINGTON)).isNaN();
    }

    /** A share is carried on for twelve years, until there is another. */
    @Test
    void sharesOfTradeAreCarriedOn() {
        Circumstances read = read(Records.usual()
                .figure("1990", "CHN", Figure.Series.TRADE_SHARE, 10, "%")
                .figure("1995", "CHN", Figure.Series.TRADE_SHARE, 30, "%"));
        assertThat(read.at(Circumstance.TRADE, 1989, PRK, BEIJING)).isNaN();
        assertThat(read.at(Circumstance.TRADE, 1994, PRK, BEIJING)).isEqualTo(0.1);
        assertThat(read.at(Circumstance.TRADE, 1995, PRK, BEIJING)).isEqualTo(0.3);
        assertThat(read.at(Circumstance.TRADE, 2007, PRK, BEIJING)).isEqualTo(0.3);
        assertThat(read.at(Circumstance.TRADE, 2008, PRK, BEIJING)).isNaN();
        assertThat(read.at(Circumstance.TRADE, 1995, PRK, MOSCOW)).isNaN();
    }

    /** Full members at the end of the year count; a club of one is none. */
    @Test
    void clubsOfFullMembers() {
        Circumstances read = read(Records.usual()
                .member("NOR", "org:BRICS", Membership.Status.FULL, "2000", "2010-05")
                .member("CHN", "org:BRICS", Membership.Status.FULL, "2000", "")
                .member("PRK", "org:BRICS", Membership.Status.OBSERVER, "2000", ""));
        assertThat(read.clubs()).containsExactly(new Party("org:BRICS"));
        assertThat(read.member(1999, NOR, 0)).isFalse();
        assertThat(read.member(2000, NOR, 0)).isTrue();
        assertThat(read.member(2010, NOR, 0)).isFalse();
        assertThat(read.member(2005, PRK, 0)).isFalse();
        assertThat(read.leads(2005, BEIJING, 0)).isTrue();
        assertThat(read.leads(2005, MOSCOW, 0)).isFalse();
        assertThat(read(Records.usual().member("NOR", "org:BRICS", Membership.Status.FULL, "2000", ""))
                        .clubs())
                .isEmpty();
    }

    /** What was so in the last year goes on, what was so in the first was so before; the usual is the mean of the known. */
    @Test
    void yearsOutsideAreAsTheNearest() {
        Circumstances read = read(new Records()
                .covered("PRK", "*", "*", "1945..2025", Coverage.Completeness.CURATED)
                .tie(Tie.Sort.SANCTIONS, "PRK", "USA", "2000..2003", 1)
                .tie(Tie.Sort.SANCTIONS, "NOR", "USA", "2000..2003", 0));
        assertThat(read.last()).isEqualTo(2025);
        assertThat(read.at(Circumstance.SANCTIONS, 2050, PRK, WASHINGTON)).isEqualTo(1);
        assertThat(read.usual(Circumstance.SANCTIONS, 2000, 2010)).isEqualTo(0.5);
        assertThat(read.usual(Circumstance.SANCTIONS, 1960, 1970)).isZero();
        assertThat(read.tells(Circumstance.SANCTIONS, 1960, 1999)).isFalse();
        assertThat(read.tells(Circumstance.SANCTIONS, 1960, 2000)).isTrue();
        assertThat(read.tells(Circumstance.BELIEF, 1950, 2024)).isFalse();
        Usual usual = Usual.of(read, 2, 2000, 2010);
        assertThat(usual.circumstances())
                .containsEntry(Circumstance.SANCTIONS, 0.5)
                .containsEntry(Circumstance.BELIEF, 0.5);
        assertThat(List.of(usual.among(), usual.level())).containsExactly(0.0, 2.0);
    }
}
