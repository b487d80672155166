package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.align.Panelled.BEIJING;
import static org.realign.align.Panelled.MOSCOW;
import static org.realign.align.Panelled.WASHINGTON;
import static org.realign.align.Panelled.read;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage.Completeness;
import org.realign.record.Records;

class ActReadersTest {
    private static final Specification MONTHS = Specification.standard(Step.MONTH);
    private static final Specification YEARS = Specification.standard(Step.YEAR);

    @Test
    void aMeetingCountsInItsMonthWhoeverTravels() {
        Records records = Records.usual()
                .act("2001-08-04", "PRK", "RUS", ActKind.SUMMIT, 2)
                .act("2000-07-19", "RUS", "PRK", ActKind.VISIT, 2)
                .act("2002", "PRK", "RUS", ActKind.LETTER, 1)
                .act("2003-01-01", "PRK", "RUS", ActKind.VISIT, 0)
                .act("2003-02-01", "PRK", "RUS", ActKind.AGREEMENT, 2)
                .act("2004-02-01", "PRK", "NOR", ActKind.VISIT, 2);
        Panelled.Read visits = read(new VisitsReader(), records.record(), MONTHS, "2000..2004", MOSCOW, BEIJING);
        assertThat(visits.at(0, 1)).containsExactly("2000-07", "2001-08", "2002-07");
        assertThat(visits.at(1, 1)).isEmpty();
        // Quarters without a visit are one term each, quarters with one are split.
        assertThat(visits.at(1, 0)).hasSize(20);
    }

    @Test
    void outsideCoverageNothingIsKnownAndNothingCounts() {
        Records records = new Records()
                .covered("PRK", "*", "*", "2001..2002", Completeness.CURATED)
                .act("2000-07-19", "RUS", "PRK", ActKind.VISIT, 2)
                .act("2002-07-19", "RUS", "PRK", ActKind.VISIT, 2);
        assertThat(read(new VisitsReader(), records.record(), YEARS, "1999..2004", MOSCOW)
                        .of(0))
                .containsExactly("2001=0.0@-1", "2002=1.0@-1");
    }

    @Test
    void everyKindMustBeCovered() {
        Records records = new Records().covered("PRK", "*", "summit", "2001..2002", Completeness.COMPLETE);
        assertThat(read(new VisitsReader(), records.record(), YEARS, "1999..2004", MOSCOW)
                        .of(0))
                .isEmpty();
    }

    @Test
    void supportIsPositiveAndNoTreaty() {
        Records records = Records.usual()
                .act("2000", "RUS", "PRK", ActKind.AID, 2)
                .act("2001", "RUS", "PRK", ActKind.TREATY, 3)
                .act("2002", "RUS", "PRK", ActKind.TRADE, -2)
                .act("2003", "RUS", "PRK", ActKind.TRADE, 1);
        Panelled.Read support = read(new SupportReader(), records.record(), YEARS, "2000..2004", MOSCOW);
        assertThat(support.at(0, 1)).containsExactly("2000", "2003");
    }

    @Test
    void hostilityIsAnyNegativeActBetweenTheTwo() {
        Records records = Records.usual()
                .act("2000", "RUS", "PRK", ActKind.TRADE, -2)
                .act("2001", "PRK", "RUS", ActKind.STATEMENT_HOSTILE, -1)
                .act("2002", "PRK", "PRK", ActKind.TEST_NUCLEAR, -3)
                .act("2003", "PRK", "USA", ActKind.TEST_MISSILE, -2)
                .act("2004", "RUS", "PRK", ActKind.SANCTION, 1);
        Panelled.Read hostility =
                read(new HostilityReader(), records.record(), YEARS, "2000..2004", MOSCOW, WASHINGTON);
        assertThat(hostility.at(0, 1)).containsExactly("2000", "2001");
        assertThat(hostility.at(1, 1)).containsExactly("2003");
    }

    @Test
    void smallActsCountOnlyIfTheSpecificationTakesThem() {
        Records records = Records.usual().act("2001", "PRK", "RUS", ActKind.VISIT, 1);
        Specification large = new Specification(
                "large",
                "large acts only",
                YEARS.without(),
                YEARS.only(),
                YEARS.innovation(),
                YEARS.step(),
                true,
                true,
                2);
        assertThat(read(new VisitsReader(), records.record(), YEARS, "2000..2002", MOSCOW)
                        .at(0, 1))
                .containsExactly("2001");
        assertThat(read(new VisitsReader(), records.record(), large, "2000..2002", MOSCOW)
                        .at(0, 1))
                .isEmpty();
    }

    @Test
    void aShutBorderIsAnEffectOnVisitsAndSupportButNotOnHostility() {
        Records records = Records.usual().closed("PRK", "2020-01-22", "2023-08-26", Check.CHECKED);
        assertThat(read(new VisitsReader(), records.record(), YEARS, "2019..2024", MOSCOW)
                        .of(0))
                .containsExactly("2019=0.0@-1", "2020=0.0@0", "2021=0.0@0", "2022=0.0@0", "2023=0.0@0", "2024=0.0@-1");
        assertThat(read(new SupportReader(), records.record(), YEARS, "2022..2022", MOSCOW)
                        .of(0))
                .containsExactly("2022=0.0@0");
        assertThat(read(new HostilityReader(), records.record(), YEARS, "2022..2022", MOSCOW)
                        .of(0))
                .containsExactly("2022=0.0@-1");
    }

    @Test
    void denseYearsOfOthersRaiseWhatIsExpected() {
        Records records = Records.usual();
        for (int i = 0; i < 9; i++) {
            records.act("2000-05-0" + (i + 1), "PRK", "NOR", ActKind.VISIT, 1);
        }
        // 9 acts in 20 years; all of them in the five years about 2000, none in those about 2010.
        Terms terms = read(new VisitsReader(), records.record(), YEARS, "1995..2014", MOSCOW)
                .terms();
        double mean = 9 * 1827 / 7305.0;
        assertThat(terms.offset[5]).isCloseTo(FastMath.log(10 / (mean + 1)), within(1e-3));
        assertThat(terms.offset[15]).isCloseTo(FastMath.log(1 / (mean + 1)), within(1e-3));
        Terms flat = read(new VisitsReader(), Records.usual().record(), YEARS, "1995..2014", MOSCOW)
                .terms();
        assertThat(flat.offset).containsOnly(0.0);
    }
}
