package org.realign.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.Band;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Point;
import org.realign.measure.AlignmentPortrait.Shock;

/** Alignment with each pole as bands over time, one below the other, the likely breaks across all of them. */
final class AlignmentBands {
    private static final double HEIGHT = 104;
    private static final double CHANCES = 46;
    private static final double TITLE = 22;
    private static final double BETWEEN = 14;
    /** Room for the numbers of the breaks. */
    private static final double TOP = 20;

    private static final double LEAST_CHANCE = 0.02;

    private final AlignmentPortrait alignment;
    private final Scale x;
    private final double lowest;
    private final double highest;

    AlignmentBands(AlignmentPortrait alignment) {
        this.alignment = alignment;
        this.x = Spans.years(alignment, Axes.LEFT, Axes.WIDTH - Axes.RIGHT);
        double low = -1;
        double high = 1;
        for (Band band : alignment.bands()) {
            for (Point p : band.points()) {
                low = Math.min(low, p.low());
                high = Math.max(high, p.high());
            }
        }
        this.lowest = Math.floor(low * 2) / 2;
        this.highest = Math.ceil(high * 2) / 2;
    }

    Plate plate(String id) {
        double each = TITLE + HEIGHT + 8 + CHANCES + BETWEEN;
        double bottom = TOP + each * alignment.poles().size() - BETWEEN;
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture",
                Axes.WIDTH,
                bottom + 20,
                "Alignment of " + alignment.state() + " with "
                        + Prose.list(alignment.poles().stream().map(Prose::the).toList()) + ", "
                        + alignment.first() + "\u2013" + alignment.last(),
                said);
        picture.add(Axes.years(x, TOP + TITLE, bottom));
        for (int p = 0; p < alignment.poles().size(); p++) {
            picture.add(Svg.group(0, TOP + each * p).add(panel(p)));
        }
        picture.add(marks(bottom));
        return new Plate(
                id,
                picture,
                Tag.of("figcaption")
                        .say(
                                "Alignment with each pole; below each band, for each year, the probability of a break of at"
                                        + " least half a standard deviation towards the pole (up) or away from it (down), the full"
                                        + " height being 1. Numbered lines are the breaks listed in the next picture, dashed where"
                                        + " a break is less likely than none. " + said),
                table());
    }

    private Tag panel(int pole) {
        Band band = alignment.bands().get(pole);
        Scale y = new Scale(lowest, highest, TITLE + HEIGHT, TITLE);
        Tag panel = Tag.of("g")
                .add(Svg.text(
                        "panel",
                        Axes.LEFT,
                        14,
                        Prose.capital(Prose.the(alignment.poles().get(pole)))));
        List<Double> ticks = new ArrayList<>();
        for (double v = Math.ceil(lowest); v <= highest; v += highest - lowest > 5 ? 2 : 1) {
            ticks.add(v);
        }
        panel.add(Axes.values(y, x.start(), x.end(), ticks, false));
        panel.add(Svg.line("axis", x.start(), y.at(0), x.end(), y.at(0)));
        String style = "c" + (1 + pole % 6);
        if (!band.points().isEmpty()) {
            panel.add(
                    Svg.path("line-band " + style, outline(band, y, true), true),
                    Svg.path("line-band " + style, outline(band, y, false), true),
                    Svg.path("line plain " + style, middle(band, y), false));
        }
        panel.add(unknown(band));
        return panel.add(chances(pole, TITLE + HEIGHT + 8 + CHANCES / 2));
    }

    private Tag unknown(Band band) {
        Map<Integer, Boolean> spoken = new HashMap<>();
        band.points().forEach(p -> spoken.put(p.year(), p.spoken()));
        Tag some = Spans.hatched(
                x,
                alignment.first(),
                alignment.last(),
                TITLE,
                HEIGHT,
                y -> spoken.containsKey(y) && !spoken.getOrDefault(y, true),
                "no indicator speaks");
        return some.add(Spans.hatched(
                x,
                alignment.first(),
                alignment.last(),
                TITLE,
                HEIGHT,
                y -> !spoken.containsKey(y),
                "not both were states"));
    }

    private List<double[]> outline(Band band, Scale y, boolean wide) {
        List<double[]> line = new ArrayList<>();
        List<Point> points = band.points();
        points.forEach(p -> line.add(new double[] {place(p), y.at(wide ? p.high() : p.upper())}));
        for (int i = points.size() - 1; i >= 0; i--) {
            Point p = points.get(i);
            line.add(new double[] {place(p), y.at(wide ? p.low() : p.lower())});
        }
        return line;
    }

    private List<double[]> middle(Band band, Scale y) {
        return band.points().stream()
                .map(p -> new double[] {place(p), y.at(p.middle())})
                .toList();
    }

    private double place(Point p) {
        return x.at((p.from() + p.to()) / 2);
    }

    private Tag chances(int pole, double zero) {
        double half = CHANCES / 2;
        List<double[]> up = new ArrayList<>();
        List<double[]> down = new ArrayList<>();
        for (Shock s : alignment.shocks()) {
            if (s.pole() == pole) {
                double left = x.at(s.year()) + 1;
                double width = x.unit() - 2;
                if (s.up() >= LEAST_CHANCE) {
                    up.add(new double[] {left, zero - s.up() * half, width, s.up() * half});
                }
                if (s.down() >= LEAST_CHANCE) {
                    down.add(new double[] {left, zero, width, s.down() * half});
                }
            }
        }
        return Tag.of("g")
                .add(
                        Svg.line("grid", x.start(), zero - half, x.end(), zero - half),
                        Svg.line("grid", x.start(), zero + half, x.end(), zero + half),
                        Svg.line("axis", x.start(), zero, x.end(), zero),
                        Svg.text("edge end", Axes.LEFT - 6, zero - 4, "up"),
                        Svg.text("edge end", Axes.LEFT - 6, zero + 11, "down"),
                        Svg.rects("coop", up),
                        Svg.rects("host", down));
    }

    private Tag marks(double bottom) {
        Tag marks = Tag.of("g");
        double free = 0;
        for (int i = 0; i < alignment.breaks().size(); i++) {
            DatedBreak b = alignment.breaks().get(i);
            double at = x.at(Spans.middle(b.date()));
            double label = Math.max(at, free);
            free = label + 17;
            marks.add(
                    Svg.line(b.likely() ? "break" : "break perhaps", at, TOP, at, bottom),
                    Svg.line("break", label, TOP - 4, at, TOP),
                    Svg.text("break-number mid", label, TOP - 7, String.valueOf(i + 1)));
        }
        return marks;
    }

    private String describe() {
        List<String> parts = new ArrayList<>();
        for (Band band : alignment.bands()) {
            last(band)
                    .ifPresent(p ->
                            parts.add(Prose.capital(Prose.the(alignment.poles().get(band.pole()))) + " in "
                                    + p.year() + ": " + Numbers.value(p.middle()) + " (90% interval "
                                    + Numbers.value(p.low()) + " to "
                                    + Numbers.value(p.high()) + ")."));
        }
        return String.join(" ", parts);
    }

    private static Optional<Point> last(Band band) {
        return band.points().isEmpty()
                ? Optional.empty()
                : Optional.of(band.points().get(band.points().size() - 1));
    }

    private DataTable table() {
        List<String> columns = new ArrayList<>(List.of("Year"));
        for (String pole : alignment.poles()) {
            columns.add(pole);
            columns.add("Break, " + pole);
        }
        DataTable table = new DataTable(
                "Alignment of " + alignment.state() + " at the middle of each year: median and 90% interval in standard"
                        + " deviations, a star where no indicator speaks of the year; and the probability of a break in"
                        + " the year, up and down",
                columns);
        for (int year = alignment.first(); year <= alignment.last(); year++) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(year)));
            for (int p = 0; p < alignment.poles().size(); p++) {
                row.add(cell(alignment.bands().get(p), year));
                row.add(chance(p, year));
            }
            table.row(row);
        }
        return table;
    }

    private static String cell(Band band, int year) {
        List<Point> of = band.points().stream().filter(p -> p.year() == year).toList();
        if (of.isEmpty()) {
            return "no state";
        }
        Point p = of.get(of.size() / 2);
        return Numbers.value(p.middle()) + " (" + Numbers.value(p.low()) + " to " + Numbers.value(p.high()) + ")"
                + (p.spoken() ? "" : " *");
    }

    private String chance(int pole, int year) {
        return alignment.shocks().stream()
                .filter(s -> s.pole() == pole && s.year() == year)
                .findFirst()
                .map(s -> Numbers.percent(s.up()) + ", " + Numbers.percent(s.down()))
                .orElse("\u2013");
    }
}
