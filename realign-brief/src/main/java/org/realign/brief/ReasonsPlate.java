package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.realign.world.Reasons;
import org.realign.world.Sphere;

/** What would change a state's course: what pulls it to each next step, and which circumstances would turn it. */
final class ReasonsPlate {
    private static final double WIDE = 640;
    private static final double LABELS = 260;
    private static final double ROW = 18;
    private static final double TOP = 22;
    /** Parts too small to be seen. */
    private static final double LEAST = 0.005;

    private static final int NAMED = 3;
    private static final int TURNS = 5;

    private final Reasons reasons;
    private final String name;

    ReasonsPlate(Reasons reasons, String name) {
        this.reasons = reasons;
        this.name = name;
    }

    /** The whole block; ids begin with {@code id}. */
    List<Tag> tags(String id) {
        List<Tag> tags = new ArrayList<>();
        tags.add(
                Tag.of("p")
                        .say(
                                "In the model estimated on all states since 1950, a state that comes to choose moves one grade towards a pole or away from"
                                        + " it, or stays. As circumstances were in " + reasons.year() + ", "
                                        + Prose.the(name) + " would stay with probability "
                                        + Numbers.percent(reasons.staying())
                                        + ". What pulls it adds up to the log-odds of each step against staying. These weights are those of states in general."));
        tags.add(steps().tag());
        tags.add(waterfall(id).figure());
        tags.add(turns());
        return tags;
    }

    private static String step(Reasons.Step step) {
        return (step.by() > 0 ? "closer to " : "away from ")
                + Prose.the(Sphere.POLES.get(step.pole()).label());
    }

    private DataTable steps() {
        DataTable table = new DataTable(
                        "The steps that " + Prose.the(name)
                                + " could take next, and what pulls most for (+) and against (\u2212) each",
                        List.of("Step", "Probability", "Log-odds", "Strongest pulls"))
                .styled("looks");
        for (Reasons.Step step : reasons.steps()) {
            table.row(List.of(
                    step(step),
                    Numbers.percent(step.probability()),
                    Contests.signed(step.logOdds()),
                    step.parts().stream()
                            .limit(NAMED)
                            .filter(p -> Math.abs(p.logOdds()) >= LEAST)
                            .map(p -> p.mechanism().words() + " " + Contests.signed(p.logOdds()))
                            .collect(Collectors.joining("; "))));
        }
        return table;
    }

    private Plate waterfall(String id) {
        Reasons.Step first = reasons.steps().get(0);
        List<Reasons.Part> parts = first.parts().stream()
                .filter(p -> Math.abs(p.logOdds()) >= LEAST)
                .toList();
        double height = TOP + ROW * (parts.size() + 1) + 8;
        String said = "What makes a step " + step(first)
                + " likely or unlikely: each bar begins where the one above it ends; together they come to "
                + Contests.signed(first.logOdds()) + ".";
        Tag picture = Svg.picture(
                        id + "-reasons-picture",
                        WIDE,
                        height,
                        "What pulls " + Prose.the(name) + " " + step(first),
                        said)
                .set("class", "small");
        double low = 0;
        double high = 0;
        double sum = 0;
        for (Reasons.Part part : parts) {
            sum += part.logOdds();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        double room = Math.max(0.1, (high - low) * 0.05);
        Scale x = new Scale(low - room, high + room, LABELS, WIDE - 44);
        picture.add(Svg.line("axis", x.at(0), TOP - 4, x.at(0), height - 6));
        List<double[]> towards = new ArrayList<>();
        List<double[]> away = new ArrayList<>();
        double at = 0;
        double top = TOP;
        for (Reasons.Part part : parts) {
            double to = at + part.logOdds();
            double[] bar = {x.at(Math.min(at, to)), top + 3, Math.max(1, Math.abs(x.at(to) - x.at(at))), ROW - 6};
            (part.logOdds() > 0 ? towards : away).add(bar);
            picture.add(
                    Svg.text("row end", LABELS - 8, top + 13, part.mechanism().words()));
            picture.add(Svg.text("tick", Math.max(x.at(at), x.at(to)) + 4, top + 13, Contests.signed(part.logOdds())));
            at = to;
            top += ROW;
        }
        picture.add(Svg.text("row end", LABELS - 8, top + 13, "together"));
        picture.add(Svg.rects("coop", towards), Svg.rects("host", away));
        picture.add(
                Svg.rects("median", List.of(new double[] {
                    x.at(Math.min(0, at)), top + 3, Math.max(1, Math.abs(x.at(at) - x.at(0))), ROW - 6
                })),
                Svg.text("tick", Math.max(x.at(0), x.at(at)) + 4, top + 13, Contests.signed(at)));
        DataTable table =
                new DataTable("What pulls " + Prose.the(name) + " " + step(first), List.of("Reason", "Log-odds"));
        first.parts()
                .forEach(p -> table.row(List.of(
                        p.mechanism().words(), Numbers.minus(String.format(Locale.ROOT, "%+.3f", p.logOdds())))));
        table.row(List.of("together", Numbers.minus(String.format(Locale.ROOT, "%+.3f", first.logOdds()))));
        return new Plate(id + "-reasons", picture, Tag.of("figcaption").say(said), table);
    }

    private Tag turns() {
        String first = step(reasons.steps().get(0));
        if (reasons.turns().isEmpty()) {
            return Tag.of("p")
                    .say(
                            "No single circumstance, within what has been seen, would make another step more likely than one "
                                    + first + ": there is no signpost to watch for that alone would tell of a turn.");
        }
        DataTable table = new DataTable(
                        "Signposts: from which value on a single circumstance would make another step more likely than one "
                                + first,
                        List.of("Circumstance", "Now", "From", "Then most likely"))
                .styled("looks");
        for (Reasons.Turn turn :
                reasons.turns().subList(0, Math.min(TURNS, reasons.turns().size()))) {
            table.row(List.of(
                    Prose.capital(turn.what().words()) + " ("
                            + Prose.the(Sphere.POLES.get(turn.pole()).label()) + ")",
                    String.format(Locale.ROOT, "%.2f", turn.now()),
                    (turn.rises() ? "above " : "below ") + String.format(Locale.ROOT, "%.2f", turn.at()),
                    step(turn.then())));
        }
        return table.tag();
    }
}
