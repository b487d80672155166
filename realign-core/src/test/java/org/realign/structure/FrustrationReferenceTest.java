package org.realign.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;
import org.realign.structure.SignedGraph.Edge;

/**
 * Exact values of signed networks of states, 51 windows of four years from 1946 to 1999, and of sixteen tribes. Those of the
 * first 25 windows lie beside the data; a mixed-integer solver agreed with every one.
 */
class FrustrationReferenceTest {
    /** Windows 26 to 51, 1971-74 to 1996-99: proved here, and the same as the linear relaxation solved by HiGHS. */
    private static final int[] SECOND_HALF = {
        28, 29, 35, 46, 48, 50, 45, 39, 43, 48, 45, 47, 46, 43, 34, 32, 46, 42, 38, 44, 49, 45, 50, 48, 38, 45
    };

    @Test
    void theFirstHalfIsAsPublished() throws IOException {
        List<SignedGraph> windows = Windows.read();
        List<String[]> exact = Windows.rows("frustration_first_half.tsv", "\t");
        assertThat(exact).hasSize(25);
        for (int i = 0; i < exact.size(); i++) {
            String[] row = exact.get(i);
            SignedGraph graph = windows.get(i);
            Frustration frustration = Frustration.of(graph, new RandomStreams(i));
            assertThat(graph.vertices()).isEqualTo(Integer.parseInt(row[2]));
            assertThat(graph.edges()).isEqualTo(Integer.parseInt(row[3]));
            assertThat(graph.negative()).isEqualTo(Integer.parseInt(row[4]));
            assertThat(frustration.optimal()).as(row[1]).isTrue();
            assertThat(frustration.index()).as(row[1]).isEqualTo(Integer.parseInt(row[5]));
            // Both are given to four digits.
            assertThat(frustration.normalised().orElseThrow()).isCloseTo(Double.parseDouble(row[6]), within(5e-5));
            Triads triads = Triads.of(graph);
            assertThat(triads.index().orElseThrow()).isCloseTo(Double.parseDouble(row[7]), within(5e-5));
            assertThat(triads.total()).isEqualTo(Long.parseLong(row[8]));
        }
    }

    @Test
    void theSecondHalfIsProvedToo() throws IOException {
        List<SignedGraph> windows = Windows.read();
        assertThat(windows).hasSize(51);
        for (int i = 25; i < windows.size(); i++) {
            Frustration frustration = Frustration.of(windows.get(i), new RandomStreams(i));
            assertThat(frustration.optimal()).isTrue();
            assertThat(frustration.index()).isEqualTo(SECOND_HALF[i - 25]);
        }
    }

    @Test
    void theHighlandTribesAreSevenTiesFromBalance() throws IOException {
        List<Edge> edges = new ArrayList<>();
        for (String line : Files.readAllLines(Windows.file("highlandtribes.csv"))) {
            String[] row = line.replace("\uFEFF", "").split(",", -1);
            edges.add(new Edge(Integer.parseInt(row[0]), Integer.parseInt(row[1]), Integer.parseInt(row[2])));
        }
        SignedGraph tribes = SignedGraph.of(16, edges);
        assertThat(tribes.edges()).isEqualTo(58);
        assertThat(Frustration.of(tribes, new RandomStreams(1)).statement()).isEqualTo("optimal: 7 of 58 ties");
    }
}
