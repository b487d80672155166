package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class StatusRankTest {
    /** (I - d P') x = (1 - d) u with rows of states that send nothing spread evenly. */
    private static double[] exact(double[][] ties) {
        int n = ties.length;
        RealMatrix system = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            double[] row = ties[i].clone();
            row[i] = 0;
            double sent = Arrays.stream(row).reduce(0, Double::sum);
            for (int j = 0; j < n; j++) {
                double share = sent == 0 ? 1.0 / n : row[j] / sent;
                system.setEntry(j, i, (i == j ? 1 : 0) - 0.85 * share);
            }
        }
        ArrayRealVector right = new ArrayRealVector(n, 0.15 / n);
        return new LUDecomposition(system).getSolver().solve(right).toArray();
    }

    private static double[] status(double[][] ties) {
        StatusRank rank = StatusRank.of(ties);
        double[] result = new double[rank.states()];
        Arrays.setAll(result, rank::status);
        return result;
    }

    @Test
    void twoThatRecogniseAThird() {
        // Sinks send evenly: c = 0.05 + 0.85 (2 a + c / 3), a = 0.05 + 0.85 c / 3, 2 a + c = 1.
        double[] status = status(new double[][] {{0, 0, 3}, {0, 0, 1}, {0, 0, 0}});
        double c = 0.9 / (1 + 2 * 0.85 / 3);
        assertThat(status[2]).isCloseTo(c, within(1e-11));
        assertThat(status[0]).isCloseTo((1 - c) / 2, within(1e-11));
        assertThat(status[1]).isCloseTo((1 - c) / 2, within(1e-11));
    }

    @Test
    void agreesWithTheLinearSystem() {
        Laws.forAll(Gen.lists(Gen.ints(0, 5), 49, 49), 100, 77, weights -> {
            double[][] ties = new double[7][7];
            for (int k = 0; k < 49; k++) {
                // Half of all ties are absent, and now and then a state sends none.
                ties[k / 7][k % 7] = Math.max(0, weights.get(k) - 2);
            }
            // The stated bound of the iteration, and some rounding.
            assertThat(status(ties)).containsExactly(exact(ties), within(1e-11));
        });
    }

    @Test
    void weightsCountAndTiesToOneselfDoNot() {
        double[][] ties = {{9, 3, 1}, {1, 0, 0}, {1, 0, 0}};
        double[] status = status(ties);
        assertThat(status[1]).isGreaterThan(status[2]);
        ties[0][0] = 0;
        assertThat(status(ties)).containsExactly(status, within(0.0));
        assertThat(StatusRank.of(new double[0][0]).states()).isZero();
    }

    @Test
    void statusIsLocal() {
        double[][] ties = {{0, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 3}, {0, 1, 0, 0}};
        StatusRank rank = StatusRank.of(ties);
        assertThat(rank.places()).containsExactly(3.5, 1, 3.5, 2);
        assertThat(rank.placesWithin(Partition.of(0, 0, 1, 1))).containsExactly(2, 1, 2, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> rank.placesWithin(Partition.of(0, 0)));
    }

    @Test
    void theStrongWhomFewRecogniseHaveADeficit() {
        // Status in the order 1, 2, 0 from the top; capabilities in the order 0, 1, 2.
        StatusRank rank = StatusRank.of(new double[][] {{0, 3, 1}, {0, 0, 1}, {0, 1, 0}});
        assertThat(rank.places()).containsExactly(3, 1, 2);
        // Places 1, 2, 3 have mean 2 and sample standard deviation 1.
        assertThat(rank.deficit(new double[] {9, 5, 1}).orElseThrow()).containsExactly(2, -1, -1);
        assertThat(rank.deficit(new double[] {4, 4, 4})).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank.deficit(new double[] {1, 2}))
                .withMessageContaining("2");
    }

    @Test
    void refusesWhatAreNoTies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRank.of(new double[][] {{0, 1}, {1}}))
                .withMessageContaining("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRank.of(new double[][] {{0, -1}, {1, 0}}))
                .withMessageContaining("-1");
    }
}
