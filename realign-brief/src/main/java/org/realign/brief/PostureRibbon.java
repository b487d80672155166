package org.realign.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.Stance;
import org.realign.measure.Portrait.Gap;

/** The chances of the postures year by year, stacked, with the most likely one in words above. */
final class PostureRibbon {
    private static final double HEIGHT = 128;
    private static final double TOP = 48;
    private static final double LETTER = 6.1;
    private static final double LINE = 14;
    private static final List<String> NAMES = List.of("aligned", "tilting", "hedging", "withdrawn");

    private final AlignmentPortrait alignment;
    private final Scale x;
    private final Map<Integer, Stance> stances = new HashMap<>();

    PostureRibbon(AlignmentPortrait alignment) {
        this.alignment = alignment;
        this.x = Spans.years(alignment, Axes.LEFT, Axes.WIDTH - Axes.RIGHT);
        alignment.stances().forEach(s -> stances.put(s.year(), s));
    }

    Plate plate(String id) {
        String said = describe();
        Tag picture = Svg.picture(
                id + "-picture", Axes.WIDTH, TOP + HEIGHT + 44, "Posture of " + alignment.state() + " by year", said);
        Scale y = new Scale(0, 1, TOP + HEIGHT, TOP);
        picture.add(Axes.years(x, TOP, TOP + HEIGHT));
        picture.add(Axes.values(y, x.start(), x.end(), List.of(0.0, 0.5, 1.0), true));
        picture.add(Spans.hatched(
                x,
                alignment.first(),
                alignment.last(),
                TOP,
                HEIGHT,
                year -> !stances.containsKey(year),
                "no posture, the record says too little"));
        layers(picture, y);
        words(picture);
        legend(picture, TOP + HEIGHT + 24);
        return new Plate(
                id,
                picture,
                Tag.of("figcaption")
                        .say(
                                "Probability of each posture, year by year; above, the most likely one, where it lasts long"
                                        + " enough to be named. Aligned: strongly on one side. Tilting: leaning to one side. Hedging:"
                                        + " at an equal distance to rivals, turned away from neither. Withdrawn: aligned with none. "
                                        + said),
                table());
    }

    private static double[] parts(Stance s) {
        return new double[] {s.aligned(), s.tilting(), s.hedging(), s.withdrawn()};
    }

    private void layers(Tag picture, Scale y) {
        for (int layer = 0; layer < NAMES.size(); layer++) {
            List<double[]> rects = new ArrayList<>();
            for (Stance s : alignment.stances()) {
                double[] parts = parts(s);
                double below = 0;
                for (int i = 0; i < layer; i++) {
                    below += parts[i];
                }
                if (parts[layer] > 0) {
                    double top = y.at(below + parts[layer]);
                    rects.add(new double[] {x.at(s.year()), top, x.unit() + 0.1, y.at(below) - top});
                }
            }
            picture.add(Svg.rects("posture " + NAMES.get(layer), rects));
        }
    }

    /** Runs of years with one most likely posture, each underlined, and named where there is room. */
    private void words(Tag picture) {
        for (int[] run : runs()) {
            double left = x.at(run[0]);
            double right = x.at(run[1] + 1.0);
            picture.add(Svg.line("axis", left + 1, TOP - 4, right - 1, TOP - 4));
            String words = at(run[0]).map(Stance::words).orElse("");
            List<String> lines = fitted(words, right - left);
            double base = TOP - 9 - LINE * (lines.size() - 1);
            for (String line : lines) {
                picture.add(Svg.text("row mid", (left + right) / 2, base, line));
                base += LINE;
            }
        }
    }

    private List<int[]> runs() {
        List<int[]> runs = new ArrayList<>();
        for (Stance s : alignment.stances()) {
            int[] last = runs.isEmpty() ? new int[] {0, 0} : runs.get(runs.size() - 1);
            boolean same = last[1] == s.year() - 1
                    && at(last[0]).map(b -> b.words().equals(s.words())).orElse(false);
            if (same) {
                last[1] = s.year();
            } else {
                runs.add(new int[] {s.year(), s.year()});
            }
        }
        return runs;
    }

    private Optional<Stance> at(int year) {
        return Optional.ofNullable(stances.get(year));
    }

    /** The words in up to three lines that fit into {@code width}; none where they do not. */
    private static List<String> fitted(String words, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && (line.length() + 1 + word.length()) * LETTER > width) {
                lines.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        lines.add(line);
        boolean fits = lines.size() <= 3 && lines.stream().allMatch(l -> l.length() * LETTER <= width);
        return fits ? lines : List.of();
    }

    private static void legend(Tag picture, double top) {
        double left = Axes.LEFT;
        for (String name : NAMES) {
            picture.add(Svg.rect("posture " + name, left, top, 22, 12), Svg.text("row", left + 28, top + 10.5, name));
            left += 62 + name.length() * LETTER;
        }
    }

    private String describe() {
        if (alignment.stances().isEmpty()) {
            return "In no year does the record say enough to tell.";
        }
        Stance last = alignment.stances().get(alignment.stances().size() - 1);
        return "In " + last.year() + " most likely " + last.words() + " (" + BreakDatesPlate.chance(last.chance())
                + ").";
    }

    private DataTable table() {
        DataTable table = new DataTable(
                "Posture of " + alignment.state() + " by year: probabilities, and the most likely in words",
                List.of("Year", "Most likely", "Aligned", "Tilting", "Hedging", "Withdrawn"));
        Map<Integer, String> why = new HashMap<>();
        alignment
                .unplaced()
                .forEach((Gap g) -> why.put(g.year(), "no value: " + g.kind().words()));
        for (int year = alignment.first(); year <= alignment.last(); year++) {
            Optional<Stance> stance = at(year);
            String label = String.valueOf(year);
            String missing = why.getOrDefault(year, "\u2013");
            table.row(stance.map(s -> List.of(
                            label,
                            s.words(),
                            Numbers.percent(s.aligned()),
                            Numbers.percent(s.tilting()),
                            Numbers.percent(s.hedging()),
                            Numbers.percent(s.withdrawn())))
                    .orElseGet(() -> List.of(label, missing, "\u2013", "\u2013", "\u2013", "\u2013")));
        }
        return table;
    }
}
