package org.realign.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class KendallTauTest {
    private static double value(Observed<Double> value) {
        return value.match(v -> v, absent -> Double.NaN);
    }

    /** Every pair of targets, one by one. */
    private static double slow(double[] x, double[] y) {
        long sign = 0;
        long apartX = 0;
        long apartY = 0;
        for (int k = 0; k < x.length; k++) {
            for (int l = 0; l < k; l++) {
                double dx = Math.signum(x[k] - x[l]);
                double dy = Math.signum(y[k] - y[l]);
                sign += (long) (dx * dy);
                apartX += dx == 0 ? 0 : 1;
                apartY += dy == 0 ? 0 : 1;
            }
        }
        return sign / Math.sqrt((double) apartX * apartY);
    }

    @Test
    void isWhatCountingEveryPairGives() {
        // Few values make many ties, and -0.0 is one of them.
        Gen<List<Double>> amounts = Gen.lists(Gen.ints(0, 400).map(n -> n % 20 == 0 ? -0.0 : n / 40 * 0.5), 2, 60);
        Laws.forAll(amounts, 500, 51, all -> {
            int half = all.size() / 2;
            double[] x = all.stream().limit(half).mapToDouble(v -> v).toArray();
            double[] y = all.stream().skip(half).limit(half).mapToDouble(v -> v).toArray();
            double slow = slow(x, y);
            Observed<Double> tau = KendallTau.of(x, y);
            assertThat(tau.isPresent()).isEqualTo(!Double.isNaN(slow));
            if (tau.isPresent()) {
                assertThat(value(tau)).isCloseTo(slow, within(1e-14)); // one division and one root of whole numbers
            }
        });
    }

    @Test
    void agreesWithTheTableWhereLevelsAreFew() {
        Laws.forAll(Gen.lists(Gen.ints(0, 8), 2, 80), 300, 52, targets -> {
            int[] x = targets.stream().mapToInt(t -> t / 3).toArray();
            int[] y = targets.stream().mapToInt(t -> t % 3).toArray();
            Observed<Double> tau = KendallTau.of(doubles(x), doubles(y));
            Observed<Double> table = CrossTable.of(Scale.VOTES, x, y).tauB();
            assertThat(tau.isPresent()).isEqualTo(table.isPresent());
            if (tau.isPresent()) {
                assertThat(value(tau)).isCloseTo(value(table), within(1e-14));
            }
        });
    }

    private static double[] doubles(int[] levels) {
        double[] values = new double[levels.length];
        for (int k = 0; k < levels.length; k++) {
            values[k] = levels[k];
        }
        return values;
    }

    @Test
    void isMissingWithoutRanks() {
        for (double[] x : new double[][] {{}, {1}, {2, 2, 2}}) {
            assertThat(KendallTau.of(x, x.clone()).<Missing>match(v -> Missing.ABSENT, Observed.Absent::kind))
                    .isEqualTo(Missing.UNKNOWN);
        }
    }

    @Test
    void refusesWhatHasNoRank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KendallTau.of(new double[] {1, Double.NaN}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> KendallTau.of(new double[1], new double[2]));
    }
}
