package org.realign.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.Band;
import org.realign.measure.AlignmentPortrait.Domain;
import org.realign.measure.AlignmentPortrait.Point;

/** Alignment from each domain alone beside that from all: a row for each pole, a column for each domain. */
final class DomainPanels {
    private static final double HEIGHT = 78;
    private static final double GAP = 12;
    private static final double TOP = 24;
    private static final double TITLE = 20;
    /** One year of so many has a row in the table. */
    private static final int TABLE_YEARS = 5;

    private final AlignmentPortrait alignment;
    private final double wide;
    private final double lowest;
    private final double highest;

    DomainPanels(AlignmentPortrait alignment) {
        this.alignment = alignment;
        int columns = Math.max(1, alignment.blocks().size());
        this.wide = (Axes.WIDTH - Axes.RIGHT - Axes.LEFT - GAP * (columns - 1)) / columns;
        double low = -1;
        double high = 1;
        for (Domain d : alignment.blocks()) {
            for (Band b : bands(d)) {
                for (Point p : b.points()) {
                    low = Math.min(low, p.low());
                    high = Math.max(high, p.high());
                }
            }
        }
        this.lowest = Math.max(-4, Math.floor(low));
        this.highest = Math.min(4, Math.ceil(high));
    }

    private static List<Band> bands(Domain domain) {
        return domain.bands().match(b -> b, absent -> List.of());
    }

    Plate plate(String id) {
        double each = TITLE + HEIGHT + GAP;
        double bottom = TOP + each * alignment.poles().size() - GAP;
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture",
                Axes.WIDTH,
                bottom + 22,
                "Alignment of " + alignment.state() + " from each domain alone",
                said);
        for (int d = 0; d < alignment.blocks().size(); d++) {
            double left = Axes.LEFT + d * (wide + GAP);
            picture.add(Svg.text(
                    "panel", left, 14, Prose.capital(alignment.blocks().get(d).words())));
            for (int p = 0; p < alignment.poles().size(); p++) {
                picture.add(Svg.group(0, TOP + each * p)
                        .add(panel(alignment.blocks().get(d), p, left, d == 0)));
            }
            picture.add(decades(left, bottom));
        }
        return new Plate(
                id,
                picture,
                Tag.of("figcaption")
                        .say(
                                "Yearly alignment measured from one domain alone, median and 90% band; the thin dark line is the"
                                        + " median from all. Hatched: the domain does not speak of these years. Where domains"
                                        + " part, no single number says where a state stands. " + said),
                table());
    }

    private Scale years(double left) {
        return Spans.years(alignment, left, left + wide);
    }

    private Tag panel(Domain domain, int pole, double left, boolean first) {
        Scale x = years(left);
        Scale y = new Scale(lowest, highest, TITLE + HEIGHT, TITLE);
        Tag panel = Tag.of("g");
        if (first) {
            panel.add(Svg.text(
                    "row", left, 14, "with " + Prose.the(alignment.poles().get(pole))));
        }
        for (double v : List.of(lowest, 0.0, highest)) {
            panel.add(Svg.line(v == 0 ? "axis" : "grid", x.start(), y.at(v), x.end(), y.at(v)));
            if (first) {
                panel.add(Svg.text("tick end", left - 6, y.at(v) + 4, Numbers.minus(Numbers.coordinate(v))));
            }
        }
        String style = "c" + (1 + pole % 6);
        List<Band> bands = bands(domain);
        if (bands.isEmpty()) {
            return panel.add(Svg.rect("gap", x.start(), TITLE, wide, HEIGHT));
        }
        List<Point> points = bands.get(pole).points();
        if (!points.isEmpty()) {
            panel.add(
                    Svg.path("line-band " + style, outline(points, x, y), true),
                    Svg.path("line plain " + style, middle(points, x, y, 1), false));
        }
        panel.add(Svg.path("whole", middle(alignment.bands().get(pole).points(), x, y, 4), false));
        Map<Integer, Boolean> spoken = new HashMap<>();
        points.forEach(p -> spoken.put(p.year(), p.spoken()));
        return panel.add(Spans.hatched(
                x,
                alignment.first(),
                alignment.last(),
                TITLE,
                HEIGHT,
                year -> !spoken.getOrDefault(year, false),
                "the domain does not speak"));
    }

    private double held(double value) {
        return Math.max(lowest, Math.min(highest, value));
    }

    private List<double[]> outline(List<Point> points, Scale x, Scale y) {
        List<double[]> line = new ArrayList<>();
        points.forEach(p -> line.add(new double[] {x.at((p.from() + p.to()) / 2), y.at(held(p.high()))}));
        for (int i = points.size() - 1; i >= 0; i--) {
            Point p = points.get(i);
            line.add(new double[] {x.at((p.from() + p.to()) / 2), y.at(held(p.low()))});
        }
        return line;
    }

    private List<double[]> middle(List<Point> points, Scale x, Scale y, int every) {
        List<double[]> line = new ArrayList<>();
        for (int i = 0; i < points.size(); i += every) {
            Point p = points.get(i);
            line.add(new double[] {x.at((p.from() + p.to()) / 2), y.at(held(p.middle()))});
        }
        return line;
    }

    private Tag decades(double left, double bottom) {
        Scale x = years(left);
        Tag axis = Tag.of("g");
        for (int year = alignment.first(); year <= alignment.last(); year++) {
            if (year % 20 == 0) {
                axis.add(Svg.text("tick mid", x.at(year + 0.5), bottom + 14, String.valueOf(year)));
            }
        }
        return axis;
    }

    private String describe() {
        List<String> silent = alignment.blocks().stream()
                .filter(d -> bands(d).isEmpty())
                .map(Domain::words)
                .toList();
        return silent.isEmpty() ? "" : "The record has nothing on " + Prose.list(silent) + ".";
    }

    private DataTable table() {
        List<String> columns = new ArrayList<>(List.of("Year"));
        for (String pole : alignment.poles()) {
            alignment.blocks().forEach(d -> columns.add(pole + ", " + d.words()));
        }
        DataTable table = new DataTable(
                "Alignment of " + alignment.state()
                        + " from each domain alone: median and 90% interval in one year of five, the last first; a dash where the domain does not speak of the"
                        + " year",
                columns);
        for (int year = alignment.last(); year >= alignment.first(); year -= TABLE_YEARS) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(year)));
            for (int p = 0; p < alignment.poles().size(); p++) {
                for (Domain d : alignment.blocks()) {
                    row.add(cell(bands(d), p, year));
                }
            }
            table.row(row);
        }
        return table;
    }

    private static String cell(List<Band> bands, int pole, int year) {
        return bands.isEmpty()
                ? "\u2013"
                : bands.get(pole).points().stream()
                        .filter(p -> p.year() == year && p.spoken())
                        .findFirst()
                        .map(p -> Numbers.value(p.middle()) + " (" + Numbers.value(p.low()) + " to "
                                + Numbers.value(p.high()) + ")")
                        .orElse("\u2013");
    }
}
