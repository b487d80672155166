package org.realign.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.realign.explain.Trials;
import org.realign.kernel.RandomStreams;

/** Explanations on simulated series, as tables. */
final class TrialsReport {
    private static final int SIMULATIONS = 1000;
    private static final int CASES = 4000;

    private TrialsReport() {}

    static List<String> lines(RandomStreams streams) {
        return lines(SIMULATIONS, CASES, streams);
    }

    /**
     * The tables.
     *
     * @param simulations of each truth and drift
     * @param cases in which inclusion probabilities are held against the truth
     */
    static List<String> lines(int simulations, int cases, RandomStreams streams) {
        List<String> lines = new ArrayList<>(List.of(
                simulations + " series of each truth and drift.",
                "",
                "| drift a quarter | truth | chosen | with 0.9 and more | another with 0.9 and more |",
                "|---|---|---|---|---|"));
        for (Trials.Cell cell : Trials.confusion(simulations, streams)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.2f | %s | %.2f | %.2f | %.3f |",
                    cell.drift(),
                    cell.truth(),
                    cell.rate().right(),
                    cell.rate().sure(),
                    cell.rate().misled()));
        }
        lines.addAll(List.of(
                "",
                "Inclusion probabilities of three explanations in " + cases + " series, against the truth.",
                "",
                "| said | how many | mean said | was so |",
                "|---|---|---|---|"));
        for (Trials.Bin bin : Trials.reliability(cases, streams)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.1f to %.1f | %d | %.3f | %.3f |",
                    bin.from(),
                    bin.to(),
                    bin.count(),
                    bin.said(),
                    bin.held()));
        }
        lines.add("");
        return lines;
    }
}
