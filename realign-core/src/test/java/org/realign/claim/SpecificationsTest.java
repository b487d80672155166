package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.claim.Claims.PRK;
import static org.realign.claim.Claims.USA;
import static org.realign.claim.Claims.call;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.realign.align.Calibration;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Shift;
import org.realign.posture.Word;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Records;
import org.realign.record.Tie;
import org.realign.record.Window;

/** The other choices: which touch what, and that neither threads nor order change an answer. */
class SpecificationsTest {
    private static final PublicRecord RECORD = records().record();

    private static Records records() {
        Records records = Records.usual();
        for (int year = 1990; year <= 2020; year++) {
            records.act(year + "-05-05", "PRK", "USA", ActKind.VISIT, year < 2010 ? 2 : -2);
            records.act(year + "-06-05", "PRK", "CHN", ActKind.SUMMIT, 2, Check.MEMORY, "memoirs");
            records.act(year + "-07-05", "RUS", "CHN", ActKind.SUMMIT, 2);
            records.votes(year, "PRK", "USA", year < 2010 ? 40 : 10, 80);
            records.votes(year, "PRK", "CHN", 60, 80);
        }
        return records;
    }

    private static Case argument(Test... tests) {
        List<Claim> claims = IntStream.range(0, tests.length)
                .mapToObj(i -> new Claim("C-" + i, "A sentence.", tests[i], Optional.empty(), i))
                .toList();
        return new Case(
                "a",
                "A",
                new Case.Origin("x", "y", Optional.empty(), Optional.empty(), Optional.empty()),
                new Party("PRK"),
                List.of(Pole.of("USA"), Pole.of("CHN")),
                Thresholds.USUAL,
                claims,
                "a.yaml",
                "");
    }

    private static Case latent() {
        return argument(
                new Break(true, call("alignment", USA), Window.parse("2009..2011"), Shift.Direction.DOWN),
                new PostureTest(PRK, Word.HEDGING, Optional.empty(), Window.parse("1990..2005")),
                new LevelTest(
                        call("tone", USA), Window.parse("1990..2005"), OptionalDouble.of(0.5), OptionalDouble.empty()));
    }

    private static CaseResult check(int threads) throws Exception {
        try (Pool pool = new Pool(threads)) {
            return pool.threads
                    .submit(() -> new Checker(RECORD, new RandomStreams(1)).check(latent(), id -> {}))
                    .get();
        }
    }

    private static final class Pool implements AutoCloseable {
        final ForkJoinPool threads;

        Pool(int threads) {
            this.threads = new ForkJoinPool(threads);
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    @org.junit.jupiter.api.Test
    void namesAreUniqueAndSpoken() {
        assertThat(Specifications.declared())
                .extracting(Specifications.Alternative::name)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[a-z0-9.]+(-[a-z0-9.]+)*"));
        assertThat(Specifications.declared()).allMatch(a -> !a.says().isBlank());
    }

    @org.junit.jupiter.api.Test
    void aChoiceTouchesWhatHangsOnIt() {
        Set<Hinge> aBreak = Set.of(Hinge.DRAWS, Hinge.JUMPS, Hinge.MONTHS);
        assertThat(touching(aBreak))
                .contains("student-t", "break-1.0", "without-votes")
                .doesNotContain("gaussian", "other-step", "limits-wider");
        assertThat(touching(Set.of(Hinge.DRAWS, Hinge.LIMITS)))
                .contains("gaussian", "limits-wider", "other-step")
                .doesNotContain("break-1.0");
        assertThat(touching(Set.of(Hinge.RECEIPTS)))
                .contains("without-trade", "without-arms")
                .doesNotContain("without-votes");
        assertThat(touching(Set.of(Hinge.RATES))).contains("closures-ignored").doesNotContain("depth-ignored");
        assertThat(touching(Set.of()))
                .containsExactly(
                        "thresholds-0.8", "thresholds-0.95", "without-memory", "without-reported", "without-imports");
    }

    private static List<String> touching(Set<Hinge> hinges) {
        return Specifications.declared().stream()
                .filter(a -> a.touches(hinges))
                .map(Specifications.Alternative::name)
                .toList();
    }

    @org.junit.jupiter.api.Test
    void oneThreadOrTwoTheSameAnswers() throws Exception {
        CaseResult one = check(1);
        CaseResult two = check(2);
        for (int i = 0; i < one.verdicts().size(); i++) {
            assertThat(two.verdicts().get(i).finding())
                    .isEqualTo(one.verdicts().get(i).finding());
            assertThat(two.verdicts().get(i).again())
                    .isEqualTo(one.verdicts().get(i).again());
        }
        Verdict broke = one.verdicts().get(0);
        assertThat(broke.again()).hasSizeGreaterThan(12);
        assertThat(broke.agreement().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(broke.agreeing()).isLessThanOrEqualTo(broke.again().size());
        Verdict tone = one.verdicts().get(2);
        assertThat(tone.again())
                .extracting(Verdict.Again::specification)
                .containsExactly("thresholds-0.8", "thresholds-0.95");
        assertThat(tone.withoutMemory()).isEmpty();
        assertThat(one.verdicts().get(1).finding().restsOnMemory()).isTrue();
        assertThat(one.verdicts().get(1).withoutMemory()).isPresent();
    }

    /** What is said of an answer without imports is the answer that a run without them gives. */
    @org.junit.jupiter.api.Test
    void withoutImportsIsWhatTheRecordAloneSays() {
        PublicRecord extended = records()
                .tie(Tie.Sort.EMBASSY, "PRK", "USA", "1990..2005", 0)
                .tie(Tie.Sort.EMBASSY, "PRK", "USA", "2006..2020", 1)
                .tie(Tie.Sort.TROOPS, "PRK", "CHN", "1990..2020", 1)
                .record();
        CaseResult alone = new Checker(RECORD, new RandomStreams(1)).check(latent(), id -> {});
        CaseResult whole = new Checker(extended, Optional.of(RECORD), Calibration.none(), new RandomStreams(1))
                .check(latent(), id -> {});
        boolean other = false;
        for (int i = 0; i < 2; i++) {
            Finding one = alone.verdicts().get(i).finding();
            Verdict verdict = whole.verdicts().get(i);
            Verdict.Again without = verdict.withoutImports().orElseThrow();
            assertThat(without.outcome()).isEqualTo(one.outcome());
            assertThat(without.probability()).isEqualTo(one.probability());
            other |= !verdict.finding().probability().equals(one.probability());
        }
        assertThat(other).isTrue();
        assertThat(whole.verdicts().get(2).withoutImports()).isEmpty();
    }
}
