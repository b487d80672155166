package org.realign.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.realign.kernel.Sums;
import org.realign.world.Mechanism;
import org.realign.world.Pooled;
import org.realign.world.WorldFigures;
import org.realign.world.WorldFit;

/** An estimation of the world of states as text: for a terminal, and as a table in Markdown. */
final class EstimateText {
    private static final double LEVEL = 0.95;
    private static final double POOR = 0.05;

    private EstimateText() {}

    static List<String> lines(WorldEstimate.Result result) {
        WorldFigures figures = result.figures();
        List<String> lines = new ArrayList<>();
        lines.add("What states weigh when they choose where to stand with the great powers, "
                + figures.main().text() + ".");
        lines.add(convergence(figures.main()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT, "%-14s %8s  %-18s %7s  %s", "", "estimate", "95% interval", "missing", "moved by"));
        for (Mechanism m : figures.mechanisms()) {
            Pooled pooled = figures.main().pooled();
            int k = figures.place(figures.main(), m).orElseThrow();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-14s %8.3f  %-18s %6.0f%%  %s",
                    m.name(),
                    pooled.mean()[k],
                    interval(pooled, k),
                    100 * pooled.missing(k),
                    m.words()));
        }
        lines.add(rates(figures.main()));
        lines.add("missing: the share of uncertainty that comes from not knowing where states stood.");
        lines.add("");
        lines.addAll(parts(figures));
        figures.fits().forEach(fit -> lines.addAll(fit(fit)));
        if (!result.notes().isEmpty()) {
            lines.add("");
            lines.addAll(result.notes());
        }
        return lines;
    }

    static List<String> markdown(WorldFigures figures) {
        List<String> lines = new ArrayList<>();
        String spans = figures.spans().stream().map(WorldFigures.Span::text).collect(Collectors.joining(" | "));
        lines.add("| mechanism | moved by | " + spans + " |");
        lines.add("|---|---|" + "---|".repeat(figures.spans().size()));
        for (Mechanism m : figures.mechanisms()) {
            lines.add("| `" + m.name() + "` | " + m.words() + " | "
                    + figures.spans().stream()
                            .map(span -> brief(span, figures.place(span, m).orElseThrow()))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return lines;
    }

    private static String convergence(WorldFigures.Span span) {
        int pooled = span.pooled().imputations();
        return pooled == span.asked()
                ? "Estimated on " + pooled + " imputations; all of them converged."
                : "Estimated on " + span.asked() + " imputations; " + pooled
                        + " of them converged and are pooled, the others are left out.";
    }

    private static String interval(Pooled pooled, int k) {
        double half = pooled.halfWidth(k, LEVEL);
        return String.format(Locale.ROOT, "%.3f to %.3f", pooled.mean()[k] - half, pooled.mean()[k] + half);
    }

    /** An estimate with its standard error, and a star where its interval does not hold 0. */
    private static String brief(WorldFigures.Span span, int k) {
        Pooled pooled = span.pooled();
        boolean away = Math.abs(pooled.mean()[k]) > pooled.halfWidth(k, LEVEL);
        return String.format(Locale.ROOT, "%.3f (%.3f)%s", pooled.mean()[k], pooled.error(k), away ? "*" : "");
    }

    private static String rates(WorldFigures.Span span) {
        double[] rates = Arrays.copyOf(span.pooled().mean(), span.rates());
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "choices of each state in two years: %.1f on average, from %.1f to %.1f",
                Sums.mean(rates),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static List<String> parts(WorldFigures figures) {
        List<String> lines = new ArrayList<>();
        List<WorldFigures.Span> parts =
                figures.spans().subList(1, figures.spans().size());
        if (parts.isEmpty()) {
            return lines;
        }
        lines.add("By parts of the years, with standard errors; * where the 95% interval does not hold 0:");
        lines.add(String.format(Locale.ROOT, "%-14s", "")
                + parts.stream()
                        .map(p -> String.format(Locale.ROOT, "%18s", p.text()))
                        .collect(Collectors.joining()));
        for (Mechanism m : figures.mechanisms()) {
            lines.add(String.format(Locale.ROOT, "%-14s", m.name())
                    + parts.stream()
                            .map(p -> String.format(
                                    Locale.ROOT,
                                    "%18s",
                                    brief(p, figures.place(p, m).orElseThrow())))
                            .collect(Collectors.joining()));
        }
        parts.forEach(p -> lines.add(p.text() + ": " + convergence(p)));
        lines.add("");
        return lines;
    }

    private static List<String> fit(WorldFit fit) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Fit of %s: p %.3f%s",
                fit.feature(),
                fit.p(),
                fit.p() < POOR ? ", poor: simulated worlds differ from the imputed ones" : ""));
        for (int k = 0; k < fit.names().size(); k++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-24s %9.1f seen, %9.1f simulated (%.1f)",
                    fit.names().get(k),
                    fit.observed()[k],
                    fit.expected()[k],
                    fit.deviation()[k]));
        }
        return lines;
    }
}
