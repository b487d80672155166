package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.claim.Claims.CHN;
import static org.realign.claim.Claims.PRK;
import static org.realign.claim.Claims.USA;
import static org.realign.claim.Claims.between;
import static org.realign.claim.Claims.call;
import static org.realign.claim.Claims.check;
import static org.realign.claim.Claims.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.measure.Options;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** A selection shows what there was; what it lacks tells nothing. */
class FloorsAndCoverageTest {
    private static final Pole NORWAY = Pole.of("NOR");

    @Test
    void anActThatHardlyTouchesTheWindowOfASelectionDecidesNothing() {
        PublicRecord record =
                Records.usual().act("1970-10", "PRK", "USA", ActKind.VISIT, 2).record();
        Selection days = between(ActKind.VISIT, "1970-10-10..1970-10-12");
        assertThat(check(new Fact(days, true), record).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new Fact(days, false), record).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aLowRateInASelectionRefutesNothingAndAHighOneUpholds() {
        PublicRecord record = Records.usual().record();
        Finding above = check(level(OptionalDouble.of(0.8), OptionalDouble.empty()), record);
        assertThat(above.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(above.probability()).isEmpty();
        Finding below = check(level(OptionalDouble.empty(), OptionalDouble.of(0.8)), record);
        assertThat(below.outcome()).isEqualTo(Outcome.UNDECIDED);
        PublicRecord complete = new Records()
                .covered("PRK", "USA", "*", "1945..2025-10", Coverage.Completeness.COMPLETE)
                .record();
        assertThat(check(level(OptionalDouble.of(0.8), OptionalDouble.empty()), complete)
                        .outcome())
                .isEqualTo(Outcome.REFUTED);
    }

    private static LevelTest level(OptionalDouble above, OptionalDouble below) {
        return new LevelTest(call("engagement", USA), Window.parse("2010..2014"), above, below);
    }

    @Test
    void aSelectionBetweenTwoBoundsIsOnlyEverTooHigh() {
        Records busy = Records.usual();
        for (int month = 1; month <= 9; month++) {
            busy.act("2010-0" + month + "-05", "PRK", "USA", ActKind.VISIT, 2);
        }
        PublicRecord record = busy.record();
        assertThat(check(level(OptionalDouble.of(0.2), OptionalDouble.of(9)), record)
                        .outcome())
                .as("inside, but there may be more")
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(check(level(OptionalDouble.of(0.1), OptionalDouble.of(0.5)), record)
                        .outcome())
                .as("too many already")
                .isEqualTo(Outcome.REFUTED);
        assertThat(check(level(OptionalDouble.of(6), OptionalDouble.of(9)), record)
                        .outcome())
                .as("too few so far")
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void whereNothingIsRecordedTheLengthOfTimeDecidesNothing() {
        PublicRecord record = new Records()
                .covered("PRK", "USA", "*", "1945..2025-10", Coverage.Completeness.COMPLETE)
                .record();
        Window days = Window.parse("2019-03-01..2019-03-03");
        Window years = Window.parse("1990..2018");
        MeasureCall call = call("engagement", USA);
        for (Change.Direction way : List.of(Change.Direction.RISES, Change.Direction.FALLS)) {
            Finding f = check(new Change(way, call, days, years, 0), record);
            assertThat(f.outcome()).as(way.name()).isEqualTo(Outcome.UNDECIDED);
            assertThat(f.probability()).isEmpty();
        }
        assertThat(check(new Exceeds(call, call, days, years, 0), record).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new LevelTest(call, days, OptionalDouble.of(0.5), OptionalDouble.empty()), record)
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(check(new LevelTest(call, years, OptionalDouble.of(0.5), OptionalDouble.empty()), record)
                        .outcome())
                .as("a long silence on a complete list does tell")
                .isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aChangeInASelectionSaysHowDenselyEachStretchWasListed() {
        PublicRecord record = Records.usual()
                .act("2018-05-05", "PRK", "USA", ActKind.VISIT, 2)
                .act("2018-05-06", "PRK", "CHN", ActKind.TEST_MISSILE, 0)
                .act("2018-05-07", "PRK", "NOR", ActKind.VISIT, 1)
                .record();
        Finding f = check(
                new Change(
                        Change.Direction.FALLS,
                        call("engagement", USA),
                        Window.parse("2020..2024"),
                        Window.parse("2018"),
                        0),
                record);
        assertThat(f.caveats()).anyMatch(c -> c.contains("holds 0 acts") && c.contains("2.00"));
    }

    @Test
    void aWeakEntryOnAListCompleteFromMemoryIsNoSurerThanTheList() {
        PublicRecord record = Records.usual()
                .coveredFromMemory("PRK", "USA", "visit", "1945..2025-10")
                .act("1970-10", "PRK", "USA", ActKind.VISIT, 2)
                .record();
        Selection days = between(ActKind.VISIT, "1970-10-10..1970-10-11");
        double right = 0.98 * 2 / 31;
        assertThat(check(new Fact(days, true), record).probability())
                .hasValueCloseTo(0.5 + 0.8 * (right - 0.5), within(1e-12));
        assertThat(check(new Fact(days, false), record).probability())
                .hasValueCloseTo(0.5 - 0.8 * (right - 0.5), within(1e-12));
    }

    @Test
    void whatIsCountedIsNoLessSureForAListThatMayLackSome() {
        PublicRecord record = Records.usual()
                .coveredFromMemory("PRK", "USA", "visit", "1945..2025-10")
                .act("1970-10-10", "PRK", "USA", ActKind.VISIT, 2, Check.MEMORY, "memoirs")
                .record();
        Selection visits = between(ActKind.VISIT, "1970");
        assertThat(check(count(visits, OptionalInt.of(1), OptionalInt.empty()), record)
                        .probability())
                .hasValueCloseTo(0.8, within(1e-12));
        assertThat(check(count(visits, OptionalInt.empty(), OptionalInt.of(1)), record)
                        .probability())
                .as("at most one: one and a list of which 0.8 is right")
                .hasValueCloseTo(0.5 + 0.8 * 0.5, within(1e-12));
        assertThat(check(count(visits, OptionalInt.of(2), OptionalInt.empty()), record)
                        .probability())
                .hasValueCloseTo(0.5 - 0.8 * 0.5, within(1e-12));
    }

    private static Count count(Selection selection, OptionalInt low, OptionalInt high) {
        return new Count(selection, low, high, Count.Distinct.ENTRY, Optional.empty());
    }

    @Test
    void aWordThatNoLineHasIsNotAbsentFromWhatHappened() {
        PublicRecord record = Records.usual()
                .covered("PRK", "USA", "visit", "1945..2025-10", Coverage.Completeness.COMPLETE)
                .act("2018-05-09", "PRK", "USA", ActKind.VISIT, 2)
                .record();
        Fact prisoners = new Fact(
                Claims.narrowed(
                        between(ActKind.VISIT, "2018"), Set.of(), Set.of(), List.of("prisoners"), Optional.empty()),
                true);
        assertThat(check(prisoners, record).outcome()).isEqualTo(Outcome.UNDECIDED);
        Fact other = new Fact(
                Claims.narrowed(
                        between(ActKind.VISIT, "2019"), Set.of(), Set.of(), List.of("prisoners"), Optional.empty()),
                true);
        assertThat(check(other, record).outcome()).as("no visit at all").isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aListOfFullMembersTellsNothingOfObservers() {
        PublicRecord record = Records.usual()
                .members("org:BRICS", "2009..2025-10", Coverage.Completeness.COMPLETE)
                .record();
        Pole brics = Pole.of("org:BRICS");
        Fact full = new Fact(
                new MembershipSelection(List.of(NORWAY), brics, Optional.of(Membership.Status.FULL), window("2020")),
                false);
        Fact any = new Fact(new MembershipSelection(List.of(NORWAY), brics, Optional.empty(), window("2020")), false);
        assertThat(check(full, record).outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(check(any, record).outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
    }

    @Test
    void oneKindCoveredOnOneDayIsNoExposure() {
        PublicRecord record = Records.usual()
                .covered("*", "CHN", "parade_attendance", "2025-09-03", Coverage.Completeness.COMPLETE)
                .act("2025-09-03", "NOR", "CHN", ActKind.PARADE_ATTENDANCE, 2)
                .record();
        MeasureCall call = new MeasureCall(
                "engagement", List.of(Optional.of(NORWAY), Optional.of(CHN)), Options.NONE, "engagement(NOR, CHN)");
        Finding f =
                check(new LevelTest(call, Window.parse("2025"), OptionalDouble.of(5), OptionalDouble.empty()), record);
        assertThat(f.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
    }

    @Test
    void theShareOfOneWhosePartnersNobodyListedIsOutsideTheRecord() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .transfer("PRK", "RUS", "2023..2025", "artillery")
                .record();
        for (Options.Flow flow : List.of(Options.Flow.DEALINGS, Options.Flow.ARMS)) {
            MeasureCall call = new MeasureCall(
                    "share",
                    List.of(Optional.of(flow == Options.Flow.ARMS ? Pole.of("RUS") : USA), Optional.of(PRK)),
                    new Options(Set.of(), flow, Optional.empty()),
                    "share");
            Finding f = check(
                    new LevelTest(call, Window.parse("2018..2024"), OptionalDouble.of(0.5), OptionalDouble.empty()),
                    record);
            assertThat(f.outcome()).as(flow.name()).isEqualTo(Outcome.OUTSIDE_RECORD);
        }
    }

    @Test
    void aListOfHeadsTellsNothingOfOthers() {
        PublicRecord record = new Records()
                .covered("*", "CHN", "parade_attendance:head", "2025-09-03", Coverage.Completeness.COMPLETE)
                .record();
        ActSelection all = new ActSelection(
                List.of(),
                List.of(),
                List.of(CHN),
                Optional.empty(),
                Set.of(ActKind.PARADE_ATTENDANCE),
                window("2025-09-03"),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(all.known(record).isNothing()).isTrue();
        assertThat(Claims.narrowed(all, Set.of(), Set.of(Level.HEAD), List.of(), Optional.empty())
                        .known(record)
                        .isComplete())
                .isTrue();
    }

    @Test
    void aPactBindsTwoOnlyWhileBothAreIn() {
        PublicRecord record = Records.usual()
                .pact("rio", PactMember.Type.DEFENCE, "PRK", "1950", "1962")
                .pact("rio", PactMember.Type.DEFENCE, "NOR", "1967", "1990")
                .record();
        assertThat(new PactSelection(PRK, NORWAY, Optional.empty(), window("1950..1990")).matches(record))
                .isEmpty();
    }

    @Test
    void completenessFromMemoryIsGoneInTheSecondAnswer() {
        PublicRecord record = Records.usual()
                .member("RUS", "org:BRICS", Membership.Status.FULL, "2009-06-16", "")
                .coveredFromMemory("PRK", "USA", "letter", "2000..2025-10")
                .record();
        Fact none = new Fact(between(ActKind.LETTER, "2020"), false);
        assertThat(check(none, record).outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(check(none, record.lookedUp()).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(record.lookedUp().memberships()).hasSize(1);
        assertThat(record.reliability(Check.MEMORY)).isEqualTo(0.8);
    }
}
