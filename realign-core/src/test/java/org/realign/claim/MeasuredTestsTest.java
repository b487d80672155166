package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.claim.Claims.CHN;
import static org.realign.claim.Claims.PRK;
import static org.realign.claim.Claims.USA;
import static org.realign.claim.Claims.between;
import static org.realign.claim.Claims.call;
import static org.realign.claim.Claims.check;
import static org.realign.claim.Claims.select;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.realign.measure.Options;
import org.realign.record.ActKind;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** Tests of measures and of order on small records with known answers. */
class MeasuredTestsTest {
    @Nested
    class Measures {
        private final Records record = Records.usual();

        Measures() {
            for (int i = 1; i <= 9; i++) {
                record.act("2018-0" + i + "-05", "PRK", "USA", ActKind.VISIT, 2);
            }
            record.act("2022-05-05", "PRK", "USA", ActKind.LETTER, 1);
            record.votes(2018, "PRK", "USA", 5, 84);
            record.votes(2018, "PRK", "CHN", 68, 82);
        }

        @Test
        void fallsIsTheChanceOfALowerRate() {
            Finding f = check(
                    new Change(
                            Change.Direction.FALLS,
                            call("engagement", USA),
                            Window.parse("2020..2024"),
                            Window.parse("2018"),
                            1),
                    record.record());
            assertThat(f.outcome()).isEqualTo(Outcome.UPHELD);
            assertThat(f.effect().orElseThrow().estimate()).isCloseTo(-8.9, within(0.3));
            assertThat(f.supporting()).as("what there was to fall from").hasSize(9);
            assertThat(f.opposing()).as("what there still was").hasSize(1);
            Finding rises = check(
                    new Change(
                            Change.Direction.RISES,
                            call("engagement", USA),
                            Window.parse("2020..2024"),
                            Window.parse("2018"),
                            0),
                    record.record());
            assertThat(rises.outcome()).isEqualTo(Outcome.REFUTED);
        }

        @Test
        void staysNeedsBothSides() {
            Finding f = check(
                    new Change(
                            Change.Direction.STAYS,
                            call("engagement", USA),
                            Window.parse("2020..2024"),
                            Window.parse("2018"),
                            1),
                    record.record());
            assertThat(f.outcome()).isEqualTo(Outcome.REFUTED);
        }

        @Test
        void undecidedSaysHowFarTheEstimateWouldHaveToMove() {
            Finding f = check(
                    new LevelTest(
                            call("engagement", USA),
                            Window.parse("2018"),
                            OptionalDouble.of(9),
                            OptionalDouble.empty()),
                    record.record());
            assertThat(f.outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(f.wouldDecide().orElseThrow()).contains("at least").contains("at most");
        }

        @Test
        void levelsBetweenTwoValues() {
            Finding f = check(
                    new LevelTest(
                            call("agreement", USA), Window.parse("2018"), OptionalDouble.of(0), OptionalDouble.of(0.2)),
                    record.record());
            assertThat(f.probability().orElseThrow()).isGreaterThan(0.99);
        }

        @Test
        void exceedsAndRanks() {
            Window year = Window.parse("2018");
            assertThat(check(
                                    new Exceeds(call("agreement", CHN), call("agreement", USA), year, year, 0.5),
                                    record.record())
                            .outcome())
                    .isEqualTo(Outcome.UPHELD);
            MeasureCall each = new MeasureCall(
                    "agreement", List.of(Optional.of(PRK), Optional.empty()), Options.NONE, "agreement(PRK, each)");
            List<Pole> two = List.of(USA, CHN);
            assertThat(check(new Ranks(each, two, year, Ranks.Form.FIRST, List.of(CHN)), record.record())
                            .outcome())
                    .isEqualTo(Outcome.UPHELD);
            assertThat(check(new Ranks(each, two, year, Ranks.Form.LAST, List.of(CHN)), record.record())
                            .outcome())
                    .isEqualTo(Outcome.REFUTED);
            assertThat(check(new Ranks(each, two, year, Ranks.Form.ORDER, List.of(USA, CHN)), record.record())
                            .outcome())
                    .isEqualTo(Outcome.REFUTED);
        }

        @Test
        void outsideTheRecordIsNoNumber() {
            Finding f = check(
                    new LevelTest(
                            call("agreement", USA), Window.parse("1970"), OptionalDouble.of(0), OptionalDouble.empty()),
                    record.record());
            assertThat(f.outcome()).isEqualTo(Outcome.OUTSIDE_RECORD);
            assertThat(f.effect()).isEmpty();
        }
    }

    @Nested
    class Order {
        @Test
        void oneBeforeTheOther() {
            PublicRecord record = Records.usual()
                    .act("2019-10-05", "PRK", "USA", ActKind.NEGOTIATION_ROUND, -2)
                    .act("2025-09-04", "PRK", "CHN", ActKind.SUMMIT, 3)
                    .record();
            Precedes.Moment talks = new Precedes.Moment(between(ActKind.NEGOTIATION_ROUND, "1990..2025-10"), true);
            Precedes.Moment summit = new Precedes.Moment(
                    select(List.of(PRK, CHN), Set.of(ActKind.SUMMIT), "2025", Optional.empty()), false);
            assertThat(check(new Precedes(talks, summit), record).outcome()).isEqualTo(Outcome.UPHELD);
            Finding reversed = check(new Precedes(summit, talks), record);
            assertThat(reversed.outcome()).isEqualTo(Outcome.REFUTED);
            assertThat(reversed.opposing()).hasSize(2);
        }

        @Test
        void overlappingDatesAreEven() {
            PublicRecord record = Records.usual()
                    .act("1990-09", "PRK", "USA", ActKind.VISIT, 2)
                    .act("1990-09-11", "PRK", "CHN", ActKind.SUMMIT, 2)
                    .record();
            Finding f = check(
                    new Precedes(
                            new Precedes.Moment(between(ActKind.VISIT, "1990"), false),
                            new Precedes.Moment(
                                    select(List.of(PRK, CHN), Set.of(ActKind.SUMMIT), "1990", Optional.empty()),
                                    false)),
                    record);
            assertThat(f.probability().orElseThrow()).isCloseTo(0.98 * 0.98 / 2, within(1e-12));
            assertThat(f.wouldDecide().orElseThrow()).contains("exact days");
        }
    }
}
