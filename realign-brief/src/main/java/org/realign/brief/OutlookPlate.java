package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.realign.posture.Posture;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.world.Change;
import org.realign.world.Feature;
import org.realign.world.Outlook;
import org.realign.world.Sphere;

/** Where a state goes in simulated worlds, with a scenario and without it: a fan for each pole. */
final class OutlookPlate {
    private static final double WIDE = 640;
    private static final double LEFT = 34;
    private static final double BETWEEN = 24;
    private static final double TOP = 22;
    private static final double TALL = 96;
    private static final double LIMIT = 1.5;

    private final Outlook outlook;
    private final Party state;

    OutlookPlate(Outlook outlook) {
        this.outlook = outlook;
        this.state = outlook.watched().get(0);
    }

    /** What the scenario assumes, the fans and the postures. */
    List<Tag> tags(String id) {
        Tag changes = Tag.of("ul").set("class", "caveats");
        outlook.scenario().changes().stream()
                .map(Change::says)
                .forEach(c -> changes.add(Tag.of("li").add(Tag.of("bdi").say(c))));
        Tag assumed = Tag.of("details")
                .add(Tag.of("summary")
                        .say("Assumed: ")
                        .add(Tag.of("bdi").say(outlook.scenario().says())))
                .add(Tag.of("p", "note", "After " + outlook.scenario().source() + "."))
                .add(changes);
        return List.of(assumed, plate(id).figure(), postures().tag());
    }

    private Plate plate(String id) {
        List<Pole> poles = Sphere.POLES;
        double width = (WIDE - LEFT - BETWEEN * (poles.size() - 1)) / poles.size();
        String said = "Alignment with each pole in " + outlook.worlds() + " simulated worlds with the scenario (filled)"
                + " and as many without it (outlined): means over worlds, and between which bounds they lie for 90% of the draws of parameters"
                + " and of where states stood. The axis goes from hostile to aligned.";
        Tag picture = Svg.picture(
                        id + "-picture",
                        WIDE,
                        TOP + TALL + 20,
                        "Alignment under “" + outlook.scenario().title() + "”",
                        said)
                .set("class", "small");
        Scale y = new Scale(-LIMIT, LIMIT, TOP + TALL, TOP);
        for (int p = 0; p < poles.size(); p++) {
            double left = LEFT + p * (width + BETWEEN);
            picture.add(panel(p, left, width, y));
        }
        return new Plate(id, picture, Tag.of("figcaption").say(said), numbers());
    }

    private Tag panel(int pole, double left, double width, Scale y) {
        List<Integer> waves = outlook.waves();
        Scale x = new Scale(0, waves.size() - 1.0, left, left + width);
        Tag panel = Tag.of("g")
                .add(Svg.text(
                        "tick",
                        left,
                        TOP - 8,
                        Prose.capital(Sphere.POLES.get(pole).label())));
        if (pole == 0) {
            panel.add(Axes.values(y, left, left + width, List.of(-1.0, 0.0, 1.0), false));
        } else {
            panel.add(Svg.line("grid", left, y.at(0), left + width, y.at(0)));
        }
        panel.add(
                Svg.path("fan with", band(pole, x, y, true), true),
                Svg.path("fan without", band(pole, x, y, false), true));
        panel.add(
                Svg.path("course with", line(pole, x, y, true), false),
                Svg.path("course without", line(pole, x, y, false), false));
        return panel.add(
                Svg.text("tick", left, TOP + TALL + 14, String.valueOf(waves.get(0))),
                Svg.text("tick end", left + width, TOP + TALL + 14, String.valueOf(waves.get(waves.size() - 1))));
    }

    private List<double[]> band(int pole, Scale x, Scale y, boolean with) {
        List<double[]> points = new ArrayList<>();
        int last = outlook.waves().size() - 1;
        for (int w = 0; w <= last; w++) {
            points.add(new double[] {x.at(w), y.at(at(pole, w, with).upper())});
        }
        for (int w = last; w >= 0; w--) {
            points.add(new double[] {x.at(w), y.at(at(pole, w, with).lower())});
        }
        return points;
    }

    private List<double[]> line(int pole, Scale x, Scale y, boolean with) {
        List<double[]> points = new ArrayList<>();
        for (int w = 0; w < outlook.waves().size(); w++) {
            points.add(new double[] {x.at(w), y.at(at(pole, w, with).mean())});
        }
        return points;
    }

    private Outlook.Band at(int pole, int wave, boolean with) {
        return outlook.band(state, wave, Feature.alignment(pole), with);
    }

    private DataTable numbers() {
        DataTable table = new DataTable(
                "Alignment in standard deviations across states and poles: mean, and 90% of draws",
                List.of("Pole and year", "With the scenario", "Without it"));
        for (int p = 0; p < Sphere.POLES.size(); p++) {
            for (int w = 0; w < outlook.waves().size(); w++) {
                table.row(List.of(
                        Sphere.POLES.get(p).label() + ", " + outlook.waves().get(w),
                        words(at(p, w, true)),
                        words(at(p, w, false))));
            }
        }
        return table;
    }

    private static String words(Outlook.Band band) {
        return Contests.signed(band.mean()) + " (" + Contests.signed(band.lower()) + " to "
                + Contests.signed(band.upper()) + ")";
    }

    private DataTable postures() {
        int last = outlook.waves().size() - 1;
        DataTable table = new DataTable(
                        "Posture in " + outlook.waves().get(last)
                                + ": share of worlds; the difference with its 90% interval over draws, and its simulation error",
                        List.of("Posture", "With the scenario", "Without it", "Difference", "Error"))
                .styled("side");
        for (Posture posture : Posture.values()) {
            Feature feature = Feature.of(posture);
            Outlook.Difference d = outlook.difference(state, last, feature, 0);
            table.row(List.of(
                    posture.name().toLowerCase(Locale.ROOT),
                    Numbers.percent(outlook.band(state, last, feature, true).mean()),
                    Numbers.percent(outlook.band(state, last, feature, false).mean()),
                    Contests.signed(d.mean()) + " (" + Contests.signed(d.lower()) + " to " + Contests.signed(d.upper())
                            + ")",
                    String.format(Locale.ROOT, "%.3f", d.error())));
        }
        return table;
    }
}
