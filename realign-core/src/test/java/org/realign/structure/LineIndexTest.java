package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;

class LineIndexTest {
    @Test
    void foesOfEachOtherNeedAClusterEach() {
        SignedGraph foes = Graphs.complete(5, -1);
        assertThat(LineIndex.of(foes, 5, new RandomStreams(1)).contradictions()).isZero();
        assertThat(LineIndex.of(foes, 5, new RandomStreams(1)).partition().clusters())
                .isEqualTo(5);
        // Three clusters of 2, 2 and 1.
        assertThat(LineIndex.of(foes, 3, new RandomStreams(1)).contradictions()).isEqualTo(2);
        assertThat(LineIndex.of(foes, 1, new RandomStreams(1)).contradictions()).isEqualTo(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineIndex.of(foes, 0, new RandomStreams(1)))
                .withMessageContaining("0");
    }

    @Test
    void nobodyHasNoClusters() {
        LineIndex none = LineIndex.of(SignedGraph.of(0, List.of()), 3, new RandomStreams(1));
        assertThat(none.contradictions()).isZero();
        assertThat(none.partition().clusters()).isZero();
    }

    @Test
    void ofTwoClustersIsNeverBelowFrustration() {
        for (int seed = 0; seed < 20; seed++) {
            SignedGraph graph = Graphs.random(seed, 40);
            assertThat(LineIndex.of(graph, 2, new RandomStreams(1)).contradictions())
                    .isGreaterThanOrEqualTo(
                            Frustration.of(graph, new RandomStreams(1)).lowerBound());
        }
    }

    /**
     * Doreian and Mrvar published a heuristic's values, each tie counted twice. Relocation from these starts reaches or
     * betters 24 of 25; in 1955-58 it finds 29 where they have 28.
     */
    @Test
    void reachesOrBettersMostPublishedValues() throws IOException {
        List<SignedGraph> windows = Windows.read();
        List<String[]> published = Windows.rows("doreian_mrvar_imbalance_1946-1970.csv", ",");
        assertThat(published).hasSize(25);
        int reached = 0;
        int bettered = 0;
        for (int i = 0; i < published.size(); i++) {
            int twice = Integer.parseInt(published.get(i)[1]);
            int found =
                    2 * LineIndex.of(windows.get(i), 10, new RandomStreams(1)).contradictions();
            reached += found == twice ? 1 : 0;
            bettered += found < twice ? 1 : 0;
            assertThat(found).as(published.get(i)[0]).isLessThanOrEqualTo(twice + 2);
        }
        assertThat(List.of(reached, bettered)).containsExactly(17, 7);
    }
}
