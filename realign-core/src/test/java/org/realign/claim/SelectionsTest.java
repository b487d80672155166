package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.claim.Claims.PRK;
import static org.realign.claim.Claims.between;
import static org.realign.claim.Claims.check;
import static org.realign.claim.Claims.select;
import static org.realign.claim.Claims.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;

/** What a selection takes in and leaves out, at its edges. */
class SelectionsTest {
    private static final Pole RUSSIA = Pole.of("RUS");
    private static final Pole BRICS = Pole.of("org:BRICS");

    @Test
    void aMembershipCountsFromItsFirstDayToItsLast() {
        PublicRecord record = Records.usual()
                .member("RUS", "org:BRICS", Membership.Status.FULL, "2009-06-16", "2015-03-01")
                .record();
        assertThat(members(record, "2009-06-15")).isZero();
        assertThat(members(record, "2009-06-16")).isEqualTo(1);
        assertThat(members(record, "2015-03-01")).isEqualTo(1);
        assertThat(members(record, "2015-03-02")).isZero();
    }

    private static int members(PublicRecord record, String day) {
        return new MembershipSelection(List.of(RUSSIA), BRICS, Optional.empty(), window(day))
                .matches(record)
                .size();
    }

    @Test
    void aPactOfAnotherTypeIsNotMeant() {
        PublicRecord record = Records.usual()
                .pact("treaty", PactMember.Type.CONSULTATION, "PRK", "2000-02-09", "")
                .pact("treaty", PactMember.Type.CONSULTATION, "RUS", "2000-02-09", "")
                .record();
        assertThat(pacts(record, PactMember.Type.DEFENCE)).isZero();
        assertThat(pacts(record, PactMember.Type.CONSULTATION)).isPositive();
    }

    private static int pacts(PublicRecord record, PactMember.Type type) {
        return new PactSelection(PRK, RUSSIA, Optional.of(type), window("2010"))
                .matches(record)
                .size();
    }

    @Test
    void transfersByCategoryAndNeverBeforeTheyWereKnown() {
        PublicRecord record = Records.usual()
                .transfer("PRK", "RUS", "2023..2025", "artillery")
                .transfer("PRK", "RUS", "2023..2023", "missile")
                .record();
        assertThat(transfers(record, "missile")).isEqualTo(1);
        assertThat(transfers(record, "naval")).isZero();
        PublicRecord then = record.asOf(LocalDate.of(2024, 6, 30));
        assertThat(transfers(then, "artillery")).as("still running then").isZero();
        assertThat(transfers(then, "missile")).isEqualTo(1);
    }

    @Test
    void asOfAListThatMayLackWhatIsHiddenIsNoLongerComplete() {
        PublicRecord record = Records.usual()
                .covered("PRK", "USA", "letter", "2000..2025-10", Coverage.Completeness.COMPLETE)
                .covered("PRK", "USA", "summit", "2000..2025-10", Coverage.Completeness.COMPLETE)
                .act("2019", "PRK", "USA", ActKind.LETTER, 1)
                .record();
        PublicRecord then = record.asOf(LocalDate.of(2019, 6, 30));
        assertThat(check(new Fact(between(ActKind.LETTER, "2019-01..2019-06"), false), then)
                        .outcome())
                .as("the letter of 2019 may have been sent by then")
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new Fact(between(ActKind.SUMMIT, "2019-01..2019-06"), false), then)
                        .outcome())
                .isEqualTo(Outcome.UPHELD);
        PublicRecord before = record.asOf(LocalDate.of(2018, 12, 31));
        assertThat(check(new Fact(between(ActKind.LETTER, "2018"), false), before)
                        .outcome())
                .isEqualTo(Outcome.UPHELD);
    }

    private static int transfers(PublicRecord record, String category) {
        return new TransferSelection(Optional.of(PRK), Optional.of(RUSSIA), Optional.of(category), Optional.empty())
                .matches(record)
                .size();
    }

    @Test
    void differentTargetsAreCountedOnce() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.LETTER, 1)
                .act("2018-07-12", "PRK", "USA", ActKind.LETTER, 1)
                .act("2018-08-12", "PRK", "CHN", ActKind.LETTER, 1)
                .record();
        ActSelection letters = select(List.of(), Set.of(ActKind.LETTER), "2018", Optional.of(PRK));
        Finding f = check(
                new Count(letters, OptionalInt.of(2), OptionalInt.empty(), Count.Distinct.TARGET, Optional.empty()),
                record);
        assertThat(f.effect().orElseThrow().estimate()).isEqualTo(2);
    }

    @Test
    void anyIsAsSureAsItsStrongestPart() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .act("2018-06-13", "PRK", "USA", ActKind.LETTER, 1, Check.MEMORY, "a book")
                .record();
        List<Part> parts = List.of(
                new Part(Optional.empty(), new Fact(between(ActKind.LETTER, "2018"), true), 1),
                new Part(Optional.empty(), new Fact(between(ActKind.SUMMIT, "2018"), true), 2));
        assertThat(check(new Compound(false, parts), record).probability().orElseThrow())
                .isCloseTo(0.98, within(1e-12));
        assertThat(check(new Compound(true, parts), record).probability().orElseThrow())
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void oneTextCheckedInTwoWaysIsTwoSources() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.LETTER, 1, Check.CHECKED, "a book")
                .act("2018-06-13", "PRK", "USA", ActKind.LETTER, 1, Check.MEMORY, "a book")
                .record();
        assertThat(check(new Fact(between(ActKind.LETTER, "2018"), true), record)
                        .probability()
                        .orElseThrow())
                .isCloseTo(1 - 0.02 * 0.2, within(1e-12));
    }

    @Test
    void ofSeveralListsTheLeastSureSpeaks() {
        PublicRecord record = Records.usual()
                .covered("PRK", "USA", "summit", "2000..2025-10", Coverage.Completeness.COMPLETE)
                .coveredFromMemory("PRK", "USA", "letter", "2000..2025-10")
                .record();
        ActSelection both =
                select(List.of(PRK, Claims.USA), Set.of(ActKind.SUMMIT, ActKind.LETTER), "2020", Optional.empty());
        assertThat(both.known(record).isComplete()).isTrue();
        assertThat(both.known(record).probability()).isEqualTo(0.8);
    }
}
