package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.State;
import org.realign.record.StateSystem;
import org.realign.world.Imputation;
import org.realign.world.Mechanism;
import org.realign.world.Pooled;
import org.realign.world.Sphere;
import org.realign.world.Usual;
import org.realign.world.WorldFigures;
import org.realign.world.WorldFit;

class EstimateTextTest {
    private static WorldFigures figures() {
        Optional<PartialDate> always = Optional.empty();
        StateSystem system = new StateSystem(
                Stream.of("USA", "RUS", "CHN", "IND")
                        .map(code -> new State(new Party(code), code, always, always, List.of(), List.of(), ""))
                        .toList(),
                Map.of(),
                List.of());
        Imputation one = new Imputation(Sphere.of(system), 1950, new byte[3][3], new double[3][9]);
        return new WorldFigures(
                List.of(
                        new WorldFigures.Span(1950, 1954, 3, pooled(4, 1, 0.5, 0.1)),
                        new WorldFigures.Span(1952, 1954, 2, pooled(2, 1, 0.1))),
                new Usual(Map.of(), 0, 2),
                List.of(
                        Mechanism.named("level").orElseThrow(),
                        Mechanism.named("peers").orElseThrow()),
                List.of(one),
                List.of(new WorldFit("postures", List.of("hedging"), one(7), one(12.25), one(2), 0.01, 1)),
                List.of());
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    /** Uncorrelated estimates, each with the variance 0.04, all of it within, and so many degrees of freedom that t is normal. */
    private static Pooled pooled(double... mean) {
        int p = mean.length;
        double[][] covariance = new double[p][p];
        double[] freedom = new double[p];
        for (int k = 0; k < p; k++) {
            covariance[k][k] = 0.04;
            freedom[k] = Double.POSITIVE_INFINITY;
        }
        List<String> names =
                Stream.iterate(1, k -> k + 1).limit(p).map(k -> "p" + k).toList();
        return new Pooled(names, mean, covariance, new double[p], new double[p], freedom, 2);
    }

    /** Rates 4 and 1, then mechanisms; 1.96 x 0.2 = 0.392 on either side. */
    @Test
    void linesSayEstimatesIntervalsAndConvergence() {
        List<String> lines = new WorldEstimate.Result(figures(), List.of("A note.")).lines();
        assertThat(lines.get(0)).contains("1950-1954");
        assertThat(lines.get(1)).contains("3 imputations").contains("2 of them converged");
        assertThat(lines).anyMatch(l -> l.matches("level +0\\.500 +0\\.108 to 0\\.892 +0% .*"));
        assertThat(lines).anyMatch(l -> l.matches("peers +0\\.100 +-0\\.292 to 0\\.492 +0%  where its allies stand.*"));
        assertThat(lines).anyMatch(l -> l.matches("choices .* 2\\.5 on average, from 1\\.0 to 4\\.0"));
        assertThat(lines).anyMatch(l -> l.matches("level +1\\.000 \\(0\\.200\\)\\*"));
        assertThat(lines).anyMatch(l -> l.contains("postures: p 0.010, poor"));
        assertThat(lines)
                .anyMatch(l -> l.contains("hedging") && l.contains("7.0 seen") && l.contains("12.3 simulated"));
        assertThat(lines).endsWith("A note.");
    }

    @Test
    void markdownHasAColumnForEachSpan() {
        assertThat(EstimateText.markdown(figures()))
                .containsExactly(
                        "| mechanism | moved by | 1950-1954 | 1952-1954 |",
                        "|---|---|---|---|",
                        "| `level` | what states tend to on the whole | 0.500 (0.200)* | 1.000 (0.200)* |",
                        "| `peers` | where its allies stand with the pole | 0.100 (0.200) | 0.100 (0.200) |");
    }
}
