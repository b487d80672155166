package org.realign.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.realign.align.AlignmentDraws;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Innovation;
import org.realign.align.Panel;
import org.realign.archive.datasets.LatentSupport;
import org.realign.kernel.Sums;
import org.realign.truth.Ranks;

/** How alignment agrees with groups that are known and with a published measure, as Markdown. */
final class KnownReport {
    private static final int WASHINGTON = 0;
    private static final int MOSCOW = 1;
    private static final int BEIJING = 2;

    private static final Set<String> NATO =
            Set.of("CAN", "GBR", "FRA", "BEL", "NLD", "LUX", "NOR", "DNK", "ISL", "ITA", "PRT", "GRC", "TUR", "DEU");
    private static final Set<String> PACT = Set.of("POL", "CSK", "HUN", "ROU", "BGR", "DDR");

    /** What McManus and Nieman used as well, or, as with some visits, what other lists have of the same acts. */
    private static final Set<Indicator> THEIRS =
            Set.of(Indicators.VISITS, Indicators.EXERCISES, Indicators.TROOPS, Indicators.ARMS, Indicators.PACT);

    private final WorldRuns runs;

    KnownReport(WorldRuns runs) {
        this.runs = runs;
    }

    /** Posterior means by state. */
    static final class Means {
        private final Map<String, double[][]> mean = new TreeMap<>();
        private final Map<String, Panel> panels = new TreeMap<>();

        void put(AlignmentDraws draws) {
            double[][] x = new double[draws.clock().periods()][draws.poles()];
            for (int t = 0; t < x.length; t++) {
                for (int p = 0; p < x[t].length; p++) {
                    for (int s = 0; s < draws.count(); s++) {
                        x[t][p] += draws.x(s, t, p) / draws.count();
                    }
                }
            }
            mean.put(draws.panel().state(), x);
            panels.put(draws.panel().state(), draws.panel());
        }

        /** Values of the states that {@code who} accepts, over years. */
        private List<Double> values(Predicate<String> who, int from, int to, int pole) {
            List<Double> values = new ArrayList<>();
            mean.forEach((state, x) -> {
                Panel panel = panels.get(state);
                for (int t = 0; panel != null && who.test(state) && t < x.length; t++) {
                    int year = panel.clock().year(t);
                    if (year >= from && year <= to && panel.alive(t, pole)) {
                        values.add(x[t][pole]);
                    }
                }
            });
            return values;
        }
    }

    List<String> lines(List<LatentSupport> support) {
        return lines(means(i -> true), means(i -> !THEIRS.contains(i)), means(Indicators.VOTES::equals), support);
    }

    /** The tables from all indicators, from those that the published measure did not use, and from votes alone. */
    static List<String> lines(Means all, Means other, Means votes, List<LatentSupport> support) {
        List<String> lines = new ArrayList<>();
        lines.add("### Known groups");
        lines.add("");
        lines.add("| mean alignment | members | all others |\n|---|---|---|");
        group(lines, all, "NATO with Washington, 1955-1989", NATO, WASHINGTON, 1955, 1989);
        group(lines, all, "NATO with Washington, 1990-2024", NATO, WASHINGTON, 1990, 2024);
        group(lines, all, "NATO with Moscow, 1955-1989", NATO, MOSCOW, 1955, 1989);
        group(lines, all, "Warsaw Pact with Moscow, 1955-1988", PACT, MOSCOW, 1955, 1988);
        group(lines, all, "Warsaw Pact with Washington, 1955-1988", PACT, WASHINGTON, 1955, 1988);
        lines.add("");
        lines.add("| anchor | asked | found |\n|---|---|---|");
        lines.add(String.format(
                Locale.ROOT,
                "| Britain with Washington, 1955-2024 | above 1.5 | %s |",
                mean(all.values("GBR"::equals, 1955, 2024, WASHINGTON))));
        lines.add(String.format(
                Locale.ROOT,
                "| Cuba with Washington, 1962-2014 | below -1.5 | %s |",
                mean(all.values("CUB"::equals, 1962, 2014, WASHINGTON))));
        lines.add("");
        lines.add("### Latent support of McManus and Nieman");
        lines.add("");
        lines.add("| indicators | pole | states | rank correlation | within state, median | of yearly changes |");
        lines.add("|---|---|---|---|---|---|");
        published(lines, "all", all, support);
        published(lines, "without theirs", other, support);
        published(lines, "votes alone", votes, support);
        lines.add("");
        return lines;
    }

    private Means means(Predicate<Indicator> used) {
        Means means = new Means();
        runs.panels().forEach(p -> means.put(runs.of(p, used, Innovation.JUMPS)));
        return means;
    }

    private static String mean(List<Double> values) {
        return number(Sums.mean(values.stream().mapToDouble(v -> v).toArray()));
    }

    /** Nothing for the mean of nothing, and for a correlation with what does not vary. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static void group(
            List<String> lines, Means all, String name, Set<String> members, int pole, int from, int to) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s |",
                name,
                mean(all.values(members::contains, from, to, pole)),
                mean(all.values(s -> !members.contains(s), from, to, pole))));
    }

    private static void published(List<String> lines, String what, Means means, List<LatentSupport> support) {
        published(lines, what, means, support, "Washington", WASHINGTON, LatentSupport::washington);
        published(lines, what, means, support, "Beijing", BEIJING, LatentSupport::beijing);
    }

    private static void published(
            List<String> lines,
            String what,
            Means means,
            List<LatentSupport> support,
            String name,
            int pole,
            ToDoubleFunction<LatentSupport> theirs) {
        Map<String, Map<Integer, double[]>> pairs = new TreeMap<>();
        for (LatentSupport row : support) {
            Panel panel = means.panels.get(row.state());
            double[][] x = means.mean.get(row.state());
            int t = panel == null ? -1 : panel.clock().middle(row.year());
            if (panel != null && x != null && t >= 0 && t < x.length && panel.alive(t, pole)) {
                pairs.computeIfAbsent(row.state(), s -> new TreeMap<>())
                        .put(row.year(), new double[] {x[t][pole], theirs.applyAsDouble(row)});
            }
        }
        List<double[]> all = new ArrayList<>();
        List<double[]> changes = new ArrayList<>();
        List<Double> within = new ArrayList<>();
        pairs.values().forEach(years -> {
            List<double[]> own = new ArrayList<>(years.values());
            all.addAll(own);
            years.forEach((year, pair) -> {
                double[] before = years.get(year - 1);
                if (before != null) {
                    changes.add(new double[] {pair[0] - before[0], pair[1] - before[1]});
                }
            });
            double r = own.size() < 10 ? Double.NaN : ranks(own);
            if (!Double.isNaN(r)) {
                within.add(r);
            }
        });
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s |",
                what,
                name,
                new HashSet<>(pairs.keySet()).size(),
                number(ranks(all)),
                number(Ranks.median(within.stream().mapToDouble(v -> v).toArray())),
                number(ranks(changes))));
    }

    private static double ranks(List<double[]> pairs) {
        return Ranks.correlation(
                pairs.stream().mapToDouble(p -> p[0]).toArray(),
                pairs.stream().mapToDouble(p -> p[1]).toArray());
    }
}
