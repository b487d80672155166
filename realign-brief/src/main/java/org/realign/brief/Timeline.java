package org.realign.brief;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.measure.Portrait;
import org.realign.measure.Portrait.Course;
import org.realign.measure.Portrait.Point;
import org.realign.measure.Portrait.Series;

/** Acts, tone and engagement of a state with one pole, one below the other on the same years. */
final class Timeline {
    private static final double TITLE_HEIGHT = 24;
    private static final double BETWEEN = 14;

    private final Portrait portrait;
    private final Course course;
    private final ActStrip strip;
    private final double topEngagement;

    /**
     * The timeline of {@code course}.
     *
     * @param topEngagement the upper end of the axis of engagement, the same for all courses of the portrait
     */
    Timeline(Portrait portrait, Course course, double topEngagement) {
        this.portrait = portrait;
        this.course = course;
        this.strip = new ActStrip(course.acts(), portrait.span());
        this.topEngagement = topEngagement;
    }

    Plate plate(String id) {
        Scale x = Scale.years(portrait.span(), Axes.LEFT, Axes.WIDTH - Axes.RIGHT);
        Tag panels = Tag.of("g");
        double y = draw(panels, "Recorded acts, cooperative above and hostile below", 0, strip.height(), strip.draw(x));
        if (!course.tone().points().isEmpty()) {
            BandPanel tone = new BandPanel(course.tone(), 1);
            y = draw(panels, "Tone: share of cooperative among signed acts", y, tone.height(), tone.draw(x));
        }
        if (!course.engagement().points().isEmpty()) {
            BandPanel engagement = new BandPanel(course.engagement(), topEngagement);
            y = draw(panels, "Engagement: dealings a year", y, engagement.height(), engagement.draw(x));
        }
        double bottom = y - BETWEEN;
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture",
                Axes.WIDTH,
                bottom + 20,
                portrait.name() + " and " + course.label() + ": acts, tone and engagement by year",
                said);
        picture.add(Axes.years(x, TITLE_HEIGHT, bottom), panels);
        return new Plate(id, picture, Tag.of("figcaption").say(said), yearly());
    }

    /** Adds a panel with its title at {@code y}, and says where the next one begins. */
    private static double draw(Tag panels, String title, double y, double height, Tag drawing) {
        panels.add(Svg.group(0, y)
                .add(Svg.text("panel", Axes.LEFT, 14, title))
                .add(Svg.group(0, TITLE_HEIGHT).add(drawing)));
        return y + TITLE_HEIGHT + height + BETWEEN;
    }

    private String describe() {
        int[] signs = new int[3];
        strip.acts().forEach(a -> signs[Integer.signum(a.valence()) + 1]++);
        int all = strip.acts().size();
        String years = portrait.span().from().getYear() + "\u2013"
                + portrait.span().to().getYear();
        StringBuilder said = new StringBuilder();
        said.append(Prose.count(all, "act", "acts") + " recorded in " + years + ", a selection: " + signs[2]
                + " cooperative, " + signs[1] + " neutral, " + signs[0] + " hostile");
        said.append(strip.busiest().map(y -> "; most in " + y + ".").orElse("."));
        int outside = course.acts().size() - all;
        if (outside > 0) {
            said.append(" " + Prose.count(outside, "act", "acts") + " outside these years "
                    + (outside == 1 ? "is" : "are") + " not drawn.");
        }
        said.append(latest("Tone", course.tone())).append(latest("Engagement", course.engagement()));
        return said.toString();
    }

    private static String latest(String name, Series series) {
        List<Point> points = series.points();
        if (points.isEmpty()) {
            String why =
                    series.gaps().stream().map(g -> g.kind().words()).distinct().collect(Collectors.joining(", "));
            return " " + name + ": no year has a value" + (why.isEmpty() ? "." : " (" + why + ").");
        }
        Point p = points.get(points.size() - 1);
        if (series.unit().equals("share")) {
            return " " + name + " in " + p.year() + ": " + Numbers.percent(p.middle()) + " (90% interval "
                    + Numbers.percents(p.lower(), p.upper()) + ").";
        }
        return " " + name + " in " + p.year() + ": " + Numbers.value(p.middle()) + " " + series.unit()
                + " (90% interval " + Numbers.value(p.lower()) + " to " + Numbers.value(p.upper()) + ").";
    }

    private DataTable yearly() {
        Map<Integer, String> tone = cells(course.tone());
        Map<Integer, String> engagement = cells(course.engagement());
        DataTable table = new DataTable(
                portrait.name() + " and " + course.label()
                        + ", by year: acts in the curated list (timing and sign, not volume; a dash where none is recorded), tone (share), engagement"
                        + " (dealings a year), with 90% intervals and what they rest on",
                List.of("Year", "Cooperative", "Neutral", "Hostile", "Tone", "Engagement"));
        int last = portrait.span().to().getYear();
        for (int year = portrait.span().from().getYear(); year <= last; year++) {
            table.row(List.of(
                    String.valueOf(year),
                    recorded(strip.of(year, 1).size()),
                    recorded(strip.of(year, 0).size()),
                    recorded(strip.of(year, -1).size()),
                    tone.getOrDefault(year, "\u2013"),
                    engagement.getOrDefault(year, "\u2013")));
        }
        return table;
    }

    /** An act that is not in a curated list may have happened, so that no zero is written. */
    private static String recorded(int acts) {
        return acts == 0 ? "\u2013" : String.valueOf(acts);
    }

    /** What each year has, or why it has nothing, in words. */
    static Map<Integer, String> cells(Series series) {
        Map<Integer, String> cells = new TreeMap<>();
        for (Point p : series.points()) {
            cells.put(
                    p.year(),
                    Numbers.value(p.middle()) + " (" + Numbers.value(p.lower()) + " to " + Numbers.value(p.upper())
                            + "), n = " + Numbers.value(p.observations()));
        }
        series.gaps().forEach(g -> cells.put(g.year(), "no value: " + g.kind().words()));
        return cells;
    }
}
