package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import org.realign.measure.Shift;
import org.realign.measure.Shift.Dated;

/** The chances of the dates of a shift that a claim asks about, as a small picture. */
final class ShiftDates {
    private static final double WIDE = 520;
    private static final double LEFT = 40;
    private static final double RIGHT = WIDE - 10;
    private static final double TOP = 8;
    private static final double TALL = 62;
    /** Below this a table says nothing of a date. */
    private static final double WORTH_SAYING = 0.005;

    private final Shift shift;

    ShiftDates(Shift shift) {
        this.shift = shift;
    }

    /** False where no date has a probability that could be seen. */
    static boolean worthDrawing(Shift shift) {
        return shift.dates().stream().anyMatch(d -> d.inside() && d.probability() >= WORTH_SAYING);
    }

    Plate plate(String id) {
        List<Dated> dates = shift.dates();
        int middle = dates.size() / 2;
        double most = dates.stream().mapToDouble(Dated::probability).max().orElse(0);
        double top = Math.max(0.1, Scale.roundUp(10 * most) / 10);
        Scale x = new Scale(0, dates.size(), LEFT, RIGHT);
        Scale y = new Scale(0, Math.min(1, top), TOP + TALL, TOP);
        String said = describe();
        Tag picture = Svg.picture(id + "-picture", WIDE, TOP + TALL + 20, "When there was such a break", said)
                .set("class", "small");
        picture.add(Axes.values(y, LEFT, RIGHT, List.of(0.0, y.high()), true));
        picture.add(outside(x));
        List<double[]> half = new ArrayList<>();
        List<double[]> ninety = new ArrayList<>();
        List<double[]> rest = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            Dated d = dates.get(i);
            if (d.probability() > 0) {
                double gap = Math.min(1, x.unit() / 8);
                double[] bar = {
                    x.at(i) + gap, y.at(d.probability()), x.unit() - 2 * gap, y.at(0) - y.at(d.probability())
                };
                (shift.half().contains(d.date()) ? half : shift.ninety().contains(d.date()) ? ninety : rest).add(bar);
            }
        }
        picture.add(Svg.rects("date rest", rest), Svg.rects("date ninety", ninety), Svg.rects("date half", half));
        picture.add(
                Svg.line("axis", LEFT, y.at(0), RIGHT, y.at(0)),
                Svg.text("tick", LEFT, TOP + TALL + 14, dates.get(0).date().text()),
                Svg.text(
                        "tick mid",
                        x.at(middle + 0.5),
                        TOP + TALL + 14,
                        dates.get(middle).date().text()),
                Svg.text(
                        "tick end",
                        RIGHT,
                        TOP + TALL + 14,
                        dates.get(dates.size() - 1).date().text()));
        return new Plate(id, picture, Tag.of("figcaption").say(said), table());
    }

    /** What lies outside the window asked about, hatched: breaks there do not count. */
    private Tag outside(Scale x) {
        Tag all = Tag.of("g");
        List<Dated> dates = shift.dates();
        for (int[] run : Spans.runs(0, dates.size() - 1, i -> !dates.get(i).inside())) {
            all.add(Svg.rect("gap", x.at(run[0]), TOP, (run[1] - run[0] + 1) * x.unit(), TALL)
                    .add(Tag.of("title").say("outside the window asked about")));
        }
        return all;
    }

    private String describe() {
        String sets = shift.half().isEmpty()
                ? "No draw has one in the window."
                : "If there was one in the window: even odds for " + Spans.spoken(shift.half())
                        + " (dark), nine in ten for " + Spans.spoken(shift.ninety()) + ".";
        return "Probability of such a break, date by date; hatched dates lie outside the window. " + sets;
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "Probability of such a break by date; dates below half a per cent are left out",
                List.of("Date", "Probability", "In the window"));
        for (Dated d : shift.dates()) {
            if (d.probability() >= WORTH_SAYING) {
                table.row(List.of(d.date().spoken(), Numbers.percent(d.probability()), d.inside() ? "yes" : "no"));
            }
        }
        return table;
    }
}
