package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.structure.SignedGraph.Edge;

class SignedGraphTest {
    @Test
    void edgesStandInOrderWhateverOrderTheyComeIn() {
        SignedGraph graph = SignedGraph.of(4, List.of(new Edge(3, 1, -1), new Edge(2, 0, 1), new Edge(0, 1, -1)));
        assertThat(graph.edges()).isEqualTo(3);
        assertThat(graph.negative()).isEqualTo(2);
        assertThat(List.of(graph.lower(0), graph.higher(0), graph.sign(0))).containsExactly(0, 1, -1);
        assertThat(List.of(graph.lower(1), graph.higher(1), graph.sign(1))).containsExactly(0, 2, 1);
        assertThat(List.of(graph.lower(2), graph.higher(2), graph.sign(2))).containsExactly(1, 3, -1);
    }

    @Test
    void countsWhatContradictsAPartition() {
        SignedGraph graph = SignedGraph.of(3, Graphs.ring(0, 1, 1, -1));
        assertThat(graph.contradictions(Partition.of(7, 7, 7))).isEqualTo(1);
        assertThat(graph.contradictions(Partition.of(0, 1, 2))).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.contradictions(Partition.of(0, 1)))
                .withMessageContaining("3")
                .withMessageContaining("2");
    }

    @Test
    void refusesWhatNoSignedGraphHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Edge(4, 4, 1)).withMessageContaining("4");
        assertThatIllegalArgumentException().isThrownBy(() -> new Edge(1, 2, 0)).withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedGraph.of(3, List.of(new Edge(1, 2, 1), new Edge(2, 1, -1))))
                .withMessageContaining("1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedGraph.of(3, List.of(new Edge(1, 3, 1))))
                .withMessageContaining("0 to 2");
        assertThatIllegalArgumentException().isThrownBy(() -> SignedGraph.of(3, List.of(new Edge(-1, 2, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedGraph.of(-1, List.of()));
    }

    @Test
    void partitionsAreEqualWhereTheyPutTheSameTogether() {
        assertThat(Partition.of(5, 2, 5, 9)).isEqualTo(Partition.of(0, 1, 0, 2)).hasToString("[0, 1, 0, 2]");
        assertThat(Partition.of(5, 2, 5))
                .hasSameHashCodeAs(Partition.of(1, 2, 1))
                .isNotEqualTo(Partition.of(1, 1, 2));
        assertThat(Partition.of(5, 2, 5, 9).clusters()).isEqualTo(3);
    }
}
