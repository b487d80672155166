package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

class TriadsTest {
    @Test
    void countsBySigns() {
        assertThat(Triads.of(SignedGraph.of(3, Graphs.ring(0, 1, 1, 1)))).isEqualTo(new Triads(1, 0, 0, 0));
        assertThat(Triads.of(SignedGraph.of(3, Graphs.ring(0, 1, -1, 1)))).isEqualTo(new Triads(0, 1, 0, 0));
        assertThat(Triads.of(SignedGraph.of(3, Graphs.ring(0, -1, -1, 1)))).isEqualTo(new Triads(0, 0, 1, 0));
        assertThat(Triads.of(Graphs.complete(4, -1))).isEqualTo(new Triads(0, 0, 0, 4));
        assertThat(Triads.of(Graphs.complete(4, -1)).index()).hasValue(0);
        assertThat(Triads.of(SignedGraph.of(4, Graphs.ring(0, 1, 1, 1, 1))).index())
                .isEmpty();
        assertThat(Triads.of(SignedGraph.of(0, List.of())).total()).isZero();
    }

    @Test
    void agreesWithTheTraces() {
        Laws.forAll(Gen.longs(0, Long.MAX_VALUE - 1), 100, 74, seed -> {
            SignedGraph graph = Graphs.random(seed, 12);
            double signed = cubed(graph.matrix());
            double[][] unsigned = graph.matrix();
            for (double[] row : unsigned) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.abs(row[j]);
                }
            }
            double all = cubed(unsigned);
            Triads triads = Triads.of(graph);
            // Sums of whole numbers: exact.
            assertThat(6.0 * triads.total()).isEqualTo(all);
            assertThat(12.0 * triads.balanced()).isEqualTo(signed + all);
        });
    }

    private static double cubed(double[][] matrix) {
        RealMatrix a = new Array2DRowRealMatrix(matrix);
        return a.multiply(a).multiply(a).getTrace();
    }
}
