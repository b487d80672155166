package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import org.realign.measure.Portrait.Point;
import org.realign.measure.Portrait.Series;

/** A measure by year: a step for each year from the lower to the upper end of its 90% interval, its median marked. */
final class BandPanel {
    private static final double HEIGHT = 76;

    private final Series series;
    private final double top;
    private final boolean share;

    /**
     * A panel for {@code series}.
     *
     * @param top the upper end of the axis, the same for panels that are to be compared
     */
    BandPanel(Series series, double top) {
        this.series = series;
        this.share = series.unit().equals("share");
        this.top = top;
    }

    /** An upper end of the axis that holds all these series. */
    static double top(List<Series> several) {
        return Scale.roundUp(several.stream()
                .flatMap(s -> s.points().stream())
                .mapToDouble(Point::upper)
                .max()
                .orElse(1));
    }

    double height() {
        return HEIGHT;
    }

    Tag draw(Scale x) {
        Scale y = new Scale(0, top, HEIGHT, 0);
        Tag panel = Tag.of("g");
        panel.add(Axes.gaps(series.gaps(), x, 0, HEIGHT));
        panel.add(Axes.values(y, x.start(), x.end(), List.of(0.0, top / 2, top), share));
        double inset = Math.min(1, x.unit() / 6);
        List<double[]> bands = new ArrayList<>();
        List<double[]> medians = new ArrayList<>();
        for (Point p : series.points()) {
            double left = x.at(p.year()) + inset;
            double width = x.unit() - 2 * inset;
            bands.add(new double[] {left, y.at(p.upper()), width, y.at(p.lower()) - y.at(p.upper())});
            medians.add(new double[] {left, y.at(p.middle()) - 1, width, 2});
        }
        return panel.add(Svg.rects("band", bands), Svg.rects("median", medians));
    }
}
