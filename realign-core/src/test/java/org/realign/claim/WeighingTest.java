package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.realign.measure.BayesFactor;
import org.realign.measure.Shift;

class WeighingTest {
    private static Weighing of(
            double after, double before, double value, double lower, double upper, boolean expected) {
        OptionalDouble factor = Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        Shift shift = new Shift(
                after,
                new BayesFactor(before, factor, lower, upper),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Weighing(shift, expected, new Thresholds(0.8, 0.2));
    }

    @org.junit.jupiter.api.Test
    void theRecordMustHaveSpokenOnTheSameSide() {
        assertThat(of(0.9, 0.5, 9, 9, 9, true).outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(of(0.9, 0.5, 9, 9, 9, false).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(of(0.9, 0.8, 2.25, 2.25, 2.25, true).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(of(0.9, 0.8, 2.25, 2.25, 2.25, false).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(of(0.1, 0.5, 1 / 9.0, 0.1, 0.2, true).outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(of(0.1, 0.5, 1 / 9.0, 0.1, 0.2, false).outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(of(0.1, 0.5, 1 / 9.0, 0.01, 0.5, true).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(of(0.01, 0.005, 2, 1.5, 3, true).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(of(0.01, 0.005, 2, 1.5, 3, false).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(of(0.5, 0.01, 99, 90, 110, true).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @org.junit.jupiter.api.Test
    void saysWhatWasExpectedAndWhatTheRecordAdds() {
        assertThat(of(0.01, 0.005, 2.1, 1.5, 3, true).said())
                .contains("0.5%", "2.1 times as likely with such a break as without one (1.5 to 3.0)", "towards one");
        assertThat(of(0.1, 0.5, 0.2, 0.1, 0.25, true).said())
                .contains("5.0 times as likely without such a break as with one (4.0 to 10)")
                .doesNotContain("undecided");
        assertThat(of(0.01, 0.01, 1, 0.9, 1.1, true).said()).contains("as likely with such a break", "silent");
        assertThat(of(0, 0.002, Double.NaN, 0.001, 5, true).said()).contains("none has one", "cannot tell");
        assertThat(of(0, 0.5, Double.NaN, 0.001, 0.1, true).said())
                .contains("at least 10 times as likely without such a break");
        assertThat(of(1, 0.01, Double.NaN, 200, 9000, true).said()).contains("at least 200 times as likely with such");
    }
}
