package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.realign.claim.Claims.USA;
import static org.realign.claim.Claims.between;
import static org.realign.claim.Claims.check;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.realign.align.Calibration;
import org.realign.kernel.RandomStreams;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.Records;

/** Compound tests, and the second answer without memory. */
class CompoundAndCheckerTest {
    @Nested
    class Compounds {
        private final PublicRecord record = Records.usual()
                .covered("PRK", "USA", "letter", "2000..2025-10", Coverage.Completeness.COMPLETE)
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .record();
        private final org.realign.claim.Test yes = new Fact(between(ActKind.SUMMIT, "2018"), true);
        private final org.realign.claim.Test no = new Fact(between(ActKind.LETTER, "2018"), true);
        private final org.realign.claim.Test open = new Fact(between(ActKind.VISIT, "2018"), true);
        private final org.realign.claim.Test later = new Forecast(
                org.realign.record.PartialDate.parse("2025"),
                org.realign.record.PartialDate.parse("2040"),
                yes,
                "there are summits",
                0.5);
        private final org.realign.claim.Test opinion = new Interpretation("a motive");

        @Test
        void allParts() {
            assertThat(outcome(true, yes, opinion)).isEqualTo(Outcome.UPHELD);
            assertThat(outcome(true, yes, no)).isEqualTo(Outcome.REFUTED);
            assertThat(outcome(true, yes, open)).isEqualTo(Outcome.UNDECIDED);
            assertThat(outcome(true, yes, later)).isEqualTo(Outcome.NOT_DUE);
            assertThat(outcome(true, no, later)).isEqualTo(Outcome.REFUTED);
            assertThat(outcome(true, opinion)).isEqualTo(Outcome.INTERPRETATION);
        }

        @Test
        void anyPart() {
            assertThat(outcome(false, yes, later)).isEqualTo(Outcome.UPHELD);
            assertThat(outcome(false, no, later)).isEqualTo(Outcome.NOT_DUE);
            assertThat(outcome(false, no, no)).isEqualTo(Outcome.REFUTED);
        }

        @Test
        void theProbabilityOfAllIsThatOfTheWeakestPart() {
            Finding f = check(compound(true, yes, yes), record);
            assertThat(f.probability().orElseThrow()).isCloseTo(0.98, within(1e-12));
            assertThat(f.parts()).hasSize(2);
        }

        @Test
        void theReadingNamesThePartsThatSettleTheMatter() {
            assertThat(reading(true, yes, yes)).isEqualTo("Both parts hold.");
            assertThat(reading(true, yes, opinion))
                    .startsWith("The one part that a record can tell holds.")
                    .contains("not counted");
            assertThat(reading(true, yes, no)).contains("fails").contains("\u201cfact\u201d");
            assertThat(reading(true, yes, later)).contains("is not due yet").contains("\u201cforecast\u201d");
            assertThat(reading(true, yes, open)).contains("undecided");
            assertThat(reading(false, no, no)).isEqualTo("Both parts fail.");
            assertThat(reading(false, yes, no)).contains("holds");
        }

        private String reading(boolean every, org.realign.claim.Test... parts) {
            return check(compound(every, parts), record).reading();
        }

        private Outcome outcome(boolean every, org.realign.claim.Test... parts) {
            return check(compound(every, parts), record).outcome();
        }

        private Compound compound(boolean every, org.realign.claim.Test... parts) {
            return new Compound(
                    every,
                    List.of(parts).stream()
                            .map(t -> new Part(Optional.empty(), t, 1))
                            .toList());
        }
    }

    @Test
    void theCheckerAsksAgainWithoutMemory() {
        PublicRecord record = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3, Check.MEMORY, "memoirs")
                .act("2018-06-13", "PRK", "USA", ActKind.SUMMIT, 3, Check.MEMORY, "another book")
                .record();
        Case argument = met();
        CaseResult result = new Checker(record, new RandomStreams(1)).check(argument, id -> {});
        Verdict verdict = result.verdicts().get(0);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(verdict.withoutMemory().orElseThrow().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.turnsOnMemory()).isTrue();
        assertThat(result.counts()).containsEntry(Outcome.UPHELD, 1).containsEntry(Outcome.REFUTED, 0);
    }

    /** One claim: a summit of North Korea and the United States in 2018. */
    private static Case met() {
        Claim claim = new Claim("A", "They met.", new Fact(between(ActKind.SUMMIT, "2018"), true), Optional.empty(), 3);
        return new Case(
                "a",
                "A",
                new Case.Origin("x", "y", Optional.empty(), Optional.empty(), Optional.empty()),
                new Party("PRK"),
                List.of(USA),
                Thresholds.USUAL,
                List.of(claim),
                "a.yaml",
                "");
    }

    @Test
    void theCheckerAsksAgainWithoutImports() {
        PublicRecord authored = Records.usual().record();
        PublicRecord extended = Records.usual()
                .act("2018-06-12", "PRK", "USA", ActKind.SUMMIT, 3)
                .record();
        RandomStreams streams = new RandomStreams(1);
        Verdict imported = new Checker(extended, Optional.of(authored), Calibration.none(), streams)
                .check(met(), id -> {})
                .verdicts()
                .get(0);
        assertThat(imported.outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(imported.again())
                .filteredOn(a -> a.specification().equals("without-imports"))
                .singleElement()
                .extracting(Verdict.Again::outcome)
                .isEqualTo(Outcome.UNDECIDED);
        Verdict alone =
                new Checker(extended, streams).check(met(), id -> {}).verdicts().get(0);
        assertThat(alone.again()).noneMatch(a -> a.specification().equals("without-imports"));
    }
}
