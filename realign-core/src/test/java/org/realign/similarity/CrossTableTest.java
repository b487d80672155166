package org.realign.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.VoteTally;

class CrossTableTest {
    private static Missing missing(Observed<Double> value) {
        return value.match(v -> fail(v), Observed.Absent::kind);
    }

    private static Missing fail(double value) {
        throw new AssertionError("has the value " + value);
    }

    private static double value(Observed<Double> value) {
        return value.match(v -> v, absent -> Double.NaN);
    }

    @Test
    void twoThatAlwaysVoteYesAgreeByChanceAlone() {
        CrossTable table = CrossTable.of(new VoteTally.Counts(40, 0, 0, 0, 0, 0, 0, 0, 0));
        for (Distance distance : Distance.values()) {
            assertThat(missing(table.kappa(distance))).isEqualTo(Missing.UNKNOWN);
            assertThat(missing(table.pi(distance))).isEqualTo(Missing.UNKNOWN);
            assertThat(value(table.s(distance))).isEqualTo(1);
            assertThat(value(table.a(distance))).isZero();
        }
        assertThat(missing(table.tauB())).isEqualTo(Missing.UNKNOWN);
        assertThat(value(table.agreement())).isEqualTo(1);
    }

    @Test
    void whereOneIsConstantKappaIsZeroAndTauMissing() {
        CrossTable table = CrossTable.of(new VoteTally.Counts(30, 5, 5, 0, 0, 0, 0, 0, 0));
        assertThat(value(table.kappa(Distance.SQUARED))).isZero();
        assertThat(value(table.pi(Distance.SQUARED))).isNegative();
        assertThat(missing(table.tauB())).isEqualTo(Missing.UNKNOWN);
    }

    @Test
    void withoutTargetsNothingIsDefined() {
        CrossTable table = CrossTable.of(new VoteTally.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0));
        for (Coefficient coefficient : Coefficient.values()) {
            assertThat(missing(coefficient.of(table))).isEqualTo(Missing.NOT_CODED);
        }
    }

    @Test
    void theGreatestDistanceIsTheScalesNotTheObserved() {
        int[] first = {0, 1, 0, 1};
        int[] second = {1, 0, 0, 1};
        assertThat(value(CrossTable.of(Scale.VOTES, first, second).s(Distance.ABSOLUTE)))
                .isEqualTo(0.5);
        assertThat(value(CrossTable.of(Scale.BINARY, first, second).s(Distance.ABSOLUTE)))
                .isZero();
    }

    @Test
    void refusesWhatIsNoPortfolio() {
        int[] two = {0, 1};
        assertThatIllegalArgumentException().isThrownBy(() -> CrossTable.of(Scale.BINARY, two, new int[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.of(Scale.BINARY, two, new int[] {0, 2}))
                .withMessageContaining("level 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.of(Scale.BINARY, two, two, new double[] {1, -1}))
                .withMessageContaining("-1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.of(Scale.BINARY, two, two, new double[] {1, Double.NaN}));
    }
}
