package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.Mix;
import org.realign.measure.AlignmentPortrait.Weight;

/** Where a state stands between three poles, as a path through a triangle by five years. */
final class Simplex {
    private static final double SIDE = 500;
    private static final double TALL = SIDE * 0.8660254037844386;
    private static final double LEFT = (Axes.WIDTH - SIDE) / 2;
    private static final double TOP = 30;
    private static final double LABEL_WIDTH = 34;
    private static final double LABEL_HEIGHT = 12;

    /** Where a label may stand beside its point, best first. */
    private static final double[][] BESIDE = {
        {8, 4},
        {-42, 4},
        {-17, -9},
        {-17, 19},
        {8, -8},
        {8, 17},
        {-42, -8},
        {-42, 17},
        {22, 4},
        {-56, 4},
        {-17, -22},
        {-17, 32},
        {34, -16},
        {34, 24},
        {-68, -16},
        {-68, 24}
    };

    private final AlignmentPortrait alignment;

    Simplex(AlignmentPortrait alignment) {
        this.alignment = alignment;
    }

    Plate plate(String id) {
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture",
                Axes.WIDTH,
                TOP + TALL + 34,
                alignment.state() + " between "
                        + Prose.list(alignment.poles().stream().map(Prose::the).toList()),
                said);
        frame(picture);
        List<double[]> path =
                alignment.mixes().stream().map(m -> place(means(m))).toList();
        picture.add(Svg.path("line plain course", path, false));
        List<double[]> taken = new ArrayList<>();
        for (double[] w : new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}) {
            double[] corner = place(w);
            taken.add(new double[] {corner[0] - 40, w[0] > 0 ? corner[1] - 24 : corner[1] + 2, 80, 22});
        }
        path.forEach(p -> taken.add(new double[] {p[0] - 4, p[1] - 4, 8, 8}));
        for (int i = 0; i < path.size(); i++) {
            int place = i;
            double[] p = path.get(i);
            boolean end = i == path.size() - 1;
            picture.add(Svg.circle(end ? "stop last" : "stop", p[0], p[1], end ? 5.5 : 3.6));
            free(p, taken).ifPresent(label -> {
                taken.add(label);
                label(picture, p, label, alignment.mixes().get(place), end || place == 0);
            });
        }
        return new Plate(
                id,
                picture,
                Tag.of("figcaption")
                        .say(
                                "Each point is the mean of five years, named by the first of them where there is room. The nearer a corner, the larger"
                                        + " the share of that pole in the exponentials of half of the three alignments; the middle is an equal"
                                        + " distance to all, at whatever level. " + said),
                table());
    }

    private void frame(Tag picture) {
        double[][] corners = {
            place(new double[] {1, 0, 0}), place(new double[] {0, 1, 0}), place(new double[] {0, 0, 1})
        };
        for (int k = 1; k < 4; k++) {
            double f = k / 4.0;
            for (int c = 0; c < 3; c++) {
                double[] from = new double[3];
                double[] to = new double[3];
                from[c] = f;
                from[(c + 1) % 3] = 1 - f;
                to[c] = f;
                to[(c + 2) % 3] = 1 - f;
                double[] a = place(from);
                double[] b = place(to);
                picture.add(Svg.line("grid", a[0], a[1], b[0], b[1]));
            }
        }
        picture.add(Svg.path("frame", List.of(corners[0], corners[1], corners[2]), true));
        List<String> names = alignment.poles();
        picture.add(
                Svg.text("panel mid", corners[0][0], corners[0][1] - 10, names.get(0)),
                Svg.text("panel mid", corners[1][0], corners[1][1] + 20, names.get(1)),
                Svg.text("panel mid", corners[2][0], corners[2][1] + 20, names.get(2)));
    }

    private static double[] means(Mix mix) {
        return mix.weights().stream().mapToDouble(Weight::mean).toArray();
    }

    /** The first pole above, the second to the left, the third to the right. */
    private static double[] place(double[] weights) {
        return new double[] {LEFT + SIDE * (weights[0] / 2 + weights[2]), TOP + TALL * (1 - weights[0])};
    }

    private static void label(Tag picture, double[] p, double[] label, Mix mix, boolean end) {
        if (Math.abs(label[0] - p[0]) > 45 || Math.abs(label[1] + 9 - p[1]) > 20) {
            double to = label[0] > p[0] ? label[0] - 2 : label[0] + LABEL_WIDTH - 4;
            picture.add(Svg.line("leader", p[0], p[1], to, label[1] + 6));
        }
        picture.add(
                Svg.text(end ? "row halo strong" : "row halo", label[0], label[1] + 10, String.valueOf(mix.from())));
    }

    /** Where the label of a point may stand without covering another; nowhere where points crowd too much. */
    private static Optional<double[]> free(double[] point, List<double[]> taken) {
        for (double[] move : BESIDE) {
            double[] box = {point[0] + move[0], point[1] + move[1] - 10, LABEL_WIDTH, LABEL_HEIGHT};
            if (taken.stream().noneMatch(t -> overlap(t, box))) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
    }

    private String describe() {
        Mix first = alignment.mixes().get(0);
        Mix last = alignment.mixes().get(alignment.mixes().size() - 1);
        return "From " + years(first) + " (" + words(first) + ") to " + years(last) + " (" + words(last) + ").";
    }

    private static String years(Mix mix) {
        return mix.from() == mix.to() ? String.valueOf(mix.from()) : mix.from() + "\u2013" + mix.to();
    }

    private String words(Mix mix) {
        List<String> parts = new ArrayList<>();
        for (int p = 0; p < mix.weights().size(); p++) {
            parts.add(alignment.poles().get(p) + " "
                    + Numbers.percent(mix.weights().get(p).mean()));
        }
        return String.join(", ", parts);
    }

    private DataTable table() {
        List<String> columns = new ArrayList<>(List.of("Years"));
        columns.addAll(alignment.poles());
        DataTable table = new DataTable(
                "Shares of the three poles by five years, mean and 90% interval; spells of which no indicator speaks for"
                        + " some pole are left out",
                columns);
        for (Mix mix : alignment.mixes()) {
            List<String> row = new ArrayList<>(List.of(years(mix)));
            mix.weights()
                    .forEach(
                            w -> row.add(Numbers.percent(w.mean()) + " (" + Numbers.percents(w.low(), w.high()) + ")"));
            table.row(row);
        }
        return table;
    }
}
