package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.realign.claim.Pending;

/** Tests whose measures are to come are read as strictly, and say in words what they ask. */
class PendingTestsTest {
    @Test
    void testsNotYetMeasuredSayWhatTheyAsk() {
        assertThat(pending("""
                        test: explains-better
                        shift: {measure: "recognition(PRK)", within: after}
                        explanation: war
                        over: [c, d]
                        """))
                .isEqualTo("what explains the shift of the recognition of North Korea in 2019-03..2025-09");
        assertThat(pending("""
                        test: counterfactual
                        scenario: divide-and-rule
                        measure: cohesion([CHN, moscow,PRK])
                        expect: lower
                        """))
                .isEqualTo(
                        "the cohesion of China, Moscow and North Korea under the scenario \u201cdivide and rule\u201d, said to be"
                                + " lower");
    }

    @Test
    void aForecastHoldsATest() {
        String head = "test: forecast\nsaved: 2025-10-01\ndue: 2026-12-31\nprobability: 0.7\nthat:\n  ";
        String said = "a forecast of 1 October 2025 for 31 December 2026, with probability 0.7, that ";
        assertThat(pending(head
                        + "test: rises\n  measure: engagement(PRK, USA)\n  during: 2026\n  against: 2025\n  by: 1"))
                .isEqualTo(said
                        + "dealings between North Korea and United States rises by more than 1 in 2026 against 2025");
        assertThat(pending(head + "test: fact\n  acts: {kind: treaty, during: 2026}\n  expect: absent"))
                .isEqualTo(said + "there are no treaties in 2026");
        assertThat(pending(head + "test: count\n  acts: {kind: visit, during: 2026}\n  at-least: 2\n  at-most: 4"))
                .isEqualTo(said + "there are at least 2 and at most 4 visits in 2026");
        assertThat(pending(head + "test: level\n  measure: tone(PRK, USA)\n  during: 2026\n  between: [0.2, 0.8]"))
                .isEqualTo(said + "the tone between North Korea and United States in 2026 is between 0.2 and 0.8");
        assertThat(pending(head + "test: exceeds\n  measure: tone(PRK, CHN)\n  over: tone(PRK, USA)\n  during: 2026"))
                .isEqualTo(
                        said + "the tone between North Korea and China in 2026 exceeds the tone between North Korea and"
                                + " United States in 2026");
        assertThat(pending(head + "test: precedes\n  earlier: {kind: visit}\n  later: {kind: summit, which: last}"))
                .isEqualTo(said + "the first of visits comes before the last of summits");
        assertThat(pending(head
                        + "test: ranks\n  measure: tone(PRK, each)\n  among: [CHN, USA]\n  during: 2026\n  first: CHN"))
                .isEqualTo(said + "the tone of North Korea and each in 2026 ranks China first");
        assertThat(pending(head + "test: break\n  measure: tone(PRK, CHN)\n  within: 2026\n  direction: up"))
                .isEqualTo(said + "there is an upward break in the tone between North Korea and China within 2026");
        assertThat(pending(head + "test: posture\n  state: PRK\n  is: hedging\n  during: 2026"))
                .isEqualTo(said + "North Korea is hedging in 2026");
    }

    private static String pending(String test) {
        return ((Pending) CaseText.test(test)).words();
    }
}
