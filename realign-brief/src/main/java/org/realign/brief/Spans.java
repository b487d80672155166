package org.realign.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.realign.measure.AlignmentPortrait;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/** Years and dates of a measured alignment as places in a picture. */
final class Spans {
    private static final double DAYS = 365.25;

    private Spans() {}

    /** The years of {@code alignment} between {@code left} and {@code right}. */
    static Scale years(AlignmentPortrait alignment, double left, double right) {
        return Scale.years(
                new Window(LocalDate.of(alignment.first(), 1, 1), LocalDate.of(alignment.last(), 12, 31)), left, right);
    }

    /** The middle of {@code date} in years. */
    static double middle(PartialDate date) {
        LocalDate first = date.earliest();
        double days = (date.latest().toEpochDay() - first.toEpochDay() + 1) / 2.0;
        return first.getYear() + (first.getDayOfYear() - 1 + days) / DAYS;
    }

    /** Runs of years for which {@code holds}, hatched, each saying {@code why}. */
    static Tag hatched(Scale x, int first, int last, double top, double height, IntPredicate holds, String why) {
        Tag all = Tag.of("g");
        for (int[] run : runs(first, last, holds)) {
            String years = run[0] == run[1] ? String.valueOf(run[0]) : run[0] + "\u2013" + run[1];
            all.add(Svg.rect("gap", x.at(run[0]), top, (run[1] - run[0] + 1) * x.unit(), height)
                    .add(Tag.of("title").say(years + ": " + why)));
        }
        return all;
    }

    /** Runs of years for which {@code holds}, as first and last. */
    static List<int[]> runs(int first, int last, IntPredicate holds) {
        List<int[]> runs = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            if (holds.test(year)) {
                int begin = year;
                while (year < last && holds.test(year + 1)) {
                    year++;
                }
                runs.add(new int[] {begin, year});
            }
        }
        return runs;
    }

    /** {@code 1991 (1990 to 1992)}: dates as the first and the last of them. */
    static String spoken(List<PartialDate> dates) {
        if (dates.isEmpty()) {
            return "";
        }
        PartialDate first = dates.get(0);
        PartialDate last = dates.get(dates.size() - 1);
        return first.equals(last) ? first.spoken() : first.spoken() + " to " + last.spoken();
    }
}
