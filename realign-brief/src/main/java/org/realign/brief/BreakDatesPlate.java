package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.Chance;
import org.realign.measure.AlignmentPortrait.Change;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Mover;
import org.realign.measure.SecondOpinion;

/** The likely breaks as small pictures, each with the chances of its dates. */
final class BreakDatesPlate {
    private static final int COLUMNS = 3;
    private static final double WIDE = Axes.WIDTH / COLUMNS;
    private static final double INSET = 22;
    private static final double BARS = 58;
    private static final double TALL = 142;

    private final AlignmentPortrait alignment;

    BreakDatesPlate(AlignmentPortrait alignment) {
        this.alignment = alignment;
    }

    Plate plate(String id) {
        List<DatedBreak> breaks = alignment.breaks();
        int rows = Math.max(1, (breaks.size() + COLUMNS - 1) / COLUMNS);
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture",
                Axes.WIDTH,
                breaks.isEmpty() ? 30 : rows * TALL,
                "When the alignment of " + alignment.state() + " broke",
                said);
        if (breaks.isEmpty()) {
            picture.add(Svg.text(
                    "row mid", Axes.WIDTH / 2, 19, "No stretch has a break with probability of 0.25 or more."));
        }
        for (int i = 0; i < breaks.size(); i++) {
            int row = i / COLUMNS;
            picture.add(Svg.group(WIDE * (i % COLUMNS), TALL * row).add(panel(i + 1, breaks.get(i))));
        }
        return new Plate(
                id,
                picture,
                Tag.of("figcaption")
                        .say(
                                "Stretches of about two years in which alignment with some pole likely jumped by half a standard"
                                        + " deviation or more. The bars are the chances of the dates if it did: the dark ones hold"
                                        + " half, with the lighter ones nine tenths. At most eight are shown. " + said),
                table());
    }

    private Tag panel(int number, DatedBreak found) {
        List<Chance> dates = found.dates();
        Scale x = new Scale(0, dates.size(), INSET, WIDE - INSET);
        double top = dates.stream().mapToDouble(Chance::chance).max().orElse(1);
        Scale y = new Scale(0, top, 40 + BARS, 40);
        Tag panel = Tag.of("g")
                .add(Svg.text(
                        "panel",
                        INSET,
                        15,
                        "No. " + number + ": " + found.date().spoken()));
        panel.add(Svg.text("row", INSET, 31, chance(found.probability()) + ": " + words(found)));
        bars(panel, found, x, y);
        panel.add(Svg.line("axis", x.start(), y.at(0), x.end(), y.at(0)));
        panel.add(Svg.text("tick", x.start(), y.at(0) + 13, dates.get(0).date().text()));
        panel.add(Svg.text(
                "tick end",
                x.end(),
                y.at(0) + 13,
                dates.get(dates.size() - 1).date().text()));
        return panel;
    }

    private static void bars(Tag panel, DatedBreak found, Scale x, Scale y) {
        List<double[]> half = new ArrayList<>();
        List<double[]> ninety = new ArrayList<>();
        List<double[]> rest = new ArrayList<>();
        for (int i = 0; i < found.dates().size(); i++) {
            Chance c = found.dates().get(i);
            double gap = Math.min(1, x.unit() / 8);
            double[] bar = {x.at(i) + gap, y.at(c.chance()), x.unit() - 2 * gap, y.at(0) - y.at(c.chance())};
            (found.half().contains(c.date()) ? half : found.ninety().contains(c.date()) ? ninety : rest).add(bar);
        }
        panel.add(Svg.rects("date rest", rest), Svg.rects("date ninety", ninety), Svg.rects("date half", half));
    }

    /** With two decimals; never quite 1. */
    static String chance(double p) {
        return p > 0.995 ? ">0.99" : p < 0.005 ? "<0.01" : String.format(java.util.Locale.ROOT, "%.2f", p);
    }

    private String describe() {
        List<DatedBreak> likely =
                alignment.breaks().stream().filter(DatedBreak::likely).toList();
        if (likely.isEmpty()) {
            return "No stretch is more likely than not to hold a break.";
        }
        return "More likely than not: "
                + likely.stream()
                        .map(b -> b.date().spoken() + " (" + chance(b.probability()) + ": " + words(b) + ")")
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** {@code towards Moscow +0.9}: what changed most. */
    private String words(DatedBreak found) {
        return words(alignment, found);
    }

    /** The same of another portrait. */
    static String words(AlignmentPortrait alignment, DatedBreak found) {
        return found.changes().stream()
                .findFirst()
                .map(c -> (c.middle() > 0 ? "towards " : "away from ")
                        + Prose.the(alignment.poles().get(c.pole())) + " by "
                        + Numbers.value(Math.abs(c.middle())))
                .orElse("towards no pole");
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "Likely breaks in the alignment of " + alignment.state()
                        + ": the probability of a break in the stretch; its dates if there was one; what the largest did to"
                        + " alignment with each pole, median and 90% interval; and which indicators speak most for it; and what simpler series say of the pole most affected, without the model, cut"
                        + " into stretches in hindsight and watched as they came in",
                List.of(
                        "Break",
                        "Probability",
                        "Half of the chance",
                        "Nine tenths",
                        "Change",
                        "Speak for it",
                        "Second opinions"));
        for (DatedBreak b : alignment.breaks()) {
            table.row(List.of(
                    b.date().spoken(),
                    chance(b.probability()),
                    Spans.spoken(b.half()),
                    Spans.spoken(b.ninety()),
                    b.changes().stream().map(this::change).collect(Collectors.joining("; ")),
                    b.movers().isEmpty()
                            ? "none alone"
                            : b.movers().stream().map(Mover::indicator).collect(Collectors.joining(", ")),
                    b.opinions().isEmpty()
                            ? "not asked"
                            : b.opinions().stream().map(SecondOpinion::inBrief).collect(Collectors.joining("; "))));
        }
        return table;
    }

    private String change(Change c) {
        return alignment.poles().get(c.pole()) + " " + Numbers.value(c.middle()) + " (" + Numbers.value(c.low())
                + " to " + Numbers.value(c.high()) + ")";
    }
}
