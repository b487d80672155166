package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.simulate.Estimate;
import org.realign.world.Imputation;
import org.realign.world.Sphere;
import org.realign.world.WorldEstimation.Run;

class EstimateKeptTest {
    private static final StateSystem SYSTEM = new StateSystem(
            Stream.of("USA", "RUS", "CHN", "IND")
                    .map(code -> new State(new Party(code), code, always(), always(), List.of(), List.of(), ""))
                    .toList(),
            Map.of(),
            List.of());

    @TempDir
    private Path folder = Path.of("");

    private static Optional<PartialDate> always() {
        return Optional.empty();
    }

    private EstimateKept kept(String key) {
        return new EstimateKept(folder, key);
    }

    private static Run run(double value) {
        return new Run(
                Estimate.Outcome.CONVERGED,
                "converged: 0.1 (below 0.25)",
                List.of("alignment: level", "alignment: treaty (endowment)"),
                new double[] {value, -1.0 / 3},
                new double[][] {{0.1, 1e-17}, {1e-17, 2.0 / 7}},
                List.of());
    }

    /** To the last bit: a run that is taken up again must end as if it had not been ended. */
    @Test
    void runsComeBackToTheLastBit() {
        kept("a").keep("1950-2024", 1, run(Math.PI));
        kept("a").keep("1950-2024", 2, run(Math.E));
        List<Run> again = kept("a").runs("1950-2024");
        assertThat(again).hasSize(2);
        assertThat(again.get(0).theta()).containsExactly(Math.PI, -1.0 / 3);
        assertThat(again.get(1).covariance()).isDeepEqualTo(run(Math.E).covariance());
        assertThat(again.get(1).names()).isEqualTo(run(1).names());
        assertThat(again.get(1).hasConverged()).isTrue();
        assertThat(again.get(1).says()).isEqualTo(run(1).says());
        assertThat(kept("a").runs("1950-1990")).isEmpty();
    }

    /** The second is lacking, so that the third counts for nothing: each begins from the one before. */
    @Test
    void onlyRunsInARowCount() {
        kept("a").keep("1950-2024", 1, run(1));
        kept("a").keep("1950-2024", 3, run(3));
        assertThat(kept("a").runs("1950-2024")).hasSize(1);
    }

    @Test
    void whatIsOfSomethingElseIsNotThere() throws IOException {
        kept("a").keep("1950-2024", 1, run(1));
        assertThat(kept("b").runs("1950-2024")).isEmpty();
        Files.writeString(folder.resolve("estimate.part").resolve("1950-2024-01.tsv"), "# of: a\nCONVERGED\nx\n");
        assertThat(kept("a").runs("1950-2024")).isEmpty();
    }

    @Test
    void imputationsComeBack() {
        Imputation one = new Imputation(Sphere.of(SYSTEM), 1950, new byte[][] {{0, 4, -1}, {1, 3, 2}}, new double[][] {
            {0, 0.5, 0.25, 0.5, 0, 1, 0.25, 1, 0}, new double[9]
        });
        assertThat(kept("a").imputations(SYSTEM, 1950)).isEmpty();
        kept("a").keep(List.of(one, one));
        List<Imputation> again = kept("a").imputations(SYSTEM, 1950).orElseThrow();
        assertThat(again).hasSize(2);
        assertThat(again.get(1).grades()).isDeepEqualTo(one.grades());
        assertThat(again.get(1).rivalry()).isDeepEqualTo(one.rivalry());
        assertThat(kept("b").imputations(SYSTEM, 1950)).isEmpty();
    }

    @Test
    void nothingIsLeftOfIt() {
        kept("a").remove();
        kept("a").keep("1950-2024", 1, run(1));
        kept("a").remove();
        assertThat(folder).isEmptyDirectory();
    }
}
