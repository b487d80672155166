package org.realign.brief;

import java.util.List;
import org.realign.measure.Portrait.Gap;

/** What pictures along the years share: grid, labels, and years without a value. */
final class Axes {
    /** Room for the labels of values. */
    static final double LEFT = 46;

    static final double WIDTH = 880;
    static final double RIGHT = 14;

    private Axes() {}

    /** Lines at the labelled years from {@code top} to {@code bottom}, labels below. */
    static Tag years(Scale x, double top, double bottom) {
        Tag axis = Tag.of("g");
        for (int year : x.yearTicks()) {
            axis.add(
                    Svg.line("grid", x.at(year), top, x.at(year), bottom),
                    Svg.text("tick mid", x.at(year), bottom + 13, String.valueOf(year)));
        }
        return axis.add(Svg.line("axis", x.start(), bottom, x.end(), bottom));
    }

    /** Lines and labels at {@code values}. */
    static Tag values(Scale y, double left, double right, List<Double> values, boolean percent) {
        Tag axis = Tag.of("g");
        for (double value : values) {
            String label = percent ? Numbers.percent(value) : Numbers.minus(Numbers.coordinate(value));
            axis.add(
                    Svg.line("grid", left, y.at(value), right, y.at(value)),
                    Svg.text("tick end", left - 6, y.at(value) + 4, label));
        }
        return axis;
    }

    /** Runs of years without a value, hatched. */
    static Tag gaps(List<Gap> gaps, Scale x, double top, double height) {
        Tag all = Tag.of("g");
        int i = 0;
        while (i < gaps.size()) {
            int j = i;
            while (j + 1 < gaps.size()
                    && gaps.get(j + 1).year() == gaps.get(j).year() + 1
                    && gaps.get(j + 1).kind() == gaps.get(i).kind()) {
                j++;
            }
            int first = gaps.get(i).year();
            int last = gaps.get(j).year();
            String years = first == last ? String.valueOf(first) : first + "\u2013" + last;
            all.add(Svg.rect("gap", x.at(first), top, (last - first + 1) * x.unit(), height)
                    .add(Tag.of("title")
                            .say(years + ": no value, " + gaps.get(i).kind().words())));
            i = j + 1;
        }
        return all;
    }
}
