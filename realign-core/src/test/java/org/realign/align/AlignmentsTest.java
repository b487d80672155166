package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realign.align.Panelled.BEIJING;
import static org.realign.align.Panelled.MOSCOW;
import static org.realign.align.Panelled.PRK;
import static org.realign.align.Panelled.WASHINGTON;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.record.ActKind;
import org.realign.record.Coverage.Completeness;
import org.realign.record.Coverage.Table;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PactMember;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;

class AlignmentsTest {
    private static final Specification YEARS = Specification.standard(Step.YEAR);
    private static final Schedule SHORT = new Schedule(2, 60, 20, 4);

    @Test
    void aRunIsComputedOnceHoweverOftenItIsAskedFor() {
        Alignments alignments = alignments(warm().record());
        List<AlignmentDraws> all = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> draws(alignments.of(PRK, List.of(MOSCOW, WASHINGTON), YEARS, SHORT)))
                .toList();
        assertThat(all).allMatch(d -> d == all.get(0));
        assertThat(all.get(0).count()).isEqualTo(20);
        assertThat(draws(alignments.of(PRK, List.of(MOSCOW), YEARS, SHORT))).isNotSameAs(all.get(0));
    }

    @Test
    void aRunDependsOnNothingAskedBefore() {
        Alignments one = alignments(warm().record());
        Alignments other = alignments(warm().record());
        AlignmentDraws first = draws(one.of(PRK, List.of(MOSCOW), YEARS, SHORT));
        draws(other.of(PRK, List.of(BEIJING), YEARS, SHORT));
        AlignmentDraws later = draws(other.of(PRK, List.of(MOSCOW), YEARS, SHORT));
        for (int s = 0; s < first.count(); s++) {
            assertThat(first.x(s, 30, 0)).isEqualTo(later.x(s, 30, 0));
        }
    }

    @Test
    void whatIsMissingStaysMissingAndWhatIsWrongIsSaidEachTime() {
        Alignments alignments = alignments(warm().record());
        String why = alignments
                .of(Pole.of("NOR"), List.of(WASHINGTON), YEARS, SHORT)
                .match(d -> "draws", absent -> absent.kind() + " " + absent.why());
        assertThat(why).startsWith(Missing.OUTSIDE_COVERAGE.toString());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> alignments.of(PRK, List.of(PRK), YEARS, SHORT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void monthsAreForStatesWithManyCoveredActs() {
        Records few = Records.usual();
        for (int i = 0; i < 99; i++) {
            few.act("2001-01-0" + (1 + i % 9), "PRK", "USA", ActKind.VISIT, 1);
        }
        assertThat(Alignments.stepFor(few.record(), PRK)).isEqualTo(Step.YEAR);
        few.act("2001-02", "RUS", "PRK", ActKind.VISIT, 1);
        assertThat(Alignments.stepFor(few.record(), PRK)).isEqualTo(Step.MONTH);
        Records uncovered = new Records();
        for (int i = 0; i < 120; i++) {
            uncovered.act("2001-01-01", "PRK", "USA", ActKind.VISIT, 1);
        }
        assertThat(Alignments.stepFor(uncovered.record(), PRK)).isEqualTo(Step.YEAR);
    }

    @Test
    void actsThatNoDataSetCalibratesTakeTheLoadingOfVisits() {
        Prior unknown = Calibration.none().prior(Indicators.HOSTILITY, List.of(MOSCOW));
        assertThat(unknown.loading()).isEqualTo(0.7);
        assertThat(unknown.loadingSd()).isEqualTo(0.4);
        assertThat(unknown.level()).containsExactly(-1.5);
        assertThat(unknown.column()).containsExactly(-1.5);
        Calibration some = new Calibration(
                Calibration.POWERS, java.util.Map.of("visits", Prior.events(5, 1, 1.3)), Motion.WIDE, List.of());
        assertThat(some.prior(Indicators.SUPPORT, List.of(MOSCOW)).loading()).isEqualTo(1.3);
        assertThat(Calibration.none().prior(Indicators.ARMS, List.of(MOSCOW)).loading())
                .isZero();
    }

    @Test
    void foesAreRivalsAndFriendsAreNot() {
        Rivalry rivalry = Rivalry.between(alignments(powers()), List.of(WASHINGTON, MOSCOW, BEIJING), SHORT);
        assertThat(rivalry.first()).isEqualTo(1946);
        assertThat(rivalry.years()).isEqualTo(80);
        assertThat(rivalry.at(1970, 0, 1)).isEqualTo(rivalry.at(1970, 1, 0)).isGreaterThan(0.6);
        assertThat(rivalry.at(1970, 1, 2)).isLessThan(0.4);
        assertThat(rivalry.at(1970, 1, 1)).isZero();
        assertThat(rivalry.known(1970, 0, 1)).isTrue();
    }

    @Test
    void whereNothingIsKnownRivalryIsNeitherHighNorLow() {
        Rivalry rivalry = Rivalry.between(alignments(powers()), List.of(WASHINGTON, MOSCOW, BEIJING), SHORT);
        assertThat(rivalry.at(1970, 0, 2)).isEqualTo(Rivalry.UNKNOWN);
        assertThat(rivalry.known(1970, 0, 2)).isFalse();
        assertThat(rivalry.known(1946, 1, 2)).isFalse();
        assertThat(rivalry.at(1900, 1, 2)).isEqualTo(rivalry.at(1946, 1, 2));
        assertThat(rivalry.caveats()).singleElement().asString().contains("the United States", "China");
    }

    /** Washington and Moscow at odds every year; Moscow and Beijing allied; nothing of Washington and Beijing. */
    private static PublicRecord powers() {
        Records records = new Records();
        for (String moscow : List.of("SUN", "RUS")) {
            records.covered("USA", moscow, "*", "1946..2025", Completeness.CURATED)
                    .covered("CHN", moscow, "*", "1946..2025", Completeness.CURATED)
                    .covered(Table.PACTS, "CHN", moscow, "*", "1946..2025", Completeness.COMPLETE)
                    .pact("alliance", PactMember.Type.DEFENCE, moscow, "1951-02-14", "")
                    .pact("alliance", PactMember.Type.DEFENCE, "CHN", "1951-02-14", "");
        }
        for (int year = 1946; year < 1992; year++) {
            records.act(year + "-03", "USA", "SUN", ActKind.STATEMENT_HOSTILE, -2);
            records.act(year + "-05", "CHN", "SUN", ActKind.VISIT, 2);
            records.act(year + "-06", "SUN", "CHN", ActKind.AID, 2);
        }
        return records.record();
    }

    private static Records warm() {
        Records records = Records.usual();
        for (int year = 1950; year < 1990; year++) {
            records.act(year + "-03", "PRK", "SUN", ActKind.VISIT, 2);
        }
        return records;
    }

    private static Alignments alignments(PublicRecord record) {
        return new Alignments(record, Calibration.none(), new RandomStreams(3));
    }

    private static AlignmentDraws draws(Observed<AlignmentDraws> run) {
        return run.match(d -> d, absent -> {
            throw new AssertionError(absent.why());
        });
    }
}
