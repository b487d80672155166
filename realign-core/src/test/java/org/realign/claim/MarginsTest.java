package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.claim.Claims.CHN;
import static org.realign.claim.Claims.PRK;
import static org.realign.claim.Claims.USA;
import static org.realign.claim.Claims.call;
import static org.realign.claim.Claims.check;
import static org.realign.claim.Claims.select;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realign.kernel.Distribution;
import org.realign.record.ActKind;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Window;

/** Margins, thresholds and last dates: the numbers that decide where an answer turns. */
class MarginsTest {
    private static final Window LATER = Window.parse("2018");
    private static final Window EARLIER = Window.parse("2017");
    private final Records records = Records.usual();
    private final Distribution five = Distribution.gamma(5.5, LATER.years());
    private final Distribution three = Distribution.gamma(3.5, LATER.years());

    MarginsTest() {
        for (int month = 1; month <= 5; month++) {
            records.act("2018-0" + month + "-05", "PRK", "USA", ActKind.VISIT, 2);
        }
        for (int month = 1; month <= 3; month++) {
            records.act("2017-0" + month + "-05", "PRK", "USA", ActKind.VISIT, 2);
            records.act("2018-0" + month + "-06", "PRK", "CHN", ActKind.VISIT, 2);
        }
    }

    @Test
    void everyDirectionKeepsItsMargin() {
        double more = five.above(three, 1);
        assertThat(change(Change.Direction.RISES, LATER, EARLIER)).isCloseTo(more, within(1e-12));
        assertThat(change(Change.Direction.FALLS, EARLIER, LATER)).isCloseTo(more, within(1e-12));
        assertThat(change(Change.Direction.STAYS, LATER, EARLIER))
                .isCloseTo(five.above(three, -1) - more, within(1e-12));
        Exceeds exceeds = new Exceeds(call("engagement", USA), call("engagement", CHN), LATER, LATER, 1);
        assertThat(check(exceeds, records.record()).probability()).hasValueCloseTo(more, within(1e-12));
    }

    private double change(Change.Direction direction, Window during, Window against) {
        return check(new Change(direction, call("engagement", USA), during, against, 1), records.record())
                .probability()
                .orElseThrow();
    }

    @Test
    void thresholdsBelongToTheVerdict() {
        assertThat(Thresholds.USUAL.decide(0.9)).isEqualTo(Outcome.UPHELD);
        assertThat(Thresholds.USUAL.decide(0.1)).isEqualTo(Outcome.REFUTED);
        assertThat(Thresholds.USUAL.decide(0.89)).isEqualTo(Outcome.UNDECIDED);
        assertThat(Thresholds.USUAL.decide(0.11)).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void whatWouldDecideLiesOnItsSideOfTheMargin() {
        Effect effect = new Effect("change in engagement", 0, -1.6449, 1.6449, "dealings a year");
        Thresholds uneven = new Thresholds(0.975, 0.1);
        // Standard deviation 1: quantiles 1.96 and 1.28 either side of the margin of 2.
        assertThat(Measured.wouldDecide(effect, 2, true, uneven))
                .contains("at least 3.96")
                .contains("at most 0.72");
        assertThat(Measured.wouldDecide(effect, -2, false, uneven))
                .contains("at most -3.96")
                .contains("at least -0.72");
    }

    @Test
    void theLastIsTheLastThatMayBe() {
        PublicRecord record = records.act("2018", "PRK", "USA", ActKind.LETTER, 1)
                .act("2018-03-01", "PRK", "USA", ActKind.LETTER, 1)
                .act("2018-06-01", "PRK", "CHN", ActKind.SUMMIT, 1)
                .record();
        Precedes.Moment lastLetter = letters(true);
        Precedes.Moment firstLetter = letters(false);
        Precedes.Moment summit =
                new Precedes.Moment(select(List.of(PRK, CHN), Set.of(ActKind.SUMMIT), "2018", Optional.empty()), false);
        // Right with 0.98 each. The letter of the year may be later: even odds, unless it is wrong and the other is
        // not.
        double last = 0.98 * (0.98 / 2 + 0.02 * 0.98);
        assertThat(check(new Precedes(lastLetter, summit), record).probability())
                .hasValueCloseTo(last, within(1e-12));
        assertThat(check(new Precedes(firstLetter, summit), record).reading()).contains("2018,");
    }

    private static Precedes.Moment letters(boolean last) {
        return new Precedes.Moment(select(List.of(PRK, USA), Set.of(ActKind.LETTER), "2018", Optional.empty()), last);
    }
}
