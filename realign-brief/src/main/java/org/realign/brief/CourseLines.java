package org.realign.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.measure.Portrait;
import org.realign.measure.Portrait.Gap;
import org.realign.measure.Portrait.Point;
import org.realign.record.Window;

/** Agreement with several poles in one picture: a line with its 90% band for each, broken where years are missing. */
final class CourseLines {
    private static final double HEIGHT = 230;
    private static final double TOP = 10;
    private static final double LABELS = 176;
    private static final int COLOURS = 6;

    private CourseLines() {}

    /** The picture, from the first year in which any pole has a value. */
    static Tag draw(String id, Portrait portrait, String title, String description) {
        Window drawn = new Window(
                LocalDate.of(firstYear(portrait), 1, 1), portrait.span().to());
        Scale x = Scale.years(drawn, Axes.LEFT, Axes.WIDTH - LABELS);
        Scale y = new Scale(0, 1, TOP + HEIGHT, TOP);
        Tag picture = Svg.picture(id, Axes.WIDTH, TOP + HEIGHT + 20, title, description);
        picture.add(Axes.years(x, TOP, TOP + HEIGHT));
        picture.add(Axes.gaps(nowhere(portrait), x, TOP, HEIGHT));
        picture.add(Axes.values(y, x.start(), x.end(), List.of(0.0, 0.25, 0.5, 0.75, 1.0), true));
        Tag lines = Tag.of("g");
        LineLabels labels = new LineLabels();
        int colour = 0;
        for (Portrait.Course course : portrait.courses()) {
            String style = "c" + (1 + colour++ % COLOURS);
            for (List<Point> run : runs(course.agreement().points())) {
                picture.add(Svg.path("line-band " + style, outline(run, x, y), true));
                lines.add(Svg.path("line " + style, middle(run, x, y), false));
            }
            last(course)
                    .ifPresent(p ->
                            labels.add(y.at(p.middle()), course.label() + " " + Numbers.percent(p.middle()), style));
        }
        return picture.add(lines).add(labels.at(x.end() + 8, TOP));
    }

    /** The first year in which some pole has a value. */
    static int firstYear(Portrait portrait) {
        return portrait.courses().stream()
                .flatMap(c -> c.agreement().points().stream())
                .mapToInt(Point::year)
                .min()
                .orElse(portrait.span().from().getYear());
    }

    /** Later years in which no pole has a value. */
    private static List<Gap> nowhere(Portrait portrait) {
        Set<Integer> known = new HashSet<>();
        portrait.courses().forEach(c -> c.agreement().points().forEach(p -> known.add(p.year())));
        int first = firstYear(portrait);
        return portrait.courses().get(0).agreement().gaps().stream()
                .filter(g -> g.year() >= first && !known.contains(g.year()))
                .toList();
    }

    private static Optional<Point> last(Portrait.Course course) {
        List<Point> points = course.agreement().points();
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    private static List<List<Point>> runs(List<Point> points) {
        List<List<Point>> runs = new ArrayList<>();
        for (Point p : points) {
            boolean follows = !runs.isEmpty()
                    && runs.get(runs.size() - 1)
                                    .get(runs.get(runs.size() - 1).size() - 1)
                                    .year()
                            == p.year() - 1;
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(p);
        }
        return runs;
    }

    /** A year alone is drawn as a short level line. */
    private static List<double[]> middle(List<Point> run, Scale x, Scale y) {
        List<double[]> line = new ArrayList<>();
        if (run.size() == 1) {
            Point p = run.get(0);
            line.add(new double[] {x.at(p.year() + 0.2), y.at(p.middle())});
            line.add(new double[] {x.at(p.year() + 0.8), y.at(p.middle())});
            return line;
        }
        run.forEach(p -> line.add(new double[] {x.at(p.year() + 0.5), y.at(p.middle())}));
        return line;
    }

    private static List<double[]> outline(List<Point> run, Scale x, Scale y) {
        double half = run.size() == 1 ? 0.3 : 0;
        List<double[]> outline = new ArrayList<>();
        run.forEach(p -> outline.add(new double[] {x.at(p.year() + 0.5 - half), y.at(p.upper())}));
        for (int i = run.size() - 1; i >= 0; i--) {
            Point p = run.get(i);
            if (half > 0) {
                outline.add(new double[] {x.at(p.year() + 0.5 + half), y.at(p.upper())});
                outline.add(new double[] {x.at(p.year() + 0.5 + half), y.at(p.lower())});
            }
            outline.add(new double[] {x.at(p.year() + 0.5 - half), y.at(p.lower())});
        }
        return outline;
    }
}
