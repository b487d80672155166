package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
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
