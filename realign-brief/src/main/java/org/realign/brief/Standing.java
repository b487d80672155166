package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.realign.measure.Portrait;
import org.realign.measure.Portrait.Course;
import org.realign.measure.Portrait.Point;
import org.realign.record.Membership;
import org.realign.record.PactMember;
import org.realign.world.Reasons;

/** The part of a brief that shows where one state stands. */
final class Standing {
    private final Portrait portrait;
    private final String id;
    private final double topEngagement;
    private final Optional<Reasons> reasons;

    /** The section for {@code portrait}, the {@code number}th of the brief, with what pulls the state where that was weighed. */
    Standing(Portrait portrait, int number, List<Reasons> weighed) {
        this.portrait = portrait;
        this.reasons =
                weighed.stream().filter(r -> r.state().equals(portrait.state())).findFirst();
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
        section.addAll(new AlignmentPlates(portrait, id).tags());
        reasons.ifPresent(r -> section.add(Tag.of("h3").say("What would change its course"))
                .addAll(new ReasonsPlate(r, portrait.name()).tags(id)));
        section.add(Tag.of("h3").say("The indicators one by one"));
        section.add(Tag.of("p")
                .say("Each year stands by itself, with the interval that holds the true value with probability 0.9."
                        + " Hatched years have no value; the tables say why."));
        if (portrait.courses().stream().anyMatch(Course::dealingsCovered)) {
            section.add(Tag.of("p")
                    .say("One mark is one act, of fuller colour the stronger it is. The lists of acts are ")
                    .add(Tag.of("strong").say("curated"))
                    .say(": they show timing and sign, not volume, and a year without a mark is one for which no act"
                            + " was recorded, not one in which nothing happened."));
        }
        section.add(Tag.of("h3").say("Votes beside the great powers"));
        section.add(
                portrait.courses().stream()
                                .anyMatch(c -> !c.agreement().points().isEmpty())
                        ? votes().figure()
                        : nothing("roll call in which both sides voted"));
        int number = 1;
        for (Course course : portrait.courses()) {
            if (course.dealingsCovered()) {
                section.add(
                        Tag.of("h3")
                                .say(Prose.capital(Prose.the(portrait.name())) + " and " + Prose.the(course.label())),
                        new Timeline(portrait, course, topEngagement)
                                .plate(id + "-" + number)
                                .figure());
            }
            number++;
        }
        List<Course> uncovered =
                portrait.courses().stream().filter(c -> !c.dealingsCovered()).toList();
        if (!uncovered.isEmpty()) {
            section.add(Tag.of("h3").say("Dealings that the record does not cover"))
                    .add(Tag.of("p", "nothing", notCovered(uncovered)));
        }
        section.add(Tag.of("h3").say("Pacts and memberships"));
        section.add(
                portrait.pacts().isEmpty() && portrait.memberships().isEmpty()
                        ? nothing("pact or membership of " + Prose.the(portrait.name()))
                        : bonds().figure());
        if (!portrait.series().isEmpty()) {
            section.add(Tag.of("h3").say("Imported series"), imported());
        }
        return section;
    }

    /** What was imported of the state that is neither votes nor ties: the first and the last value of each series. */
    private Tag imported() {
        DataTable table = new DataTable(
                "Imported series of " + portrait.name() + ", as their sources have them; all years are in the JSON",
                List.of("Series", "Unit", "Years with a value", "First", "Last"));
        for (Portrait.Series series : portrait.series()) {
            List<Point> points = series.points();
            table.row(List.of(
                    series.measure(),
                    series.unit(),
                    String.valueOf(points.size()),
                    cell(points.get(0)),
                    cell(points.get(points.size() - 1))));
        }
        return table.tag();
    }

    private static String cell(Point p) {
        String interval =
                p.lower() == p.upper() ? "" : " (" + Numbers.value(p.lower()) + " to " + Numbers.value(p.upper()) + ")";
        return p.year() + ": " + Numbers.value(p.middle()) + interval;
    }

    private String notCovered(List<Course> courses) {
        List<String> some = courses.stream()
                .filter(c -> !c.acts().isEmpty())
                .map(c -> c.acts().size() + " with " + Prose.the(c.label()))
                .toList();
        return "The record does not cover dealings of " + Prose.the(portrait.name()) + " with "
                + Prose.list(courses.stream().map(c -> Prose.the(c.label())).toList())
                + ", so that nothing is drawn for them."
                + (some.isEmpty()
                        ? ""
                        : " Single acts were recorded with other states in view (" + Prose.list(some)
                                + "); they are listed below.");
    }

    private static Tag nothing(String what) {
        return Tag.of("p", "nothing", "The record holds no " + what + ", so that nothing is drawn here.");
    }

    private Plate votes() {
        List<String> columns = new ArrayList<>(List.of("Year"));
        Map<Integer, List<String>> rows = new TreeMap<>();
        for (Course course : portrait.courses()) {
            columns.add(course.label());
            Timeline.cells(course.agreement())
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
        return Prose.list(
                portrait.courses().stream().map(c -> Prose.the(c.label())).toList());
    }

    private String describeVotes() {
        List<String> parts = new ArrayList<>();
        for (Course course : portrait.courses()) {
            List<Point> points = course.agreement().points();
            if (points.isEmpty()) {
                parts.add("With " + Prose.the(course.label()) + ": no shared roll call on record.");
                continue;
            }
            Point first = points.get(0);
            Point last = points.get(points.size() - 1);
            parts.add("With " + Prose.the(course.label()) + ": " + Numbers.percent(first.middle()) + " in "
                    + first.year() + ", " + Numbers.percent(last.middle()) + " in " + last.year() + ".");
        }
        int first = CourseLines.firstYear(portrait);
        int begin = portrait.span().from().getYear();
        if (first > begin) {
            String years = begin == first - 1 ? String.valueOf(begin) : begin + "\u2013" + (first - 1);
            parts.add("No value for " + years + ".");
        }
        return String.join(" ", parts);
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
            String name = m.organisation().code().replaceFirst("^org:", "").replace('_', ' ');
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
