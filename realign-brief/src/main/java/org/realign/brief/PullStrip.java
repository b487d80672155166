package org.realign.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.Pull;

/** Which indicators pulled the estimate towards a pole or away from it, year by year. */
final class PullStrip {
    private static final double ROW = 19;
    private static final double HALF = 8;
    private static final double LABELS = 84;
    private static final double TITLE = 24;
    private static final double BETWEEN = 10;
    /** The share of all pulls drawn at full height or less. */
    private static final double WHOLE = 0.98;

    private static final int NAMED = 5;

    private final AlignmentPortrait alignment;
    private final Scale x;
    private final double full;
    private final List<Map<String, List<Pull>>> rows = new ArrayList<>();

    PullStrip(AlignmentPortrait alignment) {
        this.alignment = alignment;
        this.x = Spans.years(alignment, LABELS, Axes.WIDTH - Axes.RIGHT);
        double[] sizes = alignment.pulls().stream()
                .mapToDouble(p -> Math.abs(p.pull()))
                .sorted()
                .toArray();
        this.full = sizes.length == 0 ? 1 : Math.max(1e-6, sizes[(int) (WHOLE * (sizes.length - 1))]);
        List<String> order = Indicators.all().stream().map(Indicator::name).toList();
        for (int p = 0; p < alignment.poles().size(); p++) {
            int pole = p;
            rows.add(alignment.pulls().stream()
                    .filter(a -> a.pole() == pole)
                    .collect(Collectors.groupingBy(
                            Pull::indicator,
                            () -> new TreeMap<>(Comparator.comparingInt(order::indexOf)),
                            Collectors.toList())));
        }
    }

    Plate plate(String id) {
        double bottom = 0;
        Tag panels = Tag.of("g");
        for (int p = 0; p < rows.size(); p++) {
            if (!rows.get(p).isEmpty()) {
                panels.add(Svg.group(0, bottom).add(panel(p)));
                bottom += TITLE + ROW * rows.get(p).size() + BETWEEN;
            }
        }
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture",
                Axes.WIDTH,
                bottom + 14,
                "What moved the estimated alignment of " + alignment.state() + ", by indicator and year",
                said);
        picture.add(Axes.years(x, TITLE, Math.max(TITLE, bottom - BETWEEN + 2)), panels);
        return new Plate(
                id,
                picture,
                Tag.of("figcaption")
                        .say(
                                "Bars above a line pull towards the pole, bars below it away from it; the higher, the surer and"
                                        + " the further from what all indicators say together. A shaded year is one of which the"
                                        + " indicator speaks. " + said),
                table());
    }

    private Tag panel(int pole) {
        Tag panel = Tag.of("g")
                .add(Svg.text(
                        "panel",
                        LABELS,
                        15,
                        Prose.capital(Prose.the(alignment.poles().get(pole)))));
        double top = TITLE;
        for (Map.Entry<String, List<Pull>> row : rows.get(pole).entrySet()) {
            double zero = top + ROW / 2;
            List<double[]> spoken = new ArrayList<>();
            List<double[]> towards = new ArrayList<>();
            List<double[]> away = new ArrayList<>();
            for (Pull p : row.getValue()) {
                double tall = HALF * Math.sqrt(Math.min(1, Math.abs(p.pull()) / full));
                double left = x.at(p.year());
                spoken.add(new double[] {left, zero - HALF, x.unit(), 2 * HALF});
                double[] bar = {left + 1, p.pull() > 0 ? zero - tall : zero, x.unit() - 2, tall};
                (p.pull() > 0 ? towards : away).add(bar);
            }
            panel.add(
                    Svg.rects("zero", spoken),
                    Svg.line("grid", x.start(), zero, x.end(), zero),
                    Svg.rects("coop", towards),
                    Svg.rects("host", away),
                    Svg.text("row end", LABELS - 6, zero + 4, row.getKey()));
            top += ROW;
        }
        return panel;
    }

    private String describe() {
        Map<String, Double> sums = new HashMap<>();
        alignment.pulls().forEach(p -> sums.merge(p.indicator(), Math.abs(p.pull()), Double::sum));
        List<String> order = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(e -> Indicators.named(e.getKey()).map(Indicator::meaning).orElse(e.getKey()))
                .toList();
        return order.isEmpty()
                ? "No indicator's influence is known."
                : "Most pull over all years, strongest first: " + Prose.list(order) + ".";
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "The strongest pulls of each indicator towards each pole (+) and away from it (\u2212): the year, and the"
                        + " pull in units of information",
                List.of("Pole and indicator", "Years it speaks of", "Strongest towards", "Strongest away"));
        for (int p = 0; p < rows.size(); p++) {
            String pole = alignment.poles().get(p);
            rows.get(p)
                    .forEach((name, pulls) -> table.row(List.of(
                            pole + ", " + name,
                            String.valueOf(pulls.size()),
                            strongest(pulls, 1),
                            strongest(pulls, -1))));
        }
        return table;
    }

    private static String strongest(List<Pull> pulls, int sign) {
        List<String> some = pulls.stream()
                .filter(p -> sign * p.pull() > 0)
                .sorted(Comparator.comparingDouble((Pull p) -> -sign * p.pull()).thenComparing(Pull::year))
                .limit(NAMED)
                .map(p -> p.year() + " (" + (sign > 0 ? "+" : "") + Numbers.value(p.pull()) + ")")
                .toList();
        return some.isEmpty() ? "none" : String.join(", ", some);
    }
}
