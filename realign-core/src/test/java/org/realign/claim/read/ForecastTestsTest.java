package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.claim.Forecast;
import org.realign.record.InputException;

/** Forecasts as cases write them: what they say in words, and what is refused. */
class ForecastTestsTest {
    private static final String FACT = "that: {test: fact, acts: {kind: treaty, during: 2026}}";

    @Test
    void aForecastHoldsATest() {
        String head = "test: forecast\nsaved: 2025-10-01\ndue: 2026-12-31\nprobability: 0.7\nthat:\n  ";
        assertThat(words(head
                        + "test: rises\n  measure: engagement(PRK, USA)\n  during: 2026\n  against: 2025\n  by: 1"))
                .isEqualTo("dealings between North Korea and United States rises by more than 1 in 2026 against 2025");
        assertThat(words(head + "test: fact\n  acts: {kind: treaty, during: 2026}\n  expect: absent"))
                .isEqualTo("there are no treaties in 2026");
        assertThat(words(head + "test: count\n  acts: {kind: visit, during: 2026}\n  at-least: 2\n  at-most: 4"))
                .isEqualTo("there are at least 2 and at most 4 visits in 2026");
        assertThat(words(head + "test: level\n  measure: tone(PRK, USA)\n  during: 2026\n  between: [0.2, 0.8]"))
                .isEqualTo("the tone between North Korea and United States in 2026 is between 0.2 and 0.8");
        assertThat(words(head + "test: exceeds\n  measure: tone(PRK, CHN)\n  over: tone(PRK, USA)\n  during: 2026"))
                .isEqualTo("the tone between North Korea and China in 2026 exceeds the tone between North Korea and"
                        + " United States in 2026");
        assertThat(
                        words(
                                head
                                        + "test: precedes\n  earlier: {kind: visit, during: 2026}\n  later: {kind: summit, which: last, during: 2026}"))
                .isEqualTo("the first of visits in 2026 comes before the last of summits in 2026");
        assertThat(words(head
                        + "test: ranks\n  measure: tone(PRK, each)\n  among: [CHN, USA]\n  during: 2026\n  first: CHN"))
                .isEqualTo("the tone of North Korea and each in 2026 ranks China first");
        assertThat(words(head + "test: break\n  measure: tone(PRK, CHN)\n  within: 2026\n  direction: up"))
                .isEqualTo("there is an upward break in the tone between North Korea and China within 2026");
        assertThat(words(head + "test: posture\n  state: PRK\n  is: hedging\n  during: 2026"))
                .isEqualTo("North Korea is hedging in 2026");
    }

    @Test
    void itsDatesAndItsProbabilityAreKept() {
        Forecast forecast =
                (Forecast) CaseText.test("test: forecast\nsaved: 2025-10\ndue: 2026\nprobability: 0.25\n" + FACT);
        assertThat(forecast.saved()).hasToString("2025-10");
        assertThat(forecast.due()).hasToString("2026");
        assertThat(forecast.probability()).isEqualTo(0.25);
        assertThat(forecast.that().kind()).isEqualTo("fact");
    }

    @Test
    void whatCannotBeToldWhenItIsDueIsRefused() {
        assertThat(problem("saved: 2026-10-01\ndue: 2026-09-30\nprobability: 0.5\n" + FACT))
                .contains("'due' (2026-09-30)", "'saved' (2026-10-01)");
        assertThat(problem("saved: 2025-10-01\ndue: 2026-09-30\nprobability: 0.5\n" + FACT))
                .contains("2026-12-31", "'due' (2026-09-30)");
        assertThat(problem("saved: 2025-10-01\ndue: 2027\nprobability: 1.5\n" + FACT))
                .contains("1.5", "0 to 1");
        assertThat(problem("saved: 2025-10-01\ndue: 2027\nprobability: 0.5\nthat: {test: fact, acts: {kind: treaty}}"))
                .contains("names no time");
        assertThat(problem("saved: 2027-01-01\ndue: 2028\nprobability: 0.5\n" + FACT))
                .contains("2026-12-31", "'saved' (2027-01-01)");
    }

    private static String problem(String keys) {
        List<InputException.Problem> problems = CaseText.problems(CaseText.withTest("test: forecast\n" + keys));
        assertThat(problems).as(keys).hasSize(1);
        return problems.get(0).problem();
    }

    private static String words(String test) {
        return ((Forecast) CaseText.test(test)).words();
    }
}
