package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.kernel.RandomStreams;

class TrialsReportTest {
    /** Few series: what is asserted is the form of the tables and whom they count, not how good explanations are. */
    private static final int SIMULATIONS = 5;

    private static final int CASES = 12;

    private static List<String> lines() {
        return TrialsReport.lines(SIMULATIONS, CASES, new RandomStreams(1));
    }

    private static double cell(String row, int column) {
        return Double.parseDouble(
                row.split(" [|] ", -1)[column].replace("|", "").strip());
    }

    @Test
    void everyTruthHasItsRowForEachDrift() {
        List<String> lines = lines();
        assertThat(lines.get(0)).startsWith("5 series");
        List<String> rows = lines.stream()
                .filter(l -> l.startsWith("| 0.") && !l.contains(" to "))
                .toList();
        assertThat(rows).hasSize(3 * 4);
        assertThat(rows).filteredOn(r -> r.contains("step of 2019")).hasSize(3);
        // Shares of five series.
        assertThat(rows)
                .allSatisfy(r -> assertThat(cell(r, 2) * SIMULATIONS % 1).isZero());
    }

    /** Each of the three explanations is said something of in each series. */
    @Test
    void whatIsSaidIsCountedOnce() {
        List<String> rows =
                lines().stream().filter(l -> l.matches("[|] [0-9.]+ to .*")).toList();
        assertThat(rows.stream().mapToInt(r -> (int) cell(r, 1)).sum()).isEqualTo(3 * CASES);
    }

    @Test
    void theSameSeedGivesTheSameTables() {
        assertThat(lines()).isEqualTo(lines());
    }
}
