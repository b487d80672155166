package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.claim.Claims.between;
import static org.realign.claim.Claims.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.record.ActKind;
import org.realign.record.PartialDate;
import org.realign.record.PublicRecord;
import org.realign.record.Records;

/** The usual record speaks of transfers up to December 2025. */
class ForecastTest {
    private static final PublicRecord RECORD =
            Records.usual().act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 2).record();

    private static Forecast summit(String due, double probability) {
        return new Forecast(
                PartialDate.parse("2018-01-01"),
                PartialDate.parse(due),
                new Fact(between(ActKind.SUMMIT, "2018"), true),
                "there are summits",
                probability);
    }

    @Test
    void beforeItsDayItIsNotDue() {
        Finding found = check(summit("2026-01", 0.9), RECORD);
        assertThat(found.outcome()).isEqualTo(Outcome.NOT_DUE);
        assertThat(found.probability()).isEmpty();
        assertThat(found.reading()).contains("1 January 2018", "0.9", "January 2026", "31 December 2025");
        assertThat(found.wouldDecide()).isPresent();
        assertThat(found.foretold().orElseThrow().brier()).isEmpty();
        assertThat(check(summit("2018-12", 0.9), RECORD.asOf(LocalDate.of(2018, 11, 30)))
                        .outcome())
                .as("as of a day before it is due")
                .isEqualTo(Outcome.NOT_DUE);
    }

    /** The entry is right with probability 0.98: 0.98 x 0.1^2 + 0.02 x 0.9^2 = 0.026. */
    @Test
    void whenItIsDueItIsAnsweredAndScored() {
        Finding found = check(summit("2025-10", 0.9), RECORD);
        Finding plain = check(new Fact(between(ActKind.SUMMIT, "2018"), true), RECORD);
        assertThat(found.outcome()).isEqualTo(plain.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(found.probability()).isEqualTo(plain.probability());
        assertThat(found.supporting()).isEqualTo(plain.supporting());
        Foretold foretold = found.foretold().orElseThrow();
        // Closed forms of a few products.
        assertThat(foretold.brier().orElseThrow()).isCloseTo(0.026, within(1e-12));
        assertThat(foretold.log().orElseThrow())
                .isCloseTo(-0.98 * FastMath.log(0.9) - 0.02 * FastMath.log(0.1), within(1e-12));
        assertThat(found.reading()).contains("Brier score 0.026", "0.250", "0.693");
    }

    @Test
    void whatTheRecordDoesNotTellIsNotScored() {
        Forecast letter = new Forecast(
                PartialDate.parse("2018-01-01"),
                PartialDate.parse("2019"),
                new Fact(between(ActKind.LETTER, "2018"), false),
                "there are no letters",
                0.5);
        Finding found = check(letter, RECORD);
        assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(found.reading()).contains("Not scored");
        assertThat(found.foretold().orElseThrow().log()).isEmpty();
    }

    @Test
    void scoresOfSureForecasts() {
        PartialDate day = PartialDate.parse("2018");
        Foretold right = new Foretold(day, day, 1, OptionalDouble.of(1));
        assertThat(right.brier()).hasValue(0);
        assertThat(right.log()).hasValue(0);
        Foretold wrong = new Foretold(day, day, 1, OptionalDouble.of(0));
        assertThat(wrong.brier()).hasValue(1);
        assertThat(wrong.log()).as("without bound").isEmpty();
        assertThat(wrong.score()).contains("without bound");
        Foretold half = new Foretold(day, day, 0.5, OptionalDouble.of(0.3));
        assertThat(half.brier().orElseThrow()).isCloseTo(Foretold.HALF_BRIER, within(1e-12));
        assertThat(half.log().orElseThrow()).isCloseTo(Foretold.HALF_LOG, within(1e-12));
    }

    @Test
    void whatIsNotDueSettlesNoCompound() {
        Part due = new Part(Optional.empty(), summit("2025-10", 0.9), 1);
        Part later = new Part(Optional.empty(), summit("2027", 0.9), 2);
        Finding all = check(new Compound(true, List.of(due, later)), RECORD);
        assertThat(all.outcome()).isEqualTo(Outcome.NOT_DUE);
        assertThat(all.reading()).contains("not due yet");
        assertThat(check(new Compound(false, List.of(due, later)), RECORD).outcome())
                .isEqualTo(Outcome.UPHELD);
    }
}
