package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.realign.explain.Explanation;
import org.realign.explain.Unfolding;
import org.realign.explain.Weighed;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/** How the evidence on each explanation grew year by year: a line for each, and below when it expects changes. */
final class UnfoldingPlate {
    private static final double WIDE = 660;
    private static final double LABELS = 205;
    private static final double TOP = 12;
    private static final double TALL = 130;
    private static final double ROW = 8;
    private final Weighed weighed;
    private final Unfolding unfolding;
    private final int first;
    private final int last;

    UnfoldingPlate(Weighed weighed, Unfolding unfolding) {
        this.weighed = weighed;
        this.unfolding = unfolding;
        first = year(unfolding.at().get(0));
        last = year(unfolding.at().get(unfolding.at().size() - 1));
    }

    private static int year(PartialDate date) {
        return date.earliest().getYear();
    }

    Plate plate(String id) {
        String said = said();
        Tag picture = Svg.picture(
                        id + "-picture",
                        WIDE,
                        TOP + TALL + 30 + ROW * weighed.accounts().size(),
                        "Evidence on each explanation up to the end of each year",
                        said)
                .set("class", "small");
        Scale x = new Scale(first, last + 1.0, Axes.LEFT, WIDE - LABELS);
        Scale y = values();
        double bottom = TOP + TALL;
        List<Double> ticks = new ArrayList<>(List.of(y.low(), 0.0, y.high()));
        picture.add(Axes.years(x, TOP, bottom + 5), Axes.values(y, x.start(), x.end(), ticks, false));
        picture.add(Svg.line("axis", x.start(), y.at(0), x.end(), y.at(0)));
        LineLabels labels = new LineLabels();
        for (int h = 0; h < weighed.accounts().size(); h++) {
            String style = style(h);
            List<Double> sums = unfolding.logBayesFactor().get(h);
            picture.add(Svg.path("line " + style, line(sums, x, y), false));
            picture.add(windows(h, x, bottom + 30 + ROW * h));
            labels.add(y.at(sums.get(sums.size() - 1)), title(h), style);
        }
        picture.add(labels.at(x.end() + 8, TOP));
        picture.add(Svg.text("tick", x.end() + 8, bottom + 34, "when changes are expected"));
        return new Plate(id, picture, Tag.of("figcaption").say(said), table());
    }

    private static String style(int h) {
        return "c" + (h + 1);
    }

    private String title(int h) {
        return weighed.accounts().get(h).explanation().title();
    }

    private Scale values() {
        double low = -1;
        double high = 1;
        for (List<Double> sums : unfolding.logBayesFactor()) {
            for (double v : sums) {
                low = Math.min(low, Math.floor(v));
                high = Math.max(high, Math.ceil(v));
            }
        }
        return new Scale(low, high, TOP + TALL, TOP);
    }

    /** From nothing at the beginning of the first year; each year's sum stands at its end. */
    private List<double[]> line(List<Double> sums, Scale x, Scale y) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {x.at(first), y.at(0)});
        for (int i = 0; i < sums.size(); i++) {
            points.add(new double[] {x.at(year(unfolding.at().get(i)) + 1), y.at(sums.get(i))});
        }
        return points;
    }

    /** The windows of all changes that it expects, over all series. */
    private Tag windows(int h, Scale x, double at) {
        Tag all = Tag.of("g");
        for (Explanation.Expectation expected :
                weighed.accounts().get(h).explanation().expects()) {
            double from = Math.max(x.start(), x.at(share(expected.within().from())));
            double to = Math.min(x.end(), x.at(share(expected.within().to().plusDays(1))));
            if (from < to) {
                all.add(Svg.path(
                        "line plain " + style(h), List.of(new double[] {from, at}, new double[] {to, at}), false));
            }
        }
        return all;
    }

    /** A day as a year and the share of it that is gone. */
    private static double share(java.time.LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    private String said() {
        List<String> parts = new ArrayList<>();
        for (int h = 0; h < weighed.accounts().size(); h++) {
            parts.add(came(h));
        }
        boolean abroad = weighed.accounts().stream().anyMatch(a -> a.abroad().isPresent());
        return "How much the readings up to the end of each year, over all series,"
                + (abroad ? " and other states, by the end of their window," : "")
                + " speak for a part in the record (logarithm of the "
                + "Bayes factor, above 0 for it and below against it; on fewer drifts and noises than the table, which it may end beside). "
                + String.join(". ", parts) + ".";
    }

    private String came(int h) {
        Unfolding.Jump jump = unfolding.most(h);
        String title = "\u201c" + title(h) + "\u201d";
        if (!jump.isAny()) {
            return title + ": hardly any";
        }
        return title + ": " + Contests.signed(jump.whole()) + " in the end, the largest step of it by the end of "
                + jump.at().spoken() + ", " + Contests.signed(jump.by()) + ", " + named(h, year(jump.at()));
    }

    /** Where a year lies beside the windows of what is expected. */
    private String named(int h, int year) {
        Weighed.Account account = weighed.accounts().get(h);
        List<Window> windows = Stream.concat(
                        account.explanation().expects().stream().map(Explanation.Expectation::within),
                        account.abroad().stream().map(a -> a.exposure().within()))
                .toList();
        if (windows.stream().anyMatch(Window.year(year)::overlaps)) {
            return "a year that it names";
        }
        return windows.stream().anyMatch(Window.year(year - 1)::overlaps)
                ? "the year after those that it names"
                : "no year that it names";
    }

    private DataTable table() {
        List<String> columns = new ArrayList<>(List.of("Up to the end of"));
        weighed.accounts().forEach(a -> columns.add(a.explanation().title()));
        DataTable table = new DataTable("Log Bayes factor of a part in the record", columns);
        for (int i = 0; i < unfolding.at().size(); i++) {
            List<String> row = new ArrayList<>(List.of(unfolding.at().get(i).spoken()));
            for (List<Double> sums : unfolding.logBayesFactor()) {
                row.add(Contests.signed(sums.get(i)));
            }
            table.row(row);
        }
        return table;
    }
}
