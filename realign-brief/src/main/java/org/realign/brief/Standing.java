package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.measure.Portrait;
import org.realign.measure.Portrait.Course;
import org.realign.measure.Portrait.Point;
import org.realign.measure.Portrait.Series;
import org.realign.record.Membership;
import org.realign.record.PactMember;

/** The part of a brief that shows where one state stands. */
final class Standing {
    private static final double TITLE_HEIGHT = 24;
    private static final double BETWEEN = 14;

    private final Portrait portrait;
    private final String id;
    private final double topEngagement;

    /** The section for {@code portrait}, the {@code number}th of the brief. */
    Standing(Portrait portrait, int number) {
        this.portrait = portrait;
        this.id = "standing-" + number;
        this.topEngagement = BandPanel.top(
                portrait.courses().stream().map(Course::engagement).toList());
    }

    String id() {
        return id;
    }

    String title() {
        return "Where " + Prose.the(portrait.name()) + " stands";
    }

    Tag section() {
        Tag section = Tag.of("section").set("aria-labelledby", id);
        section.add(Tag.of("h2").set("id", id).say(title()));
        section.add(Tag.of("p")
                .say("Each year stands by itself, with the interval that holds the true value with probability 0.9."
                        + " Hatched years have no value; the tables say why. The lists of acts are ")
                .add(Tag.of("strong").say("curated"))
                .say(": they show timing and sign, not volume, and a year without a mark is one for which no act was"
                        + " recorded, not one in which nothing happened."));
        section.add(Tag.of("h3").say("Votes beside the great powers"));
        section.add(
                portrait.courses().stream()
                                .anyMatch(c -> !c.agreement().points().isEmpty())
                        ? votes().figure()
                        : nothing("roll call in which both sides voted"));
        int number = 1;
        for (Course course : portrait.courses()) {
            section.add(
                    Tag.of("h3").say(Prose.capital(Prose.the(portrait.name())) + " and " + Prose.the(course.label())));
            section.add(
                    course.acts().isEmpty()
                            ? nothing("act between the two; its lists are a selection")
                            : timeline(course, id + "-" + number).figure());
            number++;
        }
        section.add(Tag.of("h3").say("Pacts and memberships"));
        section.add(
                portrait.pacts().isEmpty() && portrait.memberships().isEmpty()
                        ? nothing("pact or membership of " + Prose.the(portrait.name()))
                        : bonds().figure());
        return section;
    }

    private static Tag nothing(String what) {
        return Tag.of("p", "nothing", "The record holds no " + what + ", so that nothing is drawn here.");
    }

    private Plate votes() {
        List<String> columns = new ArrayList<>(List.of("Year"));
        Map<Integer, List<String>> rows = new TreeMap<>();
        for (Course course : portrait.courses()) {
            columns.add(course.label());
            cells(course.agreement())
                    .forEach((year, cell) ->
                            rows.computeIfAbsent(year, y -> new ArrayList<>()).add(cell));
        }
        DataTable table = new DataTable(
                "Share of UN General Assembly roll calls in which " + portrait.name()
                        + " voted as the other did, with its 90% interval and the number of shared roll calls",
                columns);
        rows.forEach((year, cells) -> {
            List<String> row = new ArrayList<>(List.of(String.valueOf(year)));
            row.addAll(cells);
            table.row(row);
        });
        String plate = id + "-votes";
        String said = describeVotes();
        return new Plate(
                plate,
                CourseLines.draw(
                        plate + "-picture",
                        portrait,
                        "Voting agreement of " + portrait.name() + " with " + labels(),
                        said),
                Tag.of("figcaption")
                        .say("Share of shared UN General Assembly roll calls with the same vote, by year. " + said),
                table);
    }

    private String labels() {
        return Prose.list(portrait.courses().stream().map(Course::label).toList());
    }

    private String describeVotes() {
        List<String> parts = new ArrayList<>();
        for (Course course : portrait.courses()) {
            List<Point> points = course.agreement().points();
            if (points.isEmpty()) {
                parts.add("With " + course.label() + ": no shared roll call on record.");
                continue;
            }
            Point first = points.get(0);
            Point last = points.get(points.size() - 1);
            parts.add("With " + course.label() + ": " + Numbers.percent(first.middle()) + " in " + first.year() + ", "
                    + Numbers.percent(last.middle()) + " in " + last.year() + ".");
        }
        int first = CourseLines.firstYear(portrait);
        int begin = portrait.span().from().getYear();
        if (first > begin) {
            String years = begin == first - 1 ? String.valueOf(begin) : begin + "\u2013" + (first - 1);
            parts.add("No value for " + years + ".");
        }
        return String.join(" ", parts);
    }

