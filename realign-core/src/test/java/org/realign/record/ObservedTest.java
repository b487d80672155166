package org.realign.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedTest {
    private static final Observed<Integer> SEVEN = Observed.of(7);
    private static final Observed<Integer> NONE = Observed.missing(Missing.ABSENT, "nobody counted");

    private static Observed<String> odd(int number) {
        return number % 2 == 1
                ? Observed.of("odd: " + number)
                : Observed.missing(Missing.OUTSIDE_COVERAGE, number + " is even");
    }

    @Test
    void whatIsMadeOfAValue() {
        assertThat(SEVEN.map(n -> n + 1)).isEqualTo(Observed.of(8));
        assertThat(SEVEN.then(ObservedTest::odd)).isEqualTo(Observed.of("odd: 7"));
        assertThat(Observed.of(8).then(ObservedTest::odd))
                .isEqualTo(Observed.missing(Missing.OUTSIDE_COVERAGE, "8 is even"));
    }

    @Test
    void aReasonStaysTheFirst() {
        assertThat(NONE.map(n -> "" + n)).isEqualTo(Observed.missing(Missing.ABSENT, "nobody counted"));
        assertThat(NONE.then(ObservedTest::odd)).isEqualTo(Observed.missing(Missing.ABSENT, "nobody counted"));
    }
}