    /** Acts, tone and engagement with one pole, one below the other on the same years. */
    private Plate timeline(Course course, String plate) {
        Scale x = Scale.years(portrait.span(), Axes.LEFT, Axes.WIDTH - Axes.RIGHT);
        ActStrip strip = new ActStrip(course.acts(), portrait.span());
        BandPanel tone = new BandPanel(course.tone(), 1);
        BandPanel engagement = new BandPanel(course.engagement(), topEngagement);
        double second = TITLE_HEIGHT + strip.height() + BETWEEN;
        double third = second + TITLE_HEIGHT + tone.height() + BETWEEN;
        double bottom = third + TITLE_HEIGHT + engagement.height();
        String said = describe(course, strip);
        Tag picture = Svg.picture(
                plate + "-picture",
                Axes.WIDTH,
                bottom + 20,
                portrait.name() + " and " + course.label() + ": acts, tone and engagement by year",
                said);
        picture.add(Axes.years(x, TITLE_HEIGHT, bottom));
        picture.add(panel("Recorded acts, cooperative above and hostile below", 0, strip.draw(x)));
        picture.add(panel("Tone: share of cooperative among signed acts", second, tone.draw(x)));
        picture.add(panel("Engagement: dealings a year", third, engagement.draw(x)));
        return new Plate(plate, picture, Tag.of("figcaption").say(said), yearly(course, strip));
    }

    private static Tag panel(String title, double y, Tag drawing) {
        return Svg.group(0, y)
                .add(Svg.text("panel", Axes.LEFT, 14, title))
                .add(Svg.group(0, TITLE_HEIGHT).add(drawing));
    }

    private String describe(Course course, ActStrip strip) {
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
            return " " + name + ": no year with a value.";
        }
        Point p = points.get(points.size() - 1);
        if (series.unit().equals("share")) {
            return " " + name + " in " + p.year() + ": " + Numbers.percent(p.middle()) + " (90% interval "
                    + Numbers.percents(p.lower(), p.upper()) + ").";
        }
        return " " + name + " in " + p.year() + ": " + Numbers.value(p.middle()) + " " + series.unit()
                + " (90% interval " + Numbers.value(p.lower()) + " to " + Numbers.value(p.upper()) + ").";
    }

    private DataTable yearly(Course course, ActStrip strip) {
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

    private static Map<Integer, String> cells(Series series) {
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

    private Plate bonds() {
        List<SpellBars.Spell> spells = new ArrayList<>();
        DataTable table =
                new DataTable("Pacts and memberships of " + portrait.name(), List.of("What", "Standing", "From", "To"));
        for (PactMember p : portrait.pacts()) {
            spells.add(new SpellBars.Spell(p.name(), "pact", p.begin(), p.end()));
            table.row(List.of(
                    p.name(),
                    p.type().code() + " pact",
                    p.begin().spoken(),
                    p.end().map(e -> e.spoken()).orElse("in force")));
        }
        for (Membership m : portrait.memberships()) {
            String name = m.organisation().code().replaceFirst("^org:", "");
            boolean full = m.status() == Membership.Status.FULL;
            spells.add(new SpellBars.Spell(name, full ? "member" : "partner", m.begin(), m.end()));
            table.row(List.of(
                    name,
                    m.status().code() + " member",
                    m.begin().spoken(),
                    m.end().map(e -> e.spoken()).orElse("still")));
        }
        String plate = id + "-bonds";
        String said = Prose.count(portrait.pacts().size(), "pact", "pacts") + " and "
                + Prose.count(portrait.memberships().size(), "membership", "memberships")
                + " on record. Bars that end in an arrow had not ended when the record did.";
        return new Plate(
                plate,
                SpellBars.draw(
                        plate + "-picture",
                        portrait.span(),
                        spells,
                        "Pacts and memberships of " + portrait.name(),
                        said),
                Tag.of("figcaption").say("Pacts solid, memberships lighter, other standings hatched. " + said),
                table);
    }
}
